import { useMemo } from "react";
import type { ReviewView } from "../../engine";
import type { SheetView } from "../engine/views";
import type { Resized, SheetLayout } from "../grid";
import { useOwnChoice } from "./ownChoice";
import { layoutInView, lowRows, withLowRows } from "./sheetView";
import { useSizes } from "./useSizes";

const NO_ROWS: readonly number[] = [];
const NO_MOVES: SheetView["moves"] = [];
/** Height of rows that are shown low where the window itself does not ask for it: two lines. */
const LOW = 34;

type Rows = "auto" | "low" | "file";

const zoomOf = (text: string | null): number => {
  const zoom = Number(text);
  return zoom >= 0.5 && zoom <= 2 ? zoom : 1;
};
const rowsOf = (text: string | null): Rows => (text === "low" || text === "file" ? text : "auto");

/**
 * The sheet's layout as it is shown: sizes changed on the page, larger or smaller, with low rows where the window is low
 * or the user wants them, and with what stays in view.
 */
export function useLayoutInView({
  view,
  shown,
  size,
  review,
}: {
  readonly view: SheetView | null;
  /** Names the sheet on view. */
  readonly shown: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The review of this sheet, where there is one. */
  readonly review: ReviewView | null;
}) {
  const sizes = useSizes(shown, view?.moves ?? NO_MOVES);
  const [zoom, onZoom] = useOwnChoice("huijian-zoom", zoomOf);
  const [rows, chooseRows] = useOwnChoice<Rows>("huijian-rows", rowsOf);
  const { width, height } = size;
  // Reviews come anew with every edit; the layout only where they differ in this.
  const header = (review?.headerRows ?? NO_ROWS).join();
  const nameColumn = review?.columns.find(({ field }) => field === "studioName")?.column ?? null;

  const { layout, low } = useMemo((): { readonly layout: SheetLayout | null; readonly low: boolean } => {
    if (view === null) return { layout: null, low: false };
    const headerRows = header === "" ? NO_ROWS : header.split(",").map(Number);
    const of = { width, height, zoom, headerRows, nameColumn, freezes: view.freezes };
    const asked = rows === "file" ? null : lowRows(view.layout, of);
    const most = rows === "low" ? Math.min(asked ?? LOW, LOW) : asked;
    const cut = most === null ? view.layout : withLowRows(view.layout, headerRows, most);
    return { layout: layoutInView(sizes.resized(cut), of), low: most !== null };
  }, [view, width, height, zoom, rows, header, nameColumn, sizes]);

  return {
    layout,
    unhide: sizes.unhide,
    // The grid's sizes are those on the screen.
    onResize: (resized: Resized): void =>
      sizes.onResize({ ...resized, size: Math.round(resized.size / zoom) }),
    zoom,
    onZoom,
    low,
    onLow: (wanted: boolean): void => chooseRows(wanted ? "low" : "file"),
  };
}
