import type { Language, Localised } from "../../core";
import { XmlError } from "../xml";
import { ZipError } from "../zip";

/** Why a file could not be opened. */
export type WorkbookFileErrorCode =
  "passwordProtected" | "damaged" | "tooLarge" | "notAWorkbook" | "unsupported" | "empty";

const TEXTS: Readonly<Record<WorkbookFileErrorCode, Localised>> = {
  passwordProtected: {
    "zh-CN": "文件已加密，请在 Excel 或 WPS 中打开后另存为不加密的副本再试",
    en: "The file is protected by a password; open it in Excel, save a copy without password and try again",
  },
  damaged: {
    "zh-CN": "文件已损坏或不完整，请在 Excel 或 WPS 中打开并修复后另存为 .xlsx 再试，或请对方重新发送",
    en: "The file is damaged or incomplete; open and repair it in Excel and save it as .xlsx, or ask for it again",
  },
  tooLarge: {
    "zh-CN": "文件过大，请只保留汇总表所在的工作表，另存为新的 .xlsx 文件再试",
    en: "The file is too large; keep only the summary sheet, save it as a new .xlsx file and try again",
  },
  notAWorkbook: {
    "zh-CN": "这不是工作簿文件，请选择 .xlsx、.xlsm、.xls、.ods 或 .csv 格式的文件",
    en: "This is not a workbook; choose a file as .xlsx, .xlsm, .xls, .ods or .csv",
  },
  unsupported: {
    "zh-CN": "暂不支持这种工作簿格式，请在制表软件中另存为 .xlsx 再试",
    en: "This kind of workbook is not supported; save it as .xlsx in the program it was made with and try again",
  },
  empty: {
    "zh-CN": "文件是空的，请确认选对了文件，或请对方重新发送",
    en: "The file is empty; check that it is the right one, or ask for it again",
  },
};

/** A `WorkbookFileError` as plain data. */
export interface SentError {
  readonly code: WorkbookFileErrorCode;
  readonly detail: string;
  readonly text: Localised;
}

/**
 * A file that cannot be read. `text` holds one line for the user in both languages, saying what is wrong and what to
 * do; `detail` is for the log.
 */
export class WorkbookFileError extends Error {
  readonly text: Localised;

  constructor(
    readonly code: WorkbookFileErrorCode,
    readonly detail: string,
    options?: ErrorOptions & {
      /** What the file is or where it is broken, put before the usual text. */
      readonly particular?: Localised;
    },
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "WorkbookFileError";
    const usual = TEXTS[code];
    const particular = options?.particular;
    this.text = particular
      ? { "zh-CN": `${particular["zh-CN"]}：${usual["zh-CN"]}`, en: `${particular.en}: ${usual.en}` }
      : usual;
  }

  /** The error as plain data, for another thread. */
  sent(): SentError {
    return { code: this.code, detail: this.detail, text: this.text };
  }

  /** An error that another thread met. */
  static received({ code, detail, text }: SentError): WorkbookFileError {
    return Object.assign(new WorkbookFileError(code, detail), { text });
  }

  /** The line for the user. */
  in(language: Language): string {
    return this.text[language];
  }
}

/** A number of bytes as users read it. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** Turns what reading may throw into a `WorkbookFileError`; anything else is a fault of ours and is passed on. */
export function asWorkbookFileError(error: unknown, where: string): unknown {
  if (error instanceof WorkbookFileError) return error;
  if (error instanceof XmlError)
    return new WorkbookFileError("damaged", `${where}: ${error.message}`, { cause: error });
  if (!(error instanceof ZipError)) return error;
  const code = ZIP_CODES[error.code];
  return new WorkbookFileError(code, `${where}: ${error.message}`, { cause: error });
}

const ZIP_CODES: Readonly<Record<ZipError["code"], WorkbookFileErrorCode>> = {
  notAZip: "damaged",
  damaged: "damaged",
  tooLarge: "tooLarge",
  encrypted: "passwordProtected",
  unsafe: "damaged",
  unsupported: "unsupported",
};
