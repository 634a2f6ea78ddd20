import { useEffect } from "react";
import type { Ref } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { columnLetters } from "../../core";
import { rectangleOf } from "./geometry";
import { GridRow } from "./GridRow";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH, useGridStyles } from "./styles";
import type { CellMark, CellPosition, DisplayCell, SheetLayout, TypedEdit } from "./types";
import { useSheetGrid } from "./useSheetGrid";

/** Rows painted beyond the view on either side. */
const OVERSCAN = 8;

export interface SheetGridHandle {
  /** Selects a cell, brings it into view and puts the keyboard there. */
  goTo(position: CellPosition): void;
}

export interface SheetGridProps {
  readonly label: string;
  readonly layout: SheetLayout;
  readonly cellAt: (row: number, column: number) => DisplayCell | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Changes whenever `cellAt` or `marks` may answer differently. */
  readonly version: unknown;
  readonly onEdit: (edits: readonly TypedEdit[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onActive?: (position: CellPosition) => void;
  /** The rows that are painted now, for a caller that fetches cells as they are needed. */
  readonly onRows?: (first: number, last: number) => void;
  readonly handle?: Ref<SheetGridHandle>;
}

/**
 * A sheet of cells that is read, walked and edited like one in Excel. One text field lies over the active cell and
 * always has the keyboard, so that an input method starts composing with the first key.
 */
export function SheetGrid(props: SheetGridProps) {
  const { label, layout, cellAt, marks, version } = props;
  const styles = useGridStyles();
  const grid = useSheetGrid(props);
  const { geometry, active, range } = grid;
  const bodyRows = Math.max(0, layout.rows - layout.frozenRows);

  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of the virtualizer is passed on or memoised
  const virtualizer = useVirtualizer({
    count: bodyRows,
    getScrollElement: () => grid.scroll.current,
    estimateSize: (index) => geometry.rowHeight(index + layout.frozenRows),
    overscan: OVERSCAN,
    scrollMargin: COLUMN_HEADING_HEIGHT + geometry.frozenHeight,
    initialRect: { width: 800, height: 600 },
    useFlushSync: false,
  });
  useEffect(() => virtualizer.measure(), [geometry, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const firstRow = (items[0]?.index ?? 0) + layout.frozenRows;
  const lastRow = (items.at(-1)?.index ?? 0) + layout.frozenRows;
  const { onRows } = props;
  useEffect(() => onRows?.(firstRow, lastRow), [onRows, firstRow, lastRow]);
  const aboveView = [...new Set(geometry.mergesInto(firstRow).map((merge) => merge.top))].filter(
    (row) => row >= layout.frozenRows,
  );
  const rowProps = { geometry, columns: layout.columns, cellAt, marks, version };
  const box = rectangleOf(geometry, active);
  const rangeBox = {
    left: ROW_HEADING_WIDTH + geometry.columnLeft(range.left),
    top: COLUMN_HEADING_HEIGHT + geometry.rowTop(range.top),
    width: geometry.columnLeft(range.right + 1) - geometry.columnLeft(range.left),
    height: geometry.rowTop(range.bottom + 1) - geometry.rowTop(range.top),
  };
  return (
    <div className={styles.root}>
      <div
        ref={grid.scroll}
        className={styles.scroll}
        // A scrollable area must be reachable by keyboard; once the field inside has the focus it would be in the way.
        tabIndex={grid.focused ? -1 : 0}
        role="region"
        aria-label={label}
        onFocus={(event) => {
          if (event.target === event.currentTarget) grid.onFocusArea();
        }}
        onScroll={grid.onScroll}
      >
        <div
          className={styles.content}
          style={{
            width: ROW_HEADING_WIDTH + geometry.width,
            height: COLUMN_HEADING_HEIGHT + geometry.height,
          }}
        >
          {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the text field over the active cell has the focus */}
          <div
            role="grid"
            aria-label={label}
            aria-rowcount={layout.rows}
            aria-colcount={layout.columns}
            onMouseDown={grid.onMouseDown}
            onMouseMove={grid.onMouseMove}
          >
            <div className={styles.headings} role="row">
              <div className={styles.corner} role="presentation" />
              {Array.from({ length: layout.columns }, (_, column) => (
                <div
                  key={column}
                  role="columnheader"
                  data-heading-column={column}
                  aria-colindex={column + 1}
                  className={mergeClasses(
                    styles.columnHeading,
                    column === active.column && styles.headingActive,
                  )}
                  style={{
                    left: ROW_HEADING_WIDTH + geometry.columnLeft(column),
                    width: geometry.columnWidth(column),
                  }}
                >
                  {columnLetters(column)}
                </div>
              ))}
            </div>
            {layout.frozenRows > 0 && (
              <div role="rowgroup" className={styles.frozen} style={{ height: geometry.frozenHeight }}>
                {Array.from({ length: layout.frozenRows }, (_, row) => (
                  <GridRow
                    key={row}
                    row={row}
                    top={geometry.rowTop(row)}
                    active={row === active.row}
                    mergesOnly={false}
                    {...rowProps}
                  />
                ))}
              </div>
            )}
            <div
              role="rowgroup"
              className={styles.body}
              style={{ height: geometry.height - geometry.frozenHeight }}
            >
              {aboveView.map((row) => (
                <GridRow
                  key={`above-${row}`}
                  row={row}
                  top={geometry.rowTop(row) - geometry.frozenHeight}
                  active={false}
                  mergesOnly
                  {...rowProps}
                />
              ))}
              {items.map(({ index }) => {
                const row = index + layout.frozenRows;
                if (geometry.rowHeight(row) === 0) return null;
                return (
                  <GridRow
                    key={row}
                    row={row}
                    top={geometry.rowTop(row) - geometry.frozenHeight}
                    active={row === active.row}
                    mergesOnly={false}
                    {...rowProps}
                  />
                );
              })}
            </div>
          </div>
          {(range.top !== range.bottom || range.left !== range.right) && (
            <div className={styles.range} style={rangeBox} />
          )}
          <textarea
            ref={grid.editor}
            rows={1}
            spellCheck={false}
            aria-label={grid.activeText}
            className={mergeClasses(
              styles.editor,
              grid.editing && styles.editing,
              grid.activeFrozen && styles.editorFrozen,
            )}
            style={{
              left: ROW_HEADING_WIDTH + box.left,
              top: COLUMN_HEADING_HEIGHT + box.top + (grid.activeFrozen ? grid.scrollTop : 0),
              width: box.width,
              height: box.height,
            }}
            {...grid.field}
          />
        </div>
      </div>
      <div className={styles.hidden} aria-live="polite">
        {grid.focused ? grid.activeText : ""}
      </div>
    </div>
  );
}
