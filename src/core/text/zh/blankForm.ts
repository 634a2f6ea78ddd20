/** What the pack's empty form says at its columns (Chinese). */
export const blankForm = {
  /** What is asked in a column, by what it accepts; also said where a cell is filled in otherwise. */
  asked: {
    whole: "请填整数，不带单位和文字；没有的填 0。",
    decimal: "请填数字，不带单位和文字；没有的填 0。",
    sequence: "请填推荐排序：1、2、3……不重不漏。",
    date: "请写明年份，最好到月或日，例如 2018年3月、2018年3月15日。",
    phone: "请填 11 位手机号，或带区号的固定电话。",
    choice: "请从下拉列表中选择。",
    honours: "请注明何年获何种称号，例如 2018年四川省劳动模范；没有的填“无”，不能只填“是”。",
    text: "请填写具体内容，不要填“同上”“待定”“/”。",
  },
  /** Heads what is said of a cell that is filled in otherwise. */
  check: "请核对",
  /** Ends a hint of the pack's that does not end itself. */
  stop: "。",
  unit: (unit: string): string => `单位：${unit}`,
  clause: (clause: string, title: string): string => `${clause}：${title}`,
};

/** The texts of the empty form, as every language has them. */
export type BlankFormTexts = typeof blankForm;
