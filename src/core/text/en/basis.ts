/** What a rule rests on that no clause carries (English). */
export const generalCheck = "general check (not in the notice)";
