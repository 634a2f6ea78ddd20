import type { CSSProperties } from "react";
import type { CellPosition, CellRange } from "../../core";
import { classes } from "../../pane/classes";
import { ColumnHeadings } from "./ColumnHeadings";
import { editorPlace } from "./editorPlace";
import type { Geometry } from "./geometry";
import { GridRows } from "./GridRows";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH } from "./headingSizes";
import type { SheetGridProps } from "./sheetGridProps";
import { useSheetGrid } from "./useSheetGrid";
import "./grid.css";

/** What the styles reckon with: what letters in cells and in the text field are multiplied by, and the headings' sizes. */
const sized = (zoom: number): CSSProperties =>
  ({
    "--hj-zoom": zoom,
    "--hj-row-heading": `${ROW_HEADING_WIDTH}px`,
    "--hj-column-heading": `${COLUMN_HEADING_HEIGHT}px`,
  }) as CSSProperties;

const NOT_SELECTED = { selectedFrom: -1, selectedTo: -1 } as const;

/** A merged area alone is one cell: the field lies over it. */
function isSeveralCells(geometry: Geometry, active: CellPosition, range: CellRange): boolean {
  const own = geometry.mergeAt(active.row, active.column);
  return (
    range.bottom - range.top !== (own === null ? 0 : own.bottom - own.top) ||
    range.right - range.left !== (own === null ? 0 : own.right - own.left)
  );
}

/** Where a range is in the grid's content, headings included. */
const boxOf = (geometry: Geometry, range: CellRange) => ({
  left: ROW_HEADING_WIDTH + geometry.columnLeft(range.left),
  top: COLUMN_HEADING_HEIGHT + geometry.rowTop(range.top),
  width: geometry.columnLeft(range.right + 1) - geometry.columnLeft(range.left),
  height: geometry.rowTop(range.bottom + 1) - geometry.rowTop(range.top),
});

/**
 * Fluent's focus keeper takes the Tab key before the sheet does where the next stop is a list with one chosen item, as
 * the sheet tabs below are: it would go there in place of the next cell.
 */
const OWN_TAB = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

/**
 * A sheet of cells that is read, walked and edited like one in Excel. One text field lies over the active cell and
 * always has the keyboard, so that an input method starts composing with the first key.
 */
export function SheetGrid(props: SheetGridProps) {
  const { label, layout, texts } = props;
  const { scroll, editor, ...grid } = useSheetGrid(props);
  const { geometry, active, range } = grid;
  const isRange = isSeveralCells(geometry, active, range);
  const selectedIn = (row: number) =>
    isRange && row >= range.top && row <= range.bottom
      ? { selectedFrom: range.left, selectedTo: range.right }
      : NOT_SELECTED;
  return (
    <div className="hj-grid" style={sized(geometry.zoom)}>
      <div
        ref={scroll}
        className="hj-grid-scroll"
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
          className="hj-grid-content"
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
              frozenColumns={layout.frozenColumns}
              span={grid.span}
              active={active.column}
              unhidden={layout.unhidden.columns}
              texts={texts}
            />
            <GridRows props={props} grid={grid} scroll={scroll} selectedIn={selectedIn} />
          </div>
          {isRange && <div className="hj-grid-range" style={boxOf(geometry, range)} />}
          <textarea
            ref={editor}
            data-tabster={OWN_TAB}
            rows={1}
            spellCheck={false}
            aria-label={grid.activeText}
            className={classes(
              "hj-grid-editor",
              grid.editing && "hj-grid-editing",
              grid.frozenColumn && "hj-grid-editor-frozen-column",
              grid.frozenRow && "hj-grid-editor-frozen",
            )}
            title={grid.saying}
            style={editorPlace(geometry, grid)}
            {...grid.field}
          />
        </div>
      </div>
      <div className="hj-grid-hidden" aria-live="polite">
        {grid.focused ? grid.activeText : ""}
      </div>
    </div>
  );
}
