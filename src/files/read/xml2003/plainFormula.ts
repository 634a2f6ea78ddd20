import { columnLetters } from "../../../core";

/** Strings, quoted sheet names, and words that may be references by row and column numbers. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/gu;
const REFERENCE = /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/;

/**
 * A formula of an XML spreadsheet, which names cells by row and column numbers (`=R[-1]C*2`), with addresses instead.
 *
 * @param row place of the formula's cell, 0-based
 */
export function plainFormula(formula: string, row: number, column: number): string {
  return formula.replace(PIECES, (piece) => {
    const match = REFERENCE.exec(piece);
    if (!match) return piece;
    const [rowAt, fixedRow] = placed(match[1], row);
    const [columnAt, fixedColumn] = placed(match[2], column);
    if (rowAt < 0 || columnAt < 0) return "#REF!";
    return `${fixedColumn ? "$" : ""}${columnLetters(columnAt)}${fixedRow ? "$" : ""}${rowAt + 1}`;
  });
}

/** A written row or column: 0-based, and whether it stays when the formula is moved. */
function placed(written: string | undefined, own: number): [number, boolean] {
  if (written === undefined) return [own, false];
  if (written.startsWith("[")) return [own + Number(written.slice(1, -1)), false];
  return [Number(written) - 1, true];
}
