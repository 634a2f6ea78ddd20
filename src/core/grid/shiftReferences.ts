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
  const shifted = formula.replace(PIECES, (piece: string, prefix?: string, address?: string) => {
    if (address === undefined) return piece;
    const sheet = prefix === undefined ? own : nameIn(prefix);
    if (sheet.includes("[")) return piece;
    if (sheet.includes(":")) {
      if (sheet.split(":").some((each) => planOf(each) !== null)) unclear.push(piece);
      return piece;
    }
    const plan = planOf(sheet);
    const now = plan === null ? address : shiftAddress(address, plan);
    if (now === null) lost.push(piece);
    return `${prefix ?? ""}${now ?? "#REF!"}`;
  });
  return { formula: shifted, lost, unclear };
}

/** A sheet's name as it stands before an address. */
function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1).replace(/^\$/, "");
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** Where an address or area (`$B$3`, `A1:C9`, `2:4`) stands now; null where nothing of it is left. */
export function shiftAddress(address: string, plan: RowPlan): string | null {
  const [, before = "", from = "", between, to] = ADDRESS.exec(address) ?? [];
  if (from === "") return address;
  const [one, other] = [Number(from) - 1, Number(to ?? from) - 1];
  const now = plan.rowsNow(Math.min(one, other), Math.max(one, other));
  if (now === null || now.top >= MAX_ROWS) return null;
  const [first, last] = one <= other ? [now.top, now.bottom] : [now.bottom, now.top];
  return `${before}${first + 1}${between === undefined ? "" : `:${between}${last + 1}`}`;
}
