import { useCallback, useMemo, useState } from "react";
import type { RowMove } from "../engine/views";
import { NOTHING_UNHIDDEN } from "../grid";
import type { CellPosition, Resized, SheetLayout, Unhidden } from "../grid";

/** What was set for the rows of a sheet, where they stand. */
interface RowSizes {
  readonly heights: ReadonlyMap<number, number>;
  readonly unhidden: ReadonlySet<number>;
}

interface Sizes {
  readonly columns: ReadonlyMap<number, number>;
  readonly unhiddenColumns: ReadonlySet<number>;
  readonly rows: RowSizes;
  /** What was set for rows that went, by the step that took them: it may be taken back. Counted from the first of them. */
  readonly gone: ReadonlyMap<number, RowSizes>;
  /** How many moves of rows this has followed. */
  readonly followed: number;
}

const NO_ROWS: RowSizes = { heights: new Map(), unhidden: new Set() };
const NONE: Sizes = {
  columns: new Map(),
  unhiddenColumns: NOTHING_UNHIDDEN.columns,
  rows: NO_ROWS,
  gone: new Map(),
  followed: 0,
};

/** What was set for some of the rows, where those stand then; rows that `to` has no place for are left out. */
function placed({ heights, unhidden }: RowSizes, to: (row: number) => number | null): RowSizes {
  const at = (row: number): number[] => {
    const place = to(row);
    return place === null ? [] : [place];
  };
  return {
    heights: new Map([...heights].flatMap(([row, size]) => at(row).map((place) => [place, size] as const))),
    unhidden: new Set([...unhidden].flatMap(at)),
  };
}

function moved({ rows, gone, ...others }: Sizes, { step, at, removed, added }: RowMove): Sizes {
  const left = placed(rows, (row) => (row < at ? row : row < at + removed ? null : row + added - removed));
  const back = placed(added > 0 ? (gone.get(step) ?? NO_ROWS) : NO_ROWS, (row) => row + at);
  const taken = placed(rows, (row) => (row >= at && row < at + removed ? row - at : null));
  return {
    ...others,
    rows: {
      heights: new Map([...left.heights, ...back.heights]),
      unhidden: new Set([...left.unhidden, ...back.unhidden]),
    },
    gone: removed > 0 ? new Map(gone).set(step, taken) : gone,
    followed: others.followed + 1,
  };
}

/** Sizes where the rows stand after all these moves. */
const following = (sizes: Sizes, moves: readonly RowMove[]): Sizes =>
  moves.slice(sizes.followed).reduce(moved, sizes);

/**
 * Widths and heights that were changed on the page, and what was shown there though the file hides it. They are of the
 * view: the file keeps its own.
 *
 * @param sheet names the sheet on view
 * @param moves which rows came and went on it
 */
export function useSizes(sheet: string, moves: readonly RowMove[]) {
  // Kept for all sheets, so that going from one to another loses none.
  const [kept, setKept] = useState<ReadonlyMap<string, Sizes>>(new Map());
  const known = kept.get(sheet) ?? NONE;
  const sizes = useMemo(() => following(known, moves), [known, moves]);
  const change = useCallback(
    (changed: (own: Sizes) => Partial<Sizes>): void =>
      setKept((before) => {
        const own = following(before.get(sheet) ?? NONE, moves);
        return new Map(before).set(sheet, { ...own, ...changed(own) });
      }),
    [sheet, moves],
  );

  const onResize = useCallback(
    ({ what, index, size }: Resized): void =>
      change(({ columns, rows }) =>
        what === "column"
          ? { columns: new Map(columns).set(index, size) }
          : { rows: { ...rows, heights: new Map(rows.heights).set(index, size) } },
      ),
    [change],
  );

  /** Shows a cell's row and column where the file hides them; answers whether it does and they were not shown yet. */
  const unhide = useCallback(
    ({ hiddenRows, hiddenColumns }: SheetLayout, { row, column }: CellPosition): boolean => {
      const isRow = hiddenRows.has(row) && !sizes.rows.unhidden.has(row);
      const isColumn = hiddenColumns.has(column) && !sizes.unhiddenColumns.has(column);
      if (!isRow && !isColumn) return false;
      change(({ rows, unhiddenColumns }) => ({
        rows: isRow ? { ...rows, unhidden: new Set(rows.unhidden).add(row) } : rows,
        unhiddenColumns: isColumn ? new Set(unhiddenColumns).add(column) : unhiddenColumns,
      }));
      return true;
    },
    [change, sizes],
  );

  return useMemo(
    () => ({
      onResize,
      unhide,
      resized: (layout: SheetLayout): SheetLayout => (known === NONE ? layout : inView(layout, sizes)),
    }),
    [onResize, unhide, known, sizes],
  );
}

/** A sheet as the view has it. */
function inView(layout: SheetLayout, { columns, rows, unhiddenColumns }: Sizes): SheetLayout {
  const unhidden: Unhidden = { rows: rows.unhidden, columns: unhiddenColumns };
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
      ...rows.heights,
    ]),
  };
}
