import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { ClipboardEvent, KeyboardEvent, MouseEvent, Ref } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { columnLetters, formatAddress } from "../../core";
import { formatBlock, parseBlock, pasteEdits } from "./clipboard";
import { anchorOf, measure, rectangleOf, scrollToShow } from "./geometry";
import { GridRow } from "./GridRow";
import { commandOf } from "./keyboard";
import { selectCell, selectedRange } from "./selection";
import type { Selection } from "./selection";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH, useGridStyles } from "./styles";
import { cellKey } from "./types";
import type { CellMark, CellPosition, DisplayCell, SheetLayout, TypedEdit } from "./types";

/** Rows painted beyond the view on either side. */
const OVERSCAN = 8;

export interface SheetGridHandle {
  /** Selects a cell, brings it into view and puts the keyboard there. */
  goTo(position: CellPosition): void;
}

export interface SheetGridProps {
  readonly label: string;
  readonly layout: SheetLayout;
  readonly cellAt: (row: number, column: number) => DisplayCell | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Changes whenever `cellAt` or `marks` may answer differently. */
  readonly version: unknown;
  readonly onEdit: (edits: readonly TypedEdit[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onActive?: (position: CellPosition) => void;
  readonly ref?: Ref<SheetGridHandle>;
}

/**
 * A sheet of cells that is read, walked and edited like one in Excel. One text field lies over the active cell and
 * always has the keyboard, so that an input method starts composing with the first key.
 */
export function SheetGrid(props: SheetGridProps) {
  const { label, layout, cellAt, marks, version, onEdit, onUndo, onRedo, onActive, ref } = props;
  const styles = useGridStyles();
  const geometry = useMemo(() => measure(layout), [layout]);
  const [selection, setSelection] = useState<Selection>(() => selectCell({ row: 0, column: 0 }));
  const [editing, setEditing] = useState(false);
  // Only followed while the active cell is in the frozen rows: the field must then move with the view.
  const [scrollTop, setScrollTop] = useState(0);
  const [focused, setFocused] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const bodyRows = Math.max(0, layout.rows - layout.frozenRows);

  const virtualizer = useVirtualizer({
    count: bodyRows,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => geometry.rowHeight(index + layout.frozenRows),
    overscan: OVERSCAN,
    scrollMargin: COLUMN_HEADING_HEIGHT + geometry.frozenHeight,
    initialRect: { width: 800, height: 600 },
    useFlushSync: false,
  });
  useEffect(() => virtualizer.measure(), [geometry, virtualizer]);

  const active = anchorOf(geometry, selection.active);
  const range = selectedRange(geometry, selection, layout.merges);
  const activeFrozen = active.row < layout.frozenRows;

  const reveal = useCallback(
    (position: CellPosition) => {
      const view = scroll.current;
      if (!view) return;
      const box = rectangleOf(geometry, position);
      if (position.row >= layout.frozenRows) {
        const covered = geometry.frozenHeight;
        view.scrollTop = scrollToShow(
          box.top,
          box.height,
          view.scrollTop,
          view.clientHeight - COLUMN_HEADING_HEIGHT,
          covered,
        );
      }
      view.scrollLeft = scrollToShow(
        box.left,
        box.width,
        view.scrollLeft,
        view.clientWidth - ROW_HEADING_WIDTH,
        0,
      );
    },
    [geometry, layout.frozenRows],
  );

  const select = useCallback(
    (next: Selection, shown: CellPosition = next.active) => {
      setSelection(next);
      reveal(shown);
      setScrollTop(scroll.current?.scrollTop ?? 0);
      onActive?.(anchorOf(geometry, next.active));
    },
    [geometry, onActive, reveal],
  );

  useImperativeHandle(ref, () => ({
    goTo(position) {
      setEditing(false);
      select(selectCell(anchorOf(geometry, position)));
      editor.current?.focus({ preventScroll: true });
    },
  }));

  // The field over the active cell is empty until typing or F2 fills it.
  useEffect(() => {
    if (editor.current && !editing) editor.current.value = "";
  }, [active.row, active.column, editing]);

  const beginEditing = (): void => {
    if (!editor.current) return;
    editor.current.value = cellAt(active.row, active.column)?.editText ?? "";
    editor.current.setSelectionRange(editor.current.value.length, editor.current.value.length);
    setEditing(true);
  };

  const commit = (): void => {
    if (!editing || !editor.current) return;
    const text = editor.current.value;
    setEditing(false);
    if (text !== (cellAt(active.row, active.column)?.editText ?? "")) onEdit([{ ...active, text }]);
  };

  const isFilled = ({ row, column }: CellPosition): boolean => (cellAt(row, column)?.text ?? "") !== "";

  const cellsOfRange = (): CellPosition[] => {
    const cells: CellPosition[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const anchor = anchorOf(geometry, { row, column });
        if (anchor.row === row && anchor.column === column) cells.push(anchor);
      }
    }
    return cells;
  };

  const onKeyWhileEditing = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === "Escape") {
      setEditing(false);
      event.preventDefault();
    } else if (event.key === "Enter" && event.altKey) {
      event.currentTarget.setRangeText(
        "\n",
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        "end",
      );
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === "Tab") {
      commit();
      runCommand(event);
    }
  };

  const runCommand = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const extending = event.shiftKey && event.key.startsWith("Arrow");
    const command = commandOf(event, {
      geometry,
      layout,
      from: extending ? selection.corner : active,
      pageRows: Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / layout.usualRowHeight) - 2),
      isFilled,
    });
    if (!command || command.do === "leave") return;
    event.preventDefault();
    switch (command.do) {
      case "move":
        if (command.extend) select({ active: selection.active, corner: command.to }, command.to);
        else select(selectCell(command.to));
        break;
      case "edit":
        beginEditing();
        break;
      case "clear":
        onEdit(
          cellsOfRange()
            .filter(isFilled)
            .map((cell) => ({ ...cell, text: "" })),
        );
        break;
      case "undo":
        onUndo();
        break;
      case "redo":
        onRedo();
        break;
      case "selectAll":
        setSelection({
          active: { row: 0, column: 0 },
          corner: { row: layout.rows - 1, column: layout.columns - 1 },
        });
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (composing.current || event.nativeEvent.isComposing) return;
    if (editing) onKeyWhileEditing(event);
    else runCommand(event);
  };

  const onCopy = (event: ClipboardEvent<HTMLTextAreaElement>, cutting: boolean): void => {
    if (editing) return;
    const rows: string[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const cells: string[] = [];
      for (let column = range.left; column <= range.right; column++)
        cells.push(cellAt(row, column)?.text ?? "");
      rows.push(cells);
    }
    event.clipboardData.setData("text/plain", formatBlock(rows));
    event.preventDefault();
    if (cutting)
      onEdit(
        cellsOfRange()
          .filter(isFilled)
          .map((cell) => ({ ...cell, text: "" })),
      );
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    if (editing) return;
    event.preventDefault();
    const block = parseBlock(event.clipboardData.getData("text/plain"));
    const size = { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
    onEdit(pasteEdits(block, { row: range.top, column: range.left }, size, layout));
  };

  const cellUnder = (target: EventTarget): CellPosition | null => {
    const element = (target as HTMLElement).closest<HTMLElement>("[data-row]");
    return element
      ? { row: Number(element.dataset["row"]), column: Number(element.dataset["column"]) }
      : null;
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    const cell = cellUnder(event.target);
    if (!cell) return;
    event.preventDefault();
    commit();
    if (event.shiftKey) select({ active: selection.active, corner: cell }, cell);
    else select(selectCell(cell));
    editor.current?.focus({ preventScroll: true });
  };

  const onMouseMove = (event: MouseEvent<HTMLDivElement>): void => {
    const cell = event.buttons === 1 && focused && !editing ? cellUnder(event.target) : null;
    if (cell) setSelection((now) => ({ active: now.active, corner: cell }));
  };

  const activeMark = marks.get(cellKey(active.row, active.column));
  const activeText = [
    formatAddress(active.row, active.column),
    cellAt(active.row, active.column)?.text,
    activeMark?.text,
  ]
    .filter(Boolean)
    .join("，");

  const items = virtualizer.getVirtualItems();
  const firstRow = (items[0]?.index ?? 0) + layout.frozenRows;
  const aboveView = [...new Set(geometry.mergesInto(firstRow).map((merge) => merge.top))].filter(
    (row) => row >= layout.frozenRows,
  );
  const rowProps = { geometry, columns: layout.columns, cellAt, marks, version };
  const box = rectangleOf(geometry, active);
  const rangeBox = {
    left: ROW_HEADING_WIDTH + geometry.columnLeft(range.left),
    top: COLUMN_HEADING_HEIGHT + geometry.rowTop(range.top),
    width: geometry.columnLeft(range.right + 1) - geometry.columnLeft(range.left),
    height: geometry.rowTop(range.bottom + 1) - geometry.rowTop(range.top),
  };
  const field = (
    <textarea
      ref={editor}
      rows={1}
      spellCheck={false}
      aria-label={activeText}
      className={mergeClasses(styles.editor, editing && styles.editing, activeFrozen && styles.editorFrozen)}
      style={{
        left: ROW_HEADING_WIDTH + box.left,
        top: COLUMN_HEADING_HEIGHT + box.top + (activeFrozen ? scrollTop : 0),
        width: box.width,
        height: box.height,
      }}
      onKeyDown={onKeyDown}
      onInput={() => setEditing(true)}
      onCompositionStart={() => {
        composing.current = true;
        setEditing(true);
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      onDoubleClick={beginEditing}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        commit();
      }}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={onPaste}
    />
  );

  return (
    <div className={styles.root}>
      <div
        ref={scroll}
        className={styles.scroll}
        // A scrollable area must be reachable by keyboard; once the field inside has the focus it would be in the way.
        tabIndex={focused ? -1 : 0}
        role="region"
        aria-label={label}
        onFocus={(event) => {
          if (event.target === event.currentTarget) editor.current?.focus({ preventScroll: true });
        }}
        onScroll={(event) => {
          if (activeFrozen) setScrollTop(event.currentTarget.scrollTop);
        }}
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
            aria-rowcount={layout.rows}
            aria-colcount={layout.columns}
            onMouseDown={onMouseDown}
            onMouseMove={onMouseMove}
          >
            <div className={styles.headings} role="row">
              <div className={styles.corner} role="presentation" />
              {Array.from({ length: layout.columns }, (_, column) => (
                <div
                  key={column}
                  role="columnheader"
                  aria-colindex={column + 1}
                  className={mergeClasses(
                    styles.columnHeading,
                    column === active.column && styles.headingActive,
                  )}
                  style={{
                    left: ROW_HEADING_WIDTH + geometry.columnLeft(column),
                    width: geometry.columnWidth(column),
                  }}
                >
                  {columnLetters(column)}
                </div>
              ))}
            </div>
            {layout.frozenRows > 0 && (
              <div role="rowgroup" className={styles.frozen} style={{ height: geometry.frozenHeight }}>
                {Array.from({ length: layout.frozenRows }, (_, row) => (
                  <GridRow
                    key={row}
                    row={row}
                    top={geometry.rowTop(row)}
                    active={row === active.row}
                    mergesOnly={false}
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
                    {...rowProps}
                  />
                );
              })}
            </div>
          </div>
          {(range.top !== range.bottom || range.left !== range.right) && (
            <div className={styles.range} style={rangeBox} />
          )}
          {field}
        </div>
      </div>
      <div className={styles.hidden} aria-live="polite">
        {focused ? activeText : ""}
      </div>
    </div>
  );
}
