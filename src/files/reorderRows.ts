import { columnLetters, formatAddress, formatRange } from "../core";
import type { GridEdit, CellRange, Grid } from "../core";
import { HostError } from "../host";

/**
 * The edits that bring rows into an order: values move, formats stay with their place, and the sequence column is
 * numbered anew.
 * @param rowsInOrder 0-based rows, the first for the topmost of their places
 * @throws HostError where moving would show other figures, or break merges or formulas; its detail names the merged
 * ranges, the row, the cell or the column
 */
export function reorderingEdits(
  grid: Grid,
  rowsInOrder: readonly number[],
  sequenceColumn: number | null,
): readonly GridEdit[] {
  const places = [...rowsInOrder].sort((a, b) => a - b);
  if (new Set(places).size !== places.length) throw new HostError("unknown", "a row is named twice");
  refuseReordering(grid, places, sequenceColumn);
  return places.flatMap((place, index) => {
    const from = rowsInOrder[index] as number;
    const moved: GridEdit[] = [];
    for (let column = grid.left; column < grid.right; column++) {
      if (column === sequenceColumn) continue;
      if (from !== place) moved.push(movedCell(grid, from, place, column));
    }
    if (sequenceColumn !== null) moved.push({ row: place, column: sequenceColumn, value: index + 1 });
    return moved;
  });
}

function movedCell(grid: Grid, from: number, to: number, column: number): GridEdit {
  const value = grid.value(from, column);
  return { row: to, column, value, ...(value === null ? {} : { text: grid.text(from, column) }) };
}

function refuseReordering(grid: Grid, places: readonly number[], sequenceColumn: number | null): void {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return;
  if (last >= grid.bottom) throw new HostError("changedMeanwhile", "fewer rows than were checked");
  const merged = grid.merges.filter(({ top, bottom }) => top <= last && bottom >= first);
  if (merged.length > 0) throw new HostError("mergedCells", namesOf(merged));
  for (const row of places) {
    if (grid.hiddenRows.has(row)) throw new HostError("hiddenRows", String(row + 1));
    for (let column = grid.left; column < grid.right; column++) {
      if (column === sequenceColumn) continue;
      if (grid.formula(row, column) !== null) throw new HostError("formulas", formatAddress(row, column));
    }
  }
  for (let column = grid.left; column < grid.right; column++) {
    const formats = new Set(
      places
        .filter((row) => typeof grid.value(row, column) === "number" && column !== sequenceColumn)
        .map((row) => grid.format(row, column)),
    );
    if (formats.size > 1) throw new HostError("notSupported", columnLetters(column));
  }
}

/** More ranges than this are not named. */
const MOST_NAMED = 3;

const namesOf = (ranges: readonly CellRange[]): string =>
  ranges.slice(0, MOST_NAMED).map(formatRange).join(", ") + (ranges.length > MOST_NAMED ? " …" : "");
