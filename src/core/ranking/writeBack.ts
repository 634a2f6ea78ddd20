import { columnLetters, formatAddress, formatRange } from "../grid";
import type { CellEdit, Grid } from "../grid";
import type { Localised } from "../language";
import type { Review } from "../review";
import type { Ranking } from "./types";

/** What stands in the way of moving rows into an order. */
export interface MoveBlock {
  readonly code: "merged" | "formula" | "hidden" | "filter";
  /** The cell, range or row concerned, as people name it. */
  readonly place: string;
  readonly text: Localised;
}

/** How a confirmed order goes back into the sheet. */
export interface OrderWriteBack {
  /** Cells of 序号 that change; rows stay where they are. Entries that are not listed keep what they have. */
  readonly edits: readonly CellEdit[];
  /** The entries' rows (0-based) in the confirmed order, for hosts that move rows; the listed ones only. */
  readonly rowsInOrder: readonly number[];
  /** Empty where rows can be moved. */
  readonly blocks: readonly MoveBlock[];
  /** Why 序号 cannot be written either (the sheet has no such column), or null. */
  readonly refused: Localised | null;
}

/**
 * The confirmed order as edits of 序号 1 … n, and whether rows can be moved into it. All edits together are one action,
 * which the host makes undoable.
 * @param filtered the sheet has rows hidden by a filter (hosts know; a file's grid shows hidden rows)
 */
export function orderWriteBack(
  review: Review,
  grid: Grid,
  ranking: Ranking,
  filtered = false,
): OrderWriteBack {
  const field = review.pack.fields.find(({ kind }) => kind === "sequence")?.id;
  const column = review.recognition.columns.find((each) => each.field === field)?.column;
  const rowsInOrder = ranking.entries.map(({ row }) => row);
  if (column === undefined) {
    return {
      edits: [],
      rowsInOrder,
      blocks: [],
      refused: {
        "zh-CN": "表中没有序号一栏，无法写回；请先加上“序号”列。",
        en: "The sheet has no column 序号 to write to; add one first.",
      },
    };
  }
  const edits = ranking.entries.flatMap(({ row, rank }): CellEdit[] =>
    grid.value(row, column) === rank && grid.formula(row, column) === null
      ? []
      : [{ row, column, value: rank }],
  );
  return { edits, rowsInOrder, blocks: moveBlocks(grid, rowsInOrder, column, filtered), refused: null };
}

/** Everything that would be torn apart or would show other figures if rows changed places. */
function moveBlocks(
  grid: Grid,
  rows: readonly number[],
  sequence: number,
  filtered: boolean,
): readonly MoveBlock[] {
  if (rows.length === 0) return [];
  const blocks: MoveBlock[] = [];
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const add = (code: MoveBlock["code"], place: string, chinese: string, english: string): void => {
    blocks.push({ code, place, text: { "zh-CN": chinese, en: english } });
  };
  if (filtered)
    add("filter", "", "表格正在筛选，请先取消筛选。", "The sheet is filtered; clear the filter first.");
  for (const merge of grid.merges) {
    if (merge.bottom < first || merge.top > last) continue;
    const place = formatRange(merge);
    add(
      "merged",
      place,
      `${place} 是合并单元格，移动行会打乱它。`,
      `${place} is merged; moving rows would break it.`,
    );
  }
  const listed = new Set(rows);
  for (let row = first; row <= last; row += 1) {
    if (grid.hiddenRows.has(row))
      add("hidden", String(row + 1), `第 ${row + 1} 行是隐藏的。`, `Row ${row + 1} is hidden.`);
    if (!listed.has(row)) continue;
    for (let column = grid.left; column < grid.right; column += 1) {
      if (column === sequence || grid.formula(row, column) === null) continue;
      const place = formatAddress(row, column);
      add(
        "formula",
        place,
        `${place} 是公式，移动行后会指向别的行（${columnLetters(column)} 列）。`,
        `${place} is a formula; after the move it would refer to other rows (column ${columnLetters(column)}).`,
      );
    }
  }
  return blocks;
}
