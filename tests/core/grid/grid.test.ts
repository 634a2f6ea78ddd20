import fc from "fast-check";
import {
  createGrid,
  generalText,
  isCellError,
  mergeIndex,
  parseRange,
  sourceCell,
  withEdits,
} from "../../../src/core/grid";
import type { CellRange, CellValue } from "../../../src/core/grid";

const area = (address: string): CellRange => parseRange(address)!.range;

describe("General display", () => {
  test.each<[CellValue, string]>([
    [null, ""],
    ["文字", "文字"],
    [true, "TRUE"],
    [false, "FALSE"],
    [{ error: "#REF!" }, "#REF!"],
    [0, "0"],
    [-0, "0"],
    [12, "12"],
    [-12.5, "-12.5"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333"],
    [2018.1, "2018.1"],
    [1234567.891, "1234567.891"],
    [12345678901, "12345678901"],
    [13800001111, "13800001111"],
    [123456789012, "1.23457E+11"],
    [-123456789012, "-1.23457E+11"],
    [1e11, "1E+11"],
    [1e100, "1E+100"],
    [1234567890.5, "1234567891"],
    [12345678901.6, "12345678902"],
    [0.0001, "0.0001"],
    [0.00001, "0.00001"],
    [0.00001234567, "1.23457E-05"],
    [1e-10, "1E-10"],
    [Number.NaN, "#NUM!"],
    [Number.POSITIVE_INFINITY, "#NUM!"],
  ])("%p is shown as %s", (value, text) => {
    expect(generalText(value)).toBe(text);
  });

  test("no figure takes more than 11 characters but a sign or an exponent of three digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = generalText(value).replace(/^-/, "");
        expect(text.length).toBeLessThanOrEqual(text.includes("E") ? 12 : 11);
        expect(Number(text)).not.toBeNaN();
      }),
    );
  });

  test("only objects are errors", () => {
    expect([{ error: "#N/A" }, null, "#N/A", 1].map((value) => isCellError(value))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("createGrid", () => {
  test("holds values at their place, and nothing elsewhere", () => {
    const grid = createGrid({ values: [["甲", undefined, 3], undefined, [null, true]], top: 2, left: 1 });
    expect(grid).toMatchObject({
      name: "Sheet1",
      top: 2,
      left: 1,
      bottom: 5,
      right: 4,
      dateSystem: 1900,
      merges: [],
    });
    expect([grid.value(2, 1), grid.value(2, 2), grid.value(2, 3), grid.value(4, 2)]).toEqual([
      "甲",
      null,
      3,
      true,
    ]);
    expect([grid.value(0, 0), grid.value(3, 1), grid.value(99, 1), grid.value(2, 99)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([grid.text(2, 3), grid.text(0, 0), grid.format(2, 3), grid.formula(2, 3)]).toEqual([
      "3",
      "",
      "General",
      null,
    ]);
  });

  test("blanks at the end do not count", () => {
    const grid = createGrid({
      values: [["甲", null, ""], [], [null, ""], ...Array.from({ length: 100 }, () => [null])],
    });
    expect(grid).toMatchObject({ bottom: 1, right: 1 });
    expect(createGrid({ values: [] })).toMatchObject({ top: 0, bottom: 0, left: 0, right: 0 });
  });

  test.each([
    [
      "a matrix",
      { texts: [["2018年3月"]], formats: [[null, undefined], ["0.00"]], formulas: [undefined, ["=1+1"]] },
    ],
    [
      "addresses",
      { texts: { B2: "2018年3月", 无: "x" }, formats: { B3: "0.00" }, formulas: { $B$3: "=1+1" } },
    ],
  ])("texts, formats and formulas of some cells: %s", (_, parts) => {
    const grid = createGrid({ values: [[43160], [2]], top: 1, left: 1, ...parts });
    expect([grid.text(1, 1), grid.text(2, 1)]).toEqual(["2018年3月", "2"]);
    expect([grid.format(1, 1), grid.format(2, 1)]).toEqual(["General", "0.00"]);
    expect([grid.formula(1, 1), grid.formula(2, 1)]).toEqual([null, "=1+1"]);
  });

  test("the sheet's own properties", () => {
    const merges = [area("A1:B1")];
    const grid = createGrid({
      values: [],
      name: "汇总",
      dateSystem: 1904,
      merges,
      hiddenRows: [3],
      hiddenColumns: [4],
    });
    expect(grid).toMatchObject({ name: "汇总", dateSystem: 1904, merges });
    expect([...grid.hiddenRows, ...grid.hiddenColumns]).toEqual([3, 4]);
  });
});

describe("withEdits", () => {
  const grid = createGrid({
    values: [["甲", 2]],
    formats: { B1: "0.00" },
    texts: { B1: "2.00" },
    formulas: { B1: "=1+1" },
    merges: [area("A1:A2")],
    hiddenRows: [0],
  });

  test("replaces cells and leaves the grid below alone", () => {
    const edited = withEdits(grid, [{ row: 0, column: 1, value: 5 }]);
    expect([edited.value(0, 1), edited.text(0, 1), edited.format(0, 1), edited.formula(0, 1)]).toEqual([
      5,
      "5",
      "0.00",
      null,
    ]);
    expect([edited.value(0, 0), edited.text(0, 0), edited.formula(0, 0)]).toEqual(["甲", "甲", null]);
    expect([grid.value(0, 1), grid.text(0, 1), grid.formula(0, 1)]).toEqual([2, "2.00", "=1+1"]);
    expect(edited).toMatchObject({ name: "Sheet1", dateSystem: 1900, merges: grid.merges });
    expect(edited.hiddenRows).toBe(grid.hiddenRows);
  });

  test("takes text, format and formula of the edit", () => {
    const edit = {
      row: 0,
      column: 0,
      value: 43160,
      text: "2018/3/1",
      format: "yyyy/m/d",
      formula: "=TODAY()",
    };
    const edited = withEdits(grid, [edit]);
    expect([edited.text(0, 0), edited.format(0, 0), edited.formula(0, 0)]).toEqual([
      "2018/3/1",
      "yyyy/m/d",
      "=TODAY()",
    ]);
  });

  test("grows the extent for what is filled, not for what is emptied", () => {
    expect(withEdits(grid, [{ row: 9, column: 7, value: "乙" }])).toMatchObject({
      top: 0,
      left: 0,
      bottom: 10,
      right: 8,
    });
    expect(withEdits(grid, [{ row: 9, column: 7, value: null }])).toMatchObject({ bottom: 1, right: 2 });
    const empty = createGrid({ values: [] });
    expect(withEdits(empty, [{ row: 4, column: 3, value: 1 }])).toMatchObject({
      top: 4,
      left: 3,
      bottom: 5,
      right: 4,
    });
  });

  test("no edits, no new grid", () => {
    expect(withEdits(grid, [])).toBe(grid);
  });

  test("edits of edits: the last one counts", () => {
    const edit = fc.record({
      row: fc.nat(3),
      column: fc.nat(3),
      value: fc.constantFrom(null, 1, 2, "甲", ""),
    });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 4 }), (steps) => {
        const step = steps.reduce((below, edits) => withEdits(below, edits), grid);
        const once = withEdits(grid, steps.flat());
        for (let row = 0; row < 4; row += 1) {
          for (let column = 0; column < 4; column += 1)
            expect(step.value(row, column)).toBe(once.value(row, column));
        }
        expect([step.bottom, step.right]).toEqual([once.bottom, once.right]);
      }),
    );
  });
});

describe("merges", () => {
  test("none", () => {
    const grid = createGrid({ values: [["甲"]] });
    expect(mergeIndex(grid).at(0, 0)).toBeNull();
    expect(sourceCell(grid, 0, 0)).toEqual({ row: 0, column: 0, fromMerge: false });
  });

  test("the value of a merged cell stands in its top-left cell", () => {
    const grid = createGrid({ values: [["甲"]], merges: [area("A1:B40"), area("D2:D5000")] });
    expect(sourceCell(grid, 39, 1)).toEqual({ row: 0, column: 0, fromMerge: true });
    expect(sourceCell(grid, 0, 0)).toEqual({ row: 0, column: 0, fromMerge: false });
    expect(sourceCell(grid, 3000, 3)).toEqual({ row: 1, column: 3, fromMerge: true });
    expect(sourceCell(grid, 40, 0).fromMerge).toBe(false);
  });

  test("the index is shared by edits of a grid", () => {
    const grid = createGrid({ values: [["甲"]], merges: [area("A1:B2")] });
    expect(mergeIndex(withEdits(grid, [{ row: 0, column: 0, value: 1 }]))).toBe(mergeIndex(grid));
  });

  test("finds what a search through all merges finds", () => {
    const merge = fc
      .record({
        top: fc.nat(60),
        left: fc.nat(9),
        height: fc.oneof(fc.nat(40), fc.constant(5000)),
        width: fc.nat(3),
      })
      .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
    fc.assert(
      fc.property(fc.array(merge, { maxLength: 8 }), fc.nat(110), fc.nat(12), (merges, row, column) => {
        const covers = ({ top, left, bottom, right }: CellRange) =>
          row >= top && row <= bottom && column >= left && column <= right;
        const found = mergeIndex(createGrid({ values: [], merges })).at(row, column);
        expect(found === null).toBe(!merges.some(covers));
        if (found !== null) expect(covers(found)).toBe(true);
      }),
    );
  });
});
