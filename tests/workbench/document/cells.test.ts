import { CellCache, ROWS_AT_ONCE } from "../../../src/workbench/document/cells";
import { packLook } from "../../../src/workbench/engine/views";
import type { CellWindow } from "../../../src/workbench/engine/views";
import { PLAIN_STYLE } from "../../../src/workbench/grid/types";

const BOLD = { ...PLAIN_STYLE, bold: true };
const STYLES = [PLAIN_STYLE, BOLD];

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
    formulas: new Map([[7, "=1/4"]]),
    looks: new Uint32Array(ROWS_AT_ONCE * 2).fill(
      packLook({ align: "center", figure: false, style: 1, outdated: false }),
    ),
  };
}

describe("the cells that the page has", () => {
  test("are known by windows; what is missing is named", () => {
    const cells = new CellCache(STYLES);
    expect(cells.missing(-10, ROWS_AT_ONCE * 2)).toEqual([0, 1, 2]);
    cells.put(1, window(1));
    expect(cells.missing(-10, ROWS_AT_ONCE * 2)).toEqual([0, 2]);
    expect(cells.cellAt(0, 0)).toBeNull();
    expect(cells.cellAt(ROWS_AT_ONCE, 0)).toEqual({
      text: String(ROWS_AT_ONCE),
      editText: String(ROWS_AT_ONCE),
      align: "center",
      figure: false,
      style: BOLD,
      formula: null,
      outdated: false,
    });
    expect(cells.cellAt(ROWS_AT_ONCE, 1)?.editText).toBe("0.25");
    expect(cells.cellAt(ROWS_AT_ONCE, 2)).toBeNull();
  });

  test("follow changes; those of windows not there come with the window", () => {
    const cells = new CellCache(STYLES);
    cells.put(0, window(0));
    expect(cells.cellAt(3, 1)?.formula).toBe("=1/4");
    cells.change([
      { row: 3, column: 1, text: "甲", editText: "甲", formula: null, look: 0 },
      {
        row: 4,
        column: 0,
        text: "5",
        editText: "5.00",
        formula: "=2+3",
        look: packLook({ align: "right", figure: true, style: 0, outdated: true }),
      },
      { row: ROWS_AT_ONCE, column: 0, text: "x", editText: "x", formula: null, look: 0 },
    ]);
    expect(cells.cellAt(3, 1)).toEqual({
      text: "甲",
      editText: "甲",
      align: "left",
      figure: false,
      style: PLAIN_STYLE,
      formula: null,
      outdated: false,
    });
    expect(cells.cellAt(4, 0)).toEqual({
      text: "5",
      editText: "5.00",
      align: "right",
      figure: true,
      style: PLAIN_STYLE,
      formula: "=2+3",
      outdated: true,
    });
    expect(cells.cellAt(ROWS_AT_ONCE, 0)).toBeNull();
  });
});
