import { WorkbookFileError } from "../../errors";
import { formulaFits, type FormulaLayout } from "./formulaTokens";

/** Token of an argument left out, whose text is empty: what stands in place of a formula that cannot be read. */
const NOTHING = 0x16;

/** Record types of .xls ([MS-XLS] 2.3.2) that hold a formula, and where the length of its tokens stands. */
const FORMULA_AT: Readonly<Record<number, number>> = {
  0x0006: 20, // cell
  0x0206: 20,
  0x0406: 20,
  0x0021: 12, // array
  0x0221: 12,
  0x04bc: 8, // shared
};
const NAME: ReadonlySet<number> = new Set([0x0018, 0x0218]);
const NAME_HEAD = 14;
const EXTERNAL_SHEETS = 0x0017;
const BEGINNING = 0x0809;
/** Versions of Excel whose formulas have another layout; the library reads them, its thread's limits bound it. */
const OLDER_BEGINNINGS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409]);

/**
 * Looks through the records of an .xls that hold formulas. A formula whose tokens do not end where the record says is
 * emptied, as the library could run on in it for ever; its result stays.
 */
export class FormulaRecords {
  /** Formulas that were emptied. */
  unreadable = 0;
  private layout: FormulaLayout | null = 8;

  /** @throws WorkbookFileError `damaged` where a record is too short for what it is */
  check(view: DataView, type: number, at: number, length: number): void {
    if (type === BEGINNING || OLDER_BEGINNINGS.has(type)) {
      // As the library does it: the first version other than BIFF8 holds for the rest.
      if (this.layout === 8) this.layout = layoutOf(view, type, at, length);
      return;
    }
    if (this.layout === null) return;
    if (type === EXTERNAL_SHEETS && length < 2) throw tooShort(type, at);
    const counted = NAME.has(type) ? 4 : FORMULA_AT[type];
    if (counted === undefined) return;
    const end = at + length;
    const tokens = NAME.has(type) ? this.afterName(view, at, length) : at + counted + 2;
    if (NAME.has(type) && tokens >= end) return;
    if (tokens > end) throw tooShort(type, at);
    const count = view.getUint16(at + counted, true);
    if (formulaFits(view, tokens, count, end, this.layout)) return;
    if (tokens === end) throw tooShort(type, at);
    view.setUint16(at + counted, 1, true);
    view.setUint8(tokens, NOTHING);
    this.unreadable++;
  }

  /** First byte after the name in a record that defines one. */
  private afterName(view: DataView, at: number, length: number): number {
    if (length <= NAME_HEAD) return at + length;
    const characters = view.getUint8(at + 3);
    const isWide = this.layout === 8 && view.getUint8(at + NAME_HEAD) !== 0;
    return at + NAME_HEAD + (this.layout === 8 ? 1 : 0) + characters * (isWide ? 2 : 1);
  }
}

function layoutOf(view: DataView, type: number, at: number, length: number): FormulaLayout | null {
  if (type !== BEGINNING || length < 2) return null;
  const version = view.getUint16(at, true);
  return version === 0x0600 ? 8 : version === 0x0500 ? 5 : null;
}

function tooShort(type: number, at: number): WorkbookFileError {
  return new WorkbookFileError("damaged", `record ${type.toString(16)} at byte ${at} is too short`);
}

/** Record types of .xlsb that hold a cell's formula, and how long the result before it is (a text names its length). */
const BINARY_RESULTS: Readonly<Record<number, number | null>> = { 8: null, 9: 8, 10: 1, 11: 1 };

/**
 * The same for a cell with a formula of an .xlsb ([MS-XLSB] 2.4.684 to 687): emptied where its tokens do not fit.
 *
 * @returns whether it was emptied
 */
export function emptyUnreadable(view: DataView, type: number, at: number, end: number): boolean {
  const result = BINARY_RESULTS[type];
  if (result === undefined) return false;
  const size = result ?? (at + 12 <= end ? 4 + 2 * view.getUint32(at + 8, true) : end);
  const counted = at + 8 + size + 2;
  if (counted + 4 > end) return false;
  if (formulaFits(view, counted + 4, view.getUint32(counted, true), end, 12)) return false;
  const rest = end - counted - 9;
  if (rest < 0) return false;
  view.setUint32(counted, 1, true);
  view.setUint8(counted + 4, NOTHING);
  view.setUint32(counted + 5, rest, true);
  return true;
}
