/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import type { SheetLayout } from "../../../src/workbench/grid";
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
  const { result, rerender } = renderHook(({ on }) => useSizes(on), { initialProps: { on: sheet } });
  const unhide = (row: number, column: number): boolean => {
    let did = false;
    void act(() => {
      did = result.current.unhide(layout, { row, column });
    });
    return did;
  };
  return { unhide, view: () => result.current.resized(layout), turnTo: (on: string) => rerender({ on }) };
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
