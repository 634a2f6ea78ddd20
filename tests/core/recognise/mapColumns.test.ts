import { createGrid } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import { FLAT_ROW, tableOf, TITLE } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

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

/** What became of the flat form without some columns and with others behind it; `group` stands above those. */
function mapping(
  extra: readonly string[],
  { without = [], group }: { without?: readonly number[]; group?: string } = {},
) {
  const own = FLAT_ROW.filter((_, column) => !without.includes(column));
  const above: Row[] = group === undefined ? [] : [[...own.map(() => null), group]];
  const grid = createGrid({ values: [[TITLE], ...above, [...own, ...extra]] });
  const table = tableOf(recognise(grid, PACK));
  const fields = table.columns.map(({ field }) => field);
  const named = new Set(LESHAN_FIELDS.map(({ id }) => id).filter((_, column) => !without.includes(column)));
  return {
    /** Fields gained by the columns behind, and fields of the form's own columns lost. */
    gained: fields.filter((field) => !named.has(field)),
    lost: [...named].filter((field) => !fields.includes(field)),
    ambiguous: table.ambiguousColumns.map(({ column, candidates, reason }) => [column, candidates, reason]),
    unmapped: table.unmappedColumns.map(({ column, anothers }) => [column, anothers === true]),
  };
}

type Case = readonly [extra: readonly string[], options: object, result: object];
test.each<Case>([
  [
    ["姓名"],
    {},
    {
      gained: [],
      lost: ["leaderName"],
      ambiguous: [
        [4, ["leaderName"], "severalColumns"],
        [16, ["leaderName"], "severalColumns"],
      ],
      unmapped: [],
    },
  ],
  [
    ["姓名"],
    { group: "备注" },
    {
      gained: [],
      lost: ["leaderName"],
      ambiguous: [
        [4, ["leaderName"], "severalColumns"],
        [16, ["leaderName"], "severalColumns"],
      ],
      unmapped: [],
    },
  ],
  [["姓名"], { group: "负责人" }, { gained: [], lost: [], ambiguous: [], unmapped: [[4, false]] }],
  [
    ["姓名"],
    { group: "联系人" },
    {
      gained: [],
      lost: ["leaderName"],
      ambiguous: [
        [4, ["leaderName"], "severalColumns"],
        [16, ["leaderName"], "severalColumns"],
      ],
      unmapped: [],
    },
  ],
  [
    ["负责人姓名"],
    {},
    {
      gained: [],
      lost: ["leaderName"],
      ambiguous: [
        [4, ["leaderName"], "severalColumns"],
        [16, ["leaderName"], "severalColumns"],
      ],
      unmapped: [],
    },
  ],
  [["年均专项经费累计"], {}, { gained: [], lost: [], ambiguous: [], unmapped: [[16, false]] }],
  [["荣誉"], {}, { gained: [], lost: [], ambiguous: [], unmapped: [[16, false]] }],
  [
    ["成立时间", "组建时间"],
    { without: [3] },
    {
      gained: [],
      lost: [],
      ambiguous: [
        [15, ["established"], "severalColumns"],
        [16, ["established"], "severalColumns"],
      ],
      unmapped: [],
    },
  ],
  [
    ["成立时间", "年均专项经费累计"],
    { without: [3, 11] },
    { gained: ["established", "annualFunding"], lost: [], ambiguous: [], unmapped: [] },
  ],
  [
    ["创新成果转化应用经济效益"],
    { without: [15] },
    { gained: ["economicBenefit"], lost: [], ambiguous: [], unmapped: [] },
  ],
  [
    ["创新成果转化应用经济效益", "经济效益累计"],
    { without: [15] },
    {
      gained: [],
      lost: [],
      ambiguous: [
        [15, ["economicBenefit"], "severalColumns"],
        [16, ["economicBenefit"], "severalColumns"],
      ],
      unmapped: [],
    },
  ],
  [["名称"], {}, { gained: [], lost: [], ambiguous: [], unmapped: [[16, false]] }],
  [
    ["名称"],
    { without: [2] },
    { gained: [], lost: [], ambiguous: [[15, ["studioName"], "vagueHeader"]], unmapped: [] },
  ],
  [["工作单位"], {}, { gained: [], lost: [], ambiguous: [], unmapped: [[16, false]] }],
  [
    ["工作单位"],
    { without: [1] },
    { gained: [], lost: [], ambiguous: [[15, ["hostUnit"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["工作单位"],
    { without: [5] },
    { gained: [], lost: [], ambiguous: [[15, ["leaderPost"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["工作单位"],
    { without: [1, 5] },
    { gained: [], lost: [], ambiguous: [[14, ["hostUnit", "leaderPost"], "severalFields"]], unmapped: [] },
  ],
  [["经费（美元）"], {}, { gained: [], lost: [], ambiguous: [], unmapped: [[16, false]] }],
  [
    ["经费（美元）"],
    { without: [11] },
    { gained: [], lost: [], ambiguous: [[15, ["annualFunding"], "unknownUnit"]], unmapped: [] },
  ],
  [
    ["姓名、手机"],
    { without: [4] },
    { gained: [], lost: [], ambiguous: [[15, ["leaderName"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["姓名、手机"],
    { without: [4, 7] },
    { gained: [], lost: [], ambiguous: [[14, ["leaderName", "phone"], "severalFields"]], unmapped: [] },
  ],
  [
    ["联系人电话"],
    { without: [7] },
    { gained: [], lost: [], ambiguous: [[15, ["phone"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["联系人"],
    { without: [4] },
    { gained: [], lost: [], ambiguous: [[15, ["leaderName"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["联系人", "联系电话"],
    { without: [7] },
    {
      gained: [],
      lost: [],
      ambiguous: [],
      unmapped: [
        [15, false],
        [16, true],
      ],
    },
  ],
  [
    ["场地面积数"],
    { without: [9] },
    { gained: [], lost: [], ambiguous: [[15, ["floorArea"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["工作场地面积大小"],
    { without: [9] },
    { gained: [], lost: [], ambiguous: [[15, ["floorArea"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["工作场地面积大小说明"],
    { without: [9] },
    { gained: [], lost: [], ambiguous: [[15, ["floorArea"], "vagueHeader"]], unmapped: [] },
  ],
  [["场地面积得分"], { without: [9] }, { gained: [], lost: [], ambiguous: [], unmapped: [[15, false]] }],
  [["获奖情况得分"], { without: [9] }, { gained: [], lost: [], ambiguous: [], unmapped: [[15, false]] }],
  [["仪器"], { without: [10] }, { gained: [], lost: [], ambiguous: [], unmapped: [[15, false]] }],
  [
    ["仪器设备数"],
    { without: [10] },
    { gained: [], lost: [], ambiguous: [[15, ["equipmentCount"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["仪器设备情况说明"],
    { without: [10] },
    { gained: [], lost: [], ambiguous: [[15, ["equipmentCount"], "vagueHeader"]], unmapped: [] },
  ],
  [["成果转化效益"], { without: [13, 15] }, { gained: [], lost: [], ambiguous: [], unmapped: [[14, false]] }],
  [
    ["专利成果数"],
    { without: [13, 14] },
    { gained: [], lost: [], ambiguous: [[14, ["outcomeCount"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["创新数累计"],
    { without: [12, 13, 14] },
    { gained: [], lost: [], ambiguous: [], unmapped: [[13, false]] },
  ],
  [
    ["创新某某数累计"],
    { without: [12, 13, 14] },
    { gained: [], lost: [], ambiguous: [], unmapped: [[13, false]] },
  ],
  [
    ["年均仪器设备"],
    { without: [10] },
    { gained: [], lost: [], ambiguous: [[15, ["equipmentCount"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["近三年场地面积"],
    { without: [9] },
    { gained: [], lost: [], ambiguous: [[15, ["floorArea"], "vagueHeader"]], unmapped: [] },
  ],
  [
    ["联系方法"],
    { without: [7] },
    { gained: [], lost: [], ambiguous: [[15, ["phone"], "vagueHeader"]], unmapped: [] },
  ],
  [["单位电话联系"], { without: [7] }, { gained: [], lost: [], ambiguous: [], unmapped: [[15, false]] }],
])("the form with %j behind it, %j", (extra, options, result) => {
  expect(mapping(extra, options)).toEqual(result);
});
