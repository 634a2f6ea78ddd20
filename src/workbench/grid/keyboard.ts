import type { CellPosition, SheetLayout } from "./types";
import { edgeFrom, lastUsed, shownFrom, stepFrom } from "./selection";
import type { Direction } from "./selection";
import type { Geometry } from "./geometry";

/** What a key asks the grid to do while no cell is being edited. */
export type GridCommand =
  | { readonly do: "move"; readonly to: CellPosition; readonly extend: boolean }
  | { readonly do: "edit" }
  | { readonly do: "clear" }
  | { readonly do: "undo" }
  | { readonly do: "redo" }
  | { readonly do: "selectAll" }
  | { readonly do: "resize"; readonly what: "column" | "row"; readonly by: number }
  | { readonly do: "fit" }
  | { readonly do: "leave" };

/** The part of a keyboard event that is looked at. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export interface KeyboardContext {
  readonly geometry: Geometry;
  readonly layout: SheetLayout;
  readonly from: CellPosition;
  /** Rows in one page of the view. */
  readonly pageRows: number;
  readonly isFilled: (position: CellPosition) => boolean;
}

/** Alt+Shift with an arrow makes the column wider or narrower, the row higher or lower; with Enter the column fits. */
const RESIZING: Readonly<Record<string, GridCommand>> = {
  ArrowRight: { do: "resize", what: "column", by: 1 },
  ArrowLeft: { do: "resize", what: "column", by: -1 },
  ArrowDown: { do: "resize", what: "row", by: 1 },
  ArrowUp: { do: "resize", what: "row", by: -1 },
  Enter: { do: "fit" },
};

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The command of a key, as Excel has it; null when the grid has nothing to do with the key. */
export function commandOf(press: KeyPress, context: KeyboardContext): GridCommand | null {
  const { geometry, layout, from, isFilled } = context;
  const control = press.ctrlKey || press.metaKey;
  if (press.altKey && press.shiftKey && !control) return RESIZING[press.key] ?? null;
  const direction = ARROWS[press.key];
  if (direction && !press.altKey) {
    const to = control
      ? edgeFrom(geometry, layout, from, direction, isFilled)
      : stepFrom(geometry, layout, from, direction);
    return { do: "move", to, extend: press.shiftKey };
  }
  return control && !press.altKey ? controlCommand(press, context) : plainCommand(press, context);
}

/** What a key does together with Ctrl (or ⌘). */
function controlCommand(press: KeyPress, { layout }: KeyboardContext): GridCommand | null {
  const move = (to: CellPosition): GridCommand => ({ do: "move", to, extend: press.shiftKey });
  switch (press.key.toLowerCase()) {
    case "z":
      return { do: press.shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case "a":
      return { do: "selectAll" };
    case "home":
      return move(shownFrom(layout, { row: 0, column: 0 }, 1));
    case "end":
      return move(shownFrom(layout, lastUsed(layout), -1));
    default:
      return null;
  }
}

function plainCommand(press: KeyPress, context: KeyboardContext): GridCommand | null {
  const { geometry, layout, from, pageRows } = context;
  const move = (to: CellPosition, extend = press.shiftKey): GridCommand => ({ do: "move", to, extend });
  switch (press.key) {
    case "Tab":
      // At the edge of the sheet the key leaves the grid, so that a keyboard user is not caught in it.
      return stepOrLeave(context, press.shiftKey ? "left" : "right");
    case "Enter":
      return move(stepFrom(geometry, layout, from, press.shiftKey ? "up" : "down"), false);
    case "Home":
      return move(shownFrom(layout, { row: from.row, column: 0 }, 1));
    case "End":
      return move(shownFrom(layout, { row: from.row, column: layout.columns - 1 }, -1));
    case "PageDown":
      return move(
        shownFrom(layout, { row: within(from.row + pageRows, layout.rows), column: from.column }, 1),
      );
    case "PageUp":
      return move(
        shownFrom(layout, { row: within(from.row - pageRows, layout.rows), column: from.column }, -1),
      );
    case "F2":
      return { do: "edit" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    default:
      return null;
  }
}

function stepOrLeave({ geometry, layout, from }: KeyboardContext, direction: Direction): GridCommand {
  const to = stepFrom(geometry, layout, from, direction);
  return to.row === from.row && to.column === from.column
    ? { do: "leave" }
    : { do: "move", to, extend: false };
}
