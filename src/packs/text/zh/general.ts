/** What the general checks are called, which stand for no notice (Chinese). */
export const general = {
  title: "通用核对（没有对应的通知）",
  issuer: "汇荐",
  name: "通用核对",
  columnsUnknown: "没有通知，就不知道表上应有哪些栏",
};
