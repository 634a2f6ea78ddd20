import { Batch, createGrid, planAppend, review, takeTable } from "../../../src/core";
import type { AppendPlan, BatchDecisions, CellValue, Grid, TakenTable } from "../../../src/core";
import { NO_DECISIONS } from "../../../src/core";
import { shiftedFormula } from "../../../src/core/compile/shiftedFormula";
import { LESHAN, counties, sheetOf, studio, workbookOf } from "../../support/batches";
import type { County, Mess } from "../../support/batches";
import { OPTIONS } from "../../support/batches/compiling";

const reviewed = (grid: Grid) => {
  const result = review(grid, LESHAN, OPTIONS);
  if (result.kind !== "review") throw new Error("no table");
  return result.review;
};

/** The plan for adding these counties to a sheet. */
function planFor(
  grid: Grid,
  files: readonly County[],
  decisions: BatchDecisions = NO_DECISIONS,
  mess: Mess = {},
): AppendPlan {
  const own = reviewed(grid);
  const origin = { file: "本表", otherSheets: [], notes: [], modified: null, fidelity: 9, compiled: false };
  const base: TakenTable = { ...takeTable(own, grid, origin), base: true };
  const batch = new Batch(OPTIONS);
  for (const county of files) batch.add(workbookOf(county, mess));
  const compiled = batch.compile({ base, decisions });
  if (compiled === null) throw new Error("nothing taken");
  return planAppend(compiled.compilation, own, grid, true);
}

/** The sheet after the plan, as a host carries it out. */
function carriedOut(grid: Grid, plan: AppendPlan): Grid {
  const width = Math.max(grid.right, plan.source.column + 1);
  const cells: CellValue[][] = Array.from({ length: grid.bottom }, (_, row) =>
    Array.from({ length: width }, (__, column) => grid.value(row, column)),
  );
  const blank = (): CellValue[] => new Array<CellValue>(width).fill(null);
  for (const { row, column, value } of plan.changes) (cells[row] as CellValue[])[column] = value;
  while (cells.length < plan.top + plan.filled) cells.push(blank());
  cells.splice(plan.top + plan.filled, 0, ...Array.from({ length: plan.inserted }, blank));
  plan.rows.forEach((row, index) => {
    const line = cells[plan.top + index] as CellValue[];
    row.forEach((value, at) => {
      if (value !== null) line[plan.left + at] = value;
    });
    line[plan.source.column] = plan.source.texts[index] ?? null;
  });
  if (plan.source.headerRow !== null)
    (cells[plan.source.headerRow] as CellValue[])[plan.source.column] = plan.source.header;
  const moved = (row: number): number => (row >= plan.top + plan.filled ? row + plan.inserted : row);
  return createGrid({
    name: grid.name,
    values: cells,
    merges: grid.merges.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
  });
}

const names = (grid: Grid): string[] =>
  takeTable(reviewed(grid), grid, {
    file: "",
    otherSheets: [],
    notes: [],
    modified: null,
    fidelity: 0,
    compiled: false,
  }).entries.map(({ values }) => values["studioName"] as string);

const [first, second, third] = counties(3, 3) as [County, County, County];
const namesOf = (...all: readonly County[]): string[] =>
  all.flatMap(({ rows }) => rows.map((row) => row["studioName"] as string));

test("entries go below the last one, above totals and footer, numbered on, with their source beside the table", () => {
  const grid = sheetOf(first, { totals: true });
  const plan = planFor(grid, [second, third]);
  expect(plan).toMatchObject({ top: 6, filled: 0, inserted: 6, like: 5, entries: 6, typedTotals: true });
  expect(plan.rows.map(([number]) => number)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(plan.source).toMatchObject({ headerRow: 2, column: LESHAN.fields.length });
  expect(plan.source.texts[0]).toBe(`${second.file} › Sheet1 第 4 行`);
  const after = carriedOut(grid, plan);
  expect(names(after)).toEqual(namesOf(first, second, third));
  // What is found does not change by the column of sources.
  const found = reviewed(after);
  const without = reviewed(
    carriedOut(grid, { ...plan, source: { ...plan.source, texts: [], headerRow: null } }),
  );
  expect(found.findings).toEqual(without.findings);
  expect(found.recognition.entryRows).toEqual(without.recognition.entryRows);
});

test("adding the same files once more adds nothing, and another one goes on below", () => {
  const once = carriedOut(sheetOf(first), planFor(sheetOf(first), [second]));
  const again = planFor(once, [second]);
  expect(again).toMatchObject({ entries: 0, changed: 0, rows: [], formulas: [] });
  const plan = planFor(once, [second, third]);
  expect(plan).toMatchObject({ entries: 3, source: { headerRow: null, column: LESHAN.fields.length } });
  expect(names(carriedOut(once, plan))).toEqual(namesOf(first, second, third));
});

test("a form with nothing but its header takes entries, the first as number 1", () => {
  const empty = sheetOf({ ...first, rows: [] });
  const plan = planFor(empty, [second]);
  expect(plan).toMatchObject({ top: 3, like: null, entries: 3 });
  expect(plan.rows[0]?.[0]).toBe(1);
  expect(names(carriedOut(empty, plan))).toEqual(namesOf(second));
});

test("rows of the form that are numbered and empty are filled first; one empty row stays above a signature", () => {
  const numbered = sheetOf({ ...first, rows: [...first.rows, { seq: 4 }, { seq: 5 }] });
  const plan = planFor(numbered, [second]);
  expect(plan).toMatchObject({ top: 6, filled: 2, inserted: 1 });
  expect(plan.rows.map(([number]) => number)).toEqual([null, null, 6]);
  expect(names(carriedOut(numbered, plan))).toEqual(namesOf(first, second));
  const spaced = sheetOf({ ...first, rows: [...first.rows, {}, {}, {}] });
  expect(planFor(spaced, [second])).toMatchObject({ top: 6, filled: 2, inserted: 1 });
});

test("figures are typed in the unit of the table's header, and answers without a column are told", () => {
  const yuan = sheetOf(first, { yuan: true });
  const at = LESHAN.fields.findIndex(({ id }) => id === "annualFunding");
  const plan = planFor(yuan, [second]);
  expect(plan.rows.map((row) => row[at])).toEqual(
    second.rows.map(({ annualFunding }) => Number(annualFunding) * 10_000),
  );
  const fewer = LESHAN.fields.map(({ id }) => id).filter((id) => id !== "patentCount");
  const narrow = planFor(sheetOf(first, { columns: fewer }), [second]);
  expect(narrow.withoutColumn.map(({ entries }) => entries)).toEqual([3]);
});

test("a duplicate of a row that is there is settled: kept out, put in its place, or merged cell by cell", () => {
  const grid = sheetOf(first);
  const twice: County = { ...second, rows: [{ ...first.rows[1], seq: 1, floorArea: 777 }] };
  const there = { file: "本表", sheet: "Sheet1", row: 4 };
  const comes = { file: second.file, sheet: "Sheet1", row: 3 };
  const settled = (more: Pick<BatchDecisions["settled"][number], "keep" | "cells">): AppendPlan =>
    planFor(grid, [twice], { ...NO_DECISIONS, settled: [{ entries: [there, comes], ...more }] });
  const area = LESHAN.fields.findIndex(({ id }) => id === "floorArea");
  expect(planFor(grid, [twice])).toMatchObject({ entries: 1, changes: [] });
  expect(settled({ keep: [there] })).toMatchObject({ entries: 0, changes: [] });
  const instead = settled({ keep: [comes] });
  expect(instead).toMatchObject({ entries: 0, changed: 1, staying: [] });
  expect(instead.changes).toContainEqual({ row: 4, column: area, value: 777 });
  expect(instead.changes.some(({ column }) => column === 0)).toBe(false);
  const merged = settled({ keep: [there], cells: { floorArea: comes } });
  expect(merged.changes).toEqual([{ row: 4, column: area, value: 777 }]);
  const away = planFor(grid, [second], {
    ...NO_DECISIONS,
    settled: [{ entries: [there, { ...there, row: 3 }], keep: [{ ...there, row: 3 }] }],
  });
  expect(away.staying).toEqual([4]);
  // Settled with others one after the other: the row that stayed first is told as one too many, not doubled in silence.
  const later = { ...comes, file: "又一份.xlsx" };
  const again: County = { ...twice, file: later.file, rows: [{ ...twice.rows[0], floorArea: 778 }] };
  const chain = planFor(grid, [twice, again], {
    ...NO_DECISIONS,
    settled: [
      { entries: [there, comes], keep: [there] },
      { entries: [comes, later], keep: [later] },
    ],
  });
  expect(chain).toMatchObject({ entries: 0, changed: 1, staying: [] });
});

test("totals that reckon over the entries reckon over the new ones, as they move", () => {
  const rows = { at: 6, inserted: 3, last: 5, to: 8 };
  for (const [formula, shifted] of [
    ["=SUM(I4:I6)", "=SUM(I4:I9)"],
    ["=SUM($I$4:$I$6)/COUNTA(B4:B6)", "=SUM($I$4:$I$9)/COUNTA(B4:B9)"],
    ['=IF(A7>0,SUM(I4:I6),"I4:I6")', '=IF(A10>0,SUM(I4:I9),"I4:I6")'],
    ["='四月'!I4:I6+SUM(I4:I6)", "='四月'!I4:I6+SUM(I4:I9)"],
    ["=SUM(四月!I4:I6,I5:I6)", "=SUM(四月!I4:I6,I5:I9)"],
    // The sheet's own name, in any writing of it; whole rows; from the lower end.
    ["=SUM(五月!I4:I6)", "=SUM(五月!I4:I9)"],
    ["=SUM('五月'!$I$4:$I$6)+五月!A7", "=SUM('五月'!$I$4:$I$9)+五月!A10"],
    ["=SUM(4:6)-SUM($7:7)", "=SUM(4:9)-SUM($10:10)"],
    ["=SUM(I6:I4)", "=SUM(I9:I4)"],
    // Other sheets and other workbooks have rows of their own.
    [
      "=SUM([1]五月!I4:I6,'[上报.xlsx]五月'!I4:I6,四月!4:6,I4:I6)",
      "=SUM([1]五月!I4:I6,'[上报.xlsx]五月'!I4:I6,四月!4:6,I4:I9)",
    ],
    ["=SUM([1]五月!I4:I6)", null],
    ["=SUM('[上报.xlsx]五月'!I4:I6)", null],
    ["=SUM(四月!4:6)", null],
    ["=SUM(四月:六月!I4:I6)", null],
    // What the sheet moves by itself, or what is not about all entries.
    ["=SUM(I4:I7)", null],
    ["=I4+I6", null],
    ["=SUM(I4:I5)", null],
    ["=LOG10(I4)", null],
  ] as const)
    expect([formula, shiftedFormula(formula, "五月", rows)]).toEqual([formula, shifted]);
  // Rows that are filled, not inserted, are reckoned with where the range ends before them.
  expect(shiftedFormula("=SUM(I4:I6)", "五月", { at: 9, inserted: 0, last: 5, to: 8 })).toBe("=SUM(I4:I9)");
  const spaced = "=SUM('2020 年''报'!I4:I6)";
  expect(shiftedFormula(spaced, "2020 年'报", rows)).toBe(spaced.replace("I6", "I9"));
  expect(shiftedFormula("=SUM(sheet1!I4:I6)", "Sheet1", rows)).toBe("=SUM(sheet1!I4:I9)");
});

test("the looks are taken from a row that no merged area reaches over", () => {
  const one = studio("甲溪县", 900, () => 1);
  const merged: County = {
    ...first,
    rows: [...first.rows, one, { ...one, studioName: "乙", leaderName: "丁" }],
  };
  const grid = sheetOf(merged, { mergedUnits: true });
  expect(planFor(grid, [second]).like).toBe(5);
});
