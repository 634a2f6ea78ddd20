import { cellLook } from "../../../src/workbench/grid/cellLook";
import { contrastOf, darkened, lightnessOf, readableOn } from "../../../src/workbench/grid/colorMath";
import { columnSpan, paintedColumns } from "../../../src/workbench/grid/columnSpan";
import { editorPlace } from "../../../src/workbench/grid/editorPlace";
import { fittingHeight, fittingWidth } from "../../../src/workbench/grid/fitting";
import { measure } from "../../../src/workbench/grid/geometry";
import { NOTHING_UNHIDDEN, PLAIN_STYLE } from "../../../src/workbench/grid/types";
import type { DisplayCell, SheetLayout } from "../../../src/workbench/grid/types";

const COLORS = [
  "#ffffff",
  "#000000",
  "#ffff00",
  "#1f4e79",
  "#ddebf7",
  "#c00000",
  "#808080",
  "#00b0f0",
  "#92d050",
];

describe("colours of the file on the page", () => {
  test("every letter can be read on every fill, in the light and in the dark", () => {
    for (const fill of COLORS) {
      for (const color of COLORS) {
        for (const theme of ["light", "dark"] as const) {
          const { box } = cellLook({ ...PLAIN_STYLE, fill, color }, theme);
          const [ground, ink] = [String(box.backgroundColor), String(box.color)];
          expect({ fill, color, theme, ratio: contrastOf(ground, ink) >= 4.5 }).toEqual({
            ...{ fill, color, theme },
            ratio: true,
          });
        }
      }
    }
  });

  test("colours that can be read stay as they are", () => {
    expect(readableOn("#ffffff", "#c00000")).toBe("#c00000");
    expect(cellLook({ ...PLAIN_STYLE, fill: "#1f4e79", color: "#ffffff" }, "light").box).toMatchObject({
      backgroundColor: "#1f4e79",
      color: "#ffffff",
    });
    expect(
      cellLook({ ...PLAIN_STYLE, fill: "#ffff00", color: "#ff0000" }, "highContrast").box,
    ).not.toHaveProperty("backgroundColor");
  });

  test("light fills become dark on a dark page, dark ones stay", () => {
    for (const fill of COLORS) expect(lightnessOf(darkened(fill))).toBeLessThanOrEqual(0.31);
    expect(darkened("#1f4e79")).toBe("#1f4e79");
  });

  test("lines on the left and above are drawn over the neighbours' edges", () => {
    const borders = { left: "", top: "#ff0000", right: "#00ff00", bottom: null };
    const { box, shadow } = cellLook({ ...PLAIN_STYLE, borders }, "light");
    expect(shadow).toBe("-1px 0 #424242,0 -1px #ff0000");
    expect(box.borderRightColor).toBe("#00ff00");
    expect(box.borderBottomColor).toBeUndefined();
  });
});

const layout: SheetLayout = {
  rows: 50,
  columns: 200,
  usedRows: 40,
  usedColumns: 198,
  columnWidths: Array.from({ length: 200 }, () => 50),
  rowHeights: new Map(),
  usualRowHeight: 20,
  merges: [
    { top: 0, bottom: 0, left: 0, right: 9 },
    { top: 3, bottom: 5, left: 20, right: 60 },
  ],
  hiddenRows: new Set(),
  hiddenColumns: new Map(),
  unhidden: NOTHING_UNHIDDEN,
  frozenRows: 1,
  frozenColumns: 2,
};
const geometry = measure(layout);

describe("wide sheets", () => {
  test("only the columns in view and some beside them are painted", () => {
    expect(columnSpan(geometry, layout, 0, 800)).toEqual({ first: 2, last: 20 });
    expect(columnSpan(geometry, layout, 5000, 800)).toEqual({ first: 96, last: 120 });
    expect(columnSpan(geometry, layout, 1e6, 800).last).toBe(199);
    const narrow = { ...layout, columns: 30 };
    expect(columnSpan(measure(narrow), narrow, 500, 800)).toEqual({ first: 2, last: 29 });
  });

  test("a merged area is painted from its first cell, wherever that lies", () => {
    const span = { first: 40, last: 44 };
    expect(paintedColumns(geometry, 3, 2, span, false)).toEqual({ frozen: [0, 1], body: [20] });
    expect(paintedColumns(geometry, 4, 2, span, false)).toEqual({ frozen: [0, 1], body: [] });
    expect(paintedColumns(geometry, 3, 2, span, true)).toEqual({ frozen: [], body: [20] });
    // Begun in the frozen columns, it goes on beyond them.
    expect(paintedColumns(geometry, 0, 2, { first: 4, last: 11 }, false)).toEqual({
      frozen: [0],
      body: [0, 10, 11],
    });
  });
});

describe("the field over the active cell", () => {
  const at = (row: number, column: number, left: number, top: number) =>
    editorPlace(geometry, {
      active: { row, column },
      editing: false,
      frozenRow: row < 1,
      frozenColumn: column < 2,
      scrolled: { left, top },
    });
  test("moves with the view where its row or column stays", () => {
    expect(at(7, 5, 0, 0)).toMatchObject({ left: 44 + 250, top: 22 + 140 });
    expect(at(7, 1, 300, 0)).toMatchObject({ left: 44 + 50 + 300, top: 22 + 140 });
    expect(at(7, 1, 300, 0)).not.toHaveProperty("clipPath");
  });
  test("is cut where it goes under what is frozen the other way", () => {
    expect(at(7, 1, 0, 130)).toMatchObject({ clipPath: "inset(10px 0 0 0px)" });
    expect(at(0, 12, 520, 0)).toMatchObject({ clipPath: "inset(0px 0 0 20px)" });
  });
});

describe("sizes that fit", () => {
  const cells = new Map<string, DisplayCell>();
  const put = (row: number, column: number, text: string): void =>
    void cells.set(`${row},${column}`, {
      text,
      editText: text,
      align: "left",
      figure: false,
      style: PLAIN_STYLE,
      formula: null,
      outdated: false,
    });
  put(2, 7, "十个字的创新工作室名");
  put(3, 7, "短");
  put(0, 0, "标题".repeat(40));
  const fitted = {
    layout,
    geometry,
    cellAt: (row: number, column: number) => cells.get(`${row},${column}`) ?? null,
  };

  test("a column takes its longest text, merged areas not counted; an empty one stays", () => {
    const width = fittingWidth(fitted, 7);
    expect(width).toBeGreaterThan(125);
    expect(width).toBeLessThan(150);
    expect(fittingWidth(fitted, 0)).toBe(50);
  });

  test("a row takes all lines of its texts", () => {
    expect(fittingHeight(fitted, 2)).toBeGreaterThan(50);
    expect(fittingHeight(fitted, 9)).toBe(20);
  });
});
