import type { CellRange } from "../../../core";

/**
 * Merged areas that share cells with an area above or beside them; programs never write such, so that the file was
 * damaged or made by hand. At most `most` of them, from the top down: they are told, not counted.
 *
 * Costs, for each area, a look at those that reach down to its first row.
 */
export function overlappingMerges(merges: readonly CellRange[], most: number): CellRange[] {
  const sorted = [...merges].sort((one, other) => one.top - other.top || one.left - other.left);
  const found: CellRange[] = [];
  let reaching: CellRange[] = [];
  for (const merge of sorted) {
    reaching = reaching.filter(({ bottom }) => bottom >= merge.top);
    if (reaching.some(({ left, right }) => left <= merge.right && right >= merge.left)) found.push(merge);
    if (found.length === most) break;
    reaching.push(merge);
  }
  return found;
}
