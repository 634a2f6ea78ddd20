import { createGrid, ReviewedCells } from "../../../src/core";
import type { CaseEntry, Finding, Grid } from "../../../src/core";
import { spellings } from "../../../src/core/fixes/spellings";
import { formGrid } from "../../../src/core/review/case";
import { LESHAN, reviewOf, studio } from "../review/support";

/** Entries stand from sheet row 5 on (index 4). */
const FIRST = 4;
const columnOf = (id: string): number => LESHAN.fields.findIndex((field) => field.id === id);

function cellsOf(
  changes: readonly CaseEntry[],
  change: (grid: Grid) => Grid = (grid) => grid,
): ReviewedCells {
  const entries = changes.map((more, index) => studio(index, more));
  const grid = change(formGrid(LESHAN, entries, LESHAN.sampleLabels));
  return new ReviewedCells(reviewOf(grid), grid);
}
const findingOf = (message: string, rows: readonly number[]): Finding => ({
  severity: "warning",
  kind: "judgement",
  rule: "leshan-2020/near-duplicate",
  clause: null,
  row: FIRST,
  column: columnOf("studioName"),
  field: "studioName",
  status: "needsJudgement",
  found: "",
  required: "",
  message,
  parameters: {},
  related: rows.map((row) => ({ row, column: 0 })),
});
/** The spellings offered for the first entry, each with the cells that it is put into. */
const offered = (cells: ReviewedCells, message: string, rows: readonly number[], entry = 0): unknown[] =>
  spellings(cells, findingOf(message, rows), entry).map(({ text, edits }) => [
    text,
    edits().map(({ row, column, value }) => [row, column, value]),
  ]);

const UNITS: readonly CaseEntry[] = ["甲公司", "甲有限公司", "甲公司", "丁公司"].map((hostUnit) => ({
  hostUnit,
}));
const UNIT = columnOf("hostUnit");

describe("one spelling for all rows that seem to be one studio", () => {
  test("each that one of them has, for the rows that have another", () => {
    expect(offered(cellsOf(UNITS), "near.unitForms", [FIRST + 1, FIRST + 2])).toEqual([
      ["甲公司", [[FIRST + 1, UNIT, "甲公司"]]],
      [
        "甲有限公司",
        [
          [FIRST, UNIT, "甲有限公司"],
          [FIRST + 2, UNIT, "甲有限公司"],
        ],
      ],
    ]);
    expect(offered(cellsOf(UNITS), "near.phoneUnit", [FIRST + 1])).toHaveLength(2);
  });

  test.each<[string, string, readonly number[]]>([
    ["where all have one", "near.unitForms", [FIRST + 2]],
    ["with no other row", "near.unitForms", []],
    ["with a row that is no entry", "near.unitForms", [1, 90]],
    ["for another reason", "near.sameName", [FIRST + 1]],
    ["for no reason of nearness", "rule", [FIRST + 1]],
  ])("none %s", (_, message, rows) => {
    expect(offered(cellsOf(UNITS), message, rows)).toEqual([]);
  });

  test("a row that is no entry is passed over", () => {
    expect(offered(cellsOf(UNITS), "near.unitForms", [90, FIRST + 1])).toHaveLength(2);
    expect(offered(cellsOf(UNITS), "near.unitForms", [FIRST, FIRST + 1], -1)).toHaveLength(2);
  });

  test("four at most", () => {
    const many = ["甲", "乙", "丙", "丁", "戊"].map((name): CaseEntry => ({ hostUnit: `${name}公司` }));
    const rows = [1, 2, 3, 4].map((index) => FIRST + index);
    expect(offered(cellsOf(many), "near.unitForms", rows.slice(0, 3))).toHaveLength(4);
    expect(offered(cellsOf(many), "near.unitForms", rows)).toEqual([]);
  });

  test("none where a cell is blank or a formula, which stays one", () => {
    const blank = [...UNITS.slice(0, 1), { hostUnit: null }];
    expect(offered(cellsOf(blank), "near.unitForms", [FIRST + 1])).toEqual([]);
    const withFormula = (grid: Grid): Grid =>
      createGrid({
        name: grid.name,
        values: Array.from({ length: grid.bottom }, (_, row) =>
          Array.from({ length: grid.right }, (__, column) => grid.value(row, column)),
        ),
        merges: grid.merges,
        formulas: { B6: "=X1" },
      });
    expect(offered(cellsOf(UNITS, withFormula), "near.unitForms", [FIRST + 1])).toEqual([]);
  });

  test("of phone numbers as they are typed, figures as figures", () => {
    const phones: readonly CaseEntry[] = [{ phone: 2133419 }, { phone: "0833-2133419" }];
    const column = columnOf("phone");
    expect(offered(cellsOf(phones), "near.areaCode", [FIRST + 1])).toEqual([
      ["2133419", [[FIRST + 1, column, 2133419]]],
      ["0833-2133419", [[FIRST, column, "0833-2133419"]]],
    ]);
  });

  test("spaces around a name are no other spelling", () => {
    expect(
      offered(cellsOf([{ hostUnit: " 甲公司 " }, { hostUnit: "甲公司" }]), "near.unitForms", [FIRST + 1]),
    ).toEqual([]);
  });
});

test("what a reviewed sheet is asked for and does not hold", () => {
  const cells = cellsOf([{ hostUnit: "  甲公司 ", leaderName: "李 明", phone: "无" }]);
  expect([cells.indexOf(null), cells.indexOf(3), cells.indexOf(FIRST)]).toEqual([-1, -1, 0]);
  expect([cells.reading(-1, "hostUnit"), cells.reading(5, "hostUnit"), cells.reading(0, "nothing")]).toEqual([
    null,
    null,
    null,
  ]);
  expect([cells.field(null), cells.field("nothing"), cells.column("nothing")]).toEqual([null, null, null]);
  expect([
    cells.shownIn(0, "hostUnit"),
    cells.textIn(0, "leaderName"),
    cells.shownIn(0, "leaderName"),
  ]).toEqual(["甲公司", "李明", "李 明"]);
  // 无 is no phone, and what a phone is read as is no text.
  expect([cells.shownIn(0, "phone"), cells.textIn(0, "phone"), cells.textIn(9, "hostUnit")]).toEqual([
    "",
    "",
    "",
  ]);
});
