import { createGrid } from "../../../src/core";
import { columnDigits, editText, typedValue } from "../../../src/workbench/engine/typedValue";
import type { TypingPlace } from "../../../src/workbench/engine/typedValue";

const place = (part: Partial<TypingPlace> = {}): TypingPlace => ({
  format: "General",
  dateSystem: 1900,
  column: "mixed",
  ...part,
});

describe("a typed text becomes", () => {
  test.each([
    ["12", 12],
    ["-3.5", -3.5],
    ["+7", 7],
    ["1,200", 1200],
    ["１２", 12],
    ["0.5", 0.5],
    ["0", 0],
    [" 12 ", 12],
    ["12.50", 12.5],
  ])("a number: %j", (typed, value) => {
    expect(typedValue(typed, place())).toBe(value);
  });

  test.each([
    "约160",
    "12人",
    "1,20",
    "0123",
    "007",
    "1234567890123456",
    "13900000104",
    "2018.10",
    "2018.1",
    "25%",
    "=1+1",
    "=SUM(A1:A3)",
    "+86 13900000104",
    "1e5",
    "2018年3月",
    "2018-03-15",
    "第一行\n第二行",
    "12\n13",
  ])("text: %j", (typed) => {
    expect(typedValue(typed, place())).toBe(typed);
  });

  test("nothing where it is blank", () => {
    expect(typedValue("", place())).toBeNull();
    expect(typedValue(" \n", place())).toBeNull();
  });

  test("text in a text cell, whatever it looks like", () => {
    expect(typedValue("12", place({ format: "@" }))).toBe("12");
  });

  test("text after an apostrophe, which is not kept", () => {
    expect(typedValue("'12", place())).toBe("12");
  });

  test("what its column holds: digits kept as text, or numbers", () => {
    expect(typedValue("82351234", place({ column: "digitTexts" }))).toBe("82351234");
    expect(typedValue("13900000104", place({ column: "numbers" }))).toBe(13900000104);
  });

  test("a date where the cell shows dates, of the workbook's own date system", () => {
    const date = place({ format: "yyyy/m/d" });
    expect(typedValue("2020-09-25", date)).toBe(44099);
    expect(typedValue("2020年9月25日", date)).toBe(44099);
    expect(typedValue("2020.9", date)).toBe(44075);
    expect(typedValue("2020-09-25", { ...date, dateSystem: 1904 })).toBe(44099 - 1462);
    expect(typedValue("2020-13-25", date)).toBe("2020-13-25");
  });

  test("a share where the cell shows percents", () => {
    expect(typedValue("25%", place({ format: "0%" }))).toBe(0.25);
    expect(typedValue("12.3%", place({ format: "0.0%" }))).toBe(0.123);
  });
});

describe("what a column holds its digits as", () => {
  const grid = createGrid({
    values: [
      ["13900000101", 12, "甲", null],
      ["13900000102", 15, "乙", null],
      [13900000103, "12人", "丙", null],
    ],
  });

  test.each([
    [0, "digitTexts"],
    [1, "numbers"],
    [2, "mixed"],
    [3, "mixed"],
  ])("column %i: %s", (column, kind) => {
    expect(columnDigits(grid, 1, column)).toBe(kind);
  });
});

describe("editing begins with", () => {
  const grid = createGrid({
    values: [["文字", 0.25, 44099, true, { error: "#REF!" }, null, 1234.5]],
    texts: { B1: "25%", C1: "2020/9/25", G1: "1,234.50" },
    formats: { B1: "0%", C1: "yyyy/m/d", G1: "#,##0.00" },
  });

  test("the value as it would be typed again", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => editText(grid, 0, column))).toEqual([
      "文字",
      "25%",
      "2020/9/25",
      "TRUE",
      "#REF!",
      "",
      "1234.5",
    ]);
  });

  test("what gives the same value when it is typed unchanged", () => {
    for (const column of [1, 2, 6]) {
      const typed = typedValue(editText(grid, 0, column), {
        format: grid.format(0, column),
        dateSystem: 1900,
        column: "numbers",
      });
      expect(typed).toBe(grid.value(0, column));
    }
  });
});
