import type { NoteTexts } from "../noteCodes";

const RESAVE = "请在 Excel 或 WPS 中打开核对，另存为 .xlsx 再试";

/** What is told of how a file was read; given a count, an address or a name, by the note (Chinese). */
export const notes: NoteTexts = {
  decodedAs: () => "文件没有写明文字编码，已按中文编码读取；如有乱码，请在制表软件中另存为 .xlsx 再打开。",
  undecodableCharacters: (count) => `有 ${count} 处文字无法识别，已按“�”读取，原来的字可能丢失；${RESAVE}。`,
  formulasWithoutValues: (count) =>
    `有 ${count} 个公式没有保存计算结果，显示为空；请在 Excel 或 WPS 中打开、保存一次再试。`,
  unreadableFormulas: (count) =>
    `有 ${count} 个公式已损坏，读不出公式本身，已按文件里保存的结果核对；请在 Excel 或 WPS 中打开核对，另存后再试。`,
  fileNameDisagrees: () => "文件名的后缀与内容不一致，已按内容读取。",
  valueNotANumber: (count) => `有 ${count} 个数值单元格里存的不是数，已按文字读取。`,
  unevenQuotes: () => "引号不成对，个别单元格可能分错，请核对。",
  duplicateRow: () => `文件里有两行用了同一个行号，同一格以后一行为准，前一行的内容可能丢失；${RESAVE}。`,
  duplicateCell: (count) =>
    `文件里有 ${count} 个单元格出现了两次，以后一个为准，前一个的内容可能丢失；${RESAVE}。`,
  misplacedCell: (count) =>
    `有 ${count} 个单元格的地址与所在的行不符，已按地址读取，内容可能错行；${RESAVE}。`,
  unknownContent: (count) =>
    `表格数据里有 ${count} 处无法识别的内容，没有读取，可能丢失申报内容；${RESAVE}。`,
  illFormedText: (count) => `有 ${count} 处文字的写法不合规范，已照原样读取，可能有字不对；${RESAVE}。`,
  missingStyle: (count) =>
    `有 ${count} 个单元格的格式在文件里找不到，已按常规格式读取，日期可能显示成数字；${RESAVE}。`,
  mergeOverValues: (count) =>
    `合并区域盖住了 ${count} 行有内容的单元格，被盖住的内容看不到，也没有核对；请取消合并后再试。`,
  overlappingMerges: (range) =>
    `合并区域 ${range} 与另一个合并区域重叠，重叠的格子按先列出的区域读取，读到的内容可能与看到的不同；请取消合并后再试。`,
  misplacedSheet: () => "文件里记录的工作表位置不对，已按实际位置读取，请核对内容是否齐全。",
  unreadableSheet: () => "这张工作表已损坏，没有读取；其余工作表照常读取。",
  cutOff: () => "文件在表格中间就结束了，后面的内容可能丢失；请对照原表，或请对方重新发送。",
  textOutsideCells: (count) =>
    `表格里有 ${count} 处文字不在任何单元格里，没有读取，可能丢失申报内容；${RESAVE}。`,
  wrongChecksum: (part) =>
    `文件的这一部分（${part}）与校验值不符，可能在传送或保存时损坏；已按现有内容读取，个别字、数或整行可能不对或丢失。请向对方重新索取，或在 Excel 或 WPS 中打开核对后另存。`,
  damagedPart: (part) =>
    `文件的这一部分（${part}）已损坏，核对用不到它；另存的副本里它同样是坏的，请在 Excel 或 WPS 中打开核对。`,
  unlistedSheet: () =>
    "文件里有一张工作表没有列在工作表清单中，没有读取；请在 Excel 或 WPS 中打开核对是否少了工作表。",
  farCells: (count) => `表格以外很远的地方有 ${count} 个单元格，没有读取；确属申报内容的请移到表格里。`,
  trailingBytes: (count) => `文件末尾有 ${count} 个字节不属于工作簿，没有读取。`,
};
