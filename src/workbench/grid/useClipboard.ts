import type { ClipboardEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../core";
import type { CellRange } from "../../core";
import { formatBlock, parseBlock, pasteEdits } from "./clipboard";
import type { SheetGridProps } from "./SheetGrid";

/** Copies, cuts and pastes the selected cells; while a cell is edited the field does it by itself. */
export function useClipboard(props: SheetGridProps, range: CellRange, editing: boolean) {
  const { layout, cellAt, isLoaded, onEdit, onClear, onCopyFar } = props;

  /** The selection without the unused rows and columns that a whole column or row has beyond the used cells. */
  const usedRange = (): CellRange => ({
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, layout.usedRows - 1)),
    right: Math.max(range.left, Math.min(range.right, layout.usedColumns - 1)),
  });

  const onCopy = (event: ClipboardEvent<HTMLTextAreaElement>, cutting: boolean): void => {
    if (editing) return;
    event.preventDefault();
    const area = usedRange();
    // Rows that are not here yet must not be taken for blank ones.
    if (!isLoaded(area.top, area.bottom)) {
      onCopyFar(area, cutting);
      return;
    }
    const rows: string[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cells: string[] = [];
      for (let column = area.left; column <= area.right; column++)
        cells.push(cellAt(row, column)?.text ?? "");
      rows.push(cells);
    }
    event.clipboardData.setData("text/plain", formatBlock(rows));
    if (cutting) onClear(area);
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    if (editing) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    // A picture has no text; pasting it must not empty the cell.
    if (text === "") return;
    const size = { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
    const sheet = { rows: MAX_ROWS, columns: MAX_COLUMNS };
    onEdit(pasteEdits(parseBlock(text), { row: range.top, column: range.left }, size, sheet));
  };

  return {
    onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => onCopy(event, false),
    onCut: (event: ClipboardEvent<HTMLTextAreaElement>) => onCopy(event, true),
    onPaste,
  };
}
