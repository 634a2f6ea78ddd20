import { createGrid, NO_DECISIONS, planAppend, review, takeTable } from "../../../src/core";
import type { AppendPlan, CellValue, Grid, TakenTable } from "../../../src/core";
import { compileTables } from "../../../src/core/compile/compile";
import type { CompileOptions } from "../../../src/core/compile/compile";
import { LESHAN } from "../../support/batches";
import { OPTIONS } from "../../support/batches/compiling";
import { at, entry, table } from "./support";
import type { Made } from "./support";

const HEADER: readonly CellValue[] = [
  "序号",
  "创新工作室名称",
  "负责人姓名",
  "成员人数（人）",
  "年度经费（元）",
];
const ROW_1: readonly CellValue[] = [1, "青禾劳模创新工作室", "丁涛", 5, 10_000];
const ROW_2: readonly CellValue[] = [4, "云岭劳模创新工作室", "许远", 6, 20_000];

interface Sheet {
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly header?: readonly CellValue[];
  readonly left?: number;
}

/** A sheet with a title and a header; its entries from row 3 on. */
const sheetWith = ({ rows, formulas = {}, header = HEADER, left = 0 }: Sheet): Grid =>
  createGrid({ name: "五月", values: [[LESHAN.form.title], header, ...rows], formulas, left });

const from = (file: string, ...made: readonly Made[]): TakenTable =>
  table({ file, sheet: "S", entries: made.map((each, index) => entry({ file, row: 3 + index, ...each })) });

/** How these tables are added to the sheet. */
function planFor(
  sheet: Sheet,
  tables: readonly TakenTable[],
  options: CompileOptions = {},
  chinese = true,
): AppendPlan {
  const grid = sheetWith(sheet);
  const result = review(grid, LESHAN, OPTIONS);
  if (result.kind !== "review") throw new Error("no table");
  const origin = { file: "本表", otherSheets: [], notes: [], modified: null, fidelity: 9, compiled: false };
  const base: TakenTable = { ...takeTable(result.review, grid, origin), base: true };
  return planAppend(compileTables(LESHAN, tables, { base, ...options }), result.review, grid, chinese);
}

const NEW: Made = {
  name: "宏远",
  leader: "周立",
  values: { studioName: "宏远", memberCount: 7, annualFunding: 3, phone: "1" },
  cells: { studioName: "宏远", memberCount: { value: 7, format: "0" }, annualFunding: 3, phone: "1", seq: 1 },
};

describe("a whole plan", () => {
  test("for one new entry: its row, its number, its source, and what the table has no column for", () => {
    expect(planFor({ rows: [ROW_1, ROW_2] }, [from("上报/乙.xlsx", NEW)])).toEqual({
      sheet: "五月",
      top: 4,
      filled: 1,
      inserted: 0,
      like: 3,
      left: 0,
      rows: [[5, "宏远", null, 7, 30_000]],
      source: {
        column: 5,
        headerRow: 1,
        header: "来源（文件、工作表、行）",
        texts: ["乙.xlsx › S 第 4 行"],
      },
      changes: [],
      formulas: [],
      entries: 1,
      changed: 0,
      withoutColumn: [{ label: LESHAN.fields.find(({ id }) => id === "phone")?.label, entries: 1 }],
      staying: [],
      typedTotals: false,
    });
  });

  test("for none: nothing is written", () => {
    const total: readonly CellValue[] = ["合计", null, null, 11];
    expect(planFor({ rows: [ROW_1, ROW_2, total], formulas: { D5: "=SUM(D3:D4)" } }, [])).toMatchObject({
      rows: [],
      formulas: [],
      changes: [],
      entries: 0,
      changed: 0,
      withoutColumn: [],
      typedTotals: false,
    });
  });

  test("in English", () => {
    const { source } = planFor({ rows: [ROW_1] }, [from("a\\b.xlsx", NEW)], {}, false);
    expect([source.header, source.texts]).toEqual(["Source (file, sheet, row)", ["b.xlsx › S row 4"]]);
  });

  test("for a table that begins at another column", () => {
    const plan = planFor({ rows: [ROW_1], left: 2 }, [from("乙.xlsx", NEW)]);
    expect([plan.left, plan.rows, plan.source.column]).toEqual([2, [[2, "宏远", null, 7, 30_000]], 7]);
  });
});

describe("the numbers of new entries", () => {
  const numbers = (rows: Sheet["rows"], count: number): readonly unknown[] =>
    planFor({ rows }, [
      from(
        "乙.xlsx",
        ...Array.from({ length: count }, (_, index) => ({ ...NEW, name: `宏${index}`, leader: `${index}` })),
      ),
    ]).rows.map(([number]) => number);
  const without = (row: readonly CellValue[]): readonly CellValue[] => [null, ...row.slice(1)];

  test("go on from the highest, as far as any entry bears one", () => {
    expect(numbers([ROW_2, ROW_1], 2)).toEqual([5, 6]);
    expect(numbers([without(ROW_1), ROW_2], 2)).toEqual([5, 6]);
    expect(numbers([without(ROW_1), without(ROW_2)], 2)).toEqual([null, null]);
  });

  test("that stand there already are left as they are", () => {
    expect(numbers([ROW_1, [2], [3], ["注：以上"]], 3)).toEqual([null, null, 4]);
    expect(numbers([ROW_1, [2], [], [], ["注：以上"]], 3)).toEqual([null, 3, 4]);
  });

  test("are not typed where the table has no column for them", () => {
    const header = HEADER.slice(1);
    const { rows, left } = planFor({ rows: [ROW_1.slice(1), ROW_2.slice(1)], header }, [
      from("乙.xlsx", NEW),
    ]);
    expect([left, rows]).toEqual([0, [["宏远", null, 7, 30_000]]]);
  });
});

describe("totals below the entries", () => {
  const total: readonly CellValue[] = ["合计", null, null, 11, 30_000];
  const plan = (row: readonly CellValue[], formulas: Sheet["formulas"] = {}) =>
    planFor({ rows: [ROW_1, ROW_2, row, ["注：以上"]], formulas }, [from("乙.xlsx", NEW)]);

  test("that were typed do not count the new rows", () => {
    expect(plan(total).typedTotals).toBe(true);
    expect(plan(["合计", null, null, 11], { D5: "=SUM(D3:D4)" }).typedTotals).toBe(false);
    expect(plan(total, { D5: "=SUM(D3:D4)" }).typedTotals).toBe(true);
    expect(plan(["合计", "共两项"]).typedTotals).toBe(false);
  });

  test("that reckon over the entries go on over the new rows", () => {
    expect(
      plan(total, { D5: "=SUM(D3:D4)", E5: "=D4", A6: "=COUNT(D3:D4)", D3: "=SUM(D3:D4)" }),
    ).toMatchObject({
      top: 4,
      filled: 0,
      inserted: 1,
      formulas: [
        { row: 4, column: 3, formula: "=SUM(D3:D5)" },
        { row: 5, column: 0, formula: "=COUNT(D3:D5)" },
      ],
    });
  });
});

describe("entries of the table that were settled with others", () => {
  const [mine, second] = [at("本表", 2, "五月"), at("本表", 3, "五月")];
  const [theirs, other] = [at("乙.xlsx", 3), at("丙.xlsx", 3)];
  const tables = [
    from("乙.xlsx", { ...NEW, values: { memberCount: 7, annualFunding: 3 } }),
    from("丙.xlsx", {
      ...NEW,
      name: "丙",
      leader: "丙",
      values: { memberCount: 8 },
      cells: { memberCount: 8 },
    }),
  ];
  const settled = (...settlements: NonNullable<CompileOptions["decisions"]>["settled"]) =>
    planFor({ rows: [ROW_1, ROW_2] }, tables, { decisions: { ...NO_DECISIONS, settled: settlements } });

  test("take the answers of the one that takes their place, but for the number and what it has no column for", () => {
    const plan = settled({ entries: [mine, theirs], keep: [theirs] });
    expect(plan.changes).toEqual([
      { row: 2, column: 3, value: 7 },
      { row: 2, column: 4, value: 30_000 },
    ]);
    expect([plan.entries, plan.changed, plan.staying]).toEqual([1, 1, []]);
  });

  test("of two the first takes them; the other stays in its row and is told", () => {
    const plan = settled({ entries: [mine, second, theirs], keep: [theirs] });
    expect(plan.changes.map(({ row }) => row)).toEqual([2, 2]);
    expect([plan.entries, plan.changed, plan.staying]).toEqual([1, 1, [3]]);
  });

  test("for another of the table, or for none, stay and are told", () => {
    expect(settled({ entries: [mine, second], keep: [second] }).staying).toEqual([2]);
    expect(settled({ entries: [mine], keep: [] })).toMatchObject({ staying: [2], changes: [], entries: 2 });
  });

  test("take single cells, merged before those that are replaced", () => {
    const plan = settled(
      { entries: [mine, theirs], keep: [mine], cells: { memberCount: theirs } },
      { entries: [second, other], keep: [other] },
    );
    expect(plan.changes).toEqual([
      { row: 2, column: 3, value: 7 },
      { row: 3, column: 3, value: 8 },
    ]);
    expect([plan.entries, plan.changed, plan.rows]).toEqual([0, 2, []]);
  });
});
