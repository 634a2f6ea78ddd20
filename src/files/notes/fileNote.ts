import type { Language, Localised } from "../../core";

/** What may be told of how a file was read. */
export type FileNoteCode =
  | "decodedAs"
  | "undecodableCharacters"
  | "formulasWithoutValues"
  | "unreadableFormulas"
  | "fileNameDisagrees"
  | "valueNotANumber"
  | "unevenQuotes"
  | "duplicateRow"
  | "duplicateCell"
  | "misplacedCell"
  | "unknownContent"
  | "illFormedText"
  | "missingStyle"
  | "mergeOverValues"
  | "overlappingMerges"
  | "misplacedSheet"
  | "unreadableSheet"
  | "farCells"
  | "unlistedSheet"
  | "wrongChecksum"
  | "damagedPart"
  | "trailingBytes"
  | "cutOff"
  | "textOutsideCells";

/**
 * Something about the file that was found and how it was read. Plain data, so that it can go from a worker to a page
 * and into the JSON report.
 */
export interface FileNote {
  readonly code: FileNoteCode;
  /** The sheet concerned; null where it is the file as a whole. */
  readonly sheet: string | null;
  /** Where: "Sheet1!8", "Sheet1!F6", a part's name; "" where the note is about the whole file or sheet. */
  readonly place: string;
  /** What was found, how it was read and what to do: one sentence or two. */
  readonly message: Localised;
  /** Content may have been lost or read otherwise than its author meant it: an error of the sheet. */
  readonly loses: boolean;
}

interface Telling {
  readonly loses: boolean;
  readonly "zh-CN": (detail: string) => string;
  readonly en: (detail: string) => string;
}

const RESAVE = "请在 Excel 或 WPS 中打开核对，另存为 .xlsx 再试";
const RESAVE_EN = "open it in Excel or WPS, check it, save it as .xlsx and try again";

/** Every note in words; `detail` is a number, an address or a name, by code. */
const TELLINGS: Readonly<Record<FileNoteCode, Telling>> = {
  decodedAs: {
    loses: false,
    "zh-CN": () => "文件没有写明文字编码，已按中文编码读取；如有乱码，请在制表软件中另存为 .xlsx 再打开。",
    en: () =>
      "The file does not name its text encoding; it was read as Chinese. If characters look wrong, save it as .xlsx in the program it was made with and open that.",
  },
  undecodableCharacters: {
    loses: true,
    "zh-CN": (count) => `有 ${count} 处文字无法识别，已按“�”读取，原来的字可能丢失；${RESAVE}。`,
    en: (count) =>
      `${count} places hold bytes that are no characters; they were read as �, and what stood there may be lost: ${RESAVE_EN}.`,
  },
  formulasWithoutValues: {
    loses: false,
    "zh-CN": (count) =>
      `有 ${count} 个公式没有保存计算结果，显示为空；请在 Excel 或 WPS 中打开、保存一次再试。`,
    en: (count) =>
      `${count} formulas have no stored result and show as empty. Open and save the file in Excel or WPS, then try again.`,
  },
  unreadableFormulas: {
    loses: false,
    "zh-CN": (count) =>
      `有 ${count} 个公式已损坏，读不出公式本身，已按文件里保存的结果核对；请在 Excel 或 WPS 中打开核对，另存后再试。`,
    en: (count) =>
      `${count} formulas are damaged; the results that the file holds were checked in their place. Open it in Excel or WPS, check it, save it and try again.`,
  },
  fileNameDisagrees: {
    loses: false,
    "zh-CN": () => "文件名的后缀与内容不一致，已按内容读取。",
    en: () => "The file's ending does not fit its content; it was read by its content.",
  },
  valueNotANumber: {
    loses: false,
    "zh-CN": (count) => `有 ${count} 个数值单元格里存的不是数，已按文字读取。`,
    en: (count) => `${count} number cells hold something else; they were read as text.`,
  },
  unevenQuotes: {
    loses: false,
    "zh-CN": () => "引号不成对，个别单元格可能分错，请核对。",
    en: () => "Quotes do not pair up; some cells may be split wrongly. Please check.",
  },
  duplicateRow: {
    loses: true,
    "zh-CN": () => `文件里有两行用了同一个行号，同一格以后一行为准，前一行的内容可能丢失；${RESAVE}。`,
    en: () =>
      `Two rows of the file have one number; where both fill a cell the later one was kept, so that content may be lost: ${RESAVE_EN}.`,
  },
  duplicateCell: {
    loses: true,
    "zh-CN": (count) =>
      `文件里有 ${count} 个单元格出现了两次，以后一个为准，前一个的内容可能丢失；${RESAVE}。`,
    en: (count) =>
      `${count} cells of the file occur twice; the later one was kept, so that content may be lost: ${RESAVE_EN}.`,
  },
  misplacedCell: {
    loses: true,
    "zh-CN": (count) => `有 ${count} 个单元格的地址与所在的行不符，已按地址读取，内容可能错行；${RESAVE}。`,
    en: (count) =>
      `${count} cells name another row than the one they stand in; they were read by their address and may be in the wrong row: ${RESAVE_EN}.`,
  },
  unknownContent: {
    loses: true,
    "zh-CN": (count) => `表格数据里有 ${count} 处无法识别的内容，没有读取，可能丢失申报内容；${RESAVE}。`,
    en: (count) =>
      `The sheet's data holds ${count} things that are no rows or cells; they were not read, and content may be lost: ${RESAVE_EN}.`,
  },
  illFormedText: {
    loses: true,
    "zh-CN": (count) => `有 ${count} 处文字的写法不合规范，已照原样读取，可能有字不对；${RESAVE}。`,
    en: (count) =>
      `${count} places hold ill-formed text; it was read as it stands, and characters may be wrong: ${RESAVE_EN}.`,
  },
  missingStyle: {
    loses: false,
    "zh-CN": (count) =>
      `有 ${count} 个单元格的格式在文件里找不到，已按常规格式读取，日期可能显示成数字；${RESAVE}。`,
    en: (count) =>
      `The formats of ${count} cells are not in the file; they were read without one, so that dates may show as numbers: ${RESAVE_EN}.`,
  },
  mergeOverValues: {
    loses: true,
    "zh-CN": (count) =>
      `合并区域盖住了 ${count} 行有内容的单元格，被盖住的内容看不到，也没有核对；请取消合并后再试。`,
    en: (count) =>
      `A merged area covers ${count} rows with content, which nobody sees and which was not checked: unmerge it and try again.`,
  },
  overlappingMerges: {
    loses: false,
    "zh-CN": (range) =>
      `合并区域 ${range} 与另一个合并区域重叠，重叠的格子按先列出的区域读取，读到的内容可能与看到的不同；请取消合并后再试。`,
    en: (range) =>
      `The merged area ${range} overlaps another; where they overlap the area listed first was followed, and what was read may differ from what is seen: unmerge them and try again.`,
  },
  misplacedSheet: {
    loses: false,
    "zh-CN": () => "文件里记录的工作表位置不对，已按实际位置读取，请核对内容是否齐全。",
    en: () =>
      "The file names a wrong place for this sheet; it was read from where it stands. Check that it is complete.",
  },
  unreadableSheet: {
    loses: false,
    "zh-CN": () => "这张工作表已损坏，没有读取；其余工作表照常读取。",
    en: () => "This sheet is damaged and was not read; the others were.",
  },
  cutOff: {
    loses: true,
    "zh-CN": () => "文件在表格中间就结束了，后面的内容可能丢失；请对照原表，或请对方重新发送。",
    en: () =>
      "The file ends inside its table; what followed may be lost. Compare it with the original, or ask for it again.",
  },
  textOutsideCells: {
    loses: true,
    "zh-CN": (count) => `表格里有 ${count} 处文字不在任何单元格里，没有读取，可能丢失申报内容；${RESAVE}。`,
    en: (count) =>
      `The table holds ${count} texts outside of any cell; they were not read, and content may be lost: ${RESAVE_EN}.`,
  },
  wrongChecksum: {
    loses: true,
    "zh-CN": (part) =>
      `文件的这一部分（${part}）与校验值不符，可能在传送或保存时损坏；已按现有内容读取，个别字、数或整行可能不对或丢失。请向对方重新索取，或在 Excel 或 WPS 中打开核对后另存。`,
    en: (part) =>
      `This part of the file (${part}) does not fit its checksum: it was probably damaged on the way or when it was saved. It was read as it stands; characters, figures or whole rows may be wrong or missing. Ask for the file again, or open it in Excel or WPS, check it and save it anew.`,
  },
  damagedPart: {
    loses: false,
    "zh-CN": (part) =>
      `文件的这一部分（${part}）已损坏，核对用不到它；另存的副本里它同样是坏的，请在 Excel 或 WPS 中打开核对。`,
    en: (part) =>
      `This part of the file (${part}) is damaged. Checking does not need it; in a copy it is as damaged as here: open the file in Excel or WPS and check it.`,
  },
  unlistedSheet: {
    loses: false,
    "zh-CN": () =>
      "文件里有一张工作表没有列在工作表清单中，没有读取；请在 Excel 或 WPS 中打开核对是否少了工作表。",
    en: () =>
      "The file holds a worksheet that its list of sheets does not name; it was not read. Open it in Excel or WPS and check that no sheet is missing.",
  },
  farCells: {
    loses: false,
    "zh-CN": (count) => `表格以外很远的地方有 ${count} 个单元格，没有读取；确属申报内容的请移到表格里。`,
    en: (count) =>
      `${count} cells stand far outside of the table and were not read; move them into it if they belong there.`,
  },
  trailingBytes: {
    loses: false,
    "zh-CN": (count) => `文件末尾有 ${count} 个字节不属于工作簿，没有读取。`,
    en: (count) => `${count} bytes at the end of the file do not belong to the workbook; they were not read.`,
  },
};

/**
 * A note in words.
 *
 * @param detail a count, or what the text of this code names
 */
export function fileNote(
  code: FileNoteCode,
  sheet: string | null,
  place: string,
  detail: string | number = "",
): FileNote {
  const telling = TELLINGS[code];
  const shown = String(detail);
  return {
    code,
    sheet,
    place,
    message: { "zh-CN": telling["zh-CN"](shown), en: telling.en(shown) },
    loses: telling.loses,
  };
}

/** A note with its place in front, for a list of notes. */
export function noteLine({ place, message }: FileNote, language: Language): string {
  if (place === "") return message[language];
  return language === "en" ? `${place}: ${message.en}` : `${place}：${message["zh-CN"]}`;
}
