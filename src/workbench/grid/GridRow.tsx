import { memo } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Geometry } from "./geometry";
import { ROW_HEADING_WIDTH, useGridStyles } from "./styles";
import { cellKey } from "./types";
import type { CellMark, DisplayCell } from "./types";

/** What stands in a marked cell's corner, beside its colour. */
const MARKS = { error: "✗", warning: "!", info: "i" } as const;

export interface GridRowProps {
  readonly row: number;
  /** Where the row begins inside its layer. */
  readonly top: number;
  readonly geometry: Geometry;
  readonly columns: number;
  readonly active: boolean;
  /** Only cells of merged areas are painted: the row itself lies above the view. */
  readonly mergesOnly: boolean;
  readonly cellAt: (row: number, column: number) => DisplayCell | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Changes whenever what `cellAt` or `marks` answer may have changed. */
  readonly version: unknown;
}

/** One row of the sheet: its number and its cells, merged ones as large as their area. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, geometry, columns, active, mergesOnly, cellAt, marks } = props;
  const styles = useGridStyles();
  const height = geometry.rowHeight(row);
  const cells = [];
  for (let column = 0; column < columns; column++) {
    const merge = geometry.mergeAt(row, column);
    if (merge ? merge.top !== row || merge.left !== column : mergesOnly) continue;
    if (!merge && geometry.columnWidth(column) === 0) continue;
    const cell = cellAt(row, column);
    const mark = marks.get(cellKey(row, column));
    const left = geometry.columnLeft(column);
    cells.push(
      <div
        key={column}
        role="gridcell"
        aria-colindex={column + 1}
        aria-colspan={merge ? merge.right - merge.left + 1 : undefined}
        aria-rowspan={merge ? merge.bottom - merge.top + 1 : undefined}
        data-row={row}
        data-column={column}
        title={mark?.text}
        className={mergeClasses(styles.cell, mark && styles[mark.severity])}
        style={{
          left: ROW_HEADING_WIDTH + left,
          width: geometry.columnLeft((merge?.right ?? column) + 1) - left,
          height: merge ? geometry.rowTop(merge.bottom + 1) - geometry.rowTop(row) : height,
        }}
      >
        {mark && (
          <span className={styles.mark} aria-hidden="true">
            {MARKS[mark.severity]}
          </span>
        )}
        {cell && cell.text !== "" && (
          <span className={mergeClasses(styles.cellText, styles[cell.align], cell.bold && styles.bold)}>
            {cell.text}
          </span>
        )}
      </div>,
    );
  }
  return (
    <div role="row" aria-rowindex={row + 1} className={styles.row} style={{ top, height }}>
      {!mergesOnly && (
        <div
          role="rowheader"
          data-heading-row={row}
          className={mergeClasses(styles.rowHeading, active && styles.headingActive)}
          style={{ height }}
        >
          {row + 1}
        </div>
      )}
      {cells}
    </div>
  );
});
