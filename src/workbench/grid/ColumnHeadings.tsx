import { mergeClasses } from "@fluentui/react-components";
import { columnLetters } from "../../core";
import type { ColumnSpan } from "./columnSpan";
import type { Geometry } from "./geometry";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH, useGridStyles } from "./styles";
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
  const styles = useGridStyles();
  const heading = (column: number, offset: number) => (
    <div
      key={column}
      role="columnheader"
      data-heading-column={column}
      aria-colindex={column + 1}
      className={mergeClasses(
        styles.columnHeading,
        column === active && styles.headingActive,
        unhidden.has(column) && styles.headingUnhidden,
      )}
      title={unhidden.has(column) ? texts.hiddenColumn(columnLetters(column)) : undefined}
      style={{ left: offset + geometry.columnLeft(column), width: geometry.columnWidth(column) }}
    >
      {columnLetters(column)}
      <span className={styles.columnEdge} data-resize-column={column} title={texts.resizeColumn} />
    </div>
  );
  return (
    <div className={styles.headings} role="row">
      <div className={styles.corner} role="presentation" />
      {frozenColumns > 0 && (
        <div
          role="presentation"
          className={styles.frozenColumns}
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
