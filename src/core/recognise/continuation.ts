import type { Grid } from "../grid";
import type { RulePack } from "../pack";
import { findHeader } from "./headerBlock";
import { packNames } from "./packNames";
import { recognise } from "./recognise";
import { FIGURE_KINDS, isFigure } from "./rowKinds";
import { isBlankCell, shownText } from "./sheetText";
import type { MappingOverride, Recognition } from "./types";

/** A sheet without a header, or with ranks that go on, whose rows look like further entries of a table on another sheet. */
export interface Continuation {
  readonly sheet: string;
  /** 0-based rows that look so, the first few. */
  readonly rows: readonly number[];
}

/** Rows looked at: a continuation shows itself in the first ones. */
const ROWS_LOOKED_AT = 200;
/** An entry has at least this share of the table's columns filled, and this many. */
const SHARE = 0.6;
const FEWEST = 4;
const RANK = /^\d{1,4}$/;

/**
 * Sheets that go on with the entries of the table that is on one of them, as `continuations` says; nothing is read
 * where there is no other sheet, or no table.
 */
export function continuationsOf(
  grids: readonly Grid[],
  table: Grid,
  pack: RulePack,
  mapping: MappingOverride = {},
): readonly Continuation[] {
  if (grids.every(({ name }) => name === table.name)) return [];
  const result = recognise(table, pack, mapping);
  return result.kind === "table" ? continuations(grids, table, result.recognition, pack) : [];
}

/**
 * Sheets that go on with the entries of this table: no header of their own, and in the table's columns cells of the
 * same kinds (a rank, figures where the table has figures); or the same header, and ranks that go on. They are
 * mentioned, never read in silence (spec/cells.md, "Finding the table").
 *
 * @param grids the workbook's visible sheets, the table's own among them
 */
function continuations(
  grids: readonly Grid[],
  table: Grid,
  recognition: Recognition,
  pack: RulePack,
): readonly Continuation[] {
  return grids.flatMap((grid): Continuation[] => {
    if (grid === table || grid.name === table.name) return [];
    if ((findHeader(grid, packNames(pack))?.matched ?? 0) > 1) {
      const rows = rowsGoingOn(grid, table, recognition, pack);
      return rows.length === 0 ? [] : [{ sheet: grid.name, rows }];
    }
    const rows: number[] = [];
    const end = Math.min(grid.bottom, grid.top + ROWS_LOOKED_AT);
    for (let row = grid.top; row < end; row += 1) {
      if (isLikeEntry(grid, row, recognition, pack)) rows.push(row);
    }
    return rows.length === 0 ? [] : [{ sheet: grid.name, rows }];
  });
}

/** The entries of a sheet with the same header, where their ranks go on from this table's last; else none. */
function rowsGoingOn(grid: Grid, table: Grid, recognition: Recognition, pack: RulePack): readonly number[] {
  const other = recognise(grid, pack);
  if (other.kind !== "table") return [];
  const last = rankOf(table, recognition, recognition.entryRows.at(-1), pack);
  const first = rankOf(grid, other.recognition, other.recognition.entryRows[0], pack);
  return last !== null && first === last + 1 ? other.recognition.entryRows : [];
}

function rankOf(
  grid: Grid,
  { columns }: Recognition,
  row: number | undefined,
  pack: RulePack,
): number | null {
  const sequence = pack.fields.find(({ kind }) => kind === "sequence")?.id;
  const column = columns.find(({ field }) => field === sequence)?.column;
  const text = row === undefined || column === undefined ? "" : shownText(grid, row, column);
  return RANK.test(text) ? Number(text) : null;
}

function isLikeEntry(grid: Grid, row: number, { columns }: Recognition, pack: RulePack): boolean {
  const kinds = new Map(pack.fields.map(({ id, kind }) => [id, kind]));
  let filled = 0;
  let figures = 0;
  let fitting = 0;
  for (const { column, field } of columns) {
    if (isBlankCell(grid, row, column)) continue;
    filled += 1;
    const kind = kinds.get(field) ?? "text";
    const text = shownText(grid, row, column);
    if (kind === "sequence") {
      if (!RANK.test(text)) return false;
    } else if (FIGURE_KINDS.has(kind)) {
      figures += 1;
      if (typeof grid.value(row, column) === "number" || isFigure(text)) fitting += 1;
    }
  }
  return filled >= Math.max(FEWEST, columns.length * SHARE) && figures > 1 && fitting * 2 > figures;
}
