import { WorkbookFileError } from "../../errors";

const FILE_PASS = 0x2f;
const END_OF_FILE = 0x0a;
/** Longest record of BIFF8 ([MS-XLS] 2.1.4); BIFF5 has 2080. */
const LONGEST_RECORD = 8224;

/** A link over a range: the library makes a cell for each of up to four thousand million places. */
const LINK = 0x1b8;
/** No record has this type; the library passes over it. */
const NO_RECORD = 0xff;

/**
 * Walks the records of a workbook stream ([MS-XLS] 2.1.4: type and length of two bytes each, then the data) before
 * the library sees it: it trusts lengths. Links are blanked out.
 *
 * @returns a copy of the stream
 * @throws WorkbookFileError `damaged` when a record is too long or runs past the end, `passwordProtected` when the
 * stream is encrypted
 */
export function prepareRecords(source: Uint8Array): Uint8Array {
  const stream = source.slice();
  let at = 0;
  let last = -1;
  while (at + 4 <= stream.length) {
    const type = stream[at]! | (stream[at + 1]! << 8);
    const length = stream[at + 2]! | (stream[at + 3]! << 8);
    // Streams are padded with zeros to whole sectors.
    if (type === 0 && length === 0 && last === END_OF_FILE) return stream;
    if (type === FILE_PASS) throw new WorkbookFileError("passwordProtected", "FilePass record");
    if (length > LONGEST_RECORD || at + 4 + length > stream.length) {
      throw new WorkbookFileError("damaged", `record ${type.toString(16)} at byte ${at}`);
    }
    if (type === LINK) stream.fill(NO_RECORD, at, at + 2);
    at += 4 + length;
    last = type;
  }
  if (last !== END_OF_FILE) throw new WorkbookFileError("damaged", "workbook stream without end");
  return stream;
}
