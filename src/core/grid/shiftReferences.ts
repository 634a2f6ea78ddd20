import { MAX_ROWS } from "./address";
import type { RowPlan } from "./rowPlan";

/**
 * Texts and what stands in square brackets (tables, other workbooks) are passed over; so are words that only begin like
 * an address. Groups: the sheet that is named, several sheets at once (`A:C!`), then the address.
 */
const PIECES = new RegExp(
  `"(?:[^"]|"")*"|\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]|` +
    `(?<![\\p{L}\\p{N}_.$!\\]:])((?:'(?:[^']|'')+'|\\$?[\\p{L}\\p{N}_.]+(?::[\\p{L}\\p{N}_.]+)?)!)?` +
    `(\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|\\$?\\d{1,7}:\\$?\\d{1,7})` +
    `(?![\\p{L}\\p{N}_.(![])`,
  "giu",
);

const ADDRESS = /^(\$?[A-Z]{0,3}\$?)(\d{1,7})(?::(\$?[A-Z]{0,3}\$?)(\d{1,7}))?$/i;

/** A formula after rows came and went. */
export interface ShiftedFormula {
  readonly formula: string;
  /** References of which nothing is left, as they were written. */
  readonly lost: readonly string[];
  /** References through several sheets at once, which cannot follow. */
  readonly unclear: readonly string[];
}

/**
 * The formula with every reference led to where its rows stand now, as Excel does it: an area of which rows were taken
 * out shrinks, one into which rows were put grows, and a reference to rows that are gone becomes `#REF!`.
 *
 * @param own the sheet that references without a sheet's name mean
 * @param planOf by a sheet's name; null for one whose rows stayed
 */
export function shiftReferences(
  formula: string,
  own: string,
  planOf: (sheet: string) => RowPlan | null,
): ShiftedFormula {
  const lost: string[] = [];
  const unclear: string[] = [];
  const shifted = mapReferences(formula, own, ({ piece, sheet, address }) => {
    if (sheet.includes(":")) {
      if (sheet.split(":").some((each) => planOf(each) !== null)) unclear.push(piece);
      return address;
    }
    const plan = planOf(sheet);
    const now = plan === null ? address : shiftAddress(address, plan);
    if (now === null) lost.push(piece);
    return now ?? "#REF!";
  });
  return { formula: shifted, lost, unclear };
}

/** A reference of a formula to cells of its own workbook. */
export interface Reference {
  /** As it is written, with its sheet's name. */
  readonly piece: string;
  /** The sheet that it names, or the formula's own; several at once as `A:C`. */
  readonly sheet: string;
  /** The cell, area or rows alone: `$B$3`, `A1:C9`, `2:4`. */
  readonly address: string;
}

/**
 * The formula with other addresses in its references; what names their sheet stays. References to other workbooks stay
 * as they are.
 *
 * @param own the sheet that references without a sheet's name mean
 */
export function mapReferences(
  formula: string,
  own: string,
  addressFor: (reference: Reference) => string,
): string {
  return formula.replace(PIECES, (piece: string, prefix?: string, address?: string) => {
    if (address === undefined) return piece;
    const sheet = prefix === undefined ? own : nameIn(prefix);
    if (sheet.includes("[")) return piece;
    return `${prefix ?? ""}${addressFor({ piece, sheet, address })}`;
  });
}

/** A sheet's name as it stands before an address. */
function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1).replace(/^\$/, "");
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** Rows, 0-based, the upper one first. */
interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * An address or area (`$B$3`, `A1:C9`, `2:4`) with other rows; null where `rowsFor` gives none. An area written from its
 * lower end stays so.
 *
 * @param rowsFor told beside the rows whether the address is one cell
 */
export function withRowsOf(
  address: string,
  rowsFor: (rows: Rows, isCell: boolean) => Rows | null,
): string | null {
  const [, before = "", from = "", between, to] = ADDRESS.exec(address) ?? [];
  if (from === "") return address;
  const [one, other] = [Number(from) - 1, Number(to ?? from) - 1];
  const now = rowsFor({ top: Math.min(one, other), bottom: Math.max(one, other) }, between === undefined);
  if (now === null) return null;
  const [first, last] = one <= other ? [now.top, now.bottom] : [now.bottom, now.top];
  return `${before}${first + 1}${between === undefined ? "" : `:${between}${last + 1}`}`;
}

/** Where an address or area (`$B$3`, `A1:C9`, `2:4`) stands now; null where nothing of it is left. */
export const shiftAddress = (address: string, plan: RowPlan): string | null =>
  withRowsOf(address, ({ top, bottom }) => {
    const now = plan.rowsNow(top, bottom);
    return now === null || now.top >= MAX_ROWS ? null : now;
  });
