import { MAX_COLUMNS, formatRange, type CellRange } from "../core";

/** `Worksheet.getRanges` takes at most 8,192 characters (learn.microsoft.com, "Work with multiple ranges simultaneously"). */
const LONGEST_ADDRESS = 8_000;

/** Cells as few rectangles: runs down each column, then runs of equal height side by side. A cell may come twice. */
export function rectanglesOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && row <= last.bottom + 1)
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, row) };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: CellRange[] = [];
  const lastOf = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const at = lastOf.get(key);
    const left = at === undefined ? undefined : joined[at];
    if (at !== undefined && left && left.right === run.left - 1) joined[at] = { ...left, right: run.right };
    else lastOf.set(key, joined.push(run) - 1);
  }
  return joined;
}

/** Rectangles as comma-separated addresses, each short enough for one call. */
export function addressesOf(ranges: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  let current = "";
  for (const range of ranges) {
    const next = formatRange(range);
    if (current !== "" && current.length + 1 + next.length > LONGEST_ADDRESS) {
      addresses.push(current);
      current = "";
    }
    current = current === "" ? next : `${current},${next}`;
  }
  if (current !== "") addresses.push(current);
  return addresses;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Number of cells of a range. */
export const cellCount = ({ top, left, bottom, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1);

/** The smallest range that holds all of these, of which there is at least one. */
export function boundsOfAll(ranges: readonly CellRange[]): CellRange {
  return ranges.reduce((all, { top, left, bottom, right }) => ({
    top: Math.min(all.top, top),
    left: Math.min(all.left, left),
    bottom: Math.max(all.bottom, bottom),
    right: Math.max(all.right, right),
  }));
}

/** Bounds of a range whose `rowIndex,columnIndex,rowCount,columnCount` were loaded. */
export function boundsOf(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** The range of a sheet with these bounds. */
export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Cells counted one by one, at most; beyond that only areas that are cut alike count as the same. */
const MOST_COUNTED = 100_000;

/** Whether two lists of areas hold the same cells, however they are cut. */
export function isSameCells(one: readonly CellRange[], other: readonly CellRange[]): boolean {
  const total = (areas: readonly CellRange[]): number =>
    areas.reduce((sum, area) => sum + cellCount(area), 0);
  if (total(one) > MOST_COUNTED || total(other) > MOST_COUNTED) {
    const text = (areas: readonly CellRange[]): string => areas.map(formatRange).sort().join();
    return text(one) === text(other);
  }
  const [mine, theirs] = [cellsOf(one), cellsOf(other)];
  return mine.size === theirs.size && [...mine].every((cell) => theirs.has(cell));
}

function cellsOf(areas: readonly CellRange[]): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.add(row * MAX_COLUMNS + column);
  return cells;
}
