import type { PackField, RulePack } from "../pack";
import { HEADER_SLACK } from "./columnWidths";
import { cellOf, shownText, type FormRow } from "./formCells";
import type { FormLayout } from "./formLayout";
import { BODY_SIZE } from "./formWidths";
import { HIGHEST_ROW, rowHeight, wrappedLines } from "./textMeasure";
import type { CellDescription, CellStyle, RowDescription } from "./types";

/** What the form's signature line names. */
export interface FormLabels {
  readonly recommendingUnit?: string;
  readonly preparedBy?: string;
}

export const TITLE: CellStyle = {
  bold: true,
  size: 18,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};
const SIGNATURE_SIZE = 12;
const SIGNATURE: CellStyle = { size: SIGNATURE_SIZE, horizontal: "left", vertical: "center", wrap: true };
const HEADER: CellStyle = {
  bold: true,
  size: BODY_SIZE,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
};
const CENTRED: CellStyle = {
  size: BODY_SIZE,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
};
const LEFT: CellStyle = { ...CENTRED, horizontal: "left" };
export const NOTICE: CellStyle = {
  bold: true,
  size: SIGNATURE_SIZE,
  color: "C00000",
  horizontal: "left",
  vertical: "center",
  wrap: true,
};
export const FOOTER: CellStyle = { size: BODY_SIZE, horizontal: "left", vertical: "top", wrap: true };

/** Kinds whose answers run to sentences and read better from the left. */
const LEFT_KINDS: ReadonlySet<string> = new Set(["honours"]);
const LEFT_ROLES: ReadonlySet<string> = new Set(["hostUnit", "studioName", "leaderPost", "workplace"]);

/** Lowest body row, in points: single lines close together are hard to read across sixteen columns. */
const LEAST_BODY_HEIGHT = 26;

const widthOf = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to + 1).reduce((total, width) => total + width, 0);

/** The column at which the signature line's second half begins: a little past the middle of the width. */
export function splitColumn(widths: readonly number[]): number {
  const all = widthOf(widths, 0, widths.length - 1);
  const at = widths.findIndex((_, column) => column > 0 && widthOf(widths, 0, column - 1) >= all * 0.55);
  return at < 0 ? Math.max(1, widths.length - 1) : at;
}

/** A row with one text over the whole width. */
export function lineRow(text: string, style: CellStyle, widths: readonly number[]): RowDescription {
  const size = style.size as number;
  const lines = wrappedLines(text, widthOf(widths, 0, widths.length - 1), size);
  const margin = style === TITLE ? 12 : 4;
  return { height: Math.min(HIGHEST_ROW, rowHeight(lines, size) + margin), cells: [{ value: text, style }] };
}

/** 附件2 and, for a draft, what is to be known of it at the right. */
export function attachmentRow(
  pack: RulePack,
  notice: string | undefined,
  half: number,
  widths: readonly number[],
): RowDescription {
  const attachment = pack.form.attachment as string;
  if (notice === undefined) return lineRow(attachment, SIGNATURE, widths);
  const cells: (CellDescription | null)[] = widths.map(() => null);
  cells[0] = { value: attachment, style: SIGNATURE };
  cells[half] = { value: notice, style: NOTICE };
  const lines = wrappedLines(notice, widthOf(widths, half, widths.length - 1), SIGNATURE_SIZE);
  return { height: rowHeight(lines, SIGNATURE_SIZE) + 4, cells };
}

/** Who recommends and who filled the form in, or what stands in their place. */
export function signatureRow(
  pack: RulePack,
  labels: FormLabels,
  options: { readonly subtitle?: { readonly left: string; readonly right: string } },
  widths: readonly number[],
): RowDescription {
  const { left, right } = options.subtitle ?? {
    left: `${pack.form.labels.recommendingUnit}${labels.recommendingUnit ?? ""}`,
    right: `${pack.form.labels.preparedBy}${labels.preparedBy ?? ""}`,
  };
  const half = splitColumn(widths);
  const lines = Math.max(
    wrappedLines(left, widthOf(widths, 0, half - 1), SIGNATURE_SIZE),
    wrappedLines(right, widthOf(widths, half, widths.length - 1), SIGNATURE_SIZE),
  );
  const cells: (CellDescription | null)[] = widths.map(() => null);
  cells[0] = { value: left, style: SIGNATURE };
  cells[half] = { value: right, style: SIGNATURE };
  return { height: rowHeight(lines, SIGNATURE_SIZE) + 4, cells };
}

/**
 * A header that takes several lines, its unit in brackets on a line of its own: programs that know nothing of Chinese
 * line breaks would leave a bracket at the end of one line or at the beginning of the next.
 */
function withUnitBelow(header: string, width: number): string {
  if (wrappedLines(header, width * 0.9, BODY_SIZE) <= 1) return header;
  return header.replace(/([^\n])(（[^（）\n]{1,6}）)$/u, "$1\n$2");
}

/** The grouped header, as high as its texts need. */
export function headerRows(layout: FormLayout, widths: readonly number[]): readonly RowDescription[] {
  const count = layout.headerBottom - layout.headerTop + 1;
  const cells = Array.from({ length: count }, () =>
    widths.map((): CellDescription => ({ value: null, style: HEADER })),
  );
  const heights = Array.from({ length: count }, () => rowHeight(1, BODY_SIZE));
  // Cells of one row first: what is merged downwards only needs what these leave over.
  const byDepth = [...layout.headers].sort(
    (a, b) => a.area.bottom - a.area.top - (b.area.bottom - b.area.top),
  );
  for (const { text, area } of byDepth) {
    const first = area.top - layout.headerTop;
    const bottom = area.bottom - layout.headerTop;
    const width = widthOf(widths, area.left, area.right) * HEADER_SLACK;
    const shown = withUnitBelow(text, width);
    (cells[first] as CellDescription[])[area.left] = { value: shown, style: HEADER };
    const needed = rowHeight(wrappedLines(shown, width, BODY_SIZE), BODY_SIZE);
    const above = heights.slice(first, bottom).reduce((total, height) => total + height, 0);
    heights[bottom] = Math.min(HIGHEST_ROW, Math.max(heights[bottom] as number, needed - above));
  }
  return cells.map((row, index) => ({ height: heights[index] as number, cells: row }));
}

/** One entry. */
export function bodyRow(
  fields: readonly PackField[],
  row: FormRow,
  widths: readonly number[],
): RowDescription {
  const lines = fields.map((field, column) =>
    wrappedLines(shownText(row[field.id]), widths[column] as number, BODY_SIZE),
  );
  // A row to be filled in grows by itself as it is typed into; a height of our own would stop that.
  const isBlank = fields.every((field) => cellOf(row[field.id]).value === null);
  return {
    ...(isBlank ? {} : { height: Math.max(LEAST_BODY_HEIGHT, rowHeight(Math.max(...lines), BODY_SIZE)) }),
    cells: fields.map((field): CellDescription => {
      const { value, format } = cellOf(row[field.id]);
      const style = LEFT_KINDS.has(field.kind) || LEFT_ROLES.has(field.role ?? "") ? LEFT : CENTRED;
      return { value, style, ...(format === undefined ? {} : { format }) };
    }),
  };
}
