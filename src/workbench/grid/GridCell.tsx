import { memo, type CSSProperties } from "react";
import type { CellRange } from "../../core";
import { classes } from "../../pane/classes";
import { formulaNote, markOf } from "./cellNotes";
import { cellLook } from "./cellLook";
import type { GridTheme } from "./cellLook";
import type { Geometry } from "./geometry";
import { pixelWidth } from "./textWidth";
import { PLAIN_STYLE, cellKey } from "./types";
import type { CellMark, DisplayCell, GridTexts } from "./types";
import "./cell.css";

/** What stands in a marked cell's corner, beside its colour. */
const MARKS = { error: "✗", warning: "!", info: "i" } as const;
/** What a cell's edges take of its width. */
const PADDING = 9;
const HASH_WIDTH = 7;

/** What all cells of a sheet are painted from; another object whenever any cell may look otherwise. */
export interface CellPainter {
  readonly geometry: Geometry;
  readonly columns: number;
  readonly frozenColumns: number;
  readonly theme: GridTheme;
  readonly cellAt: (row: number, column: number) => DisplayCell | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Changes whenever what `cellAt` answers may have changed. */
  readonly version: unknown;
  readonly texts: GridTexts;
}

export interface GridCellProps {
  readonly painter: CellPainter;
  readonly row: number;
  readonly column: number;
  /** Added to where the column begins. */
  readonly offset: number;
  /** The part of a merged area beyond the frozen columns: seen, but not told twice. */
  readonly isCopy: boolean;
  readonly isSelected: boolean;
}

/** One cell, or the merged area that begins with it: as the file has it, a finding's mark over it. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { painter, row, column, offset, isCopy, isSelected } = props;
  const { geometry, theme, cellAt, marks } = painter;
  const merge = geometry.mergeAt(row, column);
  const cell = cellAt(row, column);
  const mark = markOf(marks, { row, column, merge });
  const left = geometry.columnLeft(column);
  const width = geometry.columnLeft((merge?.right ?? column) + 1) - left;
  const look = cellLook(cell?.style ?? PLAIN_STYLE, theme);
  const spill = cell === null || merge !== null ? width : spillWidth(painter, row, column, cell);
  const isTooWide =
    cell?.figure === true && pixelWidth(cell.text, cell.style.fontSize * geometry.zoom) > width - PADDING / 2;
  const title = titleOf(cell, mark, isTooWide, painter.texts);
  const place = {
    left: offset + left,
    width,
    height: merge ? geometry.rowTop(merge.bottom + 1) - geometry.rowTop(row) : geometry.rowHeight(row),
    ...(spill > width ? { overflow: "visible", zIndex: 1 } : {}),
  };
  return (
    <div
      role={isCopy ? "presentation" : "gridcell"}
      aria-hidden={isCopy || undefined}
      aria-colindex={column + 1}
      {...spanOf(merge)}
      aria-selected={isSelected || undefined}
      aria-label={isTooWide ? cell.text : undefined}
      data-row={row}
      data-column={column}
      title={title}
      className={classes(
        "hj-grid-cell",
        mark && `hj-grid-${mark.severity}`,
        isSelected && "hj-grid-selected",
      )}
      style={
        mark
          ? { ...place, alignItems: look.box.alignItems }
          : { ...place, ...look.box, ...lastLines(painter, merge), boxShadow: look.shadow }
      }
    >
      {mark && (
        <span className="hj-grid-mark" aria-hidden="true">
          {MARKS[mark.severity]}
        </span>
      )}
      {cell && cell.text !== "" && (
        <CellText
          cell={cell}
          isMarked={mark !== undefined}
          hashes={isTooWide ? Math.max(1, Math.floor((width - PADDING) / HASH_WIDTH)) : null}
          look={spill > width ? { ...look.text, flex: "none", width: spill - PADDING } : look.text}
        />
      )}
    </div>
  );
});

/** What is told of a cell under the mouse; undefined where there is nothing to tell. */
function titleOf(
  cell: DisplayCell | null,
  mark: CellMark | undefined,
  isTooWide: boolean,
  texts: GridTexts,
): string | undefined {
  const notes = cell === null ? [] : formulaNote(cell, false, texts);
  const title = [mark?.text ?? (isTooWide ? cell?.text : ""), ...notes].filter(Boolean).join("\n");
  return title === "" ? undefined : title;
}

interface CellTextProps {
  readonly cell: DisplayCell;
  readonly isMarked: boolean;
  /** How many signs stand for a figure that is wider than its column; null where it fits. */
  readonly hashes: number | null;
  readonly look: CSSProperties;
}

function CellText({ cell, isMarked, hashes, look }: CellTextProps) {
  return (
    <span
      className={classes(
        "hj-grid-cell-text",
        `hj-grid-${cell.align}`,
        isMarked && cell.align === "right" && "hj-grid-beside-mark",
        cell.outdated && "hj-grid-outdated",
      )}
      style={look}
    >
      {hashes === null ? cell.text : "#".repeat(hashes)}
    </span>
  );
}

/** How many columns and rows a merged area covers, told to a screen reader. */
const spanOf = (merge: CellRange | null) =>
  merge === null
    ? {}
    : { "aria-colspan": merge.right - merge.left + 1, "aria-rowspan": merge.bottom - merge.top + 1 };

/** The lower right lines of a merged area are those of its last cell, where that has some. */
function lastLines({ cellAt, theme }: CellPainter, merge: CellRange | null) {
  const corner = merge === null ? null : cellAt(merge.bottom, merge.right);
  if (corner === null) return {};
  const { borderRightColor, borderBottomColor } = cellLook(corner.style, theme).box;
  return {
    ...(borderRightColor === undefined ? {} : { borderRightColor }),
    ...(borderBottomColor === undefined ? {} : { borderBottomColor }),
  };
}

/** How far a text that does not wrap runs on over blank cells beside it, as in Excel. */
function spillWidth(
  { geometry, columns, frozenColumns, cellAt, marks }: CellPainter,
  row: number,
  column: number,
  { text, figure, align, style }: DisplayCell,
): number {
  let width = geometry.columnWidth(column);
  if (style.wrap || figure || align !== "left" || text === "") return width;
  const needed = pixelWidth(text, style.fontSize * geometry.zoom) + PADDING;
  const end = column < frozenColumns ? frozenColumns : columns;
  for (let next = column + 1; next < end && width < needed; next++) {
    const isBlank = (cellAt(row, next)?.text ?? "") === "";
    if (!isBlank || geometry.mergeAt(row, next) !== null || marks.has(cellKey(row, next))) break;
    width += geometry.columnWidth(next);
  }
  return width;
}
