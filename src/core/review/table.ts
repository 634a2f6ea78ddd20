import { mergeIndex, type CellRange, type Grid } from "../grid";
import { recognise, type MappingOverride, type Recognition } from "../recognise";
import type { RulePack } from "../pack";

/** So many rows below the header are looked at together; the search for the header reads no further than this. */
const TOP_ROWS = 60;

/** The first rows of a grid as a grid. */
function clipped(grid: Grid, bottom: number): Grid {
  return view(grid, grid.merges, bottom, (row) => row);
}

/** The rows of the header and one row more, moved up directly below it. */
function withOneRow(grid: Grid, merges: readonly CellRange[], headerBottom: number, row: number): Grid {
  return view(grid, merges, headerBottom + 2, (at) => (at > headerBottom ? row : at));
}

function view(
  grid: Grid,
  merges: readonly CellRange[],
  bottom: number,
  rowOf: (row: number) => number,
): Grid {
  const inside = (row: number): boolean => row < bottom;
  return {
    name: grid.name,
    top: grid.top,
    left: grid.left,
    bottom: Math.min(bottom, grid.bottom),
    right: grid.right,
    dateSystem: grid.dateSystem,
    merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    value: (row, column) => (inside(row) ? grid.value(rowOf(row), column) : null),
    text: (row, column) => (inside(row) ? grid.text(rowOf(row), column) : ""),
    format: (row, column) => (inside(row) ? grid.format(rowOf(row), column) : "General"),
    formula: (row, column) => (inside(row) ? grid.formula(rowOf(row), column) : null),
  };
}

/** Merges of the header alone, once per array of merges, so that their index is built once. */
const headerMerges = new WeakMap<
  readonly CellRange[],
  { readonly bottom: number; readonly merges: CellRange[] }
>();

function mergesAbove(grid: Grid, headerBottom: number): readonly CellRange[] {
  const known = headerMerges.get(grid.merges);
  if (known?.bottom === headerBottom) return known.merges;
  const merges = grid.merges.filter((merge) => merge.bottom <= headerBottom);
  headerMerges.set(grid.merges, { bottom: headerBottom, merges });
  return merges;
}

/** The parts of a recognition that the header decides, as one comparable text. */
function headerPart(recognition: Recognition): string {
  const { headerRows, columns, ambiguousColumns, missingFields, title } = recognition;
  return JSON.stringify([headerRows, columns, ambiguousColumns, missingFields, title]);
}

const headerParts = new WeakMap<Recognition, string>();

function headerPartOf(recognition: Recognition): string {
  const known = headerParts.get(recognition) ?? headerPart(recognition);
  headerParts.set(recognition, known);
  return known;
}

/** True when the column is listed by its header, so that what it holds cannot change which columns are listed. */
function hasHeader(recognition: Recognition, column: number): boolean {
  const listed = [...recognition.columns, ...recognition.ambiguousColumns, ...recognition.unmappedColumns];
  return listed.some((other) => other.column === column && other.path.length > 0);
}

const sameRows = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((row, index) => row === other[index]);

/**
 * True when an edit inside an entry's row leaves the table as it was recognised: same header, same columns, and the
 * row still is an entry and no example. Instead of looking at the whole sheet again, the recognition itself looks at
 * a small one: the top of the sheet for a row near the header, else the header with this row alone. When in doubt the
 * answer is false, which costs a full pass and nothing else.
 *
 * @param edited the sheet with the edit
 * @param recognition that of the sheet before
 */
export function keepsItsTable(
  edited: Grid,
  pack: RulePack,
  mapping: MappingOverride | undefined,
  recognition: Recognition,
  edit: { readonly row: number; readonly column: number },
): boolean {
  const headerBottom = recognition.headerRows.at(-1) ?? 0;
  if (!hasHeader(recognition, edit.column) || recognition.sampleRows.includes(edit.row)) return false;
  const merges = mergeIndex(edited);
  for (let column = edited.left; column < edited.right; column++) {
    if (merges.at(edit.row, column) !== null) return false;
  }
  const isNear = edit.row <= headerBottom + TOP_ROWS / 2;
  const limit = headerBottom + TOP_ROWS;
  const small = isNear
    ? clipped(edited, limit)
    : withOneRow(edited, mergesAbove(edited, headerBottom), headerBottom, edit.row);
  const again = recognise(small, pack, mapping);
  if (again.kind !== "table" || headerPart(again.recognition) !== headerPartOf(recognition)) return false;
  const { entryRows, sampleRows } = again.recognition;
  if (!isNear) return sampleRows.length === 0 && sameRows(entryRows, [headerBottom + 1]);
  const before = (rows: readonly number[]): readonly number[] => rows.filter((row) => row < limit);
  return (
    sameRows(entryRows, before(recognition.entryRows)) && sameRows(sampleRows, before(recognition.sampleRows))
  );
}
