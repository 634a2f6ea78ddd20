import type { ClipboardEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../core";
import type { CellRange } from "../../core";
import { copiedBlock, parseBlock, pasteEdits } from "./clipboard";
import type { Geometry } from "./geometry";
import { isOwn } from "./selection";
import type { SheetGridProps } from "./sheetGridProps";

/** What is selected. */
export interface SelectedCells {
  readonly geometry: Geometry;
  readonly range: CellRange;
  /** Whether the range is made of whole rows or columns. */
  readonly isWhole: boolean;
  /** Nothing can be written into it. */
  readonly locked: boolean;
}

/** Copies, cuts and pastes the selected cells; while a cell is edited the field does it by itself. */
export function useClipboard(
  props: SheetGridProps,
  { geometry, range, isWhole, locked }: SelectedCells,
  editing: boolean,
) {
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
    const { html, text } = copiedBlock(rows);
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    if (cutting) onClear(area);
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    if (editing) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    // A picture has no text; pasting it must not empty the cell.
    if (text === "" || locked) return;
    const block = parseBlock(text);
    const area = isWhole ? usedRange() : range;
    const size = { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
    const sheet = { rows: MAX_ROWS, columns: MAX_COLUMNS };
    const edits = pasteEdits(block, { row: area.top, column: area.left }, size, sheet);
    // One text for all selected cells is lost nowhere; of a block each text has its own place.
    const isFill = block.length === 1 && block[0]?.length === 1;
    onEdit(isFill ? edits.filter((edit) => isOwn(geometry, edit)) : edits, true);
  };

  return {
    onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => onCopy(event, false),
    onCut: (event: ClipboardEvent<HTMLTextAreaElement>) => onCopy(event, !locked),
    onPaste,
  };
}
