import { useCallback, useMemo, useState } from "react";
import type { Resized, SheetLayout } from "../grid";

interface Sizes {
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
}

const NONE: Sizes = { columns: new Map(), rows: new Map() };

/** Widths and heights that were changed on the page. They are of the view: the file keeps its own. */
export function useSizes(sheet: string) {
  // Kept for all sheets, so that going from one to another loses none.
  const [kept, setKept] = useState<ReadonlyMap<string, Sizes>>(new Map());
  const sizes = kept.get(sheet) ?? NONE;

  const onResize = useCallback(
    ({ what, index, size }: Resized): void =>
      setKept((before) => {
        const { columns, rows } = before.get(sheet) ?? NONE;
        const changed = new Map(what === "column" ? columns : rows).set(index, size);
        return new Map(before).set(
          sheet,
          what === "column" ? { columns: changed, rows } : { columns, rows: changed },
        );
      }),
    [sheet],
  );

  return useMemo(
    () => ({
      onResize,
      resized: (layout: SheetLayout): SheetLayout =>
        sizes === NONE
          ? layout
          : {
              ...layout,
              columnWidths: layout.columnWidths.map((width, column) => sizes.columns.get(column) ?? width),
              rowHeights: new Map([...layout.rowHeights, ...sizes.rows]),
            },
    }),
    [onResize, sizes],
  );
}
