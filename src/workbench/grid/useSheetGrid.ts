import { useImperativeHandle, useLayoutEffect, useMemo, useState } from "react";
import { formatAddress } from "../../core";
import { cellNotes, markOf } from "./cellNotes";
import { anchorOf, measure, type Geometry } from "./geometry";
import { onGridKey, type Key } from "./keys";
import { activeCell, pulledTo, selectAsked, selectCell, selectedRange } from "./selection";
import type { Selection } from "./selection";
import type { SheetGridProps } from "./sheetGridProps";
import type { ActiveCell, CellPosition } from "./types";
import { useClipboard } from "./useClipboard";
import { useColumnSpan } from "./useColumnSpan";
import { useEditing } from "./useEditing";
import { usePointing } from "./usePointing";
import { useResizing } from "./useResizing";
import { useScrolling } from "./useScrolling";

/** Selection, editing, keyboard, mouse and clipboard of a grid: all that is not painting. */
export function useSheetGrid(props: SheetGridProps) {
  const { layout, cellAt, marks, onEdit, handle } = props;
  const geometry = useMemo(() => measure(layout), [layout]);
  const [focused, setFocused] = useState(false);
  const { scroll, scrolled, followScroll, reveal, keepInView, pageRows } = useScrolling(geometry, layout);
  const selecting = useSelection(props, geometry, (shown) => {
    reveal(shown);
    followScroll();
  });
  const { selection, active, told, locked, range, select, selectThere } = selecting;
  const frozenRow = active.row < layout.frozenRows;
  const frozenColumn = active.column < layout.frozenColumns;
  const { span, onScroll: lookAtColumns } = useColumnSpan(scroll, geometry, layout);
  const resizing = useResizing({ layout, geometry, cellAt }, props.onResize);
  const typing = useEditing({
    active,
    cellAt,
    locked,
    onEdit,
    onTyping: props.onTyping,
    reveal: () => {
      reveal(active);
      followScroll();
    },
  });
  const { editor, editing, commit } = typing;
  const clipboard = useClipboard(
    props,
    { geometry, range, isWhole: selection.whole !== undefined, locked },
    editing,
  );

  useImperativeHandle(handle, () => ({
    goTo(position) {
      commit();
      select(selectAsked(geometry, position));
      editor.current?.focus({ preventScroll: true });
    },
    keepInView: (lost) => keepInView(active, lost),
  }));

  const onKeyDown = (event: Key): void =>
    onGridKey(event, {
      props,
      geometry,
      active,
      selection,
      range,
      locked,
      typing,
      resizing,
      pageRows: pageRows(),
      select,
      selectThere,
    });

  const pointing = usePointing({
    geometry,
    layout,
    selection,
    canPull: focused && !editing,
    takesMouse: resizing.takeMouseDown,
    select(next, shown) {
      commit();
      if (shown !== null) {
        select(next, shown);
      } else {
        // The heading is in view.
        selectThere(next);
      }
      editor.current?.focus({ preventScroll: true });
    },
    pull: selecting.pull,
  });

  const field = useField(typing, clipboard, { locked, onKeyDown, setFocused });
  const saying = props.saying ?? markOf(marks, told)?.text;
  const activeText = activeTextOf(props, { told, active, locked, editing, saying });

  return {
    geometry,
    active,
    frozenRow,
    frozenColumn,
    activeText,
    saying,
    range,
    span,
    editing,
    focused,
    scrolled,
    scroll,
    editor,
    ...pointing,
    onScroll: () => {
      lookAtColumns();
      if (frozenRow || frozenColumn) followScroll();
    },
    onFocusArea: () => editor.current?.focus({ preventScroll: true }),
    field,
  };
}

/** What the field over the active cell, which takes the keyboard, does. */
function useField(
  { onInput, onCompositionStart, onCompositionEnd, begin, commit }: ReturnType<typeof useEditing>,
  clipboard: ReturnType<typeof useClipboard>,
  grid: {
    readonly locked: boolean;
    readonly onKeyDown: (event: Key) => void;
    readonly setFocused: (focused: boolean) => void;
  },
) {
  return {
    readOnly: grid.locked,
    onKeyDown: grid.onKeyDown,
    onInput,
    onCompositionStart,
    onCompositionEnd,
    onDoubleClick: begin,
    onFocus: () => grid.setFocused(true),
    onBlur: () => {
      grid.setFocused(false);
      commit();
    },
    ...clipboard,
  };
}

/** What is selected, and how something else becomes so; `show` brings a cell into view. */
function useSelection(
  { layout, onActive, onSelectedRows }: SheetGridProps,
  geometry: Geometry,
  show: (position: CellPosition) => void,
) {
  const [selection, setSelection] = useState<Selection>(() => selectCell({ row: 0, column: 0 }));
  const range = selectedRange(geometry, selection, layout);
  useLayoutEffect(() => onSelectedRows?.(range.top, range.bottom), [onSelectedRows, range.top, range.bottom]);
  /** Selects and leaves the view where it is. */
  const selectThere = (next: Selection): void => {
    setSelection(next);
    onActive?.(activeCell(geometry, next));
  };
  return {
    selection,
    range,
    active: anchorOf(geometry, selection.active),
    told: activeCell(geometry, selection),
    locked: selection.covered !== undefined,
    selectThere,
    select: (next: Selection, shown: CellPosition = next.active): void => {
      setSelection(next);
      show(shown);
      onActive?.(activeCell(geometry, next));
    },
    pull: (corner: CellPosition): void => setSelection((now) => pulledTo(now, corner)),
  };
}

/** What a screen reader says of the active cell: address, content, what is marked on it, what is to be known of it. */
function activeTextOf(
  { cellAt, layout, texts }: SheetGridProps,
  {
    told,
    active,
    locked,
    editing,
    saying,
  }: {
    readonly told: ActiveCell;
    readonly active: CellPosition;
    readonly locked: boolean;
    readonly editing: boolean;
    readonly saying: string | undefined;
  },
): string {
  const content = cellAt(active.row, active.column);
  return [
    formatAddress(told.row, told.column),
    locked ? "" : content?.text,
    saying,
    ...cellNotes({ cell: told, unhidden: layout.unhidden, content, editing }, texts),
  ]
    .filter(Boolean)
    .join("，");
}
