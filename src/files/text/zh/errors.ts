/** Why a file could not be opened, and what to do (Chinese). */
const usual = {
  passwordProtected: "文件已加密，请在 Excel 或 WPS 中打开后另存为不加密的副本再试",
  damaged: "文件已损坏或不完整，请在 Excel 或 WPS 中打开并修复后另存为 .xlsx 再试，或请对方重新发送",
  tooLarge: "文件过大，请只保留汇总表所在的工作表，另存为新的 .xlsx 文件再试",
  notAWorkbook: "这不是工作簿文件，请选择 .xlsx、.xlsm、.xls、.ods 或 .csv 格式的文件",
  unsupported: "暂不支持这种工作簿格式，请在制表软件中另存为 .xlsx 再试",
  empty: "文件是空的，请确认选对了文件，或请对方重新发送",
};

/** What the file is, put before the usual text. */
const kinds = {
  webArchive: "这是单个文件网页（.mht）",
  numbers: "这是 Apple Numbers 表格",
  word: "这是 Word 文档",
  presentation: "这是演示文稿",
  otherOpenDocument: "这不是电子表格，而是其他 OpenDocument 文档",
  archive: "这是压缩包，请先解压",
  webPage: "这是一个没有表格的网页",
  lockFile: "这是工作簿打开时产生的锁定文件，不是工作簿本身，工作簿的文件名没有前面的“~$”或“.~”",
};

/** What a file has too much of, given the limit as shown. */
const excess = {
  partBytes: (most: string): string => `一个部件解压后超过 ${most}`,
  expansion: (most: string): string => `一个部件解压后超过压缩大小的 ${most} 倍`,
  readBytes: (most: string): string => `各工作表合计超过 ${most}`,
  sheets: (most: string): string => `工作表超过 ${most} 张`,
  cells: (most: string): string => `有内容的单元格超过 ${most} 个`,
  rows: (most: string): string => `有内容的行超过 ${most} 行`,
  places: (most: string): string => `内容铺开的范围超过 ${most} 格`,
  columns: (most: string): string => `超过 ${most} 列`,
  repeatedCells: (most: string): string => `由重复产生的单元格超过 ${most} 个`,
  merges: (most: string): string => `合并区域超过 ${most} 处`,
  mergedRows: (most: string): string => `合并区域合计超过 ${most} 行`,
  cellCharacters: (most: string): string => `有单元格超过 ${most} 字`,
  repeatedCharacters: (most: string): string => `由重复产生的空格超过 ${most} 个`,
  sharedStrings: (most: string): string => `不同的文字超过 ${most} 条`,
  styles: (most: string): string => `单元格格式超过 ${most} 种`,
};

/** Why a file could not be opened, and what to do (Chinese). */
export const errors = {
  usual,
  /** The usual text with what is particular to the file in front. */
  line: (particular: string, text: string): string => `${particular}：${text}`,
  kinds,
  excess,
  inflates: (most: string, entries: number): string => `解压后超过 ${most} 或 ${entries} 个部件`,
  bytes: (size: string, most: string): string => `文件有 ${size}，上限为 ${most}`,
  spread: (sheet: string, rows: number, columns: number): string =>
    `工作表「${sheet}」的内容铺得太开（到第 ${rows} 行、第 ${columns} 列），请删去表格以外的内容`,
  outOfTime: (seconds: number): string => `读取超过 ${seconds} 秒，已停止`,
  outOfMemory: (megabytes: number): string => `读取时占用内存超过 ${megabytes} MB，已停止`,
};

/** The texts of errors, as every language has them. */
export type ErrorTexts = typeof errors;
