/** The fixed words of the checklist that is printed and signed (Chinese). */
export const checklist = {
  sheet: "核对清单",
  stages: { before: "报送前核对", after: "报送后记录" },
  number: "编号",
  item: "核对事项",
  clause: "依据",
  done: "已核对",
  submission: "整份材料",
  signature: "核对人签字：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日",
};

/** The words of the checklist, as every language has them. */
export type ChecklistTexts = typeof checklist;
