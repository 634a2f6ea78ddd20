import type { Language, Localised } from "../../core";
import { ERROR_TEXT, type ErrorTexts } from "../text";
import { XmlError } from "../xml";
import { ZipError } from "../zip";

/** Why a file could not be opened. */
export type WorkbookFileErrorCode = keyof ErrorTexts["usual"];

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
    const particular = options?.particular;
    this.text = ERROR_TEXT.both(({ usual, line }, language) =>
      particular === undefined ? usual[code] : line(particular[language], usual[code]),
    );
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
