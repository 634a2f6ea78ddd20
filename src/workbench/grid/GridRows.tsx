import { useEffect, useMemo, useState, type RefObject } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { GridRow } from "./GridRow";
import { COLUMN_HEADING_HEIGHT } from "./headingSizes";
import type { SheetGridProps } from "./sheetGridProps";
import type { useSheetGrid } from "./useSheetGrid";

/** Rows painted beyond the view on either side. */
const OVERSCAN = 8;

type Grid = Omit<ReturnType<typeof useSheetGrid>, "scroll" | "editor">;
type Scroll = RefObject<HTMLDivElement | null>;

/** The rows to paint: those in view with a few around them, and those whose merged areas reach into view from above. */
function useRowsInView({ layout, onRows }: SheetGridProps, { geometry }: Grid, scroll: Scroll) {
  // First what is in view, then the rows around it: all at once would block the page for long when a file is opened.
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setBegun(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of the virtualizer is passed on or memoised
  const virtualizer = useVirtualizer({
    count: Math.max(0, layout.rows - layout.frozenRows),
    getScrollElement: () => scroll.current,
    estimateSize: (index) => geometry.rowHeight(index + layout.frozenRows),
    overscan: begun ? OVERSCAN : 0,
    scrollMargin: COLUMN_HEADING_HEIGHT + geometry.frozenHeight,
    initialRect: { width: 800, height: 600 },
    useFlushSync: false,
  });
  useEffect(() => virtualizer.measure(), [geometry, virtualizer]);
  const rows = virtualizer.getVirtualItems().map(({ index }) => index + layout.frozenRows);
  const first = rows[0] ?? layout.frozenRows;
  const last = rows.at(-1) ?? layout.frozenRows;
  useEffect(() => onRows?.(first, last), [onRows, first, last]);
  const above = [...new Set(geometry.mergesInto(first).map((merge) => merge.top))].filter(
    (row) => row >= layout.frozenRows,
  );
  return { rows, above };
}

/** All rows that are painted: the frozen ones, which stay, and below them those in view. */
export function GridRows({
  props,
  grid,
  scroll,
  selectedIn,
}: {
  readonly props: SheetGridProps;
  readonly grid: Grid;
  readonly scroll: Scroll;
  readonly selectedIn: (row: number) => { readonly selectedFrom: number; readonly selectedTo: number };
}) {
  const { layout, cellAt, marks, version, texts, theme } = props;
  const { geometry, active, span } = grid;
  const { rows, above } = useRowsInView(props, grid, scroll);
  const { columns, frozenColumns } = layout;
  const painter = useMemo(
    () => ({ geometry, columns, frozenColumns, cellAt, marks, version, theme, texts }),
    [geometry, columns, frozenColumns, cellAt, marks, version, theme, texts],
  );
  const rowOf = (row: number, from: number) => (
    <GridRow
      key={row}
      row={row}
      top={geometry.rowTop(row) - from}
      active={row === active.row}
      mergesOnly={false}
      hiddenHint={layout.unhidden.rows.has(row) ? texts.hiddenRow(row + 1) : undefined}
      painter={painter}
      span={span}
      resizeHint={texts.resizeRow}
      {...selectedIn(row)}
    />
  );
  return (
    <>
      {layout.frozenRows > 0 && (
        <div
          role="rowgroup"
          className="hj-grid-frozen"
          style={{ height: geometry.frozenHeight, top: COLUMN_HEADING_HEIGHT - geometry.releasedHeight }}
        >
          {Array.from({ length: layout.frozenRows }, (_, row) => rowOf(row, 0))}
        </div>
      )}
      <div
        role="rowgroup"
        className="hj-grid-body"
        style={{ height: geometry.height - geometry.frozenHeight }}
      >
        {above.map((row) => (
          <GridRow
            key={`above-${row}`}
            row={row}
            top={geometry.rowTop(row) - geometry.frozenHeight}
            active={false}
            mergesOnly
            hiddenHint={undefined}
            painter={painter}
            span={span}
            resizeHint={texts.resizeRow}
            {...selectedIn(row)}
          />
        ))}
        {rows.map((row) => (geometry.rowHeight(row) === 0 ? null : rowOf(row, geometry.frozenHeight)))}
      </div>
    </>
  );
}
