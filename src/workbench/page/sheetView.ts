import { COLUMN_HEADING_HEIGHT } from "../grid";
import type { SheetLayout } from "../grid";

/** What the view is made for: its size in CSS pixels, and what the review says of the sheet. */
export interface ViewOf {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Rows of the table's header, 0-based; empty where there is no table. */
  readonly headerRows: readonly number[];
  /** The column after which the sheet scrolls sideways: that of the studios' names; null for none. */
  readonly nameColumn: number | null;
  /** Whether the file itself says what stays in view. */
  readonly freezes: boolean;
}

/** Frozen rows and columns may take this part of the view; more would leave no room for the others. */
const MOST_FROZEN = 0.45;
/** Rows that are to be in view together, in a low window too. */
const ROWS_IN_VIEW = 10;
/** Two lines of text: rows are not made lower than this. */
const LOWEST_ROW = 34;

const heightIn = (layout: SheetLayout, row: number): number =>
  layout.hiddenRows.has(row) ? 0 : (layout.rowHeights.get(row) ?? layout.usualRowHeight);

const sum = (from: number, to: number, size: (index: number) => number): number => {
  let total = 0;
  for (let index = from; index < to; index++) total += size(index);
  return total;
};

/**
 * The height above which rows below the header are cut so that ten rows are in view; null where they are already, or
 * where the view has no size yet.
 */
export function lowRows(layout: SheetLayout, { height, zoom, headerRows }: ViewOf): number | null {
  const header = (headerRows.at(-1) ?? -1) + 1;
  const room = (height - COLUMN_HEADING_HEIGHT) / zoom;
  if (height <= 0 || header >= ROWS_IN_VIEW) return null;
  const heightOf = (row: number): number => heightIn(layout, row);
  if (sum(0, ROWS_IN_VIEW, heightOf) <= room) return null;
  const left = (room - sum(0, header, heightOf)) / (ROWS_IN_VIEW - header);
  return Math.max(LOWEST_ROW, Math.floor(left));
}

/** The layout with rows below the header no higher than `most`. */
export function withLowRows(layout: SheetLayout, headerRows: readonly number[], most: number): SheetLayout {
  const header = (headerRows.at(-1) ?? -1) + 1;
  const rowHeights = new Map(
    [...layout.rowHeights].map(([row, height]) => [row, row < header ? height : Math.min(height, most)]),
  );
  return { ...layout, rowHeights, usualRowHeight: Math.min(layout.usualRowHeight, most) };
}

function zoomedLayout(layout: SheetLayout, zoom: number): SheetLayout {
  if (zoom === 1) return layout;
  const times = (size: number): number => Math.round(size * zoom);
  return {
    ...layout,
    zoom,
    columnWidths: layout.columnWidths.map(times),
    rowHeights: new Map([...layout.rowHeights].map(([row, height]) => [row, times(height)])),
    usualRowHeight: times(layout.usualRowHeight),
    hiddenColumns: new Map([...layout.hiddenColumns].map(([column, width]) => [column, times(width)])),
  };
}

/**
 * The header's rows stay in view, those above it scroll away first; where even the header takes too much of the view, it
 * is made lower.
 */
function withHeader(layout: SheetLayout, { height, headerRows }: ViewOf): SheetLayout {
  const first = headerRows[0] ?? 0;
  const frozenRows = (headerRows.at(-1) ?? -1) + 1;
  const released = { ...layout, frozenRows, releasedRows: first };
  const own = sum(first, frozenRows, (row) => heightIn(layout, row));
  const most = height * MOST_FROZEN;
  if (height <= 0 || own <= most) return released;
  const rowHeights = new Map(layout.rowHeights);
  for (let row = first; row < frozenRows; row++)
    rowHeights.set(row, Math.floor((heightIn(layout, row) * most) / own));
  return { ...released, rowHeights };
}

/** The layout as it is shown: larger or smaller, with what is to stay in view as far as the view is large enough. */
export function layoutInView(given: SheetLayout, view: ViewOf): SheetLayout {
  const zoomed = zoomedLayout(given, view.zoom);
  const { width, height, freezes, nameColumn, headerRows } = view;
  const frozenHeight = sum(0, zoomed.frozenRows, (row) => heightIn(zoomed, row));
  const isTooHigh = height > 0 && frozenHeight > height * (MOST_FROZEN + 0.05);
  // What the file itself keeps in view stays as it says, unless that leaves no room for the table.
  const keeps = freezes && !isTooHigh;
  let layout = keeps || headerRows.length === 0 ? zoomed : withHeader(zoomed, view);
  const stuck = sum(layout.releasedRows ?? 0, layout.frozenRows, (row) => heightIn(layout, row));
  if (height > 0 && stuck > height * (MOST_FROZEN + 0.05))
    layout = { ...layout, frozenRows: 0, releasedRows: 0 };
  const frozenColumns =
    layout.frozenColumns > 0 || nameColumn === null ? layout.frozenColumns : nameColumn + 1;
  const frozenWidth = sum(0, frozenColumns, (column) => layout.columnWidths[column] ?? 0);
  const fits = width <= 0 || frozenWidth <= width * MOST_FROZEN;
  return { ...layout, frozenColumns: fits ? frozenColumns : 0 };
}
