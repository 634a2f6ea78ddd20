/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import type { SheetLayout } from "../../../src/workbench/grid";
import type { RowMove } from "../../../src/workbench/engine/views";
import { useSizes } from "../../../src/workbench/page/useSizes";
import { PLAIN_LAYOUT } from "../support/layout";

const layout: SheetLayout = {
  ...PLAIN_LAYOUT,
  columnWidths: [50, 0, 100, 60],
  rowHeights: new Map([[3, 4]]),
  hiddenRows: new Set([3, 4, 5]),
  hiddenColumns: new Map([[1, 80]]),
};

/** The hook on a sheet; what it gives is looked at anew after each change. */
function sizes(sheet = "甲") {
  const initialProps: { on: string; moves: readonly RowMove[] } = { on: sheet, moves: [] };
  const { result, rerender } = renderHook(({ on, moves }) => useSizes(on, moves), { initialProps });
  const unhide = (row: number, column: number): boolean => {
    let did = false;
    void act(() => {
      did = result.current.unhide(layout, { row, column });
    });
    return did;
  };
  return {
    unhide,
    resize: (index: number, size: number) => act(() => result.current.onResize({ what: "row", index, size })),
    view: () => result.current.resized(layout),
    turnTo: (on: string) => rerender({ on, moves: [] }),
    move: (...moves: RowMove[]) => rerender({ on: sheet, moves }),
  };
}

test("a cell in a hidden row and column is shown there, once, and as what the file hides", () => {
  const { unhide, view } = sizes();
  expect(unhide(4, 1)).toBe(true);
  expect(unhide(4, 1)).toBe(false);
  expect([...view().hiddenRows]).toEqual([3, 5]);
  expect(view().columnWidths).toEqual([50, 80, 100, 60]);
  expect(view().unhidden).toEqual({ rows: new Set([4]), columns: new Set([1]) });
  // A height of nothing would show nothing.
  expect(unhide(3, 0)).toBe(true);
  expect(view().rowHeights.get(3)).toBe(20);
  // What the engine told stays.
  expect(layout.hiddenRows.size).toBe(3);
});

test("nothing changes for a cell that is in view, and on another sheet", () => {
  const { unhide, view, turnTo } = sizes();
  expect(unhide(0, 0)).toBe(false);
  expect(view()).toBe(layout);
  unhide(4, 0);
  turnTo("乙");
  expect(view()).toBe(layout);
  turnTo("甲");
  expect(view().unhidden.rows).toEqual(new Set([4]));
});

test("heights that were set, and rows that were shown, go with their rows", () => {
  const { unhide, resize, view, move } = sizes();
  const own = (): (number | undefined)[] => Array.from({ length: 9 }, (_, row) => view().rowHeights.get(row));
  unhide(4, 0);
  resize(6, 90);
  const inserted = { step: 1, at: 2, removed: 0, added: 2 };
  move(inserted);
  expect([own()[6], own()[8]]).toEqual([20, 90]);
  expect(view().unhidden.rows).toEqual(new Set([6]));
  // Set where it stands now, among rows that came in.
  resize(3, 70);
  expect([own()[3], own()[8]]).toEqual([70, 90]);
  const removed = { step: 2, at: 3, removed: 4, added: 0 };
  move(inserted, removed);
  expect(own().map((height) => height ?? 0)).toEqual([0, 0, 0, 4, 90, 0, 0, 0, 0]);
  expect(view().unhidden.rows).toEqual(new Set());
  // Taken back, what stood there has its heights again.
  move(inserted, removed, { step: 2, at: 3, removed: 0, added: 4 });
  expect([own()[3], own()[6], own()[8]]).toEqual([70, 20, 90]);
  expect(view().unhidden.rows).toEqual(new Set([6]));
  // Other rows that come in there have none.
  move(inserted, removed, { step: 3, at: 3, removed: 0, added: 4 });
  expect([own()[3], own()[6], own()[8]]).toEqual([4, undefined, 90]);
});
