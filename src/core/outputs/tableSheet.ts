import type { CellRange } from "../grid";
import { rowHeight, widthOfText, wrappedLines } from "./textMeasure";
import type { CellDescription, CellStyle, RowDescription, SheetDescription } from "./types";
import { TABLE_HEADER, TABLE_SIZE } from "./tableStyles";

/** A part of a sheet of text and tables. */
export type Block =
  | { readonly kind: "title" | "heading" | "text"; readonly text: string }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly TableCell[])[];
      /** The last cell of every row runs to the sheet's last column: for tables whose last cells are sentences. */
      readonly lastCellSpans?: boolean;
    };

/** A cell of a table; a score is shown with three decimals, a share as a percentage. */
export type TableCell = string | number | null | { readonly score: number } | { readonly share: number };

const STYLES = {
  title: { bold: true, size: 16, horizontal: "left", vertical: "center", wrap: true },
  heading: { bold: true, size: 12, horizontal: "left", vertical: "center", wrap: true },
  text: { size: TABLE_SIZE, horizontal: "left", vertical: "top", wrap: true },
} as const satisfies Record<string, CellStyle>;
const CELL: CellStyle = {
  size: TABLE_SIZE,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
};
const NUMBER: CellStyle = { ...CELL, horizontal: "center" };

const NARROWEST = 9;
const WIDEST = 40;
/** Sheets of text are at least this wide, so that paragraphs do not become towers. */
const LEAST_TOTAL = 110;

/**
 * A sheet of headings, paragraphs and tables below one another, wide enough to read and set for A4 landscape. All
 * tables share the sheet's columns; paragraphs run across all of them.
 */
export function tableSheet(name: string, blocks: readonly Block[]): SheetDescription {
  const widths = widthsOf(blocks);
  const last = widths.length - 1;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const rows: RowDescription[] = [];
  const merges: CellRange[] = [];
  for (const block of blocks) {
    if (block.kind === "table") {
      const spans = block.lastCellSpans === true;
      for (const row of [block.header, ...block.rows]) {
        if (spans) merges.push({ top: rows.length, left: row.length - 1, bottom: rows.length, right: last });
        const isHeader = row === block.header;
        rows.push(
          tableRow(row, widths, spans, isHeader ? TABLE_HEADER : CELL, isHeader ? TABLE_HEADER : NUMBER),
        );
      }
      rows.push({ cells: [] });
      continue;
    }
    const style = STYLES[block.kind];
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: last });
    rows.push({
      height: rowHeight(wrappedLines(block.text, total, style.size), style.size),
      cells: [{ value: block.text, style }],
    });
  }
  return {
    name,
    rows,
    columnWidths: widths,
    merges: merges.filter(({ left, right }) => right > left),
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      area: { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: last },
      pageNumbers: true,
    },
  };
}

function textOf(cell: TableCell): string {
  if (cell === null || typeof cell === "string") return cell ?? "";
  if (typeof cell === "number") return String(Math.round(cell * 1e6) / 1e6);
  return "score" in cell ? cell.score.toFixed(3) : `${(cell.share * 100).toFixed(1)}%`;
}

function described(cell: TableCell, text: CellStyle, number: CellStyle): CellDescription {
  if (cell === null || typeof cell === "string") return { value: cell, style: text };
  if (typeof cell === "number") return { value: cell, style: number };
  if ("score" in cell) return { value: cell.score, style: number, format: "0.000" };
  return { value: cell.share, style: number, format: "0.0%" };
}

function tableRow(
  cells: readonly TableCell[],
  widths: readonly number[],
  lastCellSpans: boolean,
  text: CellStyle,
  number: CellStyle,
): RowDescription {
  const lines = cells.map((cell, column) => {
    const spanned =
      lastCellSpans && column === cells.length - 1 ? widths.slice(column) : [widths[column] as number];
    const room = spanned.reduce((sum, width) => sum + width, 0);
    return wrappedLines(textOf(cell), room * 0.96, TABLE_SIZE);
  });
  const filler = lastCellSpans ? widths.length - cells.length : 0;
  return {
    height: rowHeight(Math.max(1, ...lines), TABLE_SIZE),
    cells: [
      ...cells.map((cell) => described(cell, text, number)),
      ...Array.from({ length: filler }, (): CellDescription => ({ value: null, style: text })),
    ],
  };
}

/** Each column as wide as its texts need, within bounds; the last is widened to fill a narrow sheet. */
function widthsOf(blocks: readonly Block[]): readonly number[] {
  const widths: number[] = [];
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const row of [...block.rows, block.header]) {
      row.forEach((cell, column) => {
        if (block.lastCellSpans === true && column === row.length - 1) {
          widths[column] ??= NARROWEST;
          return;
        }
        const isHeader = row === block.header;
        // A header may take two lines, a long text several.
        const needed = (widthOfText(textOf(cell), TABLE_SIZE) + 1) / (isHeader ? 2 : 1);
        widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, needed));
      });
    }
  }
  if (widths.length === 0) return [LEAST_TOTAL];
  const total = widths.reduce((sum, width) => sum + width, 0);
  widths[widths.length - 1] = Math.max(
    widths.at(-1) as number,
    (widths.at(-1) as number) + LEAST_TOTAL - total,
  );
  return widths.map((width) => Math.round(width * 4) / 4);
}
