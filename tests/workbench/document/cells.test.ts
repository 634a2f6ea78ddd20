import { CellCache, ROWS_AT_ONCE } from "../../../src/workbench/document/cells";
import type { CellWindow } from "../../../src/workbench/engine/views";

/** A window of two columns: the row's number, and a text that is edited as another. */
function window(number: number): CellWindow {
  const texts: string[] = [];
  const editTexts = new Map<number, string>();
  for (let row = 0; row < ROWS_AT_ONCE; row++) {
    texts.push(String(number * ROWS_AT_ONCE + row));
    editTexts.set(texts.length, "0.25");
    texts.push("25%");
  }
  return {
    top: number * ROWS_AT_ONCE,
    rows: ROWS_AT_ONCE,
    columns: 2,
    texts,
    editTexts,
    looks: new Uint8Array(ROWS_AT_ONCE * 2).fill(1 | 4),
  };
}

describe("the cells that the page has", () => {
  test("are known by windows; what is missing is named", () => {
    const cells = new CellCache();
    expect(cells.missing(-10, ROWS_AT_ONCE * 2)).toEqual([0, 1, 2]);
    cells.put(1, window(1));
    expect(cells.missing(-10, ROWS_AT_ONCE * 2)).toEqual([0, 2]);
    expect(cells.cellAt(0, 0)).toBeNull();
    expect(cells.cellAt(ROWS_AT_ONCE, 0)).toEqual({
      text: String(ROWS_AT_ONCE),
      editText: String(ROWS_AT_ONCE),
      align: "center",
      bold: true,
    });
    expect(cells.cellAt(ROWS_AT_ONCE, 1)?.editText).toBe("0.25");
    expect(cells.cellAt(ROWS_AT_ONCE, 2)).toBeNull();
  });

  test("follow changes; those of windows not there come with the window", () => {
    const cells = new CellCache();
    cells.put(0, window(0));
    cells.change([
      { row: 3, column: 1, text: "甲", editText: "甲", look: 0 },
      { row: 4, column: 0, text: "5", editText: "5.00", look: 2 },
      { row: ROWS_AT_ONCE, column: 0, text: "x", editText: "x", look: 0 },
    ]);
    expect(cells.cellAt(3, 1)).toEqual({ text: "甲", editText: "甲", align: "left", bold: false });
    expect(cells.cellAt(4, 0)).toEqual({ text: "5", editText: "5.00", align: "right", bold: false });
    expect(cells.cellAt(ROWS_AT_ONCE, 0)).toBeNull();
  });
});
