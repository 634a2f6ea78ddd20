import {
  createGrid,
  holdsCell,
  isCoveredBy,
  isUncalculated,
  plainValue,
  sameValue,
  withEdits,
} from "../../../src/core/grid";
import type { CellValue } from "../../../src/core/grid";

const AREA = { top: 2, left: 3, bottom: 4, right: 5 };
const around = [1, 2, 3, 4, 5, 6].flatMap((row) => [2, 3, 4, 5, 6].map((column) => ({ row, column })));

test("an area holds the cells from its first to its last row and column", () => {
  expect(around.filter((cell) => holdsCell(AREA, cell))).toEqual(
    [2, 3, 4].flatMap((row) => [3, 4, 5].map((column) => ({ row, column }))),
  );
});

test("a merged area covers all its cells but the first", () => {
  const covered = around.filter((cell) =>
    isCoveredBy([{ top: 9, left: 9, bottom: 9, right: 10 }, AREA], cell),
  );
  expect(covered).toEqual(around.filter((cell) => holdsCell(AREA, cell)).slice(1));
  expect(isCoveredBy([], { row: 2, column: 4 })).toBe(false);
  // The first cell of one area may lie under another.
  expect(isCoveredBy([AREA, { ...AREA, top: 1 }], { row: 2, column: 3 })).toBe(true);
});

test.each<readonly [CellValue, CellValue, boolean]>([
  [1, 1, true],
  [1, "1", false],
  [null, null, true],
  [null, "", false],
  [{ error: "#REF!" }, { error: "#REF!" }, true],
  [{ error: "#REF!" }, { error: "#N/A" }, false],
  [{ error: "#REF!" }, "#REF!", false],
  [{ error: "#REF!" }, null, false],
  [null, { error: "#REF!" }, false],
])("%p and %p hold the same: %p", (one, other, same) => expect(sameValue(one, other)).toBe(same));

test("a value for files and ports is an error's name, else itself", () => {
  const values: readonly CellValue[] = [{ error: "#REF!" }, null, "甲", 1, false];
  expect(values.map(plainValue)).toEqual(["#REF!", null, "甲", 1, false]);
});

test("a formula without any result is not calculated; one that comes to an empty text is", () => {
  const grid = createGrid({ values: [[null, "", 1, null]], formulas: { A1: "=A9", B1: '=""', C1: "=1" } });
  expect([0, 1, 2, 3].map((column) => isUncalculated(grid, 0, column))).toEqual([true, false, false, false]);
});

test("what is known of a sheet beside its cells is that of the sheet that was edited", () => {
  const parts = { values: [["甲"]], top: 2, left: 3, hiddenColumns: [4], damage: ["Sheet1!8"] };
  const edited = withEdits(createGrid({ ...parts, dateSystem: 1904, name: "表" }), [
    { row: 0, column: 1, value: "乙" },
  ]);
  expect(edited).toMatchObject({
    name: "表",
    dateSystem: 1904,
    top: 0,
    left: 1,
    bottom: 3,
    right: 4,
    damage: ["Sheet1!8"],
  });
  expect([...edited.hiddenColumns]).toEqual([4]);
  expect(createGrid({ values: [] }).damage).toEqual([]);
});

test("a cell that is emptied twice, or whose text is given, shows what the last edit says", () => {
  const once = withEdits(createGrid({ values: [[5]], formats: { A1: "0.0" } }), [
    { row: 0, column: 0, value: null },
  ]);
  expect([once.value(0, 0), once.text(0, 0), once.format(0, 0)]).toEqual([null, "", "0.0"]);
  const again = withEdits(once, [{ row: 0, column: 0, value: 7, text: "七", formula: null }]);
  expect([again.value(0, 0), again.text(0, 0), again.format(0, 0), again.formula(0, 0)]).toEqual([
    7,
    "七",
    "0.0",
    null,
  ]);
  expect([once.value(0, 0), once.text(0, 0)]).toEqual([null, ""]);
});
