import type { RulePack } from "../pack";
import { fitWidths } from "./columnWidths";
import { cellOf, numberText, shownText, type FormCell, type FormRow } from "./formCells";
import { textWidth } from "./textWidth";

/** Size of the text in the table, in points. */
export const BODY_SIZE = 10;

/** Kinds whose figures are written as numbers, which never wrap. */
const NUMBER_KINDS: ReadonlySet<string> = new Set(["sequence", "integer", "number"]);

/** Widths of the columns, in characters, so that every text is shown in full. */
export function widthsOf(pack: RulePack, body: readonly FormRow[]): readonly number[] {
  const columns = pack.fields.map((field) => {
    const cells = body.map((row) => row[field.id]);
    const numeric =
      NUMBER_KINDS.has(field.kind) && cells.every((cell) => typeof cellOf(cell).value !== "string");
    return {
      header: field.header.replace(/([^\n])(（[^（）\n]{1,6}）)$/u, "$1\n$2"),
      texts: numeric ? cells.map(numberText) : cells.map(shownText),
      unbreakable: numeric,
      ...(field.kind === "partialDate" ? { mostLines: dateLines(cells) } : {}),
      ...(field.width === undefined ? {} : { preferred: field.width }),
    };
  });
  return fitWidths(columns, targetWidth(pack.fields.length), BODY_SIZE);
}

/** 2018年3月 stays on one line, 2018年3月15日 may take two. */
function dateLines(cells: readonly (FormCell | undefined)[]): number {
  return cells.every((cell) => textWidth(shownText(cell)) <= 10) ? 1 : 2;
}

/** Characters across a page: A4 landscape holds about 130 at full size; more columns print a little smaller. */
function targetWidth(columns: number): number {
  return Math.min(165, Math.max(125, 85 + columns * 3.5));
}
