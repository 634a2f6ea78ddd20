import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { formatAddress } from "../../core";
import { cellNotes, markOf } from "./cellNotes";
import { anchorOf, coveredAbove, measure, rectangleOf, scrollToShow } from "./geometry";
import { commandOf } from "./keyboard";
import { activeCell, lastUsed, pulledTo, selectAsked, selectCell, selectedRange } from "./selection";
import type { Selection } from "./selection";
import type { SheetGridProps } from "./sheetGridProps";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH } from "./styles";
import type { CellPosition } from "./types";
import { useClipboard } from "./useClipboard";
import { useColumnSpan } from "./useColumnSpan";
import { useEditing } from "./useEditing";
import { usePointing } from "./usePointing";
import { useResizing } from "./useResizing";

/** Pixels by which a key makes a column wider or a row higher. */
const RESIZE_STEP = { column: 8, row: 4 } as const;

/** Selection, editing, keyboard, mouse and clipboard of a grid: all that is not painting. */
export function useSheetGrid(props: SheetGridProps) {
  const { layout, cellAt, marks, onEdit, onClear, onUndo, onRedo, onActive, handle } = props;
  const geometry = useMemo(() => measure(layout), [layout]);
  const [selection, setSelection] = useState<Selection>(() => selectCell({ row: 0, column: 0 }));
  // Only followed while the active cell is in frozen rows or columns: the field must then move with the view.
  const [scrolled, setScrolled] = useState({ left: 0, top: 0 });
  const [focused, setFocused] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);

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
  const followScroll = useCallback(
    () => setScrolled({ left: scroll.current?.scrollLeft ?? 0, top: scroll.current?.scrollTop ?? 0 }),
    [],
  );

  const reveal = useCallback(
    (position: CellPosition) => {
      const view = scroll.current;
      if (!view) return;
      const box = rectangleOf(geometry, position);
      if (position.row >= layout.frozenRows) {
        const covered = coveredAbove(geometry, view.scrollTop);
        view.scrollTop = scrollToShow(
          box.top,
          box.height,
          view.scrollTop,
          view.clientHeight - COLUMN_HEADING_HEIGHT,
          covered,
        );
      } else if (position.row < (layout.releasedRows ?? 0)) {
        view.scrollTop = Math.min(view.scrollTop, box.top);
      }
      if (position.column >= layout.frozenColumns) {
        view.scrollLeft = scrollToShow(
          box.left,
          box.width,
          view.scrollLeft,
          view.clientWidth - ROW_HEADING_WIDTH,
          geometry.frozenWidth,
        );
      }
    },
    [geometry, layout.frozenRows, layout.releasedRows, layout.frozenColumns],
  );

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
    keepInView(lost) {
      const { top, height } = rectangleOf(geometry, active);
      const below = top + height + COLUMN_HEADING_HEIGHT - (scroll.current?.scrollTop ?? 0);
      const end = scroll.current?.clientHeight ?? 0;
      if (below > end && below <= end + lost) reveal(active);
    },
  }));

  const isFilled = ({ row, column }: CellPosition): boolean => (cellAt(row, column)?.text ?? "") !== "";

  const onKeyWhileEditing = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === "Escape") {
      typing.cancel();
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
        if (command.extend) select(pulledTo(selection, command.to), command.to);
        else select(selectCell(command.to));
        break;
      case "edit":
        typing.begin();
        break;
      case "clear":
        if (!locked) onClear(range);
        break;
      case "resize": {
        const edge = { what: command.what, index: command.what === "column" ? active.column : active.row };
        resizing.step(edge, command.by * RESIZE_STEP[command.what]);
        break;
      }
      case "fit":
        resizing.fit({ what: "column", index: active.column });
        break;
      case "undo":
        onUndo();
        break;
      case "redo":
        onRedo();
        break;
      case "selectAll":
        selectThere({ active: { row: 0, column: 0 }, corner: lastUsed(layout) });
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (typing.isComposing(event.nativeEvent)) return;
    if (editing) onKeyWhileEditing(event);
    else runCommand(event);
  };

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

  const shown = cellAt(active.row, active.column);
  const saying = props.saying ?? markOf(marks, told)?.text;
  const activeText = [
    formatAddress(told.row, told.column),
    locked ? "" : shown?.text,
    saying,
    ...cellNotes({ cell: told, unhidden: layout.unhidden, content: shown, editing }, props.texts),
  ]
    .filter(Boolean)
    .join("，");

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
