import type { CellError, CellValue, Grid } from "./types";

/** Characters that Excel's General format gives a number, its decimal point included and its sign not. */
const GENERAL_WIDTH = 11;
/** Whole numbers below this are written in full. */
const GENERAL_LIMIT = 10 ** GENERAL_WIDTH;
/** Below this power of ten General writes a number with an exponent, unless it is short. */
const SMALLEST_PLAIN_EXPONENT = -4;
/** Decimals of a mantissa in General. */
const MANTISSA_DECIMALS = 5;

/** True for an Excel error value such as `#REF!`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** True where a cell holds a formula without a result that holds; see `Grid.value`. */
export function isUncalculated(grid: Grid, row: number, column: number): boolean {
  return grid.value(row, column) === null && grid.formula(row, column) !== null;
}

/**
 * What Excel shows of a value in a cell with the General format and room enough: at most 11 characters of a number
 * (`0.1+0.2` is 0.3, 123456789012 is 1.23457E+11), TRUE or FALSE, an error's code, text as it is, "" for an empty cell.
 */
export function generalText(value: CellValue): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return generalNumber(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.error;
}

function generalNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < GENERAL_LIMIT) return String(value === 0 ? 0 : value);
  // A sheet cannot store these; a computed grid could, and Excel would show the error.
  if (!Number.isFinite(value)) return "#NUM!";
  const exponent = Number(value.toExponential().split("e")[1]);
  if (exponent >= GENERAL_WIDTH) return scientific(value);
  const decimals = Math.max(0, GENERAL_WIDTH - 2 - Math.max(exponent, 0));
  const plain = value.toFixed(decimals);
  const exact = Number(plain) === value;
  return exponent < SMALLEST_PLAIN_EXPONENT && !exact ? scientific(value) : withoutTrailingZeros(plain);
}

function scientific(value: number): string {
  const [mantissa, exponent] = value.toExponential(MANTISSA_DECIMALS).split("e") as [string, string];
  const digits = exponent.slice(1).padStart(2, "0");
  return `${withoutTrailingZeros(mantissa)}E${exponent.charAt(0)}${digits}`;
}

function withoutTrailingZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
