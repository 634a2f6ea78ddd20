/** What is wrong with the order that a call asks for, and what is said of it. Rows are 1-based sheet rows. */
export const ranking = {
  written: (option: string, part: string, example: string): string =>
    `${option} 中的「${part}」写法不对，例如 ${example}。`,
  twice: (option: string, name: string): string => `${option} 中「${name}」写了两次。`,
  weight: (part: string): string =>
    `--weights 中的「${part}」写法不对，应为 字段=权重，例如 outcomeCount=0.5,patentCount=0.5。`,
  weightTwice: (field: string): string => `--weights 中字段 ${field} 写了两次。`,
  noWeight: "--weights 的权重不能全为 0。",
  orderRow: (part: string): string =>
    `--order 中的「${part}」不是表格行号，应为 sheet、proposed，或用逗号分开的行号，例如 7,5,6。`,
  orderRowTwice: "--order 中有重复的行号。",
  combination: (given: string): string =>
    `--combine 中的「${given}」写法不对，应为 名称=列,列,…，后面可写 :mean、:trimmed 或 :borda，例如 评委=Q,R,S:trimmed。`,
  combinedTwice: (name: string | undefined): string => `--combine「${name}」中有重复的列。`,
  combinationTwice: "--combine 中有重复的名称。",
  rowReason: (option: string, given: string): string =>
    `${option} 中的「${given}」写法不对，应为 行号=理由，例如 8=材料已核实。`,
  rowTwice: (option: string, row: number): string => `${option} 中第 ${row} 行写了两次。`,

  noEntry: (option: string, row: number): string => `${option} 中的第 ${row} 行没有申报项，请核对行号。`,
  notUsed: (option: string, name: string, used: readonly string[]): string =>
    `${option} 中的「${name}」不是这次排序所用的指标（所用的是：${used.join("、")}）；要用它，请在 --weights 中写上。`,
  notCombined: (name: string): string =>
    `--combine「${name}」中有的列不是这张表里表样以外的数字列，请写列号（如 Q）或表头。`,
  notNumeric: (option: string, name: string, known: readonly string[]): string =>
    `${option} 中的「${name}」不是这张表的数字列；可用的如：${known.join("、")}，也可写列号。`,
  notRanked: (row: number): string =>
    `--order 中的第 ${row} 行不在可排序的申报项里（没有申报项，或有不符合项；确要列入的请用 --include 写明理由）。`,
  noSheetOrder:
    "--order sheet：表中的序号不是从 1 到工作室个数、各用一次，不能作为顺序；请先填好序号，或改用 --order proposed、--order 行号。",
  /** Rows that `--order` does not name. */
  notOrdered: (rows: readonly number[]): string =>
    `--order 没有写到第 ${rows.join("、")} 行，已按原来的先后接在后面；请确认这就是要的顺序。`,
  notConfirmed: (reasons: readonly string[]): string =>
    `公示名单要在顺序确认之后才能生成：${reasons.join("；")}。请在表中填好序号，或用 --order 指定顺序（采用建议排序写 --order proposed）；存疑的数字先核实或更正。没有写出任何文件。`,
};
