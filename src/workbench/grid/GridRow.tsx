import { memo } from "react";
import { classes } from "../../pane/classes";
import { GridCell } from "./GridCell";
import type { CellPainter } from "./GridCell";
import type { ColumnSpan } from "./columnSpan";
import { paintedColumns } from "./columnSpan";
import { ROW_HEADING_WIDTH } from "./headingSizes";

export interface GridRowProps {
  readonly painter: CellPainter;
  readonly row: number;
  /** Where the row begins inside its layer. */
  readonly top: number;
  /** The columns in view beside the frozen ones. */
  readonly span: ColumnSpan;
  readonly active: boolean;
  /** Only cells of merged areas are painted: the row itself lies above the view. */
  readonly mergesOnly: boolean;
  /** Selected columns of the row; equal to -1 for none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly resizeHint: string;
  /** What to say of a row that the file hides; undefined where it does not. */
  readonly hiddenHint: string | undefined;
}

/** One row of the sheet: its number and its cells, merged ones as large as their area. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { painter, row, top, span, active, mergesOnly, selectedFrom, selectedTo } = props;
  const { geometry, frozenColumns } = painter;
  const height = geometry.rowHeight(row);
  const { frozen, body } = paintedColumns(geometry, row, frozenColumns, span, mergesOnly);
  const cell = (column: number, offset: number, isCopy: boolean) => (
    <GridCell
      key={isCopy ? `copy-${column}` : column}
      painter={painter}
      row={row}
      column={column}
      offset={offset}
      isCopy={isCopy}
      isSelected={column >= selectedFrom && column <= selectedTo}
    />
  );
  return (
    <div role="row" aria-rowindex={row + 1} className="hj-grid-row" style={{ top, height }}>
      {!mergesOnly && (
        <div
          role="rowheader"
          data-heading-row={row}
          className={classes(
            "hj-grid-row-heading",
            active && "hj-grid-heading-active",
            props.hiddenHint !== undefined && "hj-grid-heading-unhidden",
          )}
          title={props.hiddenHint}
          style={{ height }}
        >
          {row + 1}
          <span className="hj-grid-row-edge" data-resize-row={row} title={props.resizeHint} />
        </div>
      )}
      {frozenColumns > 0 && (
        <div
          role="presentation"
          className={classes("hj-grid-frozen-columns", mergesOnly && "hj-grid-frozen-alone")}
          style={{ width: geometry.frozenWidth, height }}
        >
          {frozen.map((column) => cell(column, 0, false))}
        </div>
      )}
      {body.map((column) => cell(column, ROW_HEADING_WIDTH, column < frozenColumns))}
    </div>
  );
});
