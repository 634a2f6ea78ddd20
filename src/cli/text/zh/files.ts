/** What was looked for on a sheet that is no summary sheet, and what was found. */
export interface NoSummary {
  readonly file: string;
  /** The sheet's title, if it has one. */
  readonly title: string | null;
  /** Title of the form looked for; null where several were. */
  readonly form: string | null;
  readonly headers: readonly string[];
  /** How many of the headers the best row has. */
  readonly best: number;
}

/** Files that cannot be read, or do not hold what they were given for. */
export const files = {
  /** A sentence on a file. */
  about: (name: string, sentence: string): string => `「${name}」：${sentence}`,
  missing: (file: string): string => `找不到文件「${file}」，请检查路径。`,
  isFolder: (file: string): string => `「${file}」是文件夹，请指定其中的工作簿。`,
  held: (name: string): string => `没有权限读取「${name}」，或它正被别的程序占用；请关闭后再试。`,
  /** @param code of Node's error */
  failed: (name: string, code: string | undefined): string =>
    `读取「${name}」失败（${code ?? "未知原因"}）。`,
  missingInput: (input: string): string => `找不到「${input}」，请检查路径。`,
  /** @param code of Node's error */
  unreadableInput: (input: string, code: string | undefined): string =>
    `「${input}」不能读取（${code ?? "未知原因"}）。`,
  lockFile:
    "是 Excel 或 WPS 打开文件时留下的临时锁定文件，里面没有表；关闭正在打开的文件后它会消失，不用处理。",
  /** A fault of the product itself. */
  ownFault: (name: string, detail: string): string =>
    `读取「${name}」时程序自身出了故障（${detail}），没有汇总；请反馈给开发者，并先手工核对这份表。`,

  nothingVisible: (file: string, hidden: readonly string[]): string =>
    `「${file}」没有可见的工作表；隐藏的有：${hidden.join("、")}，可用 --sheet 指定。`,
  noSuchSheet: (file: string, wanted: string, names: readonly string[]): string =>
    `「${file}」没有名为「${wanted}」的工作表，有的是：${names.join("、")}。`,
  /** @param sheet the one that was asked for; null: all were looked at */
  empty: (file: string, sheet: string | null): string =>
    `「${file}」${sheet === null ? "的工作表" : `的工作表「${sheet}」`}是空的，没有任何内容；请确认文件，或用 --sheet 指定。`,
  noSummary: ({ file, title, form, headers, best }: NoSummary): string =>
    `「${file}」${title === null ? "" : `（标题是“${title}”）`}不是${form === null ? "所支持的" : `《${form}》这样的`}推荐汇总表：找过${headers.join("、")}等表头，${best === 0 ? "一个也没有找到" : `最像的一行只有 ${best} 个对得上`}。请确认文件，或用 --sheet、--pack 指定。`,

  noRoster: (name: string): string =>
    `「${name}」里没有找到已命名工作室名单：需要有一列表头为「工作室名称」（可另有「负责人」「所属单位」）。`,
  rosterFormula: (name: string, sheet: string, cell: string): string =>
    `名单「${name}」的工作表「${sheet}」${cell} 是公式，文件里没有计算结果；请在 Excel 或 WPS 中打开名单、保存一次再试。`,
  noUnits: (name: string): string =>
    `「${name}」里没有找到应报单位名单：需要有一列表头为「单位」或「推荐单位」，或一行一个单位名称。`,
  noPrevious: (name: string, reason: string): string =>
    `--previous 指定的「${name}」不是可以对照的汇总表：${reason}`,
  noForm: (name: string): string =>
    `「${name}」里没有找到汇总表的表头（序号、单位、工作室名称等）；请确认是通知所附的空白表。`,
};
