const opening = (unit: string, form: string): string =>
  `${unit}：你单位报来的《${form}》有以下内容需要核实、补正，请改好后报回。`;

/** What goes back to one host unit: the message to paste, and the workbook (Chinese). */
export const sendBack = {
  marks: { error: "须改正", warning: "请核实", info: "提示" },
  /** In place of the unit's name, for rows that name none. */
  noUnit: "（未填所属单位）",
  unnamedStudio: "未填名称的工作室",
  column: (label: string): string => `“${label}”一栏`,
  /** In place of rows that the unit has not sent. */
  otherUnits: "汇总表中别的单位报来的内容",
  list: (names: readonly string[]): string => names.join("、"),
  opening,
  studio: (name: string): string => `${name}：`,
  item: (number: number, mark: string, message: string, action: string): string =>
    `${number}. 【${mark}】${message}${action}`,
  /** With a space behind it where a sentence may follow and the language has spaces between sentences. */
  due: (due: string): string => `请于 ${due} 前报回。`,
  contact: (contact: string): string => `联系人：${contact}。`,
  workbook: {
    notice: "补正通知",
    filled: "报来的内容",
    columns: ["序号", "工作室", "栏目", "现为", "轻重", "问题", "怎么办", "依据"],
    opening,
    blank: "空白",
  },
};

/** The texts for a unit, as every language has them. */
export type SendBackTexts = typeof sendBack;
