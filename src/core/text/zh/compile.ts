import type { SkipReason } from "../../recognise";

/** Rows of a table that are no entries, by why they were passed over; the footer's own lines need no word. */
const skippedRows: Readonly<Record<Exclude<SkipReason, "footer">, string>> = {
  columnNumbers: "栏号行",
  hintRow: "填写提示行",
  groupRow: "只有单位或分组名称的行",
  repeatedTitle: "重复的表格标题",
  repeatedHeader: "重复的表头",
  total: "合计行",
  sectionHeading: "分组标题行",
  continuation: "上一项的续行",
  ellipsis: "省略号行",
  belowFooter: "表尾以下的内容",
};

/** What is said of the files, sheets and rows of a batch (Chinese). */
export const compile = {
  skippedRows,
  /** How a table was read, as short remarks. */
  reading: {
    otherNotice: (evidence: string, chosen: string): string =>
      `表上写着“${evidence}”，与选定的“${chosen}”不是同一份通知，请确认没有放错文件、没有选错通知`,
    /** The first rows that were passed over for one reason, whether there are more, and what they are. */
    leftOut: (rows: readonly number[], more: boolean, what: string): string =>
      `第 ${rows.join("、")}${more ? " 等" : ""} 行是${what}，没有计入`,
    missing: (fields: string): string => `缺少栏目：${fields}`,
    ambiguous: (header: string, fields: string): string => `“${header}”拿不准是不是${fields}，没有读`,
    converted: (field: string, unit: string): string => `${field}按“${unit}”换算`,
    /** Columns that the form does not have: those with a header, and how many there are. */
    unmapped: (headers: readonly string[], count: number): string =>
      `表样以外的${headers.length === 0 ? `${count} 列` : `“${headers.join("”“")}”`}没有汇总`,
    sampleRow: "表样里的示例行没有计入",
    hidden: (count: number): string => `有 ${count} 行被隐藏或筛选掉，已计入`,
    otherSheets: (sheets: readonly string[]): string => `工作表“${sheets.join("”“")}”没有汇总`,
  },
  /** What is said of a table that was taken. */
  taken: {
    read: (entries: number, dropped: number): string =>
      `读到 ${entries} 个申报项${dropped > 0 ? `，按处理重复的决定去掉 ${dropped} 个` : ""}`,
    undecided: "，看不出哪份在后",
    otherIsLater: "，那份较晚",
    otherIsEarlier: "，那份较早",
    /** `which`: one of the three above. */
    version: (name: string, shared: number, differing: number, which: string): string =>
      `与「${name}」有 ${shared} 个工作室相同、${differing} 格不同${which}，可能是改过的一份；两份都已计入并列为重复，建议以后交的为准，移走另一份再汇总`,
    sentence: (parts: readonly string[]): string => `${parts.join("；")}。`,
  },
  /** What is said of workbooks and sheets that are not compiled. */
  notTaken: {
    list: (title: string): string => `标题是“${title}”，是一份工作室名单，不是推荐汇总表，没有汇总。`,
    /** `form`: the form's title where one is looked for, else null. */
    foreign: (title: string, form: string | null): string =>
      `开头写的是“${title}”，表头与${form === null ? "所支持通知的推荐汇总表" : `《${form}》`}对不上，没有汇总；请确认是不是放错了文件，或请对方按表样重报。`,
    unknownNotice: (evidence: string): string =>
      `表头与所支持的表样相近，但表上写着“${evidence}”，是另一份通知的，没有现成的核对依据，没有汇总；请确认是不是放错了文件。`,
    empty: "工作表都是空的，没有任何内容；请对方重新发送。",
    withoutEntries: "表头对得上，但一个申报项也没有填；如确实没有推荐对象，请对方说明，否则请重新报送。",
    noneVisible: (hidden: readonly string[]): string =>
      `没有可见的工作表（隐藏的有：${hidden.join("、")}），没有汇总；请取消隐藏后再试。`,
    noSuchSheet: (wanted: string, names: readonly string[]): string =>
      `没有名为“${wanted}”的工作表（有的是：${names.join("、")}），没有汇总。`,
    /** A table by the notice that it is of, and the notice of the batch. */
    otherNotice: (title: string | null, name: string, form: string, batch: string): string =>
      `${title === null ? "" : `标题是“${title}”，`}表头是“${name}”（《${form}》）的，与本批的“${batch}”不是同一份通知，没有汇总；请分开汇总。`,
  },
  /** What is said of a table that holds nothing but entries of another. */
  copies: {
    inTable: (entries: number): string => `${entries} 个申报项都已经在表里，内容相同，不再追加。`,
    compilation: "这是以前汇总出来的表，里面的申报项都在本次的文件里，没有重复汇总。",
    onSheet: (entries: number, sheet: string): string =>
      `${entries} 个申报项都在同一文件的工作表“${sheet}”里，内容相同，只汇总那一张；如应以本表为准，请删去“${sheet}”后重新汇总。`,
    /** `later`: this file was saved later than the other. */
    inFile: (entries: number, file: string, later: boolean): string =>
      `${entries} 个申报项都在「${file}」里，内容相同${later ? "（它保存得较晚，但读得出的栏目不比那份多）" : ""}，只汇总那一份；如应以本文件为准，请移走「${file}」后重新汇总。`,
  },
  /** Where rows come from that are added to a table, and the cells of a compiled sheet. */
  sources: {
    /** Heads the column that says where added rows come from; by these words it is found again. */
    header: "来源（文件、工作表、行）",
    added: (file: string, sheet: string, row: number): string => `${file} › ${sheet} 第 ${row} 行`,
    from: (file: string, sheet: string, row: number): string => `来自「${file}」${sheet} 第 ${row} 行`,
    row: (row: number): string => `第 ${row} 行`,
  },
};

/** The texts of a batch, as every language has them. */
export type CompileTexts = typeof compile;
