import fc from "fast-check";
import {
  columnIndex,
  columnLetters,
  formatAddress,
  formatRange,
  formatSheetRange,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  parseRange,
  quoteSheetName,
} from "../../../src/core/grid";

describe("column letters", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });

  test.each(["", "XFE", "ZZZ", "AAAA", "A1", "甲", "-"])("%s is no column", (letters) => {
    expect(columnIndex(letters)).toBeNull();
  });

  test("a negative column has no letters", () => {
    expect(columnLetters(-1)).toBe("");
  });
});

describe("addresses", () => {
  test("round trip", () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
        expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
      }),
    );
  });

  test.each([["I6"], ["$I$6"], ["i6"], [" I6 "], ["$I6"], ["I$6"]])("%s is row 5, column 8", (address) => {
    expect(parseAddress(address)).toEqual({ row: 5, column: 8 });
  });

  test.each(["", "I", "6", "I0", "I06", "XFE1", "A1048577", "A1:B2", "工1", "A 1"])(
    "%s is no address",
    (address) => {
      expect(parseAddress(address)).toBeNull();
    },
  );

  test("the last cell of a sheet", () => {
    expect(formatAddress(MAX_ROWS - 1, MAX_COLUMNS - 1)).toBe("XFD1048576");
  });
});

describe("ranges", () => {
  const range = { top: 0, left: 0, bottom: 2, right: 2 };

  test.each([
    ["A1:C3", null],
    ["$A$1:$C$3", null],
    ["C3:A1", null],
    ["A3:C1", null],
    ["Sheet1!A1:C3", "Sheet1"],
    ["'汇总 表'!A1:C3", "汇总 表"],
    ["'it''s'!$A$1:$C$3", "it's"],
    ["汇总表!A1:C3", "汇总表"],
  ])("%s", (text, sheet) => {
    expect(parseRange(text)).toEqual({ sheet, range });
  });

  test("one cell, whole columns, whole rows", () => {
    expect(parseRange("B2")?.range).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(parseRange("$C:A")?.range).toEqual({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: 2 });
    expect(parseRange("5:$3")?.range).toEqual({ top: 2, left: 0, bottom: 4, right: MAX_COLUMNS - 1 });
  });

  test.each(["", "A1:B2:C3", "A:1", "1:A", "A", "3", "1:1048577", "A1:", "'Sheet1!A1", "!A1", "A0:B1"])(
    "%s is no range",
    (text) => {
      expect(parseRange(text)).toBeNull();
    },
  );

  test("formatting", () => {
    expect(formatRange(range)).toBe("A1:C3");
    expect(formatRange({ top: 4, left: 4, bottom: 4, right: 4 })).toBe("E5");
    expect(formatSheetRange("汇总 表", range)).toBe("'汇总 表'!A1:C3");
  });

  test("any sheet name survives the round trip", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(!/[\r\n\u2028\u2029]/.test(name) && name.trim() === name);
        expect(parseRange(formatSheetRange(name, range))).toEqual({ sheet: name, range });
      }),
    );
  });
});

describe("sheet names in addresses", () => {
  test.each(["Sheet1x", "汇总表", "_a", "推荐汇总表2020"])("%s needs no quotes", (name) => {
    expect(quoteSheetName(name)).toBe(name);
  });

  test.each(["Sheet 1", "2020", "A1", "XFD1", "R1C1", "r", "C", "c2", "TRUE", "a-b", "汇总（一）", ""])(
    "%s needs quotes",
    (name) => {
      expect(quoteSheetName(name)).toBe(`'${name}'`);
    },
  );

  test("single quotes inside are doubled", () => {
    expect(quoteSheetName("a'b")).toBe("'a''b'");
  });
});
