import { MAX_COLUMNS, MAX_ROWS } from "../../../core";
import type { ReadBudget } from "../../budget";
import { WorkbookFileError } from "../../errors";
import { emptyUnreadable } from "./formulaRecords";

/** Record types of .xlsb ([MS-XLSB] 2.3.2) whose numbers the library takes at their word. */
const ROW_HEADER = 0;
const COLUMN_INFO = 60;
const LINK = 494;
const SHARED_STRINGS = 159;
/** The window that the workbook was last seen in ([MS-XLSB] 2.4.305), whose seventh number is the sheet in front. */
const WINDOW = 158;
const WINDOW_SHEET = 6;
/** Sheets that formulas name, 12 bytes each after their count. */
const SHEET_LIST = 362;
/** Cells that name their column. */
const LONG_CELLS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 62]);

/**
 * Where the texts (XLWideString: a count of characters, then two bytes each) of a record stand: the first one's
 * offset, and how many follow each other. The library believes the counts.
 */
const TEXTS: Readonly<Record<number, readonly [offset: number, count: number]>> = {
  6: [8, 1], // cell with a text
  8: [8, 1], // formula with a text
  17: [4, 1], // short cell with a text
  19: [1, 1], // shared string
  39: [9, 1], // defined name
  43: [21, 1], // font
  44: [2, 1], // number format
  48: [8, 1], // style
  62: [9, 1], // cell with rich text
  128: [16, 4], // file version
  147: [19, 1], // sheet properties
  153: [8, 1], // workbook properties
  156: [8, 2], // sheet
  508: [4, 2], // table styles
};

/** Stands for "no text" in place of a count. */
const NO_TEXT = 0xffffffff;

/** Links over more places than this make no sense in a sheet, and the library makes a cell for each. */
const MOST_LINKED = 100_000;

/** What is known of a part of an .xlsb before the library reads it. */
export interface CheckedPart {
  /** Formulas that were emptied. */
  readonly unreadableFormulas: number;
  /** Position of the sheet in front; -1 where the part does not say. */
  readonly active: number;
}

/**
 * Walks the records of a part of an .xlsb ([MS-XLSB] 2.1.4: type and length in groups of seven bits, then the data)
 * before the library reads it. Formulas that do not fit into their record are emptied in place; their results stay.
 *
 * @throws WorkbookFileError `damaged` for lengths that run past the end, and for rows, columns and ranges that no
 * sheet has
 */
export function checkBinaryPart(part: Uint8Array, name: string, budget: ReadBudget): CheckedPart {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  let at = 0;
  let unreadableFormulas = 0;
  let active = -1;
  const readNumber = (mostBytes: number): number => {
    let number = 0;
    for (let index = 0; index < mostBytes; index++) {
      if (at >= part.length) throw damaged(name, at);
      const byte = part[at++]!;
      number += (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    return number;
  };
  while (at < part.length) {
    const type = readNumber(2);
    const length = readNumber(4);
    const end = at + length;
    if (end > part.length) throw damaged(name, at);
    const field = (index: number): number => {
      if (at + 4 * index + 4 > end) throw damaged(name, at);
      return view.getUint32(at + 4 * index, true);
    };
    if (type === ROW_HEADER && field(0) >= MAX_ROWS) throw damaged(name, at);
    if (LONG_CELLS.has(type) && field(0) >= MAX_COLUMNS) throw damaged(name, at);
    if (type === SHEET_LIST && field(0) > length / 12) throw damaged(name, at);
    if (type === WINDOW) active = frontOf(view, at, length, active);
    if (type === COLUMN_INFO && field(1) >= MAX_COLUMNS) throw damaged(name, at);
    if (type === LINK) {
      const area = (field(1) - field(0) + 1) * (field(3) - field(2) + 1);
      if (field(1) >= MAX_ROWS || field(3) >= MAX_COLUMNS || area > MOST_LINKED) throw damaged(name, at);
    }
    const [offset, count] = TEXTS[type] ?? [0, 0];
    for (let text = 0, start = at + offset; text < count && start + 4 <= end; text++) {
      const characters = view.getUint32(start, true);
      if (characters !== NO_TEXT) budget.measure("cellCharacters", characters);
      start += 4 + (characters === NO_TEXT ? 0 : 2 * characters);
      if (start > end) throw damaged(name, at);
    }
    if (type === SHARED_STRINGS && field(1) > part.length) throw damaged(name, at);
    if (emptyUnreadable(view, type, at, end)) unreadableFormulas++;
    at = end;
  }
  return { unreadableFormulas, active };
}

/** The sheet that a window has in front; what was known before, where it was known or the record is too short to say. */
const frontOf = (view: DataView, at: number, length: number, known: number): number =>
  known >= 0 || length < 4 * WINDOW_SHEET + 4 ? known : view.getUint32(at + 4 * WINDOW_SHEET, true);

function damaged(name: string, at: number): WorkbookFileError {
  return new WorkbookFileError("damaged", `${name}, record at byte ${at}`);
}
