import fc from "fast-check";
import { createGrid } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { LESHAN, LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import { entry, FLAT_ROW, flatGrid, mappingOf, officialGrid, tableOf, TITLE } from "./fixtures/sheets";

const FULL = tableOf(recognise(officialGrid(2), LESHAN));

/** The flat header with one field's column renamed (or dropped for null). */
function renamed(changes: Record<string, string | null>, ...extra: string[]): string[] {
  const texts = LESHAN_FIELDS.flatMap(({ id, header }) => {
    const change = changes[id];
    return change === null ? [] : [change ?? header];
  });
  return [...texts, ...extra];
}

function recogniseHeader(header: readonly string[], override = {}) {
  return tableOf(recognise(flatGrid(header, entry(1)), LESHAN, override));
}

const columnFor = (field: string, header: string) =>
  recogniseHeader(renamed({ [field]: header })).columns.find((column) => column.field === field);

describe("matching a header to a field", () => {
  test.each([
    ["memberCount", "创新工作室成员人数(人)"],
    ["memberCount", "创新工作室成员人数 （ 人 ）"],
    ["memberCount", "创新工作室成员人数\n（人）"],
    ["memberCount", "创新工作室成员人数"],
    ["memberCount", "【创新工作室】成员人数"],
    ["memberCount", "创新工作室成员人数（名）"],
    ["floorArea", "工作场地面积（平方米）"],
    ["floorArea", "工作场地面积(m²)"],
    ["floorArea", "工作场地面积㎡"],
    ["equipmentCount", "仪器设备(台套)"],
    ["equipmentCount", "仪器设备"],
    ["annualFunding", "年均专项经费/万元"],
    ["annualFunding", "年均专项经费万元"],
    ["annualFunding", "年均专项经费（单位：万元）"],
    ["annualFunding", "年均专项经费（万元/年）"],
    ["phone", "联系电话*"],
    ["phone", "联系电话（手机）"],
    ["established", "创建时间（年月）"],
    ["memberCount", "创新工作室成员人数（含负责人）"],
  ])("%s: %s is the exact header, width, brackets, spaces and unit aside", (field, header) => {
    expect(columnFor(field, header)).toMatchObject({ source: "exact", headerUnit: null, factor: 1 });
  });

  test.each([
    ["leaderName", "领衔人"],
    ["established", "成立时间"],
    ["established", "组建时间"],
    ["phone", "手机"],
    ["phone", "联系方式"],
    ["memberCount", "团队人数"],
    ["floorArea", "场地面积(平方米)"],
    ["projectCount", "攻关项目数"],
    ["economicBenefit", "累计创效"],
    ["annualFunding", "专项经费(万元)"],
  ])("%s: %s is a synonym of the pack", (field, header) => {
    expect(columnFor(field, header)).toMatchObject({ source: "synonym", factor: 1 });
  });

  test.each([
    ["leaderName", "带头人姓名"],
    ["leaderName", "创新工作室负责人姓名"],
    ["leaderPost", "工作单位、职务"],
    ["leaderPost", "负责人工作单位和职务"],
    ["leaderHonours", "是否荣获劳动模范、工匠称号"],
    ["leaderHonours", "是否荣获各级各类劳动模范、工匠称号，若是，请注明"],
    ["studioName", "劳模和工匠人才创新工作室名称"],
    ["projectCount", "创新课题攻关项目（项）"],
    ["outcomeCount", "创新成果数量"],
    ["economicBenefit", "创新成果转化节创经济效益（万元）"],
    ["hostUnit", "所属单位名称"],
    ["leaderHonours", "是否荣获劳模称号及时间"],
    ["leaderHonours", "荣誉情况"],
    ["leaderHonours", "劳模荣誉"],
  ])("%s: %s is the official header in short", (field, header) => {
    expect(columnFor(field, header)?.source).toBe("synonym");
  });

  test("a flat header without the group row at all works", () => {
    expect(mappingOf(recogniseHeader(FLAT_ROW as string[]))).toEqual(mappingOf(FULL));
  });

  test.each([
    ["annualFunding", "年均专项经费（元）", "元", 0.0001],
    ["economicBenefit", "创新成果转化应用节创经济效益累计（亿元）", "亿元", 10_000],
    ["annualFunding", "年均专项经费（千元）", "千元", 0.1],
  ])("%s: a unit that differs converts and says so: %s", (field, header, headerUnit, factor) => {
    expect(columnFor(field, header)).toMatchObject({ headerUnit, factor });
  });

  test.each(["年均专项经费（美元）", "年均专项经费（项）", "年均专项经费（近三年合计）"])(
    "a unit that cannot be converted is asked about: %s",
    (header) => {
      const table = recogniseHeader(renamed({ annualFunding: header }));
      expect(table.ambiguousColumns).toEqual([
        { column: 11, path: [header], candidates: ["annualFunding"], reason: "unknownUnit" },
      ]);
      expect(table.missingFields).toEqual([]);
    },
  );

  test("a yearly field takes its unit with or without the year", () => {
    const yearly = { ...LESHAN_FIELDS[13]!, id: "perYear", header: "年均获认定成果（项）", unit: "项" };
    const pack = packWith([...LESHAN_FIELDS, yearly]);
    const table = tableOf(recognise(flatGrid([...FLAT_ROW, "年均获认定成果（项/年）"], entry(1)), pack));
    expect(table.columns[16]).toMatchObject({ field: "perYear", headerUnit: null, factor: 1 });
  });
});

test.each(["集体荣誉", "工作室荣誉", "荣誉证书编号"])("%s are not the leader's honours", (header) => {
  const table = recogniseHeader(renamed({ leaderHonours: header }));
  expect(table.missingFields).toEqual(["leaderHonours"]);
  expect(table.unmappedColumns).toEqual([{ column: 6, path: [header] }]);
});

describe("what is not certain is asked about", () => {
  test.each([
    ["established", "挂牌时间"],
    ["patentCount", "知识产权"],
  ])("%s: the vague header %s", (field, header) => {
    const table = recogniseHeader(renamed({ [field]: header }));
    expect(table.ambiguousColumns).toMatchObject([
      { path: [header], candidates: [field], reason: "vagueHeader" },
    ]);
    expect(table.missingFields).toEqual([]);
    expect(table.columns.map((column) => column.field)).not.toContain(field);
  });

  test("a vague header beside the field's own is an extra column", () => {
    const table = recogniseHeader(renamed({}, "挂牌时间"));
    expect(table.ambiguousColumns).toEqual([]);
    expect(table.unmappedColumns).toEqual([{ column: 16, path: ["挂牌时间"] }]);
  });

  test("a vague header of two fields names both", () => {
    const table = recogniseHeader(renamed({ hostUnit: "工作单位", leaderPost: null }));
    expect(table.ambiguousColumns).toEqual([
      { column: 1, path: ["工作单位"], candidates: ["hostUnit", "leaderPost"], reason: "severalFields" },
    ]);
  });

  test("of the two only one is asked about when the other has its column", () => {
    const table = recogniseHeader(renamed({ leaderPost: "工作单位" }));
    expect(table.ambiguousColumns).toMatchObject([
      { column: 5, candidates: ["leaderPost"], reason: "vagueHeader" },
    ]);
  });

  test.each([
    ["two synonyms", renamed({ established: "成立时间" }, "组建时间"), [3, 16]],
    ["the official header and a synonym", renamed({}, "成立时间"), [3, 16]],
    ["the official header twice", renamed({}, "创建时间"), [3, 16]],
  ])("two columns for one field: %s", (_, header, columns) => {
    const table = recogniseHeader(header);
    expect(
      table.ambiguousColumns.map(({ column, candidates, reason }) => ({ column, candidates, reason })),
    ).toEqual(columns.map((column) => ({ column, candidates: ["established"], reason: "severalColumns" })));
    expect(table.missingFields).toEqual([]);
  });

  test("two columns written into one", () => {
    const table = recogniseHeader(renamed({ leaderName: "负责人及手机", phone: null }));
    expect(table.ambiguousColumns).toEqual([
      { column: 4, path: ["负责人及手机"], candidates: ["leaderName", "phone"], reason: "severalFields" },
    ]);
    expect(table.missingFields).toEqual([]);
  });

  test("another person's column is not the leader's, even when it is the only one", () => {
    const table = recogniseHeader(renamed({ phone: "联系电话（联系人）" }));
    expect(table).toMatchObject({ ambiguousColumns: [], missingFields: ["phone"] });
    expect(table.unmappedColumns).toHaveLength(1);
  });

  test("a sum over years is not the year's figure that the form asks for", () => {
    const table = recogniseHeader(renamed({ annualFunding: "专项经费累计（万元）" }));
    expect(table.ambiguousColumns).toMatchObject([{ candidates: ["annualFunding"], reason: "vagueHeader" }]);
  });

  test("the official header beats one that only resembles it", () => {
    const table = recogniseHeader(renamed({}, "创新成果转化经济效益"));
    expect(mappingOf(table)["P"]).toBe("economicBenefit");
    expect(table.unmappedColumns).toEqual([{ column: 16, path: ["创新成果转化经济效益"] }]);
  });

  test("a resembling header is asked about when its field has no column", () => {
    const table = recogniseHeader(renamed({ phone: "联系人电话" }));
    expect(table.ambiguousColumns).toMatchObject([{ candidates: ["phone"], reason: "vagueHeader" }]);
  });

  test("another span of time is not the same figure", () => {
    const table = recogniseHeader(renamed({ outcomeCount: "近两年创新成果数（项）" }));
    expect(table.columns.map(({ field }) => field)).not.toContain("outcomeCount");
    expect(table.ambiguousColumns).toMatchObject([{ candidates: ["outcomeCount"], reason: "vagueHeader" }]);
  });
});

describe("other columns", () => {
  test("columns may stand in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...FLAT_ROW.keys()], { minLength: 16 }), (order) => {
        const pick = <Item>(row: readonly Item[]) => order.map((index) => row[index] as Item);
        const table = tableOf(recognise(flatGrid(pick(FLAT_ROW), pick(entry(1)), pick(entry(2))), LESHAN));
        expect(table.columns.map(({ field }) => field)).toEqual(
          order.map((index) => LESHAN_FIELDS[index]?.id),
        );
        expect(table.ambiguousColumns).toEqual([]);
        expect(table.entryRows).toEqual([2, 3]);
      }),
      { numRuns: 60 },
    );
  });

  test("unknown extra columns are kept and listed", () => {
    const table = recogniseHeader(renamed({}, "备注", "所在产业"));
    expect(table.unmappedColumns).toEqual([
      { column: 16, path: ["备注"] },
      { column: 17, path: ["所在产业"] },
    ]);
  });

  test("score columns of the pack are extra columns, whatever they resemble", () => {
    const label = { "zh-CN": "成果得分", en: "score" };
    const scoreColumns = [{ id: "outcomes", header: "创新成果数得分", synonyms: ["成果数分"], label }];
    const header = renamed({ outcomeCount: null }, "创新成果数得分（分）", "成果数分");
    const table = tableOf(recognise(flatGrid(header, entry(1)), packWith(LESHAN_FIELDS, { scoreColumns })));
    expect(table.unmappedColumns.map(({ column }) => column)).toEqual([15, 16]);
    expect(table.missingFields).toEqual(["outcomeCount"]);
  });

  test("a column without a header is ignored unless it holds something", () => {
    const header = [...FLAT_ROW, null, null, "备注"];
    const empty = tableOf(recognise(flatGrid(header, entry(1)), LESHAN));
    expect(empty.unmappedColumns).toEqual([{ column: 18, path: ["备注"] }]);
    const filled = tableOf(recognise(flatGrid(header, [...entry(1), null, "待核"]), LESHAN));
    expect(filled.unmappedColumns).toEqual([
      { column: 17, path: [] },
      { column: 18, path: ["备注"] },
    ]);
  });

  test("columns under one merged leaf: the first is the field's, the others count when they hold something", () => {
    const header = [...FLAT_ROW.slice(0, 8), null, ...FLAT_ROW.slice(8)];
    const row = [...entry(1).slice(0, 8), "0833-2100000", ...entry(1).slice(8)];
    const merges = [{ top: 0, left: 7, bottom: 0, right: 8 }];
    const table = tableOf(recognise(createGrid({ values: [header, row], merges }), LESHAN));
    expect(mappingOf(table)["H"]).toBe("phone");
    expect(table.unmappedColumns).toEqual([{ column: 8, path: ["联系电话"] }]);
  });

  test("dropped columns are reported missing, and the rest is recognised", () => {
    const table = recogniseHeader(renamed({ phone: null, patentCount: null, floorArea: null }));
    expect(table.missingFields).toEqual(["phone", "floorArea", "patentCount"]);
    expect(table.columns).toHaveLength(13);
    expect(table.fit).toBeCloseTo(13 / 16);
  });
});

describe("the user's mapping wins over all", () => {
  test("a column becomes the field the user says, and loses the one it had", () => {
    const table = recogniseHeader(renamed({}, "备注"), { 16: "phone", 7: null });
    expect(table.columns.find(({ field }) => field === "phone")).toEqual({
      column: 16,
      path: ["备注"],
      field: "phone",
      source: "user",
      headerUnit: null,
      factor: 1,
    });
    expect(table.unmappedColumns).toEqual([{ column: 7, path: ["联系电话"] }]);
  });

  test("the field's former column becomes an extra column", () => {
    const table = recogniseHeader(renamed({}, "备注"), { 16: "phone" });
    expect(table.unmappedColumns).toEqual([{ column: 7, path: ["联系电话"] }]);
    expect(table.ambiguousColumns).toEqual([]);
  });

  test("it settles what was asked about, the header's unit included", () => {
    const vague = recogniseHeader(renamed({ established: "挂牌时间" }), { 3: "established" });
    expect(vague.columns[3]).toMatchObject({ field: "established", source: "user" });
    const unit = recogniseHeader(renamed({ annualFunding: "经费数（元）" }), { 11: "annualFunding" });
    expect(unit.columns[11]).toMatchObject({ source: "user", headerUnit: "元", factor: 0.0001 });
    const unknown = recogniseHeader(renamed({ annualFunding: "年均专项经费（美元）" }), {
      11: "annualFunding",
    });
    expect(unknown.columns[11]).toMatchObject({ source: "user", headerUnit: null, factor: 1 });
  });

  test("a column without a header can be a field", () => {
    const header = [...FLAT_ROW.slice(0, 15), null];
    const table = tableOf(recognise(flatGrid(header, entry(1)), LESHAN, { 15: "economicBenefit" }));
    expect(table.columns[15]).toMatchObject({ path: [], field: "economicBenefit", source: "user" });
    expect(table.missingFields).toEqual([]);
  });

  test("one field given to two columns is asked about", () => {
    const table = recogniseHeader(renamed({}), { 7: "phone", 8: "phone" });
    expect(table.ambiguousColumns.map(({ column, reason }) => [column, reason])).toEqual([
      [7, "severalColumns"],
      [8, "severalColumns"],
    ]);
  });

  test("fields of other packs and places that are no column say nothing", () => {
    const table = recogniseHeader(renamed({}), { 7: "unheardOf", [-1]: "phone", 1.5: "phone" });
    expect(mappingOf(table)).toEqual(mappingOf(FULL));
  });
});

test("a column of the title only is no header", () => {
  expect(recognise(createGrid({ values: [[TITLE]] }), LESHAN).kind).toBe("notASummarySheet");
});
