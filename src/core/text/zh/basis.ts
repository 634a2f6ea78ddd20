/** What a rule rests on that no clause carries (Chinese). */
export const generalCheck = "通用核对（通知未写明）";
