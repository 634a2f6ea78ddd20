import { compiledFindingsSheet, compiledFlags, compiledWorkbook, judgeCompilation } from "../../../src/core";
import type { TakenTable } from "../../../src/core";
import { compileTables } from "../../../src/core/compile/compile";
import { LESHAN } from "../../support/batches";
import { OPTIONS } from "../../support/batches/compiling";
import { finding } from "../findings/support";
import { ofSheet, PACK, partsOf, rowsOf, sheetParts, size, TABLES } from "./madeBatch";

const zh = partsOf("zh-CN");

describe("the compiled form", () => {
  const signature = (tables: readonly TakenTable[]): string => {
    const [form] = compiledWorkbook(sheetParts(tables)).sheets;
    return (rowsOf(form)[2] ?? []).filter((text) => text !== null).join("|");
  };
  const [a, b, copy] = TABLES as [TakenTable, TakenTable, TakenTable];

  test("is signed as all its tables are, and left blank where they differ", () => {
    expect(signature([a])).toMatch(/甲县总工会.*\|.*林小禾/);
    expect(signature([a, b])).not.toMatch(/县总工会/);
    expect(signature([a, b])).toMatch(/林小禾/);
    // A copy is no table of the list.
    expect(signature([b, { ...copy, preparedBy: "别人" }])).toMatch(/乙县总工会.*\|.*林小禾/);
  });

  test("has its entries as typed, numbered through", () => {
    const [form] = compiledWorkbook(zh).sheets;
    const order = LESHAN.fields.findIndex(({ kind }) => kind === "sequence");
    const name = LESHAN.fields.findIndex(({ id }) => id === "studioName");
    const rows = rowsOf(form).slice(5, 9);
    expect(rows.map((cells) => [cells[order], cells[name]])).toEqual([
      [1, "青工作室"],
      [2, "禾工作室"],
      [3, "云工作室"],
      [4, "青工作室"],
    ]);
  });
});

describe("the list judged", () => {
  const open = (rule: string, reason: "missing" | "malformed", entries: number) => ({
    rule,
    clause: "一",
    reason,
    entries,
  });
  const unchecked = [
    { ...(TABLES[0] as TakenTable), notChecked: [open("a", "missing", 2), open("a", "malformed", 1)] },
    { ...(TABLES[1] as TakenTable), notChecked: [open("a", "missing", 3), open("b", "missing", 1)] },
    { ...(TABLES[2] as TakenTable), notChecked: [open("a", "missing", 9)] },
  ];

  test("adds up what was not checked, by rule and reason, copies left out", () => {
    const { review } = judgeCompilation(compileTables(PACK, unchecked), OPTIONS);
    expect(review.notChecked).toEqual([
      open("a", "missing", 5),
      open("a", "malformed", 1),
      open("b", "missing", 1),
    ]);
  });

  test("is of the day at which its tables were judged, else of the day given", () => {
    const dayOf = (tables: readonly TakenTable[], options = {}) =>
      judgeCompilation(compileTables(PACK, tables), { ...OPTIONS, ...options }).review.referenceDate;
    expect(dayOf(TABLES, { referenceDate: "2020-01-01" })).toBe("2020-09-20");
    expect(dayOf([], { referenceDate: "2020-01-01" })).toBe("2020-01-01");
    expect(dayOf([])).toBe(OPTIONS.today);
  });

  test("systems' errors are told once for one rule and message", () => {
    const failed = (rule: string, text: string) => ({ rule, message: text });
    const tables = [
      { ...(TABLES[0] as TakenTable), systemErrors: [failed("a", "坏了"), failed("b", "坏了")] },
      { ...(TABLES[1] as TakenTable), systemErrors: [failed("a", "坏了"), failed("a", "另一处")] },
    ];
    expect(judgeCompilation(compileTables(PACK, tables), OPTIONS).review.systemErrors).toEqual([
      failed("a", "坏了"),
      failed("b", "坏了"),
      failed("a", "另一处"),
    ]);
  });
});

describe("marks and places", () => {
  test("a mark's note begins with the file, sheet and row of its cell", () => {
    expect(compiledFlags(zh).map(({ row, column, note }) => [row, column, note.split("\n")[0]])).toEqual([
      [6, 7, "来自「1甲县.xlsx」S 第 5 行"],
      [7, 8, "来自「2乙县.xlsx」推荐表 第 4 行"],
    ]);
  });

  test("the sheet of findings names file, sheet and cell, else row, else neither", () => {
    const whole = finding({ ...size, field: null, column: null, message: "stated.approximate" });
    const tables = [
      {
        ...(TABLES[0] as TakenTable),
        findings: [ofSheet],
        entries: (TABLES[0] as TakenTable).entries.map((each, index) =>
          index === 0 ? { ...each, findings: [whole] } : each,
        ),
      },
    ];
    const sheet = compiledFindingsSheet(sheetParts(tables), []);
    const places = rowsOf(sheet).flatMap(([, , , , , , , , , , place]) =>
      typeof place === "string" && place.startsWith("1甲县") ? [place] : [],
    );
    expect(places).toEqual(["1甲县.xlsx S", "1甲县.xlsx S 第 4 行", "1甲县.xlsx S J5"]);
  });
});
