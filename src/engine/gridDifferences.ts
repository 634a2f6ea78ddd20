import { sameValue } from "../core";
import type { GridEdit, Grid } from "../core";

/** More cells than this are no edit but another sheet. */
const MOST_DIFFERENCES = 64;

/**
 * The cells in which a sheet differs from an earlier state of itself, as edits of that state; null where the shape
 * differs (merges, hidden rows, extent) or more than a few cells do.
 */
export function gridDifferences(before: Grid, after: Grid): readonly GridEdit[] | null {
  if (!hasSameShape(before, after)) return null;
  const edits: GridEdit[] = [];
  const top = Math.min(before.top, after.top);
  const left = Math.min(before.left, after.left);
  const bottom = Math.max(before.bottom, after.bottom);
  const right = Math.max(before.right, after.right);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const value = after.value(row, column);
      const text = after.text(row, column);
      const formula = after.formula(row, column);
      const isSame =
        sameValue(before.value(row, column), value) &&
        before.text(row, column) === text &&
        before.formula(row, column) === formula;
      if (isSame) continue;
      if (edits.length === MOST_DIFFERENCES) return null;
      edits.push({ row, column, value, text, format: after.format(row, column), formula });
    }
  }
  return edits;
}

function hasSameShape(one: Grid, other: Grid): boolean {
  return (
    one.dateSystem === other.dateSystem &&
    isSameSet(one.hiddenRows, other.hiddenRows) &&
    isSameSet(one.hiddenColumns, other.hiddenColumns) &&
    one.merges.length === other.merges.length &&
    one.merges.every((merge, index) => {
      const same = other.merges[index];
      return (
        same !== undefined &&
        merge.top === same.top &&
        merge.left === same.left &&
        merge.bottom === same.bottom &&
        merge.right === same.right
      );
    })
  );
}

function isSameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size !== other.size) return false;
  for (const each of one) if (!other.has(each)) return false;
  return true;
}
