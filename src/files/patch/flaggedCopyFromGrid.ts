import { textWidth } from "../../core";
import type { CellDescription, Grid, Language, SheetDescription } from "../../core";
import { WorkbookFileError } from "../errors";
import { safeSheetName, separateMerges, writeWorkbook } from "../write";
import { flagWorkbook } from "./flagWorkbook";
import type { FlaggedWorkbook, FlagRequest } from "./flagWorkbook";
import type { PackageOptions } from "../opc";
import { COPY_TEXT, ERROR_TEXT } from "../text";

/** What the findings sheet of such a copy has to say; pass it among its `statements`. */
export function formattingStatement(language: Language): string {
  return COPY_TEXT.in(language).valuesOnly;
}

const NARROWEST = 6;
const WIDEST = 40;

/**
 * A new .xlsx with the values and the layout of sheets read from another kind of file (.xls, .ods, .csv), flagged
 * like `flagWorkbook` does. Numbers, dates and texts keep their type and number format; formulas become their values.
 *
 * @param grids all sheets of the file, in order; at least one
 */
export function flaggedCopyFromGrid(
  grids: readonly Grid[],
  request: FlagRequest,
  options: PackageOptions = {},
): FlaggedWorkbook {
  const names: string[] = [];
  for (const grid of grids) names.push(safeSheetName(grid.name, names));
  const renamed = new Map(grids.map((grid, index) => [grid.name, names[index] as string]));
  const sheets = grids.map((grid, index) => sheetOf(grid, names[index] as string));
  const workbook = writeWorkbook(
    { sheets },
    {
      dateSystem: grids[0]?.dateSystem ?? 1900,
      ...(options.codec === undefined ? {} : { codec: options.codec }),
    },
  );
  const adapted: FlagRequest = {
    ...request,
    sheet: renamed.get(request.sheet) ?? request.sheet,
    findingsSheet: withLinksTo(request.findingsSheet, renamed),
  };
  return flagWorkbook(workbook, adapted, options);
}

/** Links to a sheet whose name had to change follow it. */
function withLinksTo(sheet: SheetDescription, renamed: ReadonlyMap<string, string>): SheetDescription {
  const follow = (cell: CellDescription | null): CellDescription | null =>
    cell?.link === undefined
      ? cell
      : { ...cell, link: { ...cell.link, sheet: renamed.get(cell.link.sheet) ?? cell.link.sheet } };
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(follow) })) };
}

/** Places of a sheet's rectangle that are gone through; a cell far outside the table may stretch it without end. */
const MOST_PLACES = 20_000_000;

function refuseStretched(grid: Grid): void {
  if (grid.bottom * grid.right <= MOST_PLACES) return;
  throw new WorkbookFileError("tooLarge", `${grid.name}: ${grid.bottom} rows, ${grid.right} columns`, {
    particular: ERROR_TEXT.both(({ spread }) => spread(grid.name, grid.bottom, grid.right)),
  });
}

function sheetOf(grid: Grid, name: string): SheetDescription {
  refuseStretched(grid);
  const rows = Array.from({ length: grid.bottom }, (_, row) => ({
    cells: Array.from({ length: grid.right }, (__, column) => cellOf(grid, row, column)),
  }));
  return { name, rows, merges: separateMerges(grid.merges), columnWidths: widthsOf(grid) };
}

function cellOf(grid: Grid, row: number, column: number): CellDescription | null {
  const value = grid.value(row, column);
  if (value === null) return null;
  const format = grid.format(row, column);
  const plain = typeof value === "object" ? value.error : value;
  const isLong = typeof plain === "string" && (plain.includes("\n") || textWidth(plain) > WIDEST);
  return {
    value: plain,
    ...(format === "General" ? {} : { format }),
    ...(isLong ? { style: { wrap: true, vertical: "center" } } : {}),
  };
}

/** Widths that show what the cells hold; cells of merges do not count, as they have more room. */
function widthsOf(grid: Grid): number[] {
  const merged = new Set(
    grid.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top}:${merge.left}`),
  );
  return Array.from({ length: grid.right }, (_, column) => {
    let width = NARROWEST;
    for (let row = grid.top; row < grid.bottom && width < WIDEST; row++) {
      if (grid.value(row, column) === null || merged.has(`${row}:${column}`)) continue;
      const lines = grid.text(row, column).split("\n");
      width = Math.max(width, ...lines.map((line) => textWidth(line) + 1));
    }
    return Math.min(WIDEST, width);
  });
}
