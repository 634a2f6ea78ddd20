import { memo } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { GridCell } from "./GridCell";
import type { CellPainter } from "./GridCell";
import type { ColumnSpan } from "./columnSpan";
import { paintedColumns } from "./columnSpan";
import { ROW_HEADING_WIDTH, useGridStyles } from "./styles";

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
  const styles = useGridStyles();
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
    <div role="row" aria-rowindex={row + 1} className={styles.row} style={{ top, height }}>
      {!mergesOnly && (
        <div
          role="rowheader"
          data-heading-row={row}
          className={mergeClasses(
            styles.rowHeading,
            active && styles.headingActive,
            props.hiddenHint !== undefined && styles.headingUnhidden,
          )}
          title={props.hiddenHint}
          style={{ height }}
        >
          {row + 1}
          <span className={styles.rowEdge} data-resize-row={row} title={props.resizeHint} />
        </div>
      )}
      {frozenColumns > 0 && (
        <div
          role="presentation"
          className={mergeClasses(styles.frozenColumns, mergesOnly && styles.frozenAlone)}
          style={{ width: geometry.frozenWidth, height }}
        >
          {frozen.map((column) => cell(column, 0, false))}
        </div>
      )}
      {body.map((column) => cell(column, ROW_HEADING_WIDTH, column < frozenColumns))}
    </div>
  );
});
