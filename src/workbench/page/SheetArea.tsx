import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Button, Tab, TabList, mergeClasses } from "@fluentui/react-components";
import { formatAddress } from "../../core";
import type { PaneModel } from "../../taskpane/pane";
import type { DocumentState, WorkbenchDocument } from "../document";
import { SheetGrid, cellKey } from "../grid";
import type { CellPosition, SheetGridHandle, SheetLayout } from "../grid";
import type { WorkbenchTexts } from "../text";
import { usePaneState } from "../usePaneState";
import { usePageStyles } from "./styles";

/** Frozen rows may take this part of the view; more would leave no room for the rows below them. */
const MOST_FROZEN = 0.5;

export interface SheetAreaProps {
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
  readonly pane: PaneModel | null;
}

/** The sheet on view with its tabs, and what there is to say about the selected cell. */
export function SheetArea({ texts, state, workbench, pane }: SheetAreaProps) {
  const styles = usePageStyles();
  const { file, view, sheet, marks, version, target } = state;
  const grid = useRef<SheetGridHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<CellPosition>({ row: 0, column: 0 });
  const height = useHeight(box);
  const review = usePaneState(pane, (now) => now.review, null);
  const headerEnd = review?.sheet === sheet ? (review.headerRows.at(-1) ?? 0) : 0;

  const layout = useMemo(
    () => (view === null ? null : withFrozen(view.layout, view.freezes ? null : headerEnd, height)),
    [view, headerEnd, height],
  );

  const went = useRef(0);
  useLayoutEffect(() => {
    // A hidden area has no height and nothing to scroll in: going there waits until it is shown.
    if (target === null || target.number === went.current || height === 0) return;
    went.current = target.number;
    grid.current?.goTo(target.position);
  }, [target, height, layout]);

  // Rows of the table: from below its header to its last studio.
  const last = review?.sheet === sheet ? Math.max(-1, ...review.entries.map(({ row }) => row)) : -1;
  const inTable = headerEnd > 0 && active.row >= headerEnd && active.row <= last;
  const removeRow = (): void => {
    workbench.removeRow(active.row, last);
    grid.current?.goTo(active);
  };
  const mark = marks.get(cellKey(active.row, active.column));
  return (
    <>
      <div className={styles.cellBar} role="group" aria-label={texts.cellBar}>
        <span className={styles.address}>{formatAddress(active.row, active.column)}</span>
        <span className={mergeClasses(styles.message, mark === undefined && styles.quiet)}>
          {mark === undefined ? (workbench.cellAt(active.row, active.column)?.text ?? "") : mark.text}
        </span>
        {inTable ? (
          <Button size="small" onClick={removeRow} title={texts.removeRowHint}>
            {texts.removeRow(active.row + 1)}
          </Button>
        ) : null}
        {review !== null && review.findings.length > 0 ? (
          <Button size="small" onClick={() => void pane?.check.step(1)} title="F8">
            {texts.nextFinding}
          </Button>
        ) : null}
      </div>
      <div className={styles.grid} ref={box}>
        {layout === null ? null : (
          <SheetGrid
            key={`${workbench.fileNumber}/${sheet}`}
            handle={grid}
            label={`${texts.gridArea} ${sheet}`}
            layout={layout}
            cellAt={workbench.cellAt}
            marks={marks}
            version={version}
            onEdit={workbench.type}
            onUndo={workbench.undo}
            onRedo={workbench.redo}
            onActive={setActive}
            onRows={workbench.look}
          />
        )}
      </div>
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={sheet}
          aria-label={texts.sheetTabs}
          onTabSelect={(_, { value }) => void workbench.show(value as string)}
        >
          {(file?.sheets ?? []).map(({ name, hidden }) => (
            <Tab key={name} value={name}>
              {hidden ? `${name}${texts.hiddenSheet}` : name}
            </Tab>
          ))}
        </TabList>
      </div>
    </>
  );
}

/** The layout with the header in view, as far as the view is high enough for it. */
function withFrozen(layout: SheetLayout, headerEnd: number | null, height: number): SheetLayout {
  let frozenRows = headerEnd ?? layout.frozenRows;
  const heightOf = (row: number): number =>
    layout.hiddenRows.has(row) ? 0 : (layout.rowHeights.get(row) ?? layout.usualRowHeight);
  let frozenHeight = 0;
  for (let row = 0; row < frozenRows; row++) frozenHeight += heightOf(row);
  if (height > 0 && frozenHeight > height * MOST_FROZEN) frozenRows = 0;
  return frozenRows === layout.frozenRows ? layout : { ...layout, frozenRows };
}

/** Height of an element, followed; 0 while it is hidden. */
function useHeight(element: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
