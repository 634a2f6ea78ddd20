import { createGrid } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { LESHAN, LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import {
  areas,
  entry,
  FLAT_ROW,
  flatGrid,
  GROUP_ROW,
  HEADER_MERGES,
  LEAF_ROW,
  mappingOf,
  officialGrid,
  officialParts,
  SIGNATURE,
  tableOf,
  TITLE,
} from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

const ALL = mappingOf(tableOf(recognise(officialGrid(2), LESHAN)));
const recogniseRows = (values: Row[], ...merges: string[]) =>
  tableOf(recognise(createGrid({ values, merges: areas(...merges) }), LESHAN));

describe("where the header stands", () => {
  test("in the first row, without any title", () => {
    const table = recogniseRows([FLAT_ROW, entry(1), entry(2)]);
    expect(table).toMatchObject({ headerRows: [0], entryRows: [1, 2], title: null, labels: [] });
    expect(mappingOf(table)).toEqual(ALL);
  });

  test.each([1, 5, 20, 27])("below %i lines of other text", (lines) => {
    const above = Array.from({ length: lines }, (_, index): Row => [`第${index + 1}行说明文字`]);
    const table = recogniseRows([...above, FLAT_ROW, entry(1)]);
    expect(table).toMatchObject({ headerRows: [lines], entryRows: [lines + 1] });
  });

  test("below blank rows, which are passed over", () => {
    const table = recogniseRows([...Array.from({ length: 40 }, (): Row => []), FLAT_ROW, entry(1)]);
    expect(table).toMatchObject({ headerRows: [40], entryRows: [41] });
  });

  test("not below the first 30 filled rows", () => {
    const above = Array.from({ length: 31 }, (): Row => ["文字"]);
    expect(recognise(createGrid({ values: [...above, FLAT_ROW, entry(1)] }), LESHAN).kind).toBe(
      "notASummarySheet",
    );
  });

  test("away from A1", () => {
    const { values } = officialParts(2);
    const table = tableOf(recognise(createGrid({ values, top: 7, left: 3 }), LESHAN));
    expect(table).toMatchObject({ headerRows: [9, 10], entryRows: [11, 12], footerRow: 13 });
    expect(table.columns.map(({ column }) => column)).toEqual(LESHAN_FIELDS.map((_, index) => index + 3));
  });
});

describe("header rows", () => {
  test("a cell under a vertical merge may be empty and no longer merged (WPS)", () => {
    const table = recogniseRows([[TITLE], [SIGNATURE], GROUP_ROW, LEAF_ROW, entry(1)], "E3:H3", "I3:P3");
    expect(table.headerRows).toEqual([2, 3]);
    expect(mappingOf(table)).toEqual(ALL);
  });

  test("a cell under a vertical merge may hold a copy", () => {
    const copied = [...GROUP_ROW.slice(0, 4), ...LEAF_ROW.slice(4)];
    for (const merges of [HEADER_MERGES, ["E3:H3", "I3:P3"], []]) {
      const table = recogniseRows([[TITLE], [SIGNATURE], GROUP_ROW, copied, entry(1)], ...merges);
      expect(table.headerRows).toEqual([2, 3]);
      expect(mappingOf(table)).toEqual(ALL);
      expect(table.columns[0]?.path).toEqual(["序号"]);
      expect(table.columns[4]?.path).toEqual(["创新工作室负责人（带头人）基本情况", "姓名"]);
    }
  });

  test("the mapping and the paths are the same with merges and with none at all (CSV)", () => {
    const merged = tableOf(recognise(officialGrid(1), LESHAN));
    const table = recogniseRows([[TITLE], [SIGNATURE], GROUP_ROW, LEAF_ROW, entry(1)]);
    expect(table.columns).toEqual(merged.columns);
  });

  test("the group's text may be repeated above each of its leaves", () => {
    const groups = LESHAN_FIELDS.map(({ group, header }) => group?.[0] ?? header);
    const table = recogniseRows([[TITLE], [SIGNATURE], groups, LEAF_ROW, entry(1)]);
    expect(table.columns[15]?.path).toEqual([
      "创新工作室工作开展基本情况",
      "创新成果转化应用节创经济效益累计（万元）",
    ]);
    expect(mappingOf(table)).toEqual(ALL);
  });

  test("three rows, merged in both directions", () => {
    const top: Row = ["工作室基本信息", null, null, null, "其他情况"];
    const merges = ["A3:D3", "E3:P3", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:H4", "I4:P4"];
    const table = recogniseRows([[TITLE], [SIGNATURE], top, GROUP_ROW, LEAF_ROW, entry(1)], ...merges);
    expect(table).toMatchObject({ headerRows: [2, 3, 4], entryRows: [5] });
    expect(mappingOf(table)).toEqual(ALL);
    expect(table.columns[4]?.path).toEqual(["其他情况", "创新工作室负责人（带头人）基本情况", "姓名"]);
  });

  test("one row merged over two sheet rows", () => {
    const merges = FLAT_ROW.map(
      (_, index) => `${String.fromCharCode(65 + index)}2:${String.fromCharCode(65 + index)}3`,
    );
    const table = recogniseRows([[TITLE], FLAT_ROW, [], entry(1)], ...merges);
    expect(table).toMatchObject({ headerRows: [1, 2], entryRows: [3], blankRows: [] });
  });

  test("all leaves in the second row, only groups in the first", () => {
    const groups: Row = [null, null, null, null, ...GROUP_ROW.slice(4)];
    const table = recogniseRows([[TITLE], groups, FLAT_ROW, entry(1)], "E2:H2", "I2:P2");
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.columns[4]?.path).toEqual(["创新工作室负责人（带头人）基本情况", "姓名"]);
  });

  test("a row of units below belongs to the header", () => {
    const names = LESHAN_FIELDS.map(({ header }) => header.replace(/（[^（）]*）$/, ""));
    const units: Row = [
      ...Array<null>(8).fill(null),
      "（人）",
      "(㎡)",
      "台/套",
      "（元）",
      "项",
      "项",
      "项",
      "（万元）",
    ];
    const table = recogniseRows([[TITLE], names, units, entry(1)]);
    expect(table).toMatchObject({ headerRows: [1, 2], entryRows: [3] });
    expect(mappingOf(table)).toEqual(ALL);
    expect(table.columns[11]).toMatchObject({ headerUnit: "元", factor: 0.0001 });
  });

  test("a leaf that is also a counting word is a leaf", () => {
    const groups: Row = ["序号", "工作室名称", "成立时间", "姓名", "人数", "创新", "成果数"];
    const leaves: Row = [null, null, null, null, null, "项目", null];
    const fields = LESHAN_FIELDS.map((field) =>
      field.id === "projectCount" ? { ...field, synonyms: ["创新项目"] } : field,
    );
    const table = tableOf(recognise(createGrid({ values: [[TITLE], groups, leaves] }), packWith(fields)));
    expect(table.columns.find(({ field }) => field === "projectCount")).toMatchObject({
      column: 5,
      path: ["创新", "项目"],
      source: "path",
    });
  });

  test("years under a group are headers, figures of an entry are not", () => {
    const leaves: Row = FLAT_ROW.map((_, index) => (index === 14 ? "2018" : index === 15 ? "2019" : null));
    const top: Row = [...FLAT_ROW.slice(0, 14), "历年专利", null];
    const table = recogniseRows([[TITLE], top, leaves, entry(1)], "O2:P2");
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.unmappedColumns.map(({ path }) => path)).toEqual([
      ["历年专利", "2018"],
      ["历年专利", "2019"],
    ]);
  });

  test("the title above is no header row, even when it spans a narrow table", () => {
    const table = recogniseRows([[TITLE], FLAT_ROW, entry(1)], "A1:P1");
    expect(table.headerRows).toEqual([1]);
  });

  test("entries merged with a header cell are no header", () => {
    const table = recogniseRows([[TITLE], FLAT_ROW, entry(1), entry(2)], "B2:B3");
    expect(table).toMatchObject({ headerRows: [1], entryRows: [2, 3] });
  });
});

describe("header paths", () => {
  test("the same leaf under two parents stays two columns", () => {
    const groups: Row = [
      "序号",
      "工作室名称",
      "负责人",
      null,
      "联系人",
      null,
      "成员人数",
      "场地面积",
      "攻关项目数",
    ];
    const leaves: Row = [null, null, "姓名", "联系电话", "姓名", "联系电话"];
    const table = recogniseRows([[TITLE], groups, leaves], "C2:D2", "E2:F2");
    expect(mappingOf(table)).toMatchObject({ C: "leaderName", D: "phone" });
    expect(table.unmappedColumns).toEqual([
      { column: 4, path: ["联系人", "姓名"], anothers: true },
      { column: 5, path: ["联系人", "联系电话"], anothers: true },
    ]);
    expect(table.ambiguousColumns).toEqual([]);
  });

  test("a leaf and its parent are read together", () => {
    const groups: Row = ["序号", "工作室", null, "负责人", null, "团队", null, "成果", null];
    const leaves: Row = [null, "名称", "组建时间", "姓名", "职务", "人数", "面积", "专利数", "成果数"];
    const table = recogniseRows([[TITLE], groups, leaves], "B2:C2", "D2:E2", "F2:G2", "H2:I2");
    expect(mappingOf(table)).toMatchObject({ B: "studioName", D: "leaderName", F: "memberCount" });
    expect(table.columns[1]?.source).toBe("path");
  });

  test("a group decides between two fields with one header", () => {
    const fields = LESHAN_FIELDS.map((field) =>
      field.id === "patentCount" ? { ...field, header: "数量（项）", group: ["专利情况"] } : field,
    ).map((field) =>
      field.id === "outcomeCount" ? { ...field, header: "数量（项）", group: ["成果情况"] } : field,
    );
    const groups: Row = ["序号", "工作室名称", "成立时间", "姓名", "人数", "专利情况", "成果情况"];
    const leaves: Row = [null, null, null, null, null, "数量", "数量"];
    const pack = packWith(fields);
    const table = tableOf(recognise(createGrid({ values: [[TITLE], groups, leaves] }), pack));
    expect(mappingOf(table)).toMatchObject({ F: "patentCount", G: "outcomeCount" });
    const flat = tableOf(recognise(createGrid({ values: [[TITLE], [...groups.slice(0, 5), "数量"]] }), pack));
    expect(flat.ambiguousColumns).toEqual([
      { column: 5, path: ["数量"], candidates: ["outcomeCount", "patentCount"], reason: "severalFields" },
    ]);
  });

  test("line feeds and padding inside header cells do not matter", () => {
    const header = FLAT_ROW.map((text) =>
      text === "姓名" ? "姓  名" : text === "联系电话" ? "联系\n电话" : text,
    );
    const table = tableOf(recognise(flatGrid(header, entry(1)), LESHAN));
    expect(mappingOf(table)).toEqual(ALL);
    expect(table.columns[4]?.path).toEqual(["姓名"]);
    expect(table.columns[7]?.path).toEqual(["联系电话"]);
  });
});
