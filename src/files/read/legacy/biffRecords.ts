import { WorkbookFileError } from "../../errors";
import { FormulaRecords } from "./formulaRecords";

const FILE_PASS = 0x2f;
const END_OF_FILE = 0x0a;
const SHEET = 0x85;
/** The window that the workbook was last seen in ([MS-XLS] 2.4.346), whose sixth number is the sheet in front. */
const WINDOW = 0x3d;
const WINDOW_SHEET = 10;
/** Beginnings of a substream: of Excel 5 to 2003, and of the versions before. */
const BEGINNINGS: ReadonlySet<number> = new Set([0x0809, 0x0409, 0x0209, 0x0009]);
/** Longest record of BIFF8 ([MS-XLS] 2.1.4); BIFF5 has 2080. */
const LONGEST_RECORD = 8224;

/** A link over a range: the library makes a cell for each of up to four thousand million places. */
const LINK = 0x1b8;
/** What goes on with the record before it. */
const CONTINUE = 0x3c;
const SHARED_STRINGS = 0xfc;
/** Drawings and their pictures, of megabytes at times, which nobody asks for. */
const DRAWINGS: ReadonlySet<number> = new Set([0xeb, 0xec]);
/** The library joins what goes on, at many times its size; of texts that are not shared no sheet has that much. */
const MOST_CONTINUED = 1024 * 1024;

/** No record has this type; the library passes over it. */
const NO_RECORD = 0xff;

/** A workbook stream that the library can be given. */
export interface PreparedRecords {
  readonly stream: Uint8Array;
  /** Positions, as sheets stand in the stream, of those whose place the file gives wrongly. */
  readonly misplaced: readonly number[];
  /** Position, as sheets stand in the stream, of the sheet in front; -1 where the file does not say. */
  readonly active: number;
  /** Bytes after the last record that are no padding. */
  readonly trailing: number;
  /** Formulas that could not be read; their results could. */
  readonly unreadableFormulas: number;
}

interface SheetEntry {
  /** Where the entry's offset stands in the stream. */
  readonly at: number;
  readonly offset: number;
}

/**
 * Walks the records of a workbook stream ([MS-XLS] 2.1.4: type and length of two bytes each, then the data) before
 * the library sees it: it trusts lengths and offsets. Links and drawings are blanked out, formulas that do not fit into their record
 * are emptied, what follows the last record is cut off, and sheets whose offset leads elsewhere get that of the sheet stream that nothing else leads to.
 *
 * @returns a changed copy
 * @throws WorkbookFileError `damaged` when a record is too long or runs past the end or a sheet is nowhere,
 * `passwordProtected` when the stream is encrypted
 */
export function prepareRecords(source: Uint8Array): PreparedRecords {
  if (source.length < 8) throw new WorkbookFileError("damaged", "empty workbook stream");
  const stream = source.slice();
  const view = new DataView(stream.buffer);
  const sheets: SheetEntry[] = [];
  const beginnings: number[] = [];
  const formulas = new FormulaRecords();
  const continued = new Continued();
  let front: number | null = null;
  let depth = 0;
  let at = 0;
  let last = -1;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (depth === 0 && last >= 0 && !BEGINNINGS.has(type)) {
      // Padding, or what does not belong to the workbook; unless a sheet is said to stand further on.
      const further = sheets.find(({ offset }) => offset > at && isBeginning(view, offset));
      if (further === undefined) break;
      at = further.offset;
      continue;
    }
    if (type === FILE_PASS) throw new WorkbookFileError("passwordProtected", "FilePass record");
    if (length > LONGEST_RECORD || at + 4 + length > stream.length) {
      throw new WorkbookFileError("damaged", `record ${type.toString(16)} at byte ${at}`);
    }
    formulas.check(view, type, at + 4, length);
    if (continued.isDrawing(type, length)) stream.fill(NO_RECORD, at, at + 2);
    if (BEGINNINGS.has(type)) {
      if (depth === 0) beginnings.push(at);
      depth++;
    } else if (type === END_OF_FILE) {
      depth = Math.max(0, depth - 1);
    } else if (type === SHEET && length >= 6 && beginnings.length === 1) {
      sheets.push({ at: at + 4, offset: view.getUint32(at + 4, true) });
    } else if (type === WINDOW) {
      front ??= frontOf(view, at + 4, length);
    } else if (type === LINK) {
      stream.fill(NO_RECORD, at, at + 2);
    }
    at += 4 + length;
    last = type;
  }
  if (last !== END_OF_FILE) throw new WorkbookFileError("damaged", "workbook stream without end");
  const misplacedAt = repairOffsets(view, sheets, beginnings);
  const positionOf = positionsOf(view, sheets);
  const inFront = sheets[front ?? -1];
  const rest = stream.subarray(at);
  return {
    stream: stream.subarray(0, at),
    misplaced: misplacedAt.map(positionOf),
    active: inFront === undefined ? -1 : positionOf(placeOf(view, inFront)),
    trailing: rest.some((byte) => byte !== 0) ? rest.length : 0,
    unreadableFormulas: formulas.unreadable,
  };
}

/** The record that the next ones may go on with. */
class Continued {
  private owner = 0;
  private bytes = 0;

  /**
   * @returns whether a record is a drawing, or goes on with one
   * @throws WorkbookFileError `damaged` where records go on for longer than any sheet's
   */
  isDrawing(type: number, length: number): boolean {
    if (type !== CONTINUE) {
      this.owner = type;
      this.bytes = 0;
    } else if (!DRAWINGS.has(this.owner) && this.owner !== SHARED_STRINGS) {
      this.bytes += length;
      if (this.bytes > MOST_CONTINUED) {
        throw new WorkbookFileError(
          "damaged",
          `record ${this.owner.toString(16)} goes on for ${this.bytes} bytes`,
        );
      }
    }
    return DRAWINGS.has(this.owner);
  }
}

function isBeginning(view: DataView, at: number): boolean {
  return at + 4 <= view.byteLength && BEGINNINGS.has(view.getUint16(at, true));
}

/**
 * Leads sheets that lead nowhere to the sheet streams that nothing leads to, in their order. Of several sheets that
 * lead to one stream only one can be right, and nobody knows which: they share that stream and as many free ones, in
 * their order, and all of them count as misplaced.
 *
 * @returns the places of the sheets that were misplaced
 */
function repairOffsets(
  view: DataView,
  sheets: readonly SheetEntry[],
  beginnings: readonly number[],
): number[] {
  const led = new Set(sheets.map(({ offset }) => offset));
  // The first stream is the workbook's own.
  const streams = beginnings.slice(1);
  const free = streams.filter((at) => !led.has(at));
  const misplaced: number[] = [];
  const nextFree = (position: number): number => {
    const found = free.shift();
    if (found === undefined) throw new WorkbookFileError("damaged", `sheet ${position} is nowhere`);
    return found;
  };
  const lead = ({ at }: SheetEntry, place: number): void => {
    view.setUint32(at, place, true);
    misplaced.push(place);
  };
  sheets.forEach((sheet, position) => {
    if (!streams.includes(sheet.offset)) return lead(sheet, nextFree(position));
    const sharing = sheets.filter(({ offset }) => offset === sheet.offset);
    if (sharing.length === 1 || sharing[0] !== sheet) return;
    const shared = sharing.map((_, index) => (index === 0 ? sheet.offset : nextFree(position)));
    shared.sort((a, b) => a - b).forEach((place, index) => lead(sharing[index]!, place));
  });
  return misplaced;
}

/** The sheet that a window has in front, or null where the record is too short to say. */
const frontOf = (view: DataView, at: number, length: number): number | null =>
  length < WINDOW_SHEET + 2 ? null : view.getUint16(at + WINDOW_SHEET, true);

const placeOf = (view: DataView, { at }: SheetEntry): number => view.getUint32(at, true);

/** The library lists sheets in the order of their places, whatever the order of their names. */
function positionsOf(view: DataView, sheets: readonly SheetEntry[]): (place: number) => number {
  const places = [...new Set(sheets.map((sheet) => placeOf(view, sheet)))].sort((a, b) => a - b);
  return (place) => places.indexOf(place);
}
