import { useEffect, useMemo, useState, type CSSProperties } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ColumnHeadings } from "./ColumnHeadings";
import { editorPlace } from "./editorPlace";
import { GridRow } from "./GridRow";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH, useGridStyles } from "./styles";
import type { SheetGridProps } from "./sheetGridProps";
import { useSheetGrid } from "./useSheetGrid";

/** What letters in cells are multiplied by, for the styles of cells and of the text field. */
const zoomed = (zoom: number): CSSProperties => ({ "--hj-zoom": zoom }) as CSSProperties;

/** Rows painted beyond the view on either side. */
const OVERSCAN = 8;

/**
 * A sheet of cells that is read, walked and edited like one in Excel. One text field lies over the active cell and
 * always has the keyboard, so that an input method starts composing with the first key.
 */
export function SheetGrid(props: SheetGridProps) {
  const { label, layout, cellAt, marks, version, texts } = props;
  const styles = useGridStyles();
  const grid = useSheetGrid(props);
  const { geometry, active, range } = grid;
  const bodyRows = Math.max(0, layout.rows - layout.frozenRows);
  // First what is in view, then the rows around it: all at once would block the page for long when a file is opened.
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setBegun(true));
    return () => cancelAnimationFrame(frame);
  }, []);

  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of the virtualizer is passed on or memoised
  const virtualizer = useVirtualizer({
    count: bodyRows,
    getScrollElement: () => grid.scroll.current,
    estimateSize: (index) => geometry.rowHeight(index + layout.frozenRows),
    overscan: begun ? OVERSCAN : 0,
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
  const { columns, frozenColumns } = layout;
  const { span } = grid;
  const { theme } = props;
  const painter = useMemo(
    () => ({ geometry, columns, frozenColumns, cellAt, marks, version, theme, texts }),
    [geometry, columns, frozenColumns, cellAt, marks, version, theme, texts],
  );
  const rowProps = { painter, span, resizeHint: texts.resizeRow };
  const hiddenHint = (row: number) => (layout.unhidden.rows.has(row) ? texts.hiddenRow(row + 1) : undefined);
  // A merged area alone is one cell: the field lies over it.
  const own = geometry.mergeAt(active.row, active.column);
  const isRange =
    range.bottom - range.top !== (own === null ? 0 : own.bottom - own.top) ||
    range.right - range.left !== (own === null ? 0 : own.right - own.left);
  const selectedIn = (row: number) =>
    isRange && row >= range.top && row <= range.bottom
      ? { selectedFrom: range.left, selectedTo: range.right }
      : { selectedFrom: -1, selectedTo: -1 };
  const rangeBox = {
    left: ROW_HEADING_WIDTH + geometry.columnLeft(range.left),
    top: COLUMN_HEADING_HEIGHT + geometry.rowTop(range.top),
    width: geometry.columnLeft(range.right + 1) - geometry.columnLeft(range.left),
    height: geometry.rowTop(range.bottom + 1) - geometry.rowTop(range.top),
  };
  return (
    <div className={styles.root} style={zoomed(geometry.zoom)}>
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
            aria-multiselectable="true"
            aria-rowcount={layout.rows}
            aria-colcount={layout.columns}
            onMouseDown={grid.onMouseDown}
            onMouseMove={grid.onMouseMove}
          >
            <ColumnHeadings
              geometry={geometry}
              frozenColumns={frozenColumns}
              span={span}
              active={active.column}
              unhidden={layout.unhidden.columns}
              texts={texts}
            />
            {layout.frozenRows > 0 && (
              <div
                role="rowgroup"
                className={styles.frozen}
                style={{
                  height: geometry.frozenHeight,
                  top: COLUMN_HEADING_HEIGHT - geometry.releasedHeight,
                }}
              >
                {Array.from({ length: layout.frozenRows }, (_, row) => (
                  <GridRow
                    key={row}
                    row={row}
                    top={geometry.rowTop(row)}
                    active={row === active.row}
                    mergesOnly={false}
                    hiddenHint={hiddenHint(row)}
                    {...selectedIn(row)}
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
                  hiddenHint={undefined}
                  {...selectedIn(row)}
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
                    hiddenHint={hiddenHint(row)}
                    {...selectedIn(row)}
                    {...rowProps}
                  />
                );
              })}
            </div>
          </div>
          {isRange && <div className={styles.range} style={rangeBox} />}
          <textarea
            ref={grid.editor}
            rows={1}
            spellCheck={false}
            aria-label={grid.activeText}
            className={mergeClasses(
              styles.editor,
              grid.editing && styles.editing,
              grid.frozenColumn && styles.editorFrozenColumn,
              grid.frozenRow && styles.editorFrozen,
            )}
            title={grid.saying}
            style={editorPlace(geometry, grid)}
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
