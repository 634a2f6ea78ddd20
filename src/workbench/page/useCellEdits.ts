import { useCallback } from "react";
import { withLabelKept } from "../../core";
import type { CellRange } from "../../core";
import type { ReviewView } from "../../engine";
import type { WorkbenchDocument } from "../document";
import type { SheetLayout, TypedEdit } from "../grid";
import type { WorkbenchTexts } from "../text";

/** The label of a cell that holds nothing else: what is said to have been kept. */
const labelIn = (text: string): string => withLabelKept(text, "")?.trim() ?? text;

/**
 * Takes what is typed and emptied on the sheet on view. A cell such as 填报人：, above or below the table, keeps its label
 * when somebody types over it or empties it; that is said, with a button to take it back.
 */
export function useCellEdits(
  workbench: WorkbenchDocument,
  texts: WorkbenchTexts,
  {
    sheet,
    layout,
    review,
  }: {
    readonly sheet: string;
    readonly layout: SheetLayout | null;
    readonly review: ReviewView | null;
  },
) {
  const { edits, shown } = workbench;
  const first = review?.headerRows[0] ?? Infinity;
  const last = review?.lastRow ?? review?.headerRows.at(-1) ?? -1;
  const isOutside = useCallback((row: number): boolean => row < first || row > last, [first, last]);

  const keptIn = useCallback(
    (row: number, column: number, typed: string): string | null =>
      isOutside(row) ? withLabelKept(shown.cellAt(row, column)?.text ?? "", typed) : null,
    [isOutside, shown],
  );

  const onEdit = useCallback(
    // Of this file, also when another has come on view by the time typing ends.
    (typed: readonly TypedEdit[], isOver: boolean): void => {
      const [one, ...more] = typed;
      if (one === undefined) return;
      const kept = isOver && more.length === 0 ? keptIn(one.row, one.column, one.text) : null;
      if (kept === null) edits.type(typed, sheet);
      else edits.type([{ ...one, text: kept }], sheet, texts.labelKept(labelIn(kept)));
    },
    [edits, sheet, keptIn, texts],
  );

  const onClear = useCallback(
    (area: CellRange): void => {
      const { top, left } = area;
      const isOne =
        (area.bottom === top && area.right === left) ||
        layout?.merges.some(
          (merge) =>
            merge.top === top &&
            merge.left === left &&
            merge.bottom === area.bottom &&
            merge.right === area.right,
        ) === true;
      const text = shown.cellAt(top, left)?.text ?? "";
      const kept = isOne ? keptIn(top, left, "") : null;
      // A label that stands alone is emptied: there is nothing else that could be meant.
      if (kept === null || kept.trim() === text.trim()) edits.clear(area);
      else edits.type([{ row: top, column: left, text: kept }], sheet, texts.labelKept(kept.trim()));
    },
    [edits, shown, sheet, layout, keptIn, texts],
  );
  return { onEdit, onClear };
}
