import {
  createGrid,
  createReviewSession,
  missingFigure,
  rankReview,
  readRoster,
  renderFinding,
  review,
  UncalculatedRosterError,
  withEdits,
} from "../../../src/core";
import type { GridEdit, Grid } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { brief, LESHAN, OPTIONS, reviewOf, studios } from "./support";

/** A formula whose result is not known; with a text, one whose result is from before the changes. */
const formula = (row: number, column: number, text = "", of = "=10*12"): GridEdit => ({
  row,
  column,
  value: null,
  text,
  formula: of,
});

const grid = (count: number): Grid => formGrid(LESHAN, studios(count), LESHAN.sampleLabels);
const columnOf = (field: string): number => LESHAN.fields.findIndex(({ id }) => id === field);
const SIZE = columnOf("memberCount");
const AREA = columnOf("floorArea");
const NAME = columnOf("studioName");

describe("a formula without a result", () => {
  test("is neither blank nor judged: it is said to be a formula, what to do, and nothing else of the cell", () => {
    const done = reviewOf(withEdits(grid(2), [formula(4, SIZE)]));
    expect(brief(done.findings)).toEqual(["error readable I5"]);
    const told = renderFinding(done.findings[0]!, LESHAN, "zh-CN");
    expect(told).toMatchObject({ found: "=10*12", kind: "unreadable" });
    expect(told.message).toBe("“成员人数”是公式（=10*12），文件里没有计算结果，无法核对。");
    expect(told.action).toMatch(/Excel 或 WPS 中打开文件、保存一次/);
    expect(renderFinding(done.findings[0]!, LESHAN, "en").message).not.toMatch(/not filled in|blank/);
    expect(done.notChecked).toContainEqual(
      expect.objectContaining({ rule: "leshan-2020/team-size", reason: "malformed", entries: 1 }),
    );
  });

  test("whose result is from before the changes quotes it and judges nothing by it", () => {
    const before = withEdits(grid(2), [{ row: 4, column: SIZE, value: 3, formula: "=A1" }]);
    expect(brief(reviewOf(before).findings)).toEqual(["error team-size I5"]);
    const done = reviewOf(withEdits(grid(2), [formula(4, SIZE, "3", "=A1")]));
    expect(brief(done.findings)).toEqual(["error readable I5"]);
    expect(renderFinding(done.findings[0]!, LESHAN, "zh-CN")).toMatchObject({
      found: "3",
      message: "“成员人数”的“3”是改动前的结果，公式还没有按改动重新计算，无法核对。",
    });
  });

  test("that comes to nothing is a blank cell", () => {
    const done = reviewOf(withEdits(grid(2), [{ row: 4, column: SIZE, value: "", formula: '=""' }]));
    expect(brief(done.findings)).toEqual(["error required I5"]);
  });

  test("in the header, or a label, still shows what it came to: the table stays where it is", () => {
    const sheet = grid(2);
    const outdated = [
      [1, 0],
      [3, 0],
      [3, SIZE],
    ].map(([row = 0, column = 0]) => formula(row, column, sheet.text(row, column), "=Sheet2!A1"));
    const before = reviewOf(sheet);
    const after = reviewOf(withEdits(sheet, outdated));
    expect(after.recognition).toEqual(before.recognition);
    expect(after.findings).toEqual(before.findings);
  });

  test("counts in a merged area for every row of it", () => {
    const merged = createGrid({
      name: "Sheet1",
      values: Array.from({ length: grid(2).bottom }, (_, row) =>
        Array.from({ length: grid(2).right }, (__, column) => grid(2).value(row, column)),
      ),
      merges: [...grid(2).merges, { top: 4, left: SIZE, bottom: 5, right: SIZE }],
    });
    const done = reviewOf(withEdits(merged, [formula(4, SIZE)]));
    expect(brief(done.findings)).toEqual(["error readable I5", "error readable I6"]);
  });

  test("makes an entry of a row of nothing else, and none of a row with a few filled down", () => {
    const { bottom, right } = grid(2);
    const all = Array.from({ length: right }, (_, column) => formula(5, column, "", "=Sheet2!A1"));
    const done = reviewOf(withEdits(grid(2), all));
    expect(done.entries.map(({ row }) => row)).toEqual([4, 5]);
    expect(new Set(done.findings.filter(({ row }) => row === 5).map(({ message }) => message))).toEqual(
      new Set(["unreadable.notCalculated"]),
    );
    expect(bottom).toBeGreaterThan(6);
    const blanked = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((column) => ({
      row: 5,
      column,
      value: null,
    }));
    const few = reviewOf(withEdits(grid(2), [...blanked, formula(5, SIZE), formula(5, AREA)]));
    expect(few.entries.map(({ row }) => row)).toEqual([4]);
  });

  test("is the same in a session as in a full review", () => {
    const session = createReviewSession(grid(3), LESHAN, OPTIONS);
    for (const edit of [formula(4, SIZE), formula(5, NAME, "旧名"), formula(4, SIZE, "7")]) {
      expect(session.applyEdits([edit])).toMatchObject({ kind: "review" });
      const full = review(session.grid, LESHAN, OPTIONS);
      const both = [session.result, full].map((result) => (result.kind === "review" ? result.review : null));
      expect(both[0]?.findings).toEqual(both[1]?.findings);
      expect(both[0]?.entries).toEqual(both[1]?.entries);
    }
  });

  test("has no figure to rank by, and the ranking says why", () => {
    const scored = withEdits(grid(3), [formula(4, columnOf("outcomeCount"), "5")]);
    const done = reviewOf(scored);
    const ranking = rankReview(done, scored);
    expect(ranking.leftOut).toMatchObject([{ row: 4, missing: ["outcomeCountPerYear"] }]);
    const source = { kind: "field", field: "outcomeCount" } as const;
    expect(missingFigure(source, { review: done, grid: scored, row: 4 })).toEqual({
      why: "notCalculated",
      column: columnOf("outcomeCount"),
    });
    const column = columnOf("outcomeCount");
    const combined = { kind: "combined", columns: [column], combination: "mean" } as const;
    expect(missingFigure(combined, { review: done, grid: scored, row: 4 }).why).toBe("notCalculated");
  });
});

describe("a roster with a name that is a formula without a result", () => {
  const names = createGrid({ values: [["工作室名称"], ["甲工作室"], [null], ["乙工作室"]] });
  test("is refused with the cell, not read without it", () => {
    const roster = withEdits(names, [formula(2, 0)]);
    expect(() => readRoster(roster)).toThrow(UncalculatedRosterError);
    expect(() => readRoster(roster)).toThrow(/A3/);
  });
});

describe("what findings quote", () => {
  const messageOf = (edit: GridEdit, rule: string): string => {
    const done = reviewOf(withEdits(grid(2), [edit]));
    const finding = done.findings.find((each) => each.rule === `leshan-2020/${rule}` && each.row === 4);
    return finding === undefined ? "" : renderFinding(finding, LESHAN, "zh-CN").message;
  };
  const at = (field: string, value: string | number, text?: string, format?: string): GridEdit => ({
    row: 4,
    column: columnOf(field),
    value,
    ...(text === undefined ? {} : { text }),
    ...(format === undefined ? {} : { format }),
  });

  test("a figure is quoted as the cell holds it: without a unit, the stored one where it is shown rounded", () => {
    expect(messageOf(at("memberCount", 4), "team-size")).toContain("成员 4 人");
    expect(messageOf(at("floorArea", -4.6, "-5", "0"), "not-negative")).toContain("“-4.6（显示为 -5）”");
    expect(messageOf(at("memberCount", 4, "4.00", "0.00"), "team-size")).toContain("成员 4.00 人");
    expect(messageOf(at("memberCount", "４人"), "team-size")).toContain("“４人”");
  });

  test.each([
    ["18.3", "看不出是哪一年，年份要写四位数"],
    [18.3, "看不出是哪一年，年份要写四位数"],
    ["3/5/2018", "分不清哪个是月、哪个是日"],
    [2018.1, "可能是 1 月，也可能是 10 月"],
    [43164, "像是 Excel 的日期序号（即 2018年3月5日）"],
    ["４３１６４", "像是 Excel 的日期序号（即 2018年3月5日）"],
  ])("the date %p: %s", (value, expected) => {
    expect(messageOf(at("established", value), "readable")).toContain(expected);
  });

  test("a serial number is not named a day in a workbook that counts from 1904", () => {
    const values = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: grid(2).right }, (__, column) => grid(2).value(row, column)),
    );
    const other = createGrid({ name: "Sheet1", values, dateSystem: 1904, merges: grid(2).merges });
    const done = reviewOf(withEdits(other, [at("established", 43164)]));
    expect(done.findings.map(({ message }) => message)).toContain("unreadable.notADate");
  });

  test("a range in a demand stands apart from the words before it", () => {
    const done = reviewOf(grid(1));
    const texts = done.findings.map((finding) => renderFinding(finding, LESHAN, "zh-CN").message).join("");
    expect(texts).not.toMatch(/\p{Script=Han}\d/u);
  });
});
