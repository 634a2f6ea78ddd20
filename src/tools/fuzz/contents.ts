import { choosePack, review } from "../../core";
import type { Grid } from "../../core";
import { builtInPacks } from "../../packs";
import { TODAY } from "./outputs";

/** What a file holds in the first rows and columns of its sheets: what is compared before and after a change. */
export interface Contents {
  /** Cells with their places and texts, and what belongs to the sheet: where it is the same, so is all else here. */
  readonly print: string;
  /** How often each value stands in a cell. */
  readonly cells: ReadonlyMap<string, number>;
  /** The entries of the sheet that fits a pack best, each as its row's values; null where that is no summary sheet. */
  readonly entries: readonly string[] | null;
}

/**
 * Collects what sheets hold, and reviews the one that fits one of the product's packs best.
 *
 * @param known contents that need not be found out once more where the sheets are the same
 */
export function contentsOf(grids: readonly Grid[], known: Contents | null = null): Contents {
  const cells = new Map<string, number>();
  const prints: string[] = [];
  for (const grid of grids) {
    prints.push(JSON.stringify([grid.merges, [...grid.hiddenRows], grid.damage ?? []]));
    forEachRow(grid, (row) => {
      prints.push(`${row} ${textsOf(grid, row)}`);
      for (const value of valuesOf(grid, row)) cells.set(value, (cells.get(value) ?? 0) + 1);
    });
  }
  const print = prints.join("\n");
  return print === known?.print ? known : { print, cells, entries: entriesOf(grids) };
}

function textsOf(grid: Grid, row: number): string {
  const texts: string[] = [];
  for (let column = grid.left; column < rightOf(grid); column++) {
    const value = grid.value(row, column);
    if (value !== null) texts.push(JSON.stringify([column, value, grid.text(row, column)]));
  }
  return texts.join();
}

// Numbers changed at random may place a cell anywhere: what is far out to the right or below is not gone through.
const rightOf = (grid: Grid): number => Math.min(grid.right, grid.left + 200);

function entriesOf(grids: readonly Grid[]): readonly string[] | null {
  const [best] = choosePack(grids, builtInPacks);
  const grid = grids[best?.sheet ?? 0];
  const pack = builtInPacks[best?.pack ?? 0];
  if (grid === undefined || pack === undefined) return null;
  const result = review(grid, pack, { today: TODAY });
  if (result.kind !== "review") return null;
  return result.review.entries.map(({ row }) => valuesOf(grid, row).join("\u0000"));
}

function forEachRow(grid: Grid, look: (row: number) => void): void {
  const bottom = Math.min(grid.bottom, grid.top + 2000);
  for (let row = grid.top; row < bottom; row++) look(row);
}

function valuesOf(grid: Grid, row: number): readonly string[] {
  const values: string[] = [];
  for (let column = grid.left; column < rightOf(grid); column++) {
    const value = grid.value(row, column);
    if (value !== null) values.push(`${typeof value} ${JSON.stringify(value)}`);
  }
  return values;
}

/** Something that a changed file lacks and nothing was said of. */
export interface Loss {
  readonly kind: string;
  readonly isFault: boolean;
}

/**
 * What of a file's contents is gone from a changed one that was called sound. One value that became another one (in
 * all cells that share it) is what a person may have typed: no reader can tell. Several that are gone are a fault, and so
 * are entries that are gone while every value is there.
 *
 * @returns null where everything is there
 */
export function lossFrom(before: Contents, after: Contents): Loss | null {
  let gone = 0;
  for (const [value, count] of before.cells) if ((after.cells.get(value) ?? 0) < count) gone++;
  if (gone > 1) return { kind: "CALLED SOUND, SEVERAL VALUES GONE", isFault: true };
  const were = before.entries ?? [];
  const are = new Set(after.entries ?? []);
  const lost = were.filter((entry) => !are.has(entry)).length;
  const fewer = were.length > (after.entries ?? []).length;
  if (gone === 0) {
    if (lost === 0) return null;
    // What stands now in a cell that was blank is as good as typed there.
    const isMore = [...after.cells].some(([value, count]) => (before.cells.get(value) ?? 0) < count);
    if (isMore && !fewer) return { kind: "read as sound, a blank cell filled", isFault: false };
    return { kind: "CALLED SOUND, SAME CELLS, ENTRIES GONE", isFault: true };
  }
  return {
    kind: fewer ? "read as sound, one value changed, entries fewer" : "read as sound, one value changed",
    isFault: false,
  };
}
