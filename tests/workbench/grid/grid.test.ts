import fc from "fast-check";
import fs from "node:fs";
import path from "node:path";
import { startsLikeFormula } from "../../../src/core";
import type { CellRange } from "../../../src/core";
import { openWorkbook } from "../../../src/files";
import { markOf } from "../../../src/workbench/grid/cellNotes";
import { typedValue } from "../../../src/workbench/engine/typedValue";
import { copiedBlock, formatBlock, parseBlock, pasteEdits } from "../../../src/workbench/grid/clipboard";
import { commandOf } from "../../../src/workbench/grid/keyboard";
import { anchorOf, measure, rectangleOf, scrollToShow } from "../../../src/workbench/grid/geometry";
import {
  edgeFrom,
  selectCell,
  selectLine,
  selectedRange,
  stepFrom,
} from "../../../src/workbench/grid/selection";
import type { SheetLayout } from "../../../src/workbench/grid/types";
import { PLAIN_LAYOUT } from "../support/layout";

const layout: SheetLayout = {
  ...PLAIN_LAYOUT,
  rowHeights: new Map([[0, 40]]),
  merges: [
    { top: 0, bottom: 0, left: 0, right: 3 },
    { top: 4, bottom: 6, left: 1, right: 1 },
  ],
  hiddenRows: new Set([3]),
  frozenRows: 2,
  frozenColumns: 1,
};
const geometry = measure(layout);

describe("measures of a sheet", () => {
  test("rows and columns follow one another, hidden rows have no height", () => {
    expect(geometry.width).toBe(310);
    expect(geometry.height).toBe(40 + 8 * 20);
    expect(geometry.frozenHeight).toBe(60);
    expect(geometry.rowTop(3)).toBe(geometry.rowTop(4));
    expect(geometry.rowHeight(3)).toBe(0);
    expect(geometry.columnLeft(2)).toBe(150);
  });

  test("a position finds its row and column, also outside", () => {
    expect(geometry.rowAt(-5)).toBe(0);
    expect(geometry.rowAt(39)).toBe(0);
    expect(geometry.rowAt(40)).toBe(1);
    expect(geometry.rowAt(1e9)).toBe(9);
    expect(geometry.columnAt(149)).toBe(1);
  });

  test("a merged area is one cell", () => {
    expect(anchorOf(geometry, { row: 6, column: 1 })).toEqual({ row: 4, column: 1 });
    expect(rectangleOf(geometry, { row: 5, column: 1 })).toEqual({
      left: 50,
      top: 80,
      width: 100,
      height: 60,
    });
    expect(geometry.mergesInto(5)).toEqual([layout.merges[1]]);
    expect(geometry.mergesInto(4)).toEqual([]);
  });

  test("scrolling moves as little as needed", () => {
    expect(scrollToShow(100, 20, 0, 200, 60)).toBe(0);
    expect(scrollToShow(500, 20, 0, 200, 60)).toBe(320);
    expect(scrollToShow(70, 20, 300, 200, 60)).toBe(10);
  });
});

describe("moving about", () => {
  test("steps go over merged areas and hidden rows and stop at the edge", () => {
    expect(stepFrom(geometry, layout, { row: 4, column: 1 }, "down")).toEqual({ row: 7, column: 1 });
    expect(stepFrom(geometry, layout, { row: 5, column: 0 }, "right")).toEqual({ row: 4, column: 1 });
    expect(stepFrom(geometry, layout, { row: 2, column: 0 }, "down")).toEqual({ row: 4, column: 0 });
    expect(stepFrom(geometry, layout, { row: 9, column: 0 }, "down")).toEqual({ row: 9, column: 0 });
    expect(stepFrom(geometry, layout, { row: 2, column: 0 }, "left")).toEqual({ row: 2, column: 0 });
    expect(stepFrom(geometry, layout, { row: 1, column: 2 }, "up")).toEqual({ row: 0, column: 0 });
  });

  test("keys that go far stop at what is shown", () => {
    const sheet = {
      ...layout,
      merges: [],
      columnWidths: [0, 100, 100, 0],
      hiddenRows: new Set([0, 3, 8, 9]),
      hiddenColumns: new Map([
        [0, 50],
        [3, 60],
      ]),
    };
    const press = (key: string, ctrlKey = false, from = { row: 5, column: 2 }): unknown => {
      const keys = { key, ctrlKey, shiftKey: false, metaKey: false, altKey: false };
      const context = { geometry: measure(sheet), layout: sheet, from, pageRows: 2, isFilled: () => false };
      const command = commandOf(keys, context);
      return command?.do === "move" ? [command.to.row, command.to.column] : command;
    };
    expect(press("Home")).toEqual([5, 1]);
    expect(press("End")).toEqual([5, 2]);
    expect(press("Home", true)).toEqual([1, 1]);
    expect(press("End", true)).toEqual([7, 2]);
    expect(press("PageUp")).toEqual([2, 2]);
    expect(press("PageDown", false, { row: 1, column: 1 })).toEqual([4, 1]);
    // Below there is nothing on view.
    expect(press("PageDown", false, { row: 7, column: 1 })).toEqual([7, 1]);
  });

  test("a range never cuts a merged area", () => {
    const selection = { active: { row: 5, column: 0 }, corner: { row: 5, column: 1 } };
    expect(selectedRange(geometry, selection, layout)).toEqual({
      top: 4,
      bottom: 6,
      left: 0,
      right: 1,
    });
    expect(selectedRange(geometry, selectCell({ row: 4, column: 1 }), layout)).toEqual({
      top: 4,
      bottom: 6,
      left: 1,
      right: 1,
    });
  });

  test("a heading selects its own row or column only, whatever is merged across it", () => {
    const column = selectLine(geometry, layout, "columns", 2);
    expect(column.active).toEqual({ row: 1, column: 2 });
    expect(selectedRange(geometry, column, layout)).toEqual({ top: 0, bottom: 9, left: 2, right: 2 });
    const row = selectLine(geometry, layout, "rows", 5);
    expect(selectedRange(geometry, row, layout)).toEqual({ top: 5, bottom: 5, left: 0, right: 3 });
    const rows = { ...row, corner: { row: 7, column: 1 } };
    expect(selectedRange(geometry, rows, layout)).toEqual({ top: 5, bottom: 7, left: 0, right: 3 });
  });

  test("the active cell of a heading's row or column is one of its own that is shown", () => {
    const narrow = { ...layout, columnWidths: [0, 100, 100, 60] };
    expect(selectLine(measure(narrow), narrow, "rows", 5).active).toEqual({ row: 5, column: 2 });
    expect(selectLine(geometry, layout, "columns", 1).active).toEqual({ row: 1, column: 1 });
  });

  test("Ctrl+arrow goes to the end of a block, or to the next one", () => {
    const filled = new Set(["1,0", "2,0", "4,0", "8,0"]);
    const isFilled = ({ row, column }: { row: number; column: number }): boolean =>
      filled.has(`${row},${column}`);
    expect(edgeFrom(geometry, layout, { row: 1, column: 0 }, "down", isFilled)).toEqual({
      row: 4,
      column: 0,
    });
    expect(edgeFrom(geometry, layout, { row: 4, column: 0 }, "down", isFilled)).toEqual({
      row: 8,
      column: 0,
    });
    expect(edgeFrom(geometry, layout, { row: 8, column: 0 }, "down", isFilled)).toEqual({
      row: 9,
      column: 0,
    });
  });
});

test("a merged area bears the gravest mark of its cells, a cell inside it its own", () => {
  const area = layout.merges[1] as CellRange;
  const marks = new Map([
    ["4,1", { severity: "info", text: "一" }],
    ["6,1", { severity: "error", text: "三" }],
  ] as const);
  expect(markOf(marks, { row: 4, column: 1, merge: area })?.text).toBe("三");
  expect(markOf(marks, { row: 5, column: 1, merge: area })).toBeUndefined();
  expect(markOf(marks, { row: 4, column: 1, merge: null })?.text).toBe("一");
});

describe("the clipboard", () => {
  test("a block from Excel is read with quotes, tabs and line feeds inside cells", () => {
    expect(parseBlock('张三\t12\r\n"两\n行"\t"说""引"""\r\n')).toEqual([
      ["张三", "12"],
      ["两\n行", '说"引"'],
    ]);
    expect(parseBlock('"未闭合\t1')).toEqual([['"未闭合', "1"]]);
    expect(parseBlock("")).toEqual([[""]]);
  });

  test("what is copied can be pasted back", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "中", "\t", "\n", '"', " ") });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(fc.property(block, (rows) => expect(parseBlock(`${formatBlock(rows)}\n`)).toEqual(rows)));
  });

  test.each([
    "=1+1",
    "+86 138",
    "-@x",
    "@SUM(A1)",
    "\t=1+1",
    " =1",
    "＝1+1",
    "＋1x",
    "－x",
    "＠x",
    "'x",
    "=cmd|' /C calc'!A0",
  ])("%j stays the text it was, in sheets and in plain text", (cell) => {
    const { html, text } = copiedBlock([[cell, "甲"]]);
    expect(html).toMatch(/<td style='mso-number-format:"\\@"'>[^<]*<\/td><td>甲<\/td>/);
    const [pasted] = parseBlock(text);
    expect(pasted).toEqual([`'${cell}`, "甲"]);
    const place = { format: "General", dateSystem: 1900, column: "mixed" } as const;
    expect(typedValue((pasted as string[])[0] as string, place)).toBe(cell);
  });

  test("a cell of a file made for it (inject2) stays text on the clipboard", async () => {
    const file = path.resolve(__dirname, "../../fixtures/files/cases/inject2.xlsx");
    const { sheets } = await openWorkbook(new Uint8Array(fs.readFileSync(file)), "inject2.xlsx");
    const cell = sheets[0]!.grid().text(5, 5);
    expect(startsLikeFormula(cell)).toBe(true);
    const { html, text } = copiedBlock([[cell]]);
    expect(text.replace(/^"/, "").startsWith("'")).toBe(true);
    expect(html).toContain('mso-number-format:"\\@"');
  });

  test("figures stay figures; digits that a sheet would change are said to be text", () => {
    const { html, text } = copiedBlock([
      ["-12.5", "+1,200", "30%", "007", "510107198001011234", 'a<b>\n"c"'],
    ]);
    expect(text).toBe('-12.5\t+1,200\t30%\t007\t510107198001011234\t"a<b>\n""c"""');
    expect(html.match(/mso-number-format/g)).toHaveLength(2);
    expect(html).toContain("<td>-12.5</td>");
    expect(html).toContain('<td>a&lt;b&gt;<br style="mso-data-placement:same-cell">&quot;c&quot;</td>');
  });

  test("one cell fills the range, a block is cut at the edge", () => {
    expect(pasteEdits([["x"]], { row: 1, column: 1 }, { rows: 2, columns: 1 }, layout)).toEqual([
      { row: 1, column: 1, text: "x" },
      { row: 2, column: 1, text: "x" },
    ]);
    expect(
      pasteEdits(
        [
          ["a", "b"],
          ["c", "d"],
        ],
        { row: 9, column: 3 },
        { rows: 1, columns: 1 },
        layout,
      ),
    ).toEqual([{ row: 9, column: 3, text: "a" }]);
  });
});
