/** @jest-environment jsdom */
import "../../taskpane/support/domGlobals";
import { createRef } from "react";
import { act, fireEvent, render, screen } from "@testing-library/preact";
import { SheetGrid } from "../../../src/workbench/grid";
import type { SheetGridHandle, SheetGridProps, TypedEdit } from "../../../src/workbench/grid";
import { PLAIN_STYLE } from "../../../src/workbench/grid/types";

/** jsdom measures nothing. */
class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResize;

const handle = createRef<SheetGridHandle>();
let edits: TypedEdit[];

const nothing = (): void => undefined;
const props = (): SheetGridProps => ({
  label: "表格",
  layout: {
    rows: 10,
    columns: 4,
    usedRows: 9,
    usedColumns: 4,
    columnWidths: [50, 50, 50, 50],
    rowHeights: new Map(),
    usualRowHeight: 20,
    merges: [],
    hiddenRows: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
  },
  cellAt: (row, column) => {
    const text = `${row}/${column}`;
    return { text, editText: text, align: "left", figure: false, style: PLAIN_STYLE };
  },
  marks: new Map(),
  version: 0,
  theme: "light",
  resizeHints: { column: "", row: "" },
  isLoaded: () => true,
  onEdit: (typed) => edits.push(...typed),
  onClear: nothing,
  onCopyFar: nothing,
  onUndo: nothing,
  onRedo: nothing,
  handle,
});

let unmount: () => void;
beforeEach(() => {
  edits = [];
  ({ unmount } = render(<SheetGrid {...props()} />));
  goTo(1, 1);
});
afterEach(() => unmount());

const field = (): HTMLTextAreaElement => screen.getByRole("textbox");
const goTo = (row: number, column: number): void => {
  void act(() => handle.current?.goTo({ row, column }));
};
const write = (value: string): void => {
  fireEvent.input(field(), { target: { value } });
};

describe("typing in the grid", () => {
  test("is taken when something else leads to another cell", () => {
    write("9");
    goTo(5, 2);
    expect(edits).toEqual([{ row: 1, column: 1, text: "9" }]);
    expect(field().value).toBe("");
  });

  test("is taken when another sheet comes on view", () => {
    write("9");
    unmount();
    expect(edits).toEqual([{ row: 1, column: 1, text: "9" }]);
  });

  test("is not taken after Escape", () => {
    write("9");
    fireEvent.keyDown(field(), { key: "Escape" });
    unmount();
    expect(edits).toEqual([]);
  });

  test("goes on when the field is clicked twice", () => {
    write("a deputy");
    fireEvent.dblClick(field());
    expect(field().value).toBe("a deputy");
  });

  test("begins with what stands in the cell by a double click", () => {
    fireEvent.dblClick(field());
    expect(field().value).toBe("1/1");
  });
});

describe("an input method", () => {
  const compose = (...texts: string[]): void => {
    fireEvent.compositionStart(field());
    for (const text of texts) write(text);
    fireEvent.compositionEnd(field());
  };

  test("that is given up leaves the cell as it is, whichever comes first: the emptied field or the end", () => {
    compose("f", "fu", "");
    fireEvent.blur(field());
    fireEvent.compositionStart(field());
    write("f");
    field().value = "";
    fireEvent.compositionEnd(field());
    fireEvent.input(field());
    fireEvent.blur(field());
    expect(edits).toEqual([]);
  });

  test("that is given up within what was typed leaves that", () => {
    write("甲");
    compose("甲f", "甲");
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(edits).toEqual([{ row: 1, column: 1, text: "甲" }]);
  });

  test("keeps its Enter to itself, also after the end of the composition", () => {
    compose("f", "副馆长");
    fireEvent.keyDown(field(), { key: "Enter", keyCode: 229 });
    expect(edits).toEqual([]);
    fireEvent.keyDown(field(), { key: "Enter", keyCode: 13 });
    expect(edits).toEqual([{ row: 1, column: 1, text: "副馆长" }]);
  });
});
