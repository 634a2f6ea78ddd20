import { columnLetters } from "../../core";
import { classes } from "../../pane/classes";
import type { ColumnSpan } from "./columnSpan";
import type { Geometry } from "./geometry";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH } from "./headingSizes";
import type { GridTexts } from "./types";

export interface ColumnHeadingsProps {
  readonly geometry: Geometry;
  readonly frozenColumns: number;
  readonly span: ColumnSpan;
  readonly active: number;
  readonly unhidden: ReadonlySet<number>;
  readonly texts: GridTexts;
}

/** The letters above the columns, with edges to drag. */
export function ColumnHeadings(props: ColumnHeadingsProps) {
  const { geometry, frozenColumns, span, active, unhidden, texts } = props;
  const heading = (column: number, offset: number) => (
    <div
      key={column}
      role="columnheader"
      data-heading-column={column}
      aria-colindex={column + 1}
      className={classes(
        "hj-grid-column-heading",
        column === active && "hj-grid-heading-active",
        unhidden.has(column) && "hj-grid-heading-unhidden",
      )}
      title={unhidden.has(column) ? texts.hiddenColumn(columnLetters(column)) : undefined}
      style={{ left: offset + geometry.columnLeft(column), width: geometry.columnWidth(column) }}
    >
      {columnLetters(column)}
      <span className="hj-grid-column-edge" data-resize-column={column} title={texts.resizeColumn} />
    </div>
  );
  return (
    <div className="hj-grid-headings" role="row">
      <div className="hj-grid-corner" role="presentation" />
      {frozenColumns > 0 && (
        <div
          role="presentation"
          className="hj-grid-frozen-columns"
          style={{ width: geometry.frozenWidth, height: COLUMN_HEADING_HEIGHT }}
        >
          {Array.from({ length: frozenColumns }, (_, column) => heading(column, 0))}
        </div>
      )}
      {Array.from({ length: span.last - span.first + 1 }, (_, index) =>
        heading(span.first + index, ROW_HEADING_WIDTH),
      )}
    </div>
  );
}
