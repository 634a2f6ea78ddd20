import { createGrid } from "../../../src/core/grid";
import { cellInput, shownCell } from "../../../src/core/recognise";
import { area } from "./fixtures/sheets";

const grid = createGrid({
  values: [
    ["甲厂", 43160, 5, null, true],
    ["旧", null, "  六 ", { error: "#REF!" }],
  ],
  texts: { B1: "2018年3月1日" },
  formats: { B1: "yyyy年m月d日" },
  formulas: { C1: "=ROW()+4" },
  merges: [area("A1:A2"), area("D1:E1")],
  dateSystem: 1904,
});

describe("one cell for the readers of values", () => {
  test("value, displayed text, format and formula of a plain cell", () => {
    expect(cellInput(grid, 0, { column: 1, factor: 1 })).toEqual({
      value: 43160,
      text: "2018年3月1日",
      format: "yyyy年m月d日",
      formula: null,
      dateSystem: 1904,
      headerFactor: 1,
      fromMerge: false,
    });
    expect(cellInput(grid, 0, { column: 2, factor: 0.0001 })).toMatchObject({
      value: 5,
      text: "5",
      formula: "=ROW()+4",
      headerFactor: 0.0001,
    });
  });

  test("a merge gives its value to every row it covers, not a stale copy", () => {
    expect(cellInput(grid, 0, { column: 0, factor: 1 })).toMatchObject({ value: "甲厂", fromMerge: false });
    expect(cellInput(grid, 1, { column: 0, factor: 1 })).toMatchObject({
      value: "甲厂",
      text: "甲厂",
      fromMerge: true,
    });
  });

  test("a merge over two fields fills only the first", () => {
    const across = createGrid({ values: [["甲", "乙"]], merges: [area("A1:B1")] });
    expect(cellInput(across, 0, { column: 0, factor: 1 }).value).toBe("甲");
    expect(cellInput(across, 0, { column: 1, factor: 1 })).toMatchObject({
      value: null,
      text: "",
      fromMerge: false,
    });
    expect(shownCell(across, 0, 1)).toBe("");
  });

  test("an empty cell", () => {
    expect(cellInput(grid, 5, { column: 9, factor: 1 })).toMatchObject({
      value: null,
      text: "",
      formula: null,
    });
  });

  test("what a cell shows, merges resolved", () => {
    expect(shownCell(grid, 1, 0)).toBe("甲厂");
    expect(shownCell(grid, 0, 1)).toBe("2018年3月1日");
    expect(shownCell(grid, 1, 2)).toBe("六");
    expect(shownCell(grid, 1, 3)).toBe("#REF!");
    expect(shownCell(grid, 9, 9)).toBe("");
  });
});
