import fs from "node:fs";
import { buildXlsx } from "../../support/workbooks";
import { openWorkbook, writeWorkbook } from "../../../src/files";
import type { CellRange, Grid } from "../../../src/core";
import { unpackLook } from "../../../src/workbench/engine/views";
import { savedBytes } from "../../../src/workbench/engine/savedBytes";
import { WorkbenchFile } from "../../../src/workbench/engine/workbenchFile";

const encoder = new TextEncoder();

/** A small table: a title over all columns, a header, three rows. */
function bytes(): Uint8Array {
  return writeWorkbook({
    sheets: [
      {
        name: "表",
        columnWidths: [10, 20, 15],
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        rows: [
          { cells: [{ value: "标题" }] },
          { cells: [{ value: "序号" }, { value: "名称" }, { value: "电话" }] },
          { cells: [{ value: 1 }, { value: "甲" }, { value: "13900000101" }] },
          { cells: [{ value: 2 }, { value: "乙" }, { value: "13900000102" }] },
          { cells: [{ value: 3 }, { value: "丙" }, { value: "13900000103" }] },
        ],
      },
    ],
  });
}

const open = () => WorkbenchFile.open(bytes(), "表.xlsx");

async function saved(file: WorkbenchFile, sheet?: string): Promise<Grid> {
  const workbook = await openWorkbook(await savedBytes(file.saveJob({ what: "corrected" })), "表.xlsx");
  const found = workbook.sheets.find(({ name }) => sheet === undefined || name === sheet);
  return found?.grid() as Grid;
}

const column = (grid: Grid, index: number, from = 2, to = 4): unknown[] =>
  Array.from({ length: to - from + 1 }, (_, row) => grid.value(from + row, index));

describe("a file in the workbench", () => {
  test("tells its sheets and that saving keeps everything", async () => {
    const view = await (await open()).view();
    expect(view).toMatchObject({ name: "表.xlsx", format: "xlsx", keepsFormatting: true, fileNotes: [] });
    expect(view.sheets.map(({ name }) => name)).toEqual(["表"]);
  });

  test("gives windows of cells as they are painted", async () => {
    const window = (await open()).window("表", 2, 4);
    expect(window.texts.slice(0, 3)).toEqual(["1", "甲", "13900000101"]);
    // Numbers stand right, texts left, unless the file says otherwise.
    expect(unpackLook(window.looks[0] as number)).toMatchObject({ align: "right", figure: true });
    expect(unpackLook(window.looks[1] as number)).toMatchObject({ align: "left", figure: false });
    expect(window.rows * window.columns).toBe(window.texts.length);
  });

  test("typing changes the cells, the display and what is saved", async () => {
    const file = await open();
    const change = file.type("表", [
      { row: 2, column: 0, text: "9" },
      { row: 2, column: 2, text: "13900000199" },
      { row: 3, column: 1, text: "=1+1" },
    ]);
    expect(change.edits[0]?.edits.map(({ value }) => value)).toEqual([9, "13900000199", "=1+1"]);
    expect(change).toMatchObject({ canUndo: true, canRedo: false, unsaved: true });
    const grid = await saved(file);
    expect(column(grid, 0)).toEqual([9, 2, 3]);
    expect(grid.value(2, 2)).toBe("13900000199");
    expect(grid.value(3, 1)).toBe("=1+1");
    expect(grid.formula(3, 1)).toBeNull();
  });

  test("values are written as one step that can be undone; none is lost inside a merged area", async () => {
    const file = await open();
    const change = file.write("表", [
      { row: 2, column: 0, value: 7 },
      { row: 3, column: 1, value: "丁" },
      { row: 4, column: 0, value: null },
    ]);
    expect(change.edits[0]?.edits.map(({ value }) => value)).toEqual([7, "丁", null]);
    expect(column(file.grid("表"), 0)).toEqual([7, 2, null]);
    file.undo();
    expect(file.isUnsaved).toBe(false);
    expect(() => file.write("表", [{ row: 0, column: 1, value: "看不见" }])).toThrow(
      expect.objectContaining({ code: "coveredCell" }) as Error,
    );
  });

  test("what is typed unchanged is no step", async () => {
    const file = await open();
    const change = file.type("表", [{ row: 2, column: 1, text: "甲" }]);
    expect(change).toMatchObject({ edits: [], canUndo: false, unsaved: false });
  });

  test("cells inside a merged area take nothing", async () => {
    const file = await open();
    expect(file.type("表", [{ row: 0, column: 1, text: "看不见" }]).edits).toEqual([]);
  });

  test("what falls inside a merged area is named; blanks are not", async () => {
    const file = await open();
    const change = file.type("表", [
      { row: 0, column: 1, text: "看不见" },
      { row: 0, column: 2, text: "" },
      { row: 2, column: 1, text: "丁" },
    ]);
    expect(change.covered).toEqual([{ row: 0, column: 1 }]);
    expect(change.edits).toHaveLength(1);
  });

  test("formulas come with their cells, are replaced by what is typed, and come back by undoing", async () => {
    const data = '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1+1</f><v>4</v></c></row>';
    const file = await WorkbenchFile.open(buildXlsx({ sheets: [{ name: "表", data }] }), "式.xlsx");
    expect([...file.window("表", 0, 1).formulas]).toEqual([[1, "=A1+1"]]);
    const typed = file.type("表", [{ row: 0, column: 1, text: "5" }]);
    expect(typed.cells).toMatchObject([{ text: "5", formula: null }]);
    expect(file.window("表", 0, 1).formulas.size).toBe(0);
    expect(file.undo()?.cells).toMatchObject([{ text: "4", formula: "=A1+1" }]);
  });

  test("an area is emptied as one step and copied as it is shown, used cells only", async () => {
    const file = await open();
    expect(file.copyText("表", { top: 2, left: 0, bottom: 900_000, right: 1 })).toBe("1\t甲\n2\t乙\n3\t丙");
    const change = file.clear("表", { top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
    expect(change.edits[0]?.edits).toHaveLength(13);
    expect(column(file.grid("表"), 1, 0)).toEqual([null, null, null, null, null]);
    file.undo();
    expect(file.isUnsaved).toBe(false);
    expect(column(file.grid("表"), 1)).toEqual(["甲", "乙", "丙"]);
  });

  test("the sheet grows with what is written beyond it", async () => {
    const file = await open();
    const before = file.layout("表").layout;
    file.type("表", [{ row: before.rows + 5, column: before.columns + 2, text: "远" }]);
    const { layout } = file.layout("表");
    expect([layout.usedRows, layout.usedColumns]).toEqual([before.rows + 6, before.columns + 3]);
    expect(layout.rows).toBeGreaterThan(layout.usedRows);
    expect(layout.columnWidths).toHaveLength(layout.columns);
    expect((await saved(file)).value(before.rows + 5, before.columns + 2)).toBe("远");
  });

  test("undoing everything gives back the file byte for byte", async () => {
    const file = await open();
    file.type("表", [{ row: 2, column: 0, text: "9" }]);
    file.type("表", [
      { row: 3, column: 0, text: "" },
      { row: 4, column: 0, text: "x" },
    ]);
    expect(file.undo()?.cells.map(({ text }) => text)).toEqual(["2", "3"]);
    expect(file.undo()?.cells.map(({ text }) => text)).toEqual(["1"]);
    expect(file.undo()).toBeNull();
    expect(file.isUnsaved).toBe(false);
    expect(
      Buffer.from(await savedBytes(file.saveJob({ what: "corrected" }))).equals(Buffer.from(bytes())),
    ).toBe(true);
    expect(file.redo()?.cells.map(({ text }) => text)).toEqual(["9"]);
  });

  test("a row is taken out, those below move up, as one step", async () => {
    const file = await open();
    file.removeRows("表", 2, 2);
    expect(column(await saved(file), 1)).toEqual(["乙", "丙", null]);
    expect(column(await saved(file), 2)).toEqual(["13900000102", "13900000103", null]);
    file.undo();
    expect(column(file.grid("表"), 1)).toEqual(["甲", "乙", "丙"]);
  });

  test("several rows are taken out at once, also the table's last, as one step", async () => {
    const file = await open();
    file.removeRows("表", 2, 3);
    expect(column(await saved(file), 1)).toEqual(["丙", null, null]);
    file.undo();
    expect(column(file.grid("表"), 1)).toEqual(["甲", "乙", "丙"]);
    file.removeRows("表", 3, 4);
    expect(column(await saved(file), 1)).toEqual(["甲", null, null]);
    file.undo();
    expect(file.isUnsaved).toBe(false);
  });

  test("a merged area shrinks with its rows, and keeps its value where its first row goes", async () => {
    const sample = new Uint8Array(fs.readFileSync("assets/samples/leshan-2020-messy.xlsx"));
    const file = await WorkbenchFile.open(sample, "messy.xlsx");
    const name = "推荐汇总表";
    const before = file.grid(name);
    const merge = before.merges.find(({ top, bottom }) => top >= 5 && bottom > top) as CellRange;
    const value = before.value(merge.top, merge.left);
    expect(value).not.toBeNull();
    const last = before.text(before.bottom - 1, 0);
    file.removeRows(name, merge.top, merge.top);
    // Each as it was, less the row that went; one cell alone is no merged area.
    const moved = (row: number): number => (row > merge.top ? row - 1 : row);
    const left = before.merges
      .map((each) => ({
        ...each,
        top: moved(each.top),
        bottom: each.bottom >= merge.top ? each.bottom - 1 : each.bottom,
      }))
      .filter(({ top, bottom, left: first, right }) => bottom > top || (bottom === top && right > first));
    expect(left).not.toEqual(before.merges);
    const inOrder = (areas: readonly CellRange[]): string[] =>
      areas.map((area) => `${area.top},${area.left}:${area.bottom},${area.right}`).sort();
    for (const grid of [file.grid(name), await saved(file, name)]) {
      expect(grid.value(merge.top, merge.left)).toBe(value);
      expect(inOrder(grid.merges)).toEqual(inOrder(left));
      expect(grid.text(grid.bottom - 1, 0)).toBe(last);
    }
    file.undo();
    expect(file.isUnsaved).toBe(false);
    expect(file.grid(name).merges).toEqual(before.merges);
  });

  test("heights and formats go with their rows", async () => {
    const sample = new Uint8Array(fs.readFileSync("assets/samples/leshan-2020-messy.xlsx"));
    const file = await WorkbenchFile.open(sample, "messy.xlsx");
    const name = "推荐汇总表";
    const heights = (): (number | undefined)[] => {
      const { layout } = file.layout(name);
      return Array.from({ length: 20 }, (_, row) => layout.rowHeights.get(row) ?? layout.usualRowHeight);
    };
    const looks = (row: number): number[] =>
      [...file.window(name, row, row + 1).looks].map((look) => look >> 4);
    const [before, rowLooks] = [heights(), looks(12)];
    file.removeRows(name, 11, 11);
    expect(heights().slice(0, 19)).toEqual([...before.slice(0, 11), ...before.slice(12)]);
    expect(looks(11)).toEqual(rowLooks);
    file.undo();
    expect(heights()).toEqual(before);
  });

  test("blank rows take the format of the row they look like; what is typed there is saved there", async () => {
    const file = await open();
    file.insertRows("表", 3, 2, 2);
    expect(column(file.grid("表"), 1, 2, 6)).toEqual(["甲", null, null, "乙", "丙"]);
    file.type("表", [{ row: 4, column: 1, text: "丁" }]);
    file.type("表", [{ row: 6, column: 1, text: "戊" }]);
    const grid = await saved(file);
    expect(column(grid, 1, 2, 6)).toEqual(["甲", null, "丁", "乙", "戊"]);
    file.undo();
    file.undo();
    file.undo();
    expect(file.isUnsaved).toBe(false);
    expect(column(file.grid("表"), 1)).toEqual(["甲", "乙", "丙"]);
    for (let step = 0; step < 3; step++) file.redo();
    expect(column(await saved(file), 1, 2, 6)).toEqual(["甲", null, "丁", "乙", "戊"]);
  });

  test("the page is told which rows came and went, and what was taken back by the same number", async () => {
    const file = await open();
    expect(file.layout("表").moves).toEqual([]);
    file.insertRows("表", 3, 2, 2);
    file.removeRows("表", 2, 2);
    file.undo();
    file.undo();
    file.redo();
    expect(file.layout("表").moves).toEqual([
      { step: 1, at: 3, removed: 0, added: 2 },
      { step: 2, at: 2, removed: 1, added: 0 },
      { step: 2, at: 2, removed: 0, added: 1 },
      { step: 1, at: 3, removed: 2, added: 0 },
      { step: 1, at: 3, removed: 0, added: 2 },
    ]);
  });

  test("a row without a height of its own grows with its text and shrinks again; another keeps its height", async () => {
    const text = "长".repeat(40);
    const cells = [{ value: "字", style: { wrap: true } }];
    // The second one's height is written, as what its text needs.
    const rows = [{ height: 30, cells }, { cells }];
    const bytes = writeWorkbook({ sheets: [{ name: "表", columnWidths: [10], merges: [], rows }] });
    const file = await WorkbenchFile.open(bytes, "高.xlsx");
    const { usualRowHeight } = file.layout("表").layout;
    const typed = (row: number, content: string): number | undefined =>
      file.type("表", [{ row, column: 0, text: content }]).view?.layout.rowHeights.get(row) ?? undefined;
    expect(typed(0, text)).toBeUndefined();
    expect(typed(1, text)).toBeGreaterThan(usualRowHeight * 2);
    const shrunk = file.type("表", [{ row: 1, column: 0, text: "短" }]).view;
    expect(shrunk?.layout.rowHeights.get(1) ?? 0).toBeLessThan(usualRowHeight * 2);
    expect(file.undo()?.view?.layout.rowHeights.get(1)).toBeGreaterThan(usualRowHeight * 2);
    // A new row after it, in its format.
    file.insertRows("表", 2, 1, 1);
    expect(typed(2, text)).toBeGreaterThan(usualRowHeight * 2);
  });

  test("formulas follow rows, results over rows that went hold no longer, and none is left with nothing", async () => {
    const data =
      '<row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>' +
      '<row r="3"><c r="A3"><v>5</v></c></row><row r="4"><c r="A4"><f>SUM(A1:A3)</f><v>12</v></c></row>' +
      '<row r="5"><c r="A5"><f>A3*2</f><v>10</v></c></row>';
    const file = await WorkbenchFile.open(buildXlsx({ sheets: [{ name: "表", data }] }), "式.xlsx");
    file.removeRows("表", 1, 1);
    expect(file.grid("表").formula(2, 0)).toBe("=SUM(A1:A2)");
    expect(file.grid("表").value(2, 0)).toBeNull();
    expect([file.grid("表").formula(3, 0), file.grid("表").value(3, 0)]).toEqual(["=A2*2", 10]);
    expect((await saved(file)).formula(2, 0)).toBe("=SUM(A1:A2)");
    expect(() => file.removeRows("表", 1, 1)).toThrow(
      expect.objectContaining({ code: "rowsFormulas", details: { where: "A5" } }) as Error,
    );
    // A formula that was typed over holds nothing back.
    file.type("表", [{ row: 3, column: 0, text: "10" }]);
    file.removeRows("表", 1, 1);
    expect(column(await saved(file), 0, 0, 2)).toEqual([3, 12, 10]);
  });

  test("rows are put in another order, numbered anew", async () => {
    const file = await open();
    file.reorder("表", [4, 2, 3], 0);
    const grid = await saved(file);
    expect(column(grid, 1)).toEqual(["丙", "甲", "乙"]);
    expect(column(grid, 0)).toEqual([1, 2, 3]);
  });

  test("what belongs to the workbook is saved in it", async () => {
    const file = await open();
    expect(file.writeState({ version: 1, ticks: ["a"] })).toBe(true);
    const again = await WorkbenchFile.open(await savedBytes(file.saveJob({ what: "corrected" })), "表.xlsx");
    expect(again.readState()).toEqual({ version: 1, ticks: ["a"] });
    expect(file.markSaved(file.savePoint)).toBe(false);
    expect(file.writeState({ version: 1, ticks: ["a"] })).toBe(false);
  });

  test("a .csv becomes a new .xlsx with what was typed", async () => {
    const file = await WorkbenchFile.open(encoder.encode("序号,名称\n1,甲\n2,乙\n"), "表.csv");
    expect((await file.view()).keepsFormatting).toBe(false);
    const sheet = (await file.view()).sheets[0]?.name ?? "";
    file.type(sheet, [{ row: 2, column: 1, text: "丁" }]);
    const workbook = await openWorkbook(await savedBytes(file.saveJob({ what: "corrected" })), "表.xlsx");
    expect(workbook.format).toBe("xlsx");
    expect(column(workbook.sheets[0]?.grid() as Grid, 1, 1, 2)).toEqual(["甲", "丁"]);
  });

  test("a file that cannot be read is refused with words for the user", async () => {
    await expect(
      WorkbenchFile.open(encoder.encode("PK\u0003\u0004 broken"), "坏.xlsx"),
    ).rejects.toMatchObject({
      name: "WorkbookFileError",
    });
  });
});
