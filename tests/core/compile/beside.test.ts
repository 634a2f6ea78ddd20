import type { Grid, MappedColumn, Recognition } from "../../../src/core";
import { isEmpty, sourceColumn } from "../../../src/core/compile/appendPlace";
import { shiftedFormula } from "../../../src/core/compile/shiftedFormula";
import { area, BODY, gridOf, ORDER, recognised } from "./tables";
import type { Rows } from "./tables";

describe("the column of sources", () => {
  const wide = (...more: Rows): Grid => gridOf([["序号", "名称", "备注"], [1, "甲", "好"], ...more]);
  const column = (at: number): MappedColumn => ({ ...ORDER, column: at });

  test.each<[string, Grid, Partial<Recognition>, ReturnType<typeof sourceColumn>]>([
    [
      "the first beside the table",
      gridOf(BODY),
      { columns: [column(0), column(1)] },
      { column: 2, headerRow: 0 },
    ],
    [
      "beside columns that were not understood",
      wide(),
      { unmappedColumns: [{ column: 2 }] as never },
      { column: 3, headerRow: 0 },
    ],
    [
      "beside columns that may be several",
      wide(),
      { ambiguousColumns: [{ column: 2 }] as never },
      { column: 3, headerRow: 0 },
    ],
    ["not where something stands beside the entries", wide(), {}, { column: 3, headerRow: 0 }],
    [
      "where something stands only below them",
      gridOf([["序号", "名称"], [1, "甲"], [2, "乙"], [], [null, null, "公章"]]),
      {},
      { column: 2, headerRow: 0 },
    ],
    [
      "not beside the last new row",
      gridOf([
        ["序号", "名称"],
        [1, "甲"],
        [2, "乙"],
        [null, null, "公章"],
      ]),
      {},
      { column: 3, headerRow: 0 },
    ],
    [
      "where something stands only above the header",
      gridOf([
        [null, null, "附件"],
        ["序号", "名称"],
        [1, "甲"],
      ]),
      { headerRows: [1] },
      { column: 2, headerRow: 1 },
    ],
    [
      "not beside the upper row of the header",
      gridOf([
        ["序号", "名称", "x"],
        ["", ""],
        [1, "甲"],
      ]),
      { headerRows: [0, 1] },
      { column: 3, headerRow: 1 },
    ],
    [
      "a text of no characters takes no column",
      gridOf([
        ["序号", "名称", ""],
        [1, "甲", ""],
      ]),
      {},
      { column: 2, headerRow: 0 },
    ],
    ["not under a merged area", gridOf(BODY, [area(1, 1, 2, 3)]), {}, { column: 4, headerRow: 0 }],
    [
      "not where a merged area begins",
      gridOf([...BODY, [], []], [area(3, 5, 2)]),
      {},
      { column: 3, headerRow: 0 },
    ],
    [
      "where a merged area begins only below",
      gridOf([...BODY, [], []], [area(4, 5, 2)]),
      {},
      { column: 2, headerRow: 0 },
    ],
    [
      "where a merged area ends above the header",
      gridOf([["标题"], ...BODY], [area(0, 0, 0, 2)]),
      { headerRows: [1] },
      { column: 2, headerRow: 1 },
    ],
  ])("%s", (_, grid, more, found) => {
    expect(sourceColumn(grid, recognised({ columns: [ORDER], ...more }), 1, 3)).toEqual(found);
  });

  test.each(["来源（文件、工作表、行）", "Source (file, sheet, row)"])(
    "is found again by its heading %s, in any row of the header",
    (heading) => {
      const values: Rows = [
        ["序号", "名称", "备注"],
        ["", "", null, ` ${heading} `],
        [1, "甲"],
      ];
      expect(sourceColumn(gridOf(values), recognised({ headerRows: [0, 1] }), 1, 3)).toEqual({
        column: 3,
        headerRow: null,
      });
      expect(sourceColumn(gridOf(values), recognised({ headerRows: [0] }), 1, 3).headerRow).toBe(0);
    },
  );
});

test.each([
  [null, true],
  ["", true],
  [" ", false],
  [0, false],
  [false, false],
])("%j is empty: %s", (value, empty) => {
  expect(isEmpty(value)).toBe(empty);
});

describe("formulas below the entries", () => {
  const rows = { at: 6, inserted: 3, last: 5, to: 8 };
  test.each<[string, string, Partial<typeof rows>, string | null]>([
    ["a range from the last entry on", "=SUM(A6:A6)", {}, "=SUM(A6:A9)"],
    ["a range that begins below the last entry", "=SUM(A4:A6,A7:A7)", { at: 8 }, "=SUM(A4:A9,A7:A7)"],
    [
      "a range over filled rows that ends above the last new one",
      "=SUM(A4:A8)",
      { at: 8, inserted: 1 },
      "=SUM(A4:A9)",
    ],
    ["a range that ends where rows are inserted moves by itself", "=SUM(A4:A7)", {}, null],
    ["a range that reaches over all new rows is long enough", "=SUM(A4:A9)", { at: 9, inserted: 0 }, null],
    ["a range that ends above the last entry", "=SUM(A4:A5)", {}, null],
    ["a cell is no range, and moves with its row", "=SUM(A4:A6)+A6+A7", {}, "=SUM(A4:A9)+A6+A10"],
    ["a range below moves as a whole", "=SUM(A4:A6)+SUM(A7:A8)", {}, "=SUM(A4:A9)+SUM(A10:A11)"],
  ])("%s", (_, formula, more, shifted) => {
    expect(shiftedFormula(formula, "S", { ...rows, ...more })).toBe(shifted);
  });
});
