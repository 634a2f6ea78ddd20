import { publicationCopy, type NoticeFields, type SheetDescription } from "../../../src/core/outputs";
import { noticeColumns, noticeSheet } from "../../../src/core/outputs/notice";
import type { Review } from "../../../src/core/review";
import { CHARACTER_STROKES } from "../../../src/data";
import { rankReview } from "../../../src/core/ranking";
import { field, PACK, reviewOf } from "../ranking/reviews";
import { at, FINAL, rowValues } from "./sheets";

const BLANK = "＿＿＿＿＿＿＿＿";

/** A review of a form with this title, filled in by this unit. */
function reviewWith(title: string, unit = ""): Review {
  const pack = {
    ...PACK,
    form: { ...PACK.form, title },
    fields: [...PACK.fields, field("hostUnit", "text", "所属单位", { role: "hostUnit" })],
  };
  const { review } = reviewOf([], { pack });
  const labels = [
    { label: "recommendingUnit" as const, value: unit },
  ] as unknown as Review["recognition"]["labels"];
  return { ...review, recognition: { ...review.recognition, labels } };
}

const ROWS = [
  ["甲厂丁涛劳模创新工作室", "甲厂", "丁涛"],
  ["乙厂毛娴创新工作室", "乙厂", "毛娴"],
];
const noticeOf = (
  fields: NoticeFields = {},
  draft = "",
  unit = "",
  rows: readonly string[][] = ROWS,
): SheetDescription => noticeSheet(reviewWith("某市劳模创新工作室推荐汇总表", unit), rows, fields, draft);
const firsts = (sheet: SheetDescription): unknown[] => sheet.rows.map((_, row) => at(sheet, row, 0));

test.each([
  ["乐山市劳模和工匠人才创新工作室推荐汇总表", "乐山市劳模和工匠人才创新工作室"],
  ["某省五一劳动奖申报表", "某省五一劳动奖"],
  ["劳模创新工作室申报推荐评审情况一览表（2024年）", "劳模创新工作室"],
  ["劳模创新工作室基本情况汇总", "劳模创新工作室"],
  ["职工（劳模）创新工作室推荐表（样表）", "职工（劳模）创新工作室"],
  ["职工创新工作室名单", "职工创新工作室名单"],
  ["推荐工作表格", "推荐工作表格"],
  ["推荐汇总表", "推荐汇总表"],
])("the award of %s is %s", (title, award) => {
  const sheet = noticeSheet(reviewWith(title), ROWS, {}, "");
  expect(at(sheet, 0, 0)).toBe(`2024年${award}推荐对象公示名单`);
  expect(at(sheet, 1, 0)).toBe(
    `    现将拟推荐的${award}名单予以公示，接受监督。名单以负责人姓氏笔画为序，排名不分先后。`,
  );
});

test("without anything filled in: lines to fill, one below another", () => {
  const sheet = noticeOf();
  expect(firsts(sheet)).toEqual([
    "2024年某市劳模创新工作室推荐对象公示名单",
    "    现将拟推荐的某市劳模创新工作室名单予以公示，接受监督。名单以负责人姓氏笔画为序，排名不分先后。",
    "序号",
    1,
    2,
    `公示期：${BLANK}至${BLANK}`,
    `如有异议，请在公示期内如实反映。受理电话：${BLANK}`,
    BLANK,
    "＿＿＿＿年＿＿月＿＿日",
  ]);
  expect([2, 3, 4].map((row) => rowValues(sheet, row))).toEqual([
    ["序号", "工作室名称", "所属单位", "姓名"],
    [1, ...ROWS[0]!],
    [2, ...ROWS[1]!],
  ]);
  expect(sheet.name).toBe("公示名单");
});

test("what is filled in stands in its place; the issuer is the sheet's unit where none is named", () => {
  const own = noticeOf({ award: "工人先锋号", year: "2026" }, "", "云溪县总工会");
  expect(firsts(own).slice(0, 2)).toEqual([
    "2026年工人先锋号推荐对象公示名单",
    "    现将云溪县总工会拟推荐的工人先锋号名单予以公示，接受监督。名单以负责人姓氏笔画为序，排名不分先后。",
  ]);
  expect(firsts(own).at(-2)).toBe("云溪县总工会");
  const fields = {
    title: "公示",
    period: "9月1日至7日",
    phone: "2133419",
    issuer: "某市总工会",
    date: "2026年9月1日",
  };
  const filled = firsts(noticeOf(fields, "", "云溪县总工会"));
  expect(filled[0]).toBe("公示");
  expect(filled[1]).toContain("现将某市总工会拟推荐的");
  expect(filled.slice(5)).toEqual([
    "公示期：9月1日至7日",
    "如有异议，请在公示期内如实反映。受理电话：2133419",
    "某市总工会",
    "2026年9月1日",
  ]);
});

test("texts run across, the table's cells do not; the table's header is on every page", () => {
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: 3 });
  const sheet = noticeOf();
  expect(sheet.merges).toEqual([0, 1, 5, 6, 7, 8].map(across));
  expect(sheet.print).toEqual({
    orientation: "portrait",
    paper: "A4",
    fitToWidth: true,
    repeatRows: [2, 2],
    area: { top: 0, left: 0, bottom: 8, right: 3 },
    pageNumbers: true,
  });
  const draft = noticeOf({}, "草稿：顺序尚未确认");
  expect(at(draft, 0, 0)).toBe("草稿：顺序尚未确认");
  expect(draft.merges).toEqual([0, 1, 2, 6, 7, 8, 9].map(across));
  expect(draft.print).toMatchObject({ repeatRows: [3, 3], header: "草稿", area: { bottom: 9 } });
  const empty = noticeOf({}, "", "", []);
  expect(empty.merges).toEqual([0, 1, 3, 4, 5, 6].map(across));
});

test("how the lines look: title in the middle, issuer and date at the right, a draft in red", () => {
  const sheet = noticeOf({}, "草稿");
  const text = { size: 12, horizontal: "left", vertical: "center", wrap: true };
  const header = { bold: true, size: 11, horizontal: "center", vertical: "center", wrap: true, border: true };
  expect(sheet.rows.map(({ cells }) => cells[0]?.style)).toEqual([
    { ...text, bold: true, color: "C00000" },
    { bold: true, size: 18, horizontal: "center", vertical: "center", wrap: true },
    text,
    header,
    { ...header, bold: false },
    { ...header, bold: false },
    text,
    text,
    { ...text, horizontal: "right" },
    { ...text, horizontal: "right" },
  ]);
  expect(sheet.rows[4]!.cells.map((cell) => cell?.style)).toEqual(Array(4).fill({ ...header, bold: false }));
});

test("rows are as high as their texts need, those of the table 24 points at least", () => {
  const heights = (rows: readonly string[][], fields: NoticeFields = {}) =>
    noticeOf(fields, "", "", rows).rows.map(({ height }) => height);
  // Two lines of 18 points, two of 12, the table's, then one, two, one and one of 12.
  expect(heights(ROWS)).toEqual([63, 46, 24, 24, 24, 29, 46, 29, 29]);
  expect(heights(ROWS, { title: "公示" })[0]).toBe(37);
  const long = [["长名工作室".repeat(20), "甲厂", "丁涛"]];
  expect(heights(long)[3]).toBeGreaterThan(60);
});

test("short texts stand on one line: names of up to six characters", () => {
  const widths = (name: string) => noticeOf({}, "", "", [["工作室", "长单位".repeat(40), name]]).columnWidths;
  expect(widths("买买提吐尔逊")[3]).toBeGreaterThanOrEqual(13);
  expect(widths("买买提吐尔逊江")[3]).toBeLessThan(13);
  const total = widths("丁涛").reduce((sum, width) => sum + width, 0);
  expect(total).toBeGreaterThan(85);
  expect(total).toBeLessThan(100);
});

test("the list has who, where and led by whom, in that order, as far as the form asks it", () => {
  expect(noticeColumns(reviewWith("表").pack)).toEqual([
    { id: "studioName", header: "工作室名称" },
    { id: "hostUnit", header: "所属单位" },
    { id: "leaderName", header: "姓名" },
  ]);
  expect(noticeColumns(PACK).map(({ id }) => id)).toEqual(["studioName", "leaderName"]);
});

test("a published list stands in stroke order whatever the ranking, blanks last, numbers as text", () => {
  const { review, grid } = reviewOf([
    { name: "甲工作室", leader: "高一", outcomes: 9, patents: 9 },
    { name: "乙工作室", outcomes: 8, patents: 8 },
    { name: "丙工作室", leader: "丁一", outcomes: 1, patents: 1 },
    { name: "丁工作室13800000001", leader: "王一", outcomes: 2, patents: 2 },
  ]);
  const ranking = rankReview(review, grid);
  const [sheet] = publicationCopy(review, grid, ranking, CHARACTER_STROKES, { state: FINAL }).sheets;
  expect([3, 4, 5, 6].map((row) => rowValues(sheet!, row))).toEqual([
    [1, "丙工作室", "丁一"],
    [2, "丁工作室****", "王一"],
    [3, "甲工作室", "高一"],
    [4, "乙工作室", ""],
  ]);
});
