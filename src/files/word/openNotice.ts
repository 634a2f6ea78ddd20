import type { Language, Localised } from "../../core";
import { noticeFromBlocks, noticeFromText, type NoticeText } from "../../notices";
import { READ_LIMITS, ReadBudget } from "../budget";
import { WorkbookFileError } from "../errors";
import { readPart } from "../read/readPart";
import { decodeFile } from "../read/text";
import { NOTICE_FILE_TEXT } from "../text";
import { toUtf8, XML_END, XmlError, XmlReader } from "../xml";
import { openZip, portableCodec, ZipError, type ZipArchive, type ZipCodec } from "../zip";
import { readDocument } from "./document";
import { NO_NUMBERING, readNumbering } from "./numbering";
import { readStyleLists } from "./styles";

/** A notice's file is a few hundred kilobytes; pictures may make it larger. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_MARKUP = 64 * 1024 * 1024;

/** A notice that cannot be read: one line for the user in both languages. */
export class NoticeFileError extends Error {
  constructor(
    readonly text: Localised,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = "NoticeFileError";
  }
}

type NoticeFileTexts = ReturnType<typeof NOTICE_FILE_TEXT.in>;

const refuse = (
  say: (texts: NoticeFileTexts, language: Language) => string,
  cause?: unknown,
): NoticeFileError =>
  new NoticeFileError(NOTICE_FILE_TEXT.both(say), cause === undefined ? undefined : { cause });

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/**
 * Opens a notice: a Word document (.docx, also as WPS saves it) or a text file in UTF-8, UTF-16 or GB18030, told by
 * its content. Nothing of a document but its text and tables is read.
 *
 * @throws NoticeFileError with one line saying what the file is and what to do
 */
export function openNotice(bytes: Uint8Array, options: { readonly codec?: ZipCodec } = {}): NoticeText {
  if (bytes.length > MOST_BYTES) throw refuse(({ tooLarge }) => tooLarge);
  if (startsWith(bytes, COMPOUND)) throw refuse(({ oldWord }) => oldWord);
  if (startsWith(bytes, PDF)) throw refuse(({ pdf }) => pdf);
  if (startsWith(bytes, [0x50, 0x4b])) return openDocument(bytes, options.codec ?? portableCodec);
  return noticeFromText(decodeFile(bytes).text);
}

function openDocument(bytes: Uint8Array, codec: ZipCodec): NoticeText {
  try {
    const archive = openZip(bytes, codec, READ_LIMITS);
    // A notice has no part of many megabytes of markup, pictures aside, which are not read.
    const budget = new ReadBudget({ partBytes: MOST_MARKUP, readBytes: 2 * MOST_MARKUP });
    const main = mainPart(archive);
    const part = main === null ? undefined : readPart(archive, main, budget);
    if (main === null || part === undefined) throw refuse(({ notWord }) => notWord);
    const beside = (name: string): Uint8Array | undefined =>
      readPart(archive, main.replace(/[^/]*$/, name), budget);
    const numbering = beside("numbering.xml");
    const styles = beside("styles.xml");
    const blocks = readDocument(
      toUtf8(part),
      numbering === undefined ? NO_NUMBERING : readNumbering(toUtf8(numbering)),
      styles === undefined ? new Map() : readStyleLists(toUtf8(styles)),
    );
    return noticeFromBlocks(blocks);
  } catch (error) {
    if (error instanceof WorkbookFileError)
      throw refuse(({ sentence }, language) => sentence(error.text[language]), error);
    if (error instanceof XmlError || error instanceof ZipError) throw refuse(({ damaged }) => damaged, error);
    throw error;
  }
}

/** The main part of a word-processing package, as the package's relationships name it (ECMA-376-2 §6.5). */
function mainPart(archive: ZipArchive): string | null {
  const relationships = archive.read("_rels/.rels");
  if (relationships === undefined) return null;
  const reader = new XmlReader(toUtf8(relationships));
  while (reader.next() !== XML_END) {
    if (!reader.opens("Relationship") || reader.attribute("Type")?.endsWith("/officeDocument") !== true)
      continue;
    const target = (reader.attribute("Target") ?? "").replace(/^\//, "");
    return /(?:^|\/)document[^/]*\.xml$/i.test(target) ? target : null;
  }
  return null;
}
