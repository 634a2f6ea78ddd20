import { columnLetters, formatAddress, formatRange } from "../grid";
import type { Grid } from "../grid";
import type { Localised } from "../language";
import type { Review } from "../review";
import { RANKING_TEXT } from "../text";
import type { Ranking } from "./types";

/** What stands in the way of moving rows into an order. */
interface MoveBlock {
  readonly code: "merged" | "formula" | "hidden" | "format";
  /** The cell, range, row or column concerned, as people name it. */
  readonly place: string;
  readonly text: Localised;
}

/** How a confirmed order goes back into the sheet. */
export interface OrderWriteBack {
  /** Column of 序号 (0-based), or null where the sheet has none: then nothing can be written. */
  readonly column: number | null;
  /** Cells of 序号 that change where rows stay in place: 1 … n as confirmed, entries that are not listed after them. */
  readonly edits: readonly { readonly row: number; readonly column: number; readonly value: number }[];
  /** The same as rows (0-based) in that order, for hosts that move rows and number them anew. */
  readonly rowsInOrder: readonly number[];
  /** Whether the rows stand in that order already. */
  readonly standsSo: boolean;
  /** Entries that are not listed, which are numbered after those that are. */
  readonly numberedAfter: number;
  /** What keeps rows from being moved; empty where nothing does. */
  readonly blocks: readonly MoveBlock[];
}

/**
 * The confirmed order as edits of 序号 1 … n, and whether rows can be moved into it. All edits together are one action,
 * which the host makes undoable. Entries that are not listed are numbered behind the listed ones, as they stand, so that
 * 序号 stays an order (1 … n, each once) and the sheet comes back in it; the form's example row keeps what it has.
 *
 * Rows hidden by a filter, protection and the like are known to the host alone, which refuses by itself.
 */
export function orderWriteBack(review: Review, grid: Grid, ranking: Ranking): OrderWriteBack {
  const field = review.pack.fields.find(({ kind }) => kind === "sequence")?.id;
  const column = review.recognition.columns.find((each) => each.field === field)?.column ?? null;
  const after = ranking.leftOut.filter(({ reason }) => reason !== "sampleRow").map(({ row }) => row);
  const rowsInOrder = [...ranking.entries.map(({ row }) => row), ...after];
  const edits =
    column === null
      ? []
      : rowsInOrder.flatMap((row, place) =>
          grid.value(row, column) === place + 1 && grid.formula(row, column) === null
            ? []
            : [{ row, column, value: place + 1 }],
        );
  return {
    column,
    edits,
    rowsInOrder,
    standsSo: rowsInOrder.every((row, place) => place === 0 || row > (rowsInOrder[place - 1] as number)),
    numberedAfter: after.length,
    blocks: column === null ? [] : moveBlocks(grid, rowsInOrder, column),
  };
}

/** Everything that would be torn apart or would show other figures if rows changed places. */
function moveBlocks(grid: Grid, rows: readonly number[], sequence: number): readonly MoveBlock[] {
  if (rows.length === 0) return [];
  const blocks: MoveBlock[] = [];
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const add = (code: MoveBlock["code"], place: string, column = ""): void => {
    blocks.push({ code, place, text: RANKING_TEXT.both(({ moves }) => moves[code](place, column)) });
  };
  for (const merge of grid.merges) {
    if (merge.bottom < first || merge.top > last) continue;
    add("merged", formatRange(merge));
  }
  const listed = new Set(rows);
  for (let row = first; row <= last; row += 1) {
    if (grid.hiddenRows.has(row)) add("hidden", String(row + 1));
    if (!listed.has(row)) continue;
    for (let column = grid.left; column < grid.right; column += 1) {
      if (column === sequence || grid.formula(row, column) === null) continue;
      add("formula", formatAddress(row, column), columnLetters(column));
    }
  }
  // Formats stay in place: a figure that moves under another one would show as another figure.
  for (let column = grid.left; column < grid.right; column += 1) {
    if (column === sequence) continue;
    const figures = rows.filter((row) => typeof grid.value(row, column) === "number");
    if (new Set(figures.map((row) => grid.format(row, column))).size < 2) continue;
    add("format", columnLetters(column));
  }
  return blocks;
}
