import type { KeyboardEvent } from "react";
import type { CellRange } from "../../core";
import type { Geometry } from "./geometry";
import { commandOf, type GridCommand } from "./keyboard";
import { lastUsed, pulledTo, selectCell, type Selection } from "./selection";
import type { SheetGridProps } from "./sheetGridProps";
import type { CellPosition } from "./types";
import type { useEditing } from "./useEditing";
import type { useResizing } from "./useResizing";

/** Pixels by which a key makes a column wider or a row higher. */
const RESIZE_STEP = { column: 8, row: 4 } as const;

/** What keys act on. */
interface KeyTarget {
  readonly props: SheetGridProps;
  readonly geometry: Geometry;
  readonly active: CellPosition;
  readonly selection: Selection;
  readonly range: CellRange;
  /** The cell is covered by a merged area: nothing can be typed or cleared there. */
  readonly locked: boolean;
  readonly typing: ReturnType<typeof useEditing>;
  readonly resizing: ReturnType<typeof useResizing>;
  /** Rows in one page of the view. */
  readonly pageRows: number;
  /** Selects and brings into view. */
  readonly select: (next: Selection, shown?: CellPosition) => void;
  /** Selects and leaves the view where it is. */
  readonly selectThere: (next: Selection) => void;
}

/** A key in the field over the active cell. */
export type Key = KeyboardEvent<HTMLTextAreaElement>;

/** What a key does in the field over the active cell, while it is being edited and otherwise. */
export function onGridKey(event: Key, target: KeyTarget): void {
  const { typing } = target;
  if (typing.isComposing(event.nativeEvent)) return;
  if (typing.editing) editWith(event, target);
  else commandWith(event, target);
}

function editWith(event: Key, target: KeyTarget): void {
  const { typing } = target;
  if (event.key === "Escape") {
    typing.cancel();
    event.preventDefault();
  } else if (event.key === "Enter" && event.altKey) {
    const { selectionStart, selectionEnd } = event.currentTarget;
    event.currentTarget.setRangeText("\n", selectionStart, selectionEnd, "end");
    event.preventDefault();
  } else if (event.key === "Enter" || event.key === "Tab") {
    typing.commit();
    commandWith(event, target);
  }
}

function commandWith(event: Key, target: KeyTarget): void {
  const { geometry, active, selection, pageRows } = target;
  const { layout, cellAt } = target.props;
  const extending = event.shiftKey && event.key.startsWith("Arrow");
  const command = commandOf(event, {
    geometry,
    layout,
    from: extending ? selection.corner : active,
    pageRows,
    isFilled: ({ row, column }) => (cellAt(row, column)?.text ?? "") !== "",
  });
  if (!command || command.do === "leave") return;
  event.preventDefault();
  carryOut(command, target);
}

function carryOut(command: Exclude<GridCommand, { do: "leave" }>, target: KeyTarget): void {
  const { props, active, selection, range, locked, typing, resizing, select, selectThere } = target;
  switch (command.do) {
    case "move":
      if (command.extend) select(pulledTo(selection, command.to), command.to);
      else select(selectCell(command.to));
      break;
    case "edit":
      typing.begin();
      break;
    case "clear":
      if (!locked) props.onClear(range);
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
      props.onUndo();
      break;
    case "redo":
      props.onRedo();
      break;
    case "selectAll":
      selectThere({ active: { row: 0, column: 0 }, corner: lastUsed(props.layout) });
      break;
  }
}
