import { createReport, submissionCopy } from "../../../src/core/outputs";
import { rankReview, type RankingOptions } from "../../../src/core/ranking";
import type { Review } from "../../../src/core/review";
import { PACK, reviewOf, type RowSpec } from "../ranking/reviews";
import { FINAL, rowValues } from "./sheets";

const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", leader: "丁一", outcomes: 1, patents: 1, seq: 1 },
  { name: "乙工作室", leader: "王二", outcomes: 10, patents: 9, seq: 2 },
];
const SOURCE = { file: "汇总表.xlsx", hiddenSheets: ["草稿"], fileNotes: [] };

const labelled = (review: Review, ...labels: readonly (readonly [string, string])[]): Review => ({
  ...review,
  recognition: {
    ...review.recognition,
    labels: labels.map(([label, value]) => ({ label, value })) as unknown as Review["recognition"]["labels"],
  },
});

function reportOf(
  {
    rows = ROWS,
    options = {},
    change = (review) => review,
    more = {},
  }: {
    rows?: readonly RowSpec[];
    options?: RankingOptions;
    change?: (review: Review) => Review;
    more?: object;
  } = {},
  given: Parameters<typeof reviewOf>[1] = {},
) {
  const { review, grid } = reviewOf(rows, given);
  return createReport({ ...SOURCE, ...more }, change(review), rankReview(review, grid, options), "zh-CN");
}

test("which file and pack, and how the sheet was recognised", () => {
  const report = reportOf({}, { extras: [["评委\n打分", "张三"]], without: ["floorArea"] });
  expect(report).toMatchObject({
    schemaVersion: 1,
    file: "汇总表.xlsx",
    pack: { id: "test-pack", version: "1.2.3", title: "测试汇总表", fit: "form", draft: false },
    fileNotes: [],
    referenceDate: "2024-01-01",
  });
  expect(report.sheet).toEqual({
    name: "Sheet1",
    headerRows: [3],
    columns: [
      { column: "A", header: "序号", field: "seq" },
      { column: "B", header: "工作室名称", field: "studioName" },
      { column: "C", header: "姓名", field: "leaderName" },
      { column: "D", header: "成果", field: "outcomeCount" },
      { column: "E", header: "专利", field: "patentCount" },
    ],
    unmappedColumns: [{ column: "G", header: "评委打分 › 张三" }],
    ambiguousColumns: [],
    missingFields: ["floorArea"],
    hiddenSheets: ["草稿"],
    otherSheets: [],
    recommendingUnit: null,
    preparedBy: null,
  });
  expect(reportOf({ more: { otherSheets: ["续表"] } }).sheet.otherSheets).toEqual(["续表"]);
});

test("a column that may be one of two is named with both", () => {
  const change = (review: Review): Review => ({
    ...review,
    recognition: {
      ...review.recognition,
      ambiguousColumns: [
        { column: 7, path: ["数量"], candidates: ["outcomeCount", "patentCount"], reason: "ambiguous" },
      ] as unknown as Review["recognition"]["ambiguousColumns"],
    },
  });
  expect(reportOf({ change }).sheet.ambiguousColumns).toEqual([
    { column: "H", header: "数量", candidates: ["outcomeCount", "patentCount"] },
  ]);
});

test("who recommends and who filled the form in, each from its own label; a blank one is nobody", () => {
  const said = (...labels: readonly (readonly [string, string])[]) => {
    const { sheet } = reportOf({ change: (review) => labelled(review, ...labels) });
    return [sheet.recommendingUnit, sheet.preparedBy];
  };
  expect(said(["preparedBy", "王二"], ["recommendingUnit", "甲县总工会"])).toEqual(["甲县总工会", "王二"]);
  expect(said(["preparedBy", "王二"], ["recommendingUnit", ""])).toEqual([null, "王二"]);
  expect(said()).toEqual([null, null]);
});

test("the same two stand on the list that is sent", () => {
  const { review, grid } = reviewOf(ROWS);
  const line = (...labels: readonly (readonly [string, string])[]) => {
    const ranking = rankReview(review, grid);
    const [sheet] = submissionCopy(labelled(review, ...labels), grid, ranking, { state: FINAL }).sheets;
    return rowValues(sheet!, 1).filter((value) => value !== null);
  };
  expect(line(["preparedBy", "王二"], ["recommendingUnit", "甲县总工会"])).toEqual([
    "推荐单位（盖章）：甲县总工会",
    "填报人：王二",
  ]);
  expect(line(["preparedBy", "王二"])).toEqual(["推荐单位（盖章）：", "填报人：王二"]);
});

test("a draft's list says so on its face and at the top of every page; one in another order says that", () => {
  const { review, grid } = reviewOf(ROWS);
  const listed = (state: object) =>
    submissionCopy(review, grid, rankReview(review, grid), { state: { ...FINAL, ...state } }).sheets[0]!;
  expect(listed({}).print).not.toHaveProperty("header");
  expect(listed({}).print).not.toHaveProperty("ownPages");
  expect(rowValues(listed({}), 0)[0]).toBe("推荐汇总表");
  const draft = listed({ draft: true, included: 2, reasons: [{ code: "notConfirmed" }] });
  expect(draft.print?.header).toBe("草稿");
  expect(rowValues(draft, 0)[0]).toBe("草稿：名单含 2 个；顺序尚未确认");
  const moved = listed({ differsFromSheet: true });
  expect(moved.print).not.toHaveProperty("header");
  expect(String(rowValues(moved, 0)[0])).toContain("序号");
});

test("the example row is no entry; entries stand in sheet order with their values", () => {
  const { entries } = reportOf({ rows: [{ name: "某公司", sample: true }, ...ROWS] });
  expect(entries.map(({ row, values }) => [row, values["studioName"], values["outcomeCount"]])).toEqual([
    [5, "甲工作室", 1],
    [6, "乙工作室", 10],
  ]);
});

test("checklist and what was not checked, as the contract has them", () => {
  const both = (text: string) => ({ "zh-CN": text, en: `${text} en` });
  const change = (review: Review): Review => ({
    ...review,
    checklist: [
      { id: "a", clause: "三", scope: "studio", text: both("附照片") },
      { id: "b", clause: "四", scope: "submission", stage: "after", text: both("寄出") },
    ],
    notChecked: [
      { rule: "test-pack/r", clause: null, reason: "missing", entries: 2, more: 1 },
    ] as unknown as Review["notChecked"],
    systemErrors: [{ rule: "test-pack/r", message: "boom" }],
  });
  expect(reportOf({ change })).toMatchObject({
    checklist: [
      { id: "a", clause: "三", scope: "studio", stage: "before", text: "附照片" },
      { id: "b", clause: "四", scope: "submission", stage: "after", text: "寄出" },
    ],
    systemErrors: [{ rule: "test-pack/r", message: "boom" }],
  });
  expect(reportOf({ change }).notChecked).toEqual([
    { rule: "test-pack/r", clause: null, reason: "missing", entries: 2 },
  ]);
});

test("a pack that nobody confirmed is a draft in the report", () =>
  expect(reportOf({}, { pack: { ...PACK, draft: true } }).pack.draft).toBe(true));

test.each<[string, Parameters<typeof reportOf>[0], boolean]>([
  ["all in order", {}, true],
  [
    "the review says no",
    { change: (review) => ({ ...review, summary: { ...review.summary, readyToSend: false } }) },
    false,
  ],
  [
    "an entry without a figure is left out",
    { rows: [...ROWS, { name: "丙", outcomes: null, patents: 1, seq: 3 }] },
    false,
  ],
  ["the form's example row is left out", { rows: [...ROWS, { name: "某公司", sample: true }] }, true],
  ["a figure is in doubt", { rows: [{ ...ROWS[0]!, qualifier: "~" }, ROWS[1]!] }, false],
  ["nobody is on the list", { rows: [] }, false],
  [
    "ties that nobody decided",
    { rows: [1, 2, 3, 4].map((index) => ({ name: `${index}室`, outcomes: 1, patents: 1 })) },
    false,
  ],
])("ready to send: %s", (_, given, isReady) => expect(reportOf(given).summary.readyToSend).toBe(isReady));
