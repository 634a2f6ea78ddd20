import fs from "node:fs/promises";
import { openWorkbook } from "../../../src/files";
import type { GridEdit, CellPosition, Grid } from "../../../src/core";
import { formatAddress, parseAddress } from "../../../src/core";
import { unpackLook } from "../../../src/workbench/engine/views";
import { savedBytes } from "../../../src/workbench/engine/savedBytes";
import { WorkbenchFile } from "../../../src/workbench/engine/workbenchFile";
import type { AppliedChange } from "../../../src/workbench/engine/appliedChange";
import { packageOf, partsOf, textOf } from "../../files/support/package";
import { buildXlsx } from "../../support/workbooks";
import { testConnection } from "../support/connection";

/** A row of cells: a number, a text, or a formula with its stored result. */
function row(
  number: number,
  cells: Readonly<Record<string, number | string | readonly [string, number | string]>>,
) {
  const xml = Object.entries(cells).map(([column, cell]) => {
    const address = `${column}${number}`;
    const [formula, value] = Array.isArray(cell) ? (cell as [string, number | string]) : [null, cell];
    const f = formula === null ? "" : `<f>${formula}</f>`;
    return typeof value === "number"
      ? `<c r="${address}">${f}<v>${value}</v></c>`
      : formula === null
        ? `<c r="${address}" t="inlineStr"><is><t>${value as string}</t></is></c>`
        : `<c r="${address}" t="str">${f}<v>${value}</v></c>`;
  });
  return `<row r="${number}">${xml.join("")}</row>`;
}

const FILE = buildXlsx({
  sheets: [
    {
      name: "汇总表",
      data: [
        row(1, { A: "张三", B: ['A1&amp;"工作室"', "张三工作室"], C: ["ROW()-0", 1] }),
        row(2, { A: 2, B: ["A2*2", 4], C: ["B2+1", 5], D: ["SUM(A$2:A4)", 9] }),
        row(3, { A: 3, B: ["明细!A1", 7], C: ['INDIRECT("A2")', 2] }),
        row(4, { A: 4 }),
      ].join(""),
    },
    { name: "明细", data: row(1, { A: ["基础!A1+1", 7], B: 1 }) + row(2, { A: ["汇总表!C2", 5] }) },
    { name: "基础", data: row(1, { A: 6 }), state: "hidden" },
  ],
});

const open = () => WorkbenchFile.open(FILE, "甲.xlsx");

const at = (address: string): CellPosition => parseAddress(address) as CellPosition;
const type = (file: WorkbenchFile, sheet: string, address: string, text: string): AppliedChange =>
  file.type(sheet, [{ ...at(address), text }]);

/** What a change does to one sheet, the one that was typed on unless another is named. */
const editsOn = (change: AppliedChange | null, sheet = change?.sheet): readonly GridEdit[] =>
  change?.edits.find((each) => each.sheet === sheet)?.edits ?? [];

/** Addresses of formulas without a value. */
function outdated(grid: Grid): readonly string[] {
  const found: string[] = [];
  for (let r = grid.top; r < grid.bottom; r++)
    for (let c = grid.left; c < grid.right; c++)
      if (grid.value(r, c) === null && grid.formula(r, c) !== null) found.push(formatAddress(r, c));
  return found;
}

describe("results of formulas after a change", () => {
  test("those that are worked out from the cell, directly or not, no longer hold; undoing takes it back", async () => {
    const file = await open();
    const change = type(file, "汇总表", "A2", "20");
    expect(outdated(file.grid("汇总表"))).toEqual(["B2", "C2", "D2"]);
    expect(
      editsOn(change)
        .map(({ row: r, column }) => formatAddress(r, column))
        .sort(),
    ).toEqual(["A2", "B2", "C2", "D2"]);
    // What they show is left, for the grid and for the finding that quotes it.
    expect(file.grid("汇总表").text(1, 1)).toBe("4");
    expect(change.cells.find(({ row: r, column }) => r === 1 && column === 1)).toMatchObject({ text: "4" });
    expect(file.window("汇总表", 1, 2).texts.slice(0, 4)).toEqual(["20", "4", "5", "9"]);
    const looks = [...file.window("汇总表", 1, 2).looks.slice(0, 4)];
    expect(looks.map((look) => unpackLook(look).outdated)).toEqual([false, true, true, true]);
    expect(file.copyText("汇总表", { top: 1, left: 1, bottom: 1, right: 2 })).toBe("4\t5");

    type(file, "汇总表", "A3", "30");
    file.undo();
    expect(outdated(file.grid("汇总表"))).toEqual(["B2", "C2", "D2"]);
    const back = file.undo();
    expect(outdated(file.grid("汇总表"))).toEqual([]);
    expect(file.grid("汇总表").value(1, 1)).toBe(4);
    expect(editsOn(back)).toHaveLength(4);
    file.redo();
    expect(outdated(file.grid("汇总表"))).toEqual(["B2", "C2", "D2"]);
    // Typed back by hand is as good.
    type(file, "汇总表", "A2", "2");
    expect(outdated(file.grid("汇总表"))).toEqual([]);
  });

  test("a formula that is written over is none any more; what is worked out from it no longer holds", async () => {
    const file = await open();
    type(file, "汇总表", "A2", "20");
    const change = type(file, "汇总表", "B2", "40");
    expect(editsOn(change).filter(({ column }) => column === 1)).toMatchObject([
      { value: 40, formula: null },
    ]);
    expect(file.grid("汇总表").value(1, 1)).toBe(40);
    expect(outdated(file.grid("汇总表"))).toEqual(["C2", "D2"]);
    file.undo();
    expect(outdated(file.grid("汇总表"))).toEqual(["B2", "C2", "D2"]);
    file.undo();
    expect(outdated(file.grid("汇总表"))).toEqual([]);
    // The same value in place of the formula changes no other result.
    type(file, "汇总表", "B2", "4");
    expect(outdated(file.grid("汇总表"))).toEqual([]);
  });

  test("on other sheets, through sheets that nobody looks at, and on sheets looked at only afterwards", async () => {
    const file = await open();
    file.layout("汇总表");
    const change = type(file, "基础", "A1", "60");
    expect(editsOn(change, "基础")).toHaveLength(1);
    expect(change.elsewhere).toMatchObject([{ sheet: "汇总表", cells: [{ row: 2, column: 1, text: "7" }] }]);
    expect(outdated(file.grid("汇总表"))).toEqual(["B3"]);
    expect(outdated(file.grid("明细"))).toEqual(["A1"]);
    type(file, "汇总表", "A2", "20");
    expect(outdated(file.grid("明细"))).toEqual(["A1", "A2"]);
    const back = file.undo();
    expect(back?.elsewhere.map(({ sheet }) => sheet)).toEqual(["明细"]);
    expect(editsOn(back, "明细").map(({ value }) => value)).toEqual([5]);
  });

  test("saving writes what was typed and nothing of the results", async () => {
    const file = await open();
    type(file, "汇总表", "A2", "20");
    const bytes = await savedBytes(file.saveJob({ what: "corrected" }));
    const grid = (await openWorkbook(bytes, "甲.xlsx")).sheets[0]?.grid() as Grid;
    expect([grid.value(1, 0), grid.formula(1, 1), grid.value(1, 1)]).toEqual([20, "=A2*2", 4]);
    expect(textOf(partsOf(bytes), "xl/workbook.xml")).toContain("fullCalcOnLoad");
    expect(file.isUnsaved).toBe(true);
  });

  test("ten thousand rows of formulas take little time", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const number = index + 1;
      const of = (formula: string): readonly [string, number] => [formula, 1];
      return row(number, {
        A: 1,
        B: 2,
        C: of(`A${number}+B${number}`),
        D: of(`C${number}*2`),
        E: of(`SUM(A$1:A${number})`),
        F: of(`C${number}/SUM(C$1:C$10000)`),
      });
    });
    const file = await WorkbenchFile.open(
      buildXlsx({ sheets: [{ name: "大", data: rows.join("") }] }),
      "大.xlsx",
    );
    file.layout("大");
    type(file, "大", "B5000", "9");
    const start = performance.now();
    const change = type(file, "大", "A9999", "9");
    const taken = performance.now() - start;
    expect(editsOn(change).map(({ row: r, column }) => formatAddress(r, column))).toEqual(
      expect.arrayContaining(["C9999", "D9999", "E9999", "E10000"]),
    );
    // Every share of the total was outdated by the first change already.
    expect(editsOn(change).length).toBeLessThan(10);
    expect(taken).toBeLessThan(2000);
  });

  test("no finding is made of what a formula came to before the change", async () => {
    const sample = partsOf(new Uint8Array(await fs.readFile("assets/samples/leshan-2020-clean.xlsx")));
    const sheet = "xl/worksheets/sheet1.xml";
    const leader = /<c r="E6"[^>]*>.*?<\/c>/s.exec(textOf(sample, sheet));
    expect(leader).not.toBeNull();
    const worker = testConnection();
    const { connection } = worker;
    try {
      const plain = (await openWorkbook(packageOf(sample), "甲.xlsx")).sheets[0]?.grid() as Grid;
      const name = plain.text(5, 2);
      const formula = `B6&amp;E6&amp;&quot;${name.split(plain.text(5, 4))[1] ?? ""}&quot;`;
      const made = textOf(sample, sheet).replace(
        /<c r="C6"([^>]*?)(?: t="[a-zA-Z]+")?>.*?<\/c>/s,
        `<c r="C6"$1 t="str"><f>${formula}</f><v>${name}</v></c>`,
      );
      const number = await worker.open(packageOf({ ...sample, [sheet]: made }), "甲.xlsx");
      await connection.call("loadSheet", [number, plain.name]);
      const request = {
        sheet: plain.name,
        pack: null,
        mappings: {},
        referenceDate: null,
        today: "2020-09-01",
        language: "zh-CN",
      } as const;
      await connection.call("review", [request, {}]);
      const { answer } = await connection.call("type", [
        number,
        plain.name,
        [{ row: 5, column: 4, text: "王五" }],
      ]);
      expect(answer?.difference).not.toBeNull();
      const { findings } = worker.engine.reviewed().review;
      expect(findings.filter(({ row }) => row === 5).map(({ column, message }) => [column, message])).toEqual(
        [[2, "unreadable.notRecalculated"]],
      );
    } finally {
      worker.close();
    }
  });
});
