import type { CellRange } from "../grid";
import type { PackField, RulePack } from "../pack";
import { fitWidths, HEADER_SLACK } from "./columnWidths";
import { formLayout, type FormLayout } from "./formLayout";
import { HIGHEST_ROW, rowHeight, wrappedLines } from "./textMeasure";
import { textWidth } from "./textWidth";
import type {
  CellDescription,
  CellStyle,
  RowDescription,
  SheetDescription,
  ValidationDescription,
} from "./types";

/** A cell of the form's body: a plain value, or one with its number format. */
export type FormCell =
  CellDescription["value"] | { readonly value: CellDescription["value"]; readonly format?: string };

/** One entry: field id to cell. Fields that are not there stay blank; ids that are no field of the form are passed over. */
export type FormRow = Readonly<Record<string, FormCell>>;

export interface FormLabels {
  readonly recommendingUnit?: string;
  readonly preparedBy?: string;
}

export interface FormOptions {
  /** Tab name; default the form's own. */
  readonly name?: string;
  /** Blank rows added after the given ones. */
  readonly blankRows?: number;
  /** Instead of the signature line: a text at the left and one at the right. */
  readonly subtitle?: { readonly left: string; readonly right: string };
  /** Lines below the table; default the form's footer (填表要求). */
  readonly footer?: readonly string[];
  /** Leaves out the attachment number (附件2) above the title. */
  readonly withoutAttachment?: boolean;
  readonly validations?: readonly ValidationDescription[];
  /** What stands in a line of its own above everything: that this is a draft, and how much of the sheet it holds. */
  readonly notice?: string;
  /** Text at the top of every printed page. */
  readonly pageHeader?: string;
  /** The workbook has another sheet, which is not sent: see `PrintDescription.ownPages`. */
  readonly ownPages?: boolean;
}

const TITLE: CellStyle = { bold: true, size: 18, horizontal: "center", vertical: "center", wrap: true };
const SIGNATURE_SIZE = 12;
const SIGNATURE: CellStyle = { size: SIGNATURE_SIZE, horizontal: "left", vertical: "center", wrap: true };
const BODY_SIZE = 10;
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
const NOTICE: CellStyle = {
  bold: true,
  size: SIGNATURE_SIZE,
  color: "C00000",
  horizontal: "left",
  vertical: "center",
  wrap: true,
};
const FOOTER: CellStyle = { size: BODY_SIZE, horizontal: "left", vertical: "top", wrap: true };

/** Kinds whose answers run to sentences and read better from the left. */
const LEFT_KINDS: ReadonlySet<string> = new Set(["honours"]);
const LEFT_ROLES: ReadonlySet<string> = new Set(["hostUnit", "studioName", "leaderPost", "workplace"]);
/** Kinds whose figures are written as numbers, which never wrap. */
const NUMBER_KINDS: ReadonlySet<string> = new Set(["sequence", "integer", "number"]);
/** Lowest body row, in points: single lines close together are hard to read across sixteen columns. */
const LEAST_BODY_HEIGHT = 26;

/**
 * A pack's form filled with rows: title, signature line, grouped header, body, footer, as the document prints it
 * (Leshan: 附件2), set for A4 landscape, one page wide, with the header on every page. Widths and heights are chosen
 * so that every text is shown in full. Also the way to make sample workbooks: `rows` may be a pack's case entries.
 */
export function formSheet(
  pack: RulePack,
  rows: readonly FormRow[],
  labels: FormLabels = {},
  options: FormOptions = {},
): SheetDescription {
  const { notice } = options;
  // Beside 附件2 where the form has such a line, so that nothing below moves; else in a line of its own.
  const beside = pack.form.attachment !== undefined && options.withoutAttachment !== true;
  const layout = shifted(
    formLayout(pack),
    (notice === undefined || beside ? 0 : 1) - (options.withoutAttachment === true ? 1 : 0),
    options.withoutAttachment === true,
  );
  const body = [...rows, ...Array.from({ length: options.blankRows ?? 0 }, (): FormRow => ({}))];
  const widths = widthsOf(pack, body);
  const last = pack.fields.length - 1;
  const half = splitColumn(widths);
  const footer = options.footer ?? pack.form.footer;
  const bodyBottom = layout.bodyTop + body.length - 1;
  const sheetRows: RowDescription[] = [
    ...(notice === undefined || beside ? [] : [lineRow(notice, NOTICE, widths)]),
    ...(layout.attachmentRow === null ? [] : [attachmentRow(pack, notice, half, widths)]),
    lineRow(pack.form.title, TITLE, widths),
    signatureRow(pack, labels, options, widths),
    ...headerRows(layout, widths),
    ...body.map((row) => bodyRow(pack.fields, row, widths)),
    ...footer.map((line) => lineRow(line, FOOTER, widths)),
  ];
  const across = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: last });
  const halves = (row: number): readonly CellRange[] => [
    { ...across(row), right: half - 1 },
    { ...across(row), left: half },
  ];
  return {
    name: options.name ?? pack.form.sheetName,
    rows: sheetRows,
    columnWidths: widths,
    merges: [
      ...(notice === undefined || beside ? [] : [across(0)]),
      ...(layout.attachmentRow === null
        ? []
        : notice === undefined
          ? [across(layout.attachmentRow)]
          : halves(layout.attachmentRow)),
      across(layout.titleRow),
      ...halves(layout.signatureRow),
      ...layout.headers.map(({ area }) => area),
      ...footer.map((_, index) => across(bodyBottom + 1 + index)),
    ].filter(({ top, left, bottom, right }) => bottom > top || right > left),
    frozenRows: layout.bodyTop,
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [layout.headerTop, layout.headerBottom],
      area: { top: 0, left: 0, bottom: sheetRows.length - 1, right: last },
      pageNumbers: true,
      ...(options.pageHeader === undefined ? {} : { header: options.pageHeader }),
      ...(options.ownPages === true ? { ownPages: true } : {}),
    },
    ...(options.validations ? { validations: options.validations } : {}),
  };
}

/** The layout moved down by so many rows, with or without the attachment line. */
function shifted(layout: FormLayout, by: number, withoutAttachment: boolean): FormLayout {
  const left = withoutAttachment && layout.attachmentRow === null ? by + 1 : by;
  const down = (area: CellRange): CellRange => ({
    ...area,
    top: area.top + left,
    bottom: area.bottom + left,
  });
  return {
    attachmentRow: withoutAttachment || layout.attachmentRow === null ? null : layout.attachmentRow + left,
    titleRow: layout.titleRow + left,
    signatureRow: layout.signatureRow + left,
    headerTop: layout.headerTop + left,
    headerBottom: layout.headerBottom + left,
    bodyTop: layout.bodyTop + left,
    headers: layout.headers.map(({ text, area }) => ({ text, area: down(area) })),
  };
}

function cellOf(cell: FormCell | undefined): {
  readonly value: CellDescription["value"];
  readonly format?: string;
} {
  if (cell === undefined || cell === null) return { value: null };
  return typeof cell === "object" ? cell : { value: cell };
}

/** What a cell of the form holds, whatever its format; null for an empty one. */
export const formCellValue = (cell: FormCell | undefined): CellDescription["value"] => cellOf(cell).value;

function shownText(cell: FormCell | undefined): string {
  const value = formCellValue(cell);
  return value === null ? "" : String(value);
}

/** Room for the digits and signs that a number format adds (1,234.50 for 1234.5). */
function numberText(cell: FormCell | undefined): string {
  const { value, format } = cellOf(cell);
  if (typeof value !== "number") return "";
  const plain = String(value);
  return format === undefined || format === "General"
    ? plain
    : plain + "0".repeat(Math.min(6, format.replace(/[#0;[\]"]/g, "").length + 2));
}

function widthsOf(pack: RulePack, body: readonly FormRow[]): readonly number[] {
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

const widthOf = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to + 1).reduce((total, width) => total + width, 0);

/** The column at which the signature line's second half begins: past two fifths of the width. */
function splitColumn(widths: readonly number[]): number {
  const all = widthOf(widths, 0, widths.length - 1);
  const at = widths.findIndex((_, column) => column > 0 && widthOf(widths, 0, column - 1) >= all * 0.55);
  return at < 0 ? Math.max(1, widths.length - 1) : at;
}

function lineRow(text: string, style: CellStyle, widths: readonly number[]): RowDescription {
  const size = style.size as number;
  const lines = wrappedLines(text, widthOf(widths, 0, widths.length - 1), size);
  const margin = style === TITLE ? 12 : 4;
  return { height: Math.min(HIGHEST_ROW, rowHeight(lines, size) + margin), cells: [{ value: text, style }] };
}

/** 附件2 and, for a draft, what is to be known of it at the right. */
function attachmentRow(
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

function signatureRow(
  pack: RulePack,
  labels: FormLabels,
  options: FormOptions,
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

function headerRows(layout: FormLayout, widths: readonly number[]): readonly RowDescription[] {
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

function bodyRow(fields: readonly PackField[], row: FormRow, widths: readonly number[]): RowDescription {
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
