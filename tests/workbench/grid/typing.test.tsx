/** @jest-environment jsdom */
import "../../pane/support/domGlobals";
import { createRef } from "react";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { CellRange } from "../../../src/core";
import { SheetGrid } from "../../../src/workbench/grid";
import type { ActiveCell, SheetGridHandle, SheetGridProps, TypedEdit } from "../../../src/workbench/grid";
import { textsFor } from "../../../src/workbench/text";
import { NOTHING_UNHIDDEN, PLAIN_STYLE } from "../../../src/workbench/grid/types";

/** jsdom measures nothing. */
class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResize;

const handle = createRef<SheetGridHandle>();
let edits: TypedEdit[];
let cleared: CellRange[];
let told: ActiveCell[];
let typings: boolean[];

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
    merges: [{ top: 0, bottom: 0, left: 0, right: 3 }],
    hiddenRows: new Set(),
    hiddenColumns: new Map(),
    unhidden: NOTHING_UNHIDDEN,
    // Frozen rows are painted wherever the view is; jsdom has no view.
    frozenRows: 10,
    frozenColumns: 0,
  },
  cellAt: (row, column) => {
    const text = `${row}/${column}`;
    return {
      text,
      editText: text,
      align: "left",
      figure: false,
      style: PLAIN_STYLE,
      formula: row >= 6 ? "=3+1" : null,
      outdated: row === 7,
    };
  },
  marks: new Map(),
  saying: null,
  version: 0,
  theme: "light",
  texts: textsFor("zh-CN").grid,
  isLoaded: () => true,
  onEdit: (typed) => edits.push(...typed),
  onClear: (area) => cleared.push(area),
  onCopyFar: nothing,
  onUndo: nothing,
  onRedo: nothing,
  onActive: (cell) => told.push(cell),
  onTyping: (typing) => typings.push(typing),
  handle,
});

let unmount: () => void;
beforeEach(() => {
  edits = [];
  cleared = [];
  told = [];
  typings = [];
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

describe("whole rows and columns", () => {
  const heading = (name: string): HTMLElement => screen.getByText(name, { selector: "[role$=header]" });

  test("are emptied alone, and typing goes into a cell of theirs", () => {
    fireEvent.mouseDown(heading("C"));
    fireEvent.keyDown(field(), { key: "Delete" });
    expect(cleared).toEqual([{ top: 0, bottom: 9, left: 2, right: 2 }]);
    write("9");
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(edits).toEqual([{ row: 1, column: 2, text: "9" }]);
  });

  test("are several when the mouse is pulled over their headings or pressed with Shift", () => {
    fireEvent.mouseDown(heading("4"));
    void act(() => field().focus());
    fireEvent.mouseMove(heading("6"), { buttons: 1 });
    fireEvent.keyDown(field(), { key: "Delete" });
    fireEvent.mouseDown(heading("5"), { shiftKey: true });
    fireEvent.keyDown(field(), { key: "Delete" });
    expect(cleared.map(({ top, bottom }) => [top, bottom])).toEqual([
      [3, 5],
      [3, 4],
    ]);
  });

  test("take one pasted text into their used cells, and into no cell that is covered", () => {
    fireEvent.mouseDown(heading("C"));
    fireEvent.paste(field(), { clipboardData: { getData: () => "同上" } });
    expect(edits.map(({ row, column }) => [row, column])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((row) => [row, 2]),
    );
  });
});

describe("a cell that a merged area covers", () => {
  beforeEach(() => goTo(0, 2));

  test("is named with what to do, and nothing is typed into the area in its place", () => {
    expect(told.at(-1)).toEqual({ row: 0, column: 2, merge: { top: 0, bottom: 0, left: 0, right: 3 } });
    expect(field().getAttribute("aria-label")).toMatch(/^C1，C1 在合并单元格 A1:D1 里面，不能单独填写。请/);
    expect(field().readOnly).toBe(true);
    fireEvent.keyDown(field(), { key: "F2" });
    fireEvent.dblClick(field());
    expect(field().value).toBe("");
    fireEvent.keyDown(field(), { key: "Delete" });
    fireEvent.paste(field(), { clipboardData: { getData: () => "9" } });
    fireEvent.cut(field(), { clipboardData: { setData: nothing } });
    expect([...edits, ...cleared]).toEqual([]);
  });

  test("leaves the area to be written into by whoever selects the area itself", () => {
    fireEvent.mouseDown(document.querySelector("[data-row='0']") as HTMLElement);
    expect(told.at(-1)).toMatchObject({ row: 0, column: 0 });
    expect(field().readOnly).toBe(false);
    fireEvent.keyDown(field(), { key: "Delete" });
    expect(cleared).toEqual([{ top: 0, bottom: 0, left: 0, right: 3 }]);
  });
});

test("a formula is told, and while something is typed over it that it is replaced", () => {
  goTo(6, 1);
  const cell = document.querySelector<HTMLElement>("[data-row='6'][data-column='1']");
  expect(cell?.title).toMatch(/^公式 =3\+1（/);
  expect(field().getAttribute("aria-label")).toMatch(/^B7，6\/1，公式 =3\+1（显示文件中保存的结果/);
  write("4");
  write("45");
  expect(field().getAttribute("aria-label")).toMatch(/^B7，6\/1，输入的内容会替换这一格的公式 =3\+1；/);
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(typings).toEqual([true, false]);
  goTo(5, 1);
  expect(field().getAttribute("aria-label")).toBe("B6，5/1");
});

test("what is said of the active cell in the bar is its name too", () => {
  unmount();
  const others = props();
  ({ unmount } = render(<SheetGrid {...others} saying="第 3 行是空行" />));
  goTo(2, 0);
  expect(field().getAttribute("aria-label")).toBe("A3，2/0，第 3 行是空行");
  expect(field().title).toBe("第 3 行是空行");
});

test("a result from before the cells under it were changed is told to be that", () => {
  goTo(7, 1);
  expect(field().getAttribute("aria-label")).toMatch(/^B8，7\/1，公式 =3\+1：引用的单元格改过/);
  const cell = document.querySelector<HTMLElement>("[data-row='7'][data-column='1']");
  expect(cell?.title).toMatch(/^公式 =3\+1：引用的单元格改过/);
});

test("rows and columns that the file hides are told by their headings and of their cells", () => {
  unmount();
  const { layout, ...others } = props();
  const unhidden = { rows: new Set([4]), columns: new Set([2]) };
  ({ unmount } = render(<SheetGrid {...others} layout={{ ...layout, unhidden }} />));
  expect(screen.getByRole("rowheader", { name: "5" }).title).toMatch(/^第 5 行在文件中是隐藏的/);
  expect(screen.getByRole("rowheader", { name: "6" }).title).toBe("");
  expect(screen.getByRole("columnheader", { name: "C" }).title).toMatch(/^C 列在文件中是隐藏的/);
  goTo(4, 2);
  expect(field().getAttribute("aria-label")).toMatch(/^C5，4\/2，第 5 行在文件中是隐藏的.*，C 列在文件/);
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
