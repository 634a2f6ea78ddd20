import { createGrid } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import type { MappingOverride } from "../../../src/core/recognise";
import { LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import { FLAT_ROW, tableOf, TITLE } from "./fixtures/sheets";

const PACK = packWith(LESHAN_FIELDS, {
  scoreColumns: [
    {
      id: "score",
      header: "获奖情况得分（分）",
      label: { "zh-CN": "得分", en: "score" },
      synonyms: ["场地面积得分"],
    },
  ],
});

describe("what the user says", () => {
  /** Field, source, unit and factor of one column; null where it has no field. */
  function columnBy(user: MappingOverride, column: number, ...extra: string[]) {
    const grid = createGrid({ values: [[TITLE], [...FLAT_ROW, ...extra]] });
    const table = tableOf(recognise(grid, PACK, user));
    const found = table.columns.find((each) => each.column === column);
    return {
      own: found ?? null,
      columns: table.columns.length,
      ambiguous: table.ambiguousColumns,
      unmapped: table.unmappedColumns,
    };
  }

  test("a column may be no field", () => {
    expect(columnBy({ 3: null }, 3)).toEqual({
      own: null,
      columns: 15,
      ambiguous: [],
      unmapped: [{ column: 3, path: ["创建时间"] }],
    });
    expect(columnBy({ 20: null }, 20)).toMatchObject({
      own: null,
      columns: 16,
      unmapped: [{ column: 20, path: [] }],
    });
  });

  test.each<[string, MappingOverride, number, object]>([
    [
      "takes a field from its column",
      { 3: "phone" },
      3,
      {
        own: { column: 3, path: ["创建时间"], field: "phone", source: "user", headerUnit: null, factor: 1 },
        columns: 15,
        ambiguous: [],
        unmapped: [{ column: 7, path: ["联系电话"] }],
      },
    ],
    [
      "gives a field to a column without a header",
      { 20: "phone" },
      20,
      {
        own: { column: 20, path: [], field: "phone", source: "user", headerUnit: null, factor: 1 },
        columns: 16,
        ambiguous: [],
        unmapped: [{ column: 7, path: ["联系电话"] }],
      },
    ],
    [
      "is asked again where two columns get one field",
      { 3: "phone", 7: "phone" },
      3,
      {
        own: null,
        columns: 14,
        ambiguous: [
          { column: 3, path: ["创建时间"], candidates: ["phone"], reason: "severalColumns" },
          { column: 7, path: ["联系电话"], candidates: ["phone"], reason: "severalColumns" },
        ],
        unmapped: [],
      },
    ],
  ])("%s", (_, user, column, result) => {
    expect(columnBy(user, column)).toEqual(result);
  });

  test("brings the header's unit along", () => {
    const { own, unmapped } = columnBy({ 16: "annualFunding" }, 16, "经费（元）");
    expect(own).toEqual({
      column: 16,
      path: ["经费（元）"],
      field: "annualFunding",
      source: "user",
      headerUnit: "元",
      factor: 1e-4,
    });
    expect(unmapped).toEqual([{ column: 11, path: ["年均专项经费（万元）"] }]);
  });

  test.each<MappingOverride>([
    { 3: "noSuchField" },
    { [-1]: "phone" },
    { 1.5: "phone" },
    { [-1]: null },
    { 1.5: null },
  ])("%j changes nothing", (user) => {
    expect(columnBy(user, 3)).toEqual(columnBy({}, 3));
    expect(columnBy(user, 3).columns).toBe(16);
  });
});
