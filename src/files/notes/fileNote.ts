import type { Language, Localised } from "../../core";
import { NOTE_TEXT, type FileNoteCode } from "../text";

export type { FileNoteCode };

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

/** Notes of content that may have been lost, or read otherwise than its author meant it. */
const LOSES: ReadonlySet<FileNoteCode> = new Set<FileNoteCode>([
  "undecodableCharacters",
  "duplicateRow",
  "duplicateCell",
  "misplacedCell",
  "unknownContent",
  "illFormedText",
  "mergeOverValues",
  "cutOff",
  "textOutsideCells",
  "wrongChecksum",
]);

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
  const message = NOTE_TEXT.both((texts) => texts[code](String(detail)));
  return { code, sheet, place, message, loses: LOSES.has(code) };
}

/** A note with its place in front, for a list of notes. */
export function noteLine({ place, message }: FileNote, language: Language): string {
  if (place === "") return message[language];
  return language === "en" ? `${place}: ${message.en}` : `${place}：${message["zh-CN"]}`;
}
