import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { PaneModel } from "../../pane";
import type { DocumentState, WorkbenchDocument } from "../document";
import { NOTHING_UNHIDDEN, SheetGrid } from "../grid";
import type { ActiveCell, GridTheme, SheetGridHandle } from "../grid";
import type { WorkbenchTexts } from "../text";
import { usePaneState } from "../usePaneState";
import { CellBar } from "./CellBar";
import { RowTools } from "./RowTools";
import { SheetFoot } from "./SheetFoot";
import { sayingOf, tellOfCell } from "./tellOfCell";
import { useCellEdits } from "./useCellEdits";
import { useLayoutInView } from "./useLayoutInView";

const FIRST_CELL: ActiveCell = { row: 0, column: 0, merge: null };

export interface SheetAreaProps {
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
  readonly pane: PaneModel | null;
  readonly theme: GridTheme;
}

/** The sheet on view with its tabs, and what there is to say about the selected cell. */
export function SheetArea({ texts, state, workbench, pane, theme }: SheetAreaProps) {
  const { view, sheet, marks, version, target } = state;
  const grid = useRef<SheetGridHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const { fileNumber } = workbench;
  const shown = `${fileNumber}/${sheet}`;
  const [rows, setRows] = useState({ first: 0, end: 0 });
  const setSelectedRows = useCallback((first: number, end: number): void => setRows({ first, end }), []);
  const [typing, setTyping] = useState(false);
  const led = useRef(false);
  const [active, setActive] = useActive(shown, sheet, pane, led);
  const size = useSize(box);
  const { height } = size;
  const review = usePaneState(pane, (now) => now.review, null);
  const reviewed = review?.sheet === sheet ? review : null;
  const headerEnd = (reviewed?.headerRows.at(-1) ?? -1) + 1;

  const { layout, unhide, onResize, ...tools } = useLayoutInView({ view, shown, size, review: reviewed });
  const { onEdit, onClear } = useCellEdits(workbench, texts, { sheet, layout, review: reviewed });
  useGoing({ target, height, layout, view, unhide, grid, ledRef: led });

  // Of the rows selected those of the table, from below its header to its last row.
  const last = review?.sheet === sheet ? (review.lastRow ?? -1) : -1;
  const first = Math.max(rows.first, headerEnd);
  const end = Math.min(rows.end, last);
  const inTable = headerEnd > 0 && active.row >= headerEnd && first <= end;
  const ledBy = usePaneState(pane, (now) => now.ledBy, null);
  const saying = ledBy === null ? null : sayingOf(ledBy, texts);
  const told = tellOfCell({
    texts,
    state,
    workbench,
    review,
    active,
    unhidden: layout?.unhidden ?? NOTHING_UNHIDDEN,
    ledBy,
    saying,
    typing,
  });
  return (
    <>
      <CellBar texts={texts} {...told} width={size.width}>
        {inTable ? (
          <RowTools
            {...{ texts, workbench, pane, first, end, headerEnd, active }}
            goTo={(position) => grid.current?.goTo(position)}
          />
        ) : null}
        {review !== null && review.findings.length > 0 ? (
          <Button size="small" onClick={() => void pane?.check.step(1)} title="F8">
            {texts.nextFinding}
          </Button>
        ) : null}
      </CellBar>
      <div className="hj-page-grid" ref={box} data-stop>
        {layout === null ? null : (
          <SheetGrid
            key={shown}
            handle={grid}
            label={`${texts.gridArea} ${sheet}`}
            layout={layout}
            cellAt={workbench.shown.cellAt}
            marks={marks}
            saying={saying}
            version={version}
            theme={theme}
            texts={texts.grid}
            isLoaded={workbench.shown.isLoaded}
            onEdit={onEdit}
            onClear={onClear}
            onCopyFar={workbench.edits.copyFar}
            onResize={onResize}
            onUndo={workbench.edits.undo}
            onRedo={workbench.edits.redo}
            onActive={setActive}
            onSelectedRows={setSelectedRows}
            onTyping={setTyping}
            onRows={workbench.shown.look}
          />
        )}
      </div>
      <SheetFoot texts={texts} state={state} workbench={workbench} tools={tools} />
    </>
  );
}

/** The active cell of the sheet on view, of which the pane is told where it did not lead there itself. */
function useActive(
  shown: string,
  sheet: string,
  pane: PaneModel | null,
  ledRef: React.RefObject<boolean>,
): readonly [ActiveCell, (position: ActiveCell) => void] {
  const [selected, setSelected] = useState({ on: shown, position: FIRST_CELL });
  // The grid of another sheet begins at its first cell, and so does that of this one when it comes back.
  if (selected.on !== shown) setSelected({ on: shown, position: FIRST_CELL });
  const active = selected.on === shown ? selected.position : FIRST_CELL;
  const setActive = useCallback(
    (position: ActiveCell): void => {
      setSelected({ on: shown, position });
      // Where the pane led it knows; where the user goes it has to be told.
      if (!ledRef.current) pane?.check.standAt(sheet, position);
    },
    [shown, sheet, pane, ledRef],
  );
  return [active, setActive];
}

interface Going {
  readonly target: DocumentState["target"];
  readonly height: number;
  readonly layout: ReturnType<typeof useLayoutInView>["layout"];
  readonly view: DocumentState["view"];
  readonly unhide: ReturnType<typeof useLayoutInView>["unhide"];
  readonly grid: React.RefObject<SheetGridHandle | null>;
  /** True while the pane leads to a cell. */
  readonly ledRef: React.RefObject<boolean>;
}

/** Goes to the cell that the pane names, and keeps it in view when there is less room. */
function useGoing({ target, height, layout, view, unhide, grid, ledRef }: Going): void {
  const went = useRef(0);
  useLayoutEffect(() => {
    // A hidden area has no height and nothing to scroll in: going there waits until it is shown.
    if (target === null || target.number === went.current || height === 0) return;
    // A cell whose row or column is hidden is shown first; the layout comes anew then.
    if (view !== null && unhide(view.layout, target.position)) return;
    went.current = target.number;
    ledRef.current = true;
    grid.current?.goTo(target.position);
    ledRef.current = false;
  }, [target, height, layout, view, unhide, grid, ledRef]);

  // What the bar says of a cell may take several lines, which cover the cell at the lower edge that it is about.
  const before = useRef(height);
  useLayoutEffect(() => {
    const lost = before.current - height;
    before.current = height;
    if (lost > 0 && height > 0) grid.current?.keepInView(lost);
  }, [height, grid]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const NO_SIZE: Size = { width: 0, height: 0 };

/** Size of an element, followed; nothing while it is hidden. */
function useSize(element: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(NO_SIZE);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(([entry]) => setSize(entry?.contentRect ?? NO_SIZE));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
