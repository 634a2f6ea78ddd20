import { createGrid, mergeIndex, parseRange, RowPlan, withRows } from "../../../src/core/grid";
import type { CellRange, Grid } from "../../../src/core/grid";

const area = (address: string): CellRange => parseRange(address)!.range;
const below = createGrid({
  name: "汇总",
  dateSystem: 1904,
  left: 1,
  top: 1,
  values: [
    ["题", "名"],
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ],
  texts: { B3: "壹" },
  formats: { B3: "0.0", B5: "0.00" },
  formulas: { B3: "=B5", B6: "=B3" },
  merges: [area("B2:C2"), area("B3:B5"), area("C4:C5"), area("B4:C4"), area("C1:C9")],
  hiddenRows: [3, 5],
  hiddenColumns: [2],
  damage: ["汇总!9"],
});

/** Sheet row 4 (0-based 3) is taken out, two new rows come before what was row 5, with the looks of row 3. */
const plan = RowPlan.SAME.without(3, 3).withNew(3, 2, 2);
const asked: string[] = [];
const grid = withRows(below, plan, (formula) => {
  asked.push(formula);
  return `${formula}+1`;
});

describe("a sheet after rows came and went", () => {
  const column = <T>(read: (row: number) => T): readonly T[] => [0, 1, 2, 3, 4, 5, 6, 7].map(read);
  test("holds each row's cells where it stands now, and nothing in new rows", () => {
    expect(column((row) => grid.value(row, 1))).toEqual([null, "题", 1, null, null, 5, 7, null]);
    expect(column((row) => grid.text(row, 1))).toEqual(["", "题", "壹", "", "", "5", "7", ""]);
  });
  test("new rows have the format of the row that they look like", () => {
    expect(column((row) => grid.format(row, 1))).toEqual([
      "General",
      "General",
      "0.0",
      "0.0",
      "0.0",
      "0.00",
      "General",
      "General",
    ]);
  });
  test("leads each formula's references once, when it is asked for", () => {
    expect(asked).toEqual([]);
    const formulas = column((row) => grid.formula(row, 1));
    expect(formulas).toEqual([null, null, "=B5+1", null, null, null, "=B3+1", null]);
    expect(column((row) => grid.formula(row, 1))).toEqual(formulas);
    expect(asked).toEqual(["=B5", "=B3"]);
  });
  test("its extent, hidden rows and merged areas move with their rows", () => {
    expect(grid).toMatchObject({
      name: "汇总",
      dateSystem: 1904,
      top: 1,
      left: 1,
      bottom: 7,
      right: 3,
      damage: ["汇总!9"],
    });
    expect([...grid.hiddenRows]).toEqual([6]);
    expect([...grid.hiddenColumns]).toEqual([2]);
    // One that lost all its rows, and one of which a single cell is left, are none.
    expect(grid.merges).toEqual([area("B2:C2"), area("B3:B6"), area("C1:C10")]);
    expect(mergeIndex(grid).at(4, 1)).toEqual(area("B3:B6"));
  });
  test("a merged area of which one row with several cells is left stays one", () => {
    const wide = createGrid({ values: [], merges: [area("A1:B2")] });
    expect(withRows(wide, RowPlan.SAME.without(0, 0), String).merges).toEqual([area("A1:B1")]);
  });
  test("is empty where all its rows are gone, and sound where nothing is said of damage", () => {
    const empty = withRows(createGrid({ values: [[1], [2]] }), RowPlan.SAME.without(0, 5), String);
    expect(empty).toMatchObject({ top: 0, bottom: 0, damage: [] });
    const bare = Object.assign(Object.create(below) as Grid, { damage: undefined });
    expect(withRows(bare, RowPlan.SAME, String).damage).toEqual([]);
  });
});
