import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useState } from "react";
import { formatAddress } from "../../core";
import { cellNotes, markOf } from "./cellNotes";
import { anchorOf, measure } from "./geometry";
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
  const { layout, cellAt, marks, onEdit, onActive, handle } = props;
  const geometry = useMemo(() => measure(layout), [layout]);
  const [selection, setSelection] = useState<Selection>(() => selectCell({ row: 0, column: 0 }));
  const [focused, setFocused] = useState(false);
  const { scroll, scrolled, followScroll, reveal, keepInView, pageRows } = useScrolling(geometry, layout);

  const active = anchorOf(geometry, selection.active);
  const told = activeCell(geometry, selection);
  const locked = selection.covered !== undefined;
  const range = selectedRange(geometry, selection, layout);
  const { onSelectedRows } = props;
  useLayoutEffect(() => onSelectedRows?.(range.top, range.bottom), [onSelectedRows, range.top, range.bottom]);
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

  const select = useCallback(
    (next: Selection, shown: CellPosition = next.active) => {
      setSelection(next);
      reveal(shown);
      followScroll();
      onActive?.(activeCell(geometry, next));
    },
    [geometry, onActive, reveal, followScroll],
  );

  /** Selects and leaves the view where it is. */
  const selectThere = (next: Selection): void => {
    setSelection(next);
    onActive?.(activeCell(geometry, next));
  };

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
    pull: (corner) => setSelection((now) => pulledTo(now, corner)),
  });

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
    field: {
      readOnly: locked,
      onKeyDown,
      onInput: typing.onInput,
      onCompositionStart: typing.onCompositionStart,
      onCompositionEnd: typing.onCompositionEnd,
      onDoubleClick: typing.begin,
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false);
        commit();
      },
      ...clipboard,
    },
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
