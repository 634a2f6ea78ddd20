import { mergeIndex } from "../grid";
import type { CellRange, Grid } from "../grid";
import type { FieldRole, RulePack } from "../pack";
import { findExtent } from "./extent";
import type { Extent, TableColumns } from "./extentTypes";
import { findHeader } from "./headerBlock";
import type { HeaderBlock } from "./headerColumns";
import { findLabels } from "./labels";
import { mapColumns } from "./mapColumns";
import type { ColumnMapping } from "./mapColumns";
import { packNames } from "./packNames";
import type { PackNames } from "./packNames";
import { FIGURE_KINDS } from "./rowKinds";
import { isBlankCell, topRows } from "./sheetText";
import { findTitle, titleEvidence } from "./title";
import type { MappingOverride, Recognition, RecogniseResult, UnmappedColumn } from "./types";

/**
 * Finds the pack's table on a sheet and says what its columns mean (spec/cells.md, "Finding the table"). Never
 * throws; costs one look per cell.
 *
 * @param mapping the user's corrections, which win over all that was recognised
 */
export function recognise(grid: Grid, pack: RulePack, mapping: MappingOverride = {}): RecogniseResult {
  const names = packNames(pack);
  const header = findHeader(grid, names);
  const rows = topRows(grid);
  // Where nothing is like a header, a title can only stand in the first row.
  const title = findTitle(rows, header?.top ?? grid.top + 1, names.labels);
  if (header === null || !isSummarySheet(header, names, title, grid, pack)) {
    return {
      kind: "notASummarySheet",
      lookedFor: pack.fields.map(({ header: text }) => text),
      bestMatch: header?.matched ?? 0,
      bestRow: header?.bottom ?? (grid.top < grid.bottom ? grid.top : null),
      title,
    };
  }
  const columns = mapColumns(header, names, mapping);
  const extent = findExtent(grid, header, tableColumns(columns, pack), names.labels);
  return { kind: "table", recognition: describe(grid, pack, names, header, title, columns, extent) };
}

/** A sheet that says it is this award's form needs this many of its columns. */
const FEWEST_COLUMNS = 4;
/** One whose title says nothing needs more, and this share of the form. */
const FEWEST_WITHOUT_TITLE = 5;
const SHARE_WITHOUT_TITLE = 0.3;
/** One that names another award must have most of this form's own columns. */
const SHARE_UNDER_OTHER_TITLE = 0.6;

/**
 * True when the header is this pack's. 序号, 姓名, 单位 and 联系电话 stand in every form of a union and are no evidence
 * by themselves; the title decides how much more it takes.
 */
export function isSummarySheet(
  header: HeaderBlock,
  names: PackNames,
  title: string | null,
  grid: Grid,
  pack: RulePack,
): boolean {
  const total = names.fields.length;
  const own = names.fields.filter(({ generic }) => !generic).length;
  const matchedOwn = [...header.fields].filter((field) => names.fields[field]?.generic === false).length;
  // A pack of nothing but general columns has no others to show.
  const needOwn = (count: number): boolean => matchedOwn >= Math.min(count, own);
  switch (titleEvidence(title, grid.name, pack)) {
    case "thisAward":
      return header.matched >= Math.min(FEWEST_COLUMNS, total) && needOwn(1);
    case "none":
      return (
        header.matched >= Math.min(Math.max(FEWEST_WITHOUT_TITLE, total * SHARE_WITHOUT_TITLE), total) &&
        needOwn(2)
      );
    case "otherAward":
      return header.matched >= total * SHARE_UNDER_OTHER_TITLE && matchedOwn >= own * SHARE_UNDER_OTHER_TITLE;
  }
}

function tableColumns(mapping: ColumnMapping, pack: RulePack): TableColumns {
  const kinds = new Map(pack.fields.map(({ id, kind }) => [id, kind]));
  const idOf = (role: FieldRole): string | undefined => pack.fields.find((field) => field.role === role)?.id;
  const columnOf = (test: (field: string) => boolean): number | null =>
    mapping.columns.find(({ field }) => test(field))?.column ?? null;
  const sequence = columnOf((field) => kinds.get(field) === "sequence");
  const name = columnOf((field) => field === idOf("studioName"));
  const leader = columnOf((field) => kinds.get(field) === "personName");
  const unit = columnOf((field) => field === idOf("hostUnit"));
  return {
    mapped: mapping.columns.map(({ column }) => column),
    sequence,
    identity: name ?? leader,
    unit,
    figures: mapping.columns
      .filter(({ field }) => FIGURE_KINDS.has(kinds.get(field) ?? "text"))
      .map(({ column }) => column),
    example: [sequence, unit, name, leader].filter((column) => column !== null),
  };
}

function describe(
  grid: Grid,
  pack: RulePack,
  names: PackNames,
  header: HeaderBlock,
  title: string | null,
  mapping: ColumnMapping,
  extent: Extent,
): Recognition {
  const { columns, ambiguousColumns } = mapping;
  const claimed = new Set([
    ...columns.map(({ field }) => field),
    ...ambiguousColumns.flatMap(({ candidates }) => candidates),
  ]);
  const { entryRows, sampleRows, blankRows, skippedRows, footerRow, furtherTables, end } = extent;
  const below = footerRow ?? (entryRows[entryRows.length - 1] ?? header.bottom) + 1;
  return {
    headerRows: rowsBetween(header.top, header.bottom + 1),
    columns,
    unmappedColumns: withDataColumns(mapping, header, extent),
    ambiguousColumns,
    missingFields: pack.fields.map(({ id }) => id).filter((id) => !claimed.has(id)),
    entryRows,
    hiddenEntryRows: entryRows.filter((row) => grid.hiddenRows.has(row)),
    sampleRows,
    blankRows,
    skippedRows,
    furtherTables,
    footerRow,
    labels: findLabels(
      grid,
      names.labels,
      filledRows(grid, grid.top, header.top, LABEL_ROWS_ABOVE),
      filledRows(grid, below, furtherTables.length > 0 ? end : grid.bottom, LABEL_ROWS_BELOW),
    ),
    title,
    dataMerges: dataMerges(
      grid,
      entryRows,
      columns.map(({ column }) => column),
    ),
    fit: names.fields.length === 0 ? 0 : claimed.size / names.fields.length,
  };
}

const LABEL_ROWS_ABOVE = 30;
const LABEL_ROWS_BELOW = 60;

function rowsBetween(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

/** The last `most` filled rows above, or the first below: where labels are looked for. */
function filledRows(grid: Grid, start: number, end: number, most: number): number[] {
  const rows: number[] = [];
  for (let row = start; row < end && rows.length < most; row += 1) {
    for (let column = grid.left; column < grid.right; column += 1) {
      if (isBlankCell(grid, row, column)) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

/** Columns with a header that is no field's, and columns without any header of their own that hold something. */
function withDataColumns(
  mapping: ColumnMapping,
  header: HeaderBlock,
  extent: Extent,
): readonly UnmappedColumn[] {
  const listed = new Set(
    [...mapping.columns, ...mapping.ambiguousColumns, ...mapping.unmappedColumns].map(({ column }) => column),
  );
  const headless = [...extent.filledColumns]
    .filter((column) => !listed.has(column))
    .map((column) => ({ column, path: header.columns.find((other) => other.column === column)?.path ?? [] }));
  return [...mapping.unmappedColumns, ...headless].sort((one, other) => one.column - other.column);
}

function dataMerges(grid: Grid, entryRows: readonly number[], columns: readonly number[]): CellRange[] {
  if (grid.merges.length === 0 || entryRows.length === 0) return [];
  const merges = mergeIndex(grid);
  const found = new Set<CellRange>();
  for (const row of entryRows) {
    for (const column of columns) {
      const merge = merges.at(row, column);
      if (merge !== null) found.add(merge);
    }
  }
  return grid.merges.filter((merge) => found.has(merge));
}
