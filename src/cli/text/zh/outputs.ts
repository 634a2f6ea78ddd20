/** Files that a call writes: what they are, and why they are not written. */
export const outputs = {
  flagged: "标出问题的副本",
  flaggedNew: "标出问题的新工作簿（原文件不是 .xlsx，或已损坏，格式没有带过来）",
  unflagged: "去掉全部标记的副本",
  ranked: "排序后的推荐汇总表",
  publication: "公示用名单",
  differsFromSheet: "顺序与原表序号不同，请把顺序写回原表",

  signatureInvalid: "原文件有数字签名，副本的签名已失效",
  threadedComments: "有对话批注的单元格只标颜色，没有加批注",
  damagedParts: (parts: readonly string[]): string =>
    `原文件中有损坏的部分，副本里同样是坏的：${parts.join("、")}`,

  compiled: "汇总表（正式表样，另有来源和汇总情况）",
  overview: "各单位总览",
  /** @param reminded units that have not handed in */
  notices: (units: number, reminded: number): string =>
    `${units} 个单位的补正通知${reminded > 0 ? `，${reminded} 个单位的催报` : ""}`,
  /** Behind the unit's name in the name of a file. */
  named: { notice: "补正通知", rows: "补正表", reminder: "催报" },

  draft: (file: string): string => `已写出：${file}（起草结果）`,
  draftPack: (file: string, id: string, rules: number): string =>
    `已写出：${file}（核对依据 ${id}，只含有把握的提议，共 ${rules} 条规则；在有人确认以前标为草稿）`,

  noName: "没有写明输出文件的名称。",
  badName: "输出文件名里有不能用的字符。",
  ending: (file: string, ending: string): string =>
    `输出文件「${file}」要以 ${ending} 结尾：写出的是这种工作簿。`,
  sameFile: (one: string, other: string): string =>
    `「${one}」和「${other}」是同一个文件，两个输出要写到不同的文件。`,
  sameOverview: "--out 和 --overview 写到了同一个文件。",
  isInput: (file: string): string => `输出文件「${file}」就是输入文件；输入文件从不改动，请换一个文件名。`,
  noFolder: (folder: string): string => `不能建立文件夹「${folder}」。`,
  noMarks: (name: string): string => `「${name}」不是 .xlsx 或 .xlsm 文件，里面没有汇荐的标记。`,
  failed: (file: string, reason: string): string => `写出「${file}」失败：${reason}。没有留下不完整的文件。`,
  /** A sentence on an output that failed when others were written already. */
  afterOthers: (failure: string, written: readonly string[]): string =>
    `${failure}在此之前已写好：${written.join("、")}。`,
};
