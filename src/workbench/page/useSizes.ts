import { useCallback, useMemo, useState } from "react";
import { NOTHING_UNHIDDEN } from "../grid";
import type { CellPosition, Resized, SheetLayout, Unhidden } from "../grid";

interface Sizes {
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  readonly unhidden: Unhidden;
}

const NONE: Sizes = { columns: new Map(), rows: new Map(), unhidden: NOTHING_UNHIDDEN };

/**
 * Widths and heights that were changed on the page, and what was shown there though the file hides it. They are of the
 * view: the file keeps its own.
 */
export function useSizes(sheet: string) {
  // Kept for all sheets, so that going from one to another loses none.
  const [kept, setKept] = useState<ReadonlyMap<string, Sizes>>(new Map());
  const sizes = kept.get(sheet) ?? NONE;

  const onResize = useCallback(
    ({ what, index, size }: Resized): void =>
      setKept((before) => {
        const own = before.get(sheet) ?? NONE;
        const changed = new Map(what === "column" ? own.columns : own.rows).set(index, size);
        return new Map(before).set(
          sheet,
          what === "column" ? { ...own, columns: changed } : { ...own, rows: changed },
        );
      }),
    [sheet],
  );

  const { unhidden } = sizes;
  /** Shows a cell's row and column where the file hides them; answers whether it does and they were not shown yet. */
  const unhide = useCallback(
    ({ hiddenRows, hiddenColumns }: SheetLayout, { row, column }: CellPosition): boolean => {
      const rows = hiddenRows.has(row) ? new Set(unhidden.rows).add(row) : unhidden.rows;
      const columns = hiddenColumns.has(column) ? new Set(unhidden.columns).add(column) : unhidden.columns;
      if (rows.size === unhidden.rows.size && columns.size === unhidden.columns.size) return false;
      setKept((before) =>
        new Map(before).set(sheet, { ...(before.get(sheet) ?? NONE), unhidden: { rows, columns } }),
      );
      return true;
    },
    [sheet, unhidden],
  );

  return useMemo(
    () => ({
      onResize,
      unhide,
      resized: (layout: SheetLayout): SheetLayout => (sizes === NONE ? layout : inView(layout, sizes)),
    }),
    [onResize, unhide, sizes],
  );
}

/** A sheet as the view has it. */
function inView(layout: SheetLayout, { columns, rows, unhidden }: Sizes): SheetLayout {
  const shownHeight = (row: number): number =>
    Math.max(layout.usualRowHeight, layout.rowHeights.get(row) ?? 0);
  return {
    ...layout,
    unhidden,
    hiddenRows: new Set([...layout.hiddenRows].filter((row) => !unhidden.rows.has(row))),
    columnWidths: layout.columnWidths.map(
      (width, column) =>
        columns.get(column) ??
        (unhidden.columns.has(column) ? layout.hiddenColumns.get(column) : null) ??
        width,
    ),
    rowHeights: new Map([
      ...layout.rowHeights,
      ...[...unhidden.rows].map((row) => [row, shownHeight(row)] as const),
      ...rows,
    ]),
  };
}
