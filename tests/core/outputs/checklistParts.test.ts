import type { Review } from "../../../src/core";
import { checklistMatrix, checklistSheet, tickId, ticksOf } from "../../../src/core/outputs";
import { LESHAN, reviewedForm, rowValues } from "./sheets";

const both = (text: string) => ({ "zh-CN": text, en: `${text} en` });
const item = (id: string, scope: "studio" | "submission", more: object = {}) =>
  ({ id, clause: `条${id}`, text: both(id), scope, ...more }) as Review["checklist"][number];

/** A review of so many studios with three items: one each, one for the whole, one for the whole afterwards. */
function reviewOf(studios: number, leaders: readonly string[] = []): Review {
  const rows = Array.from({ length: studios }, (_, index) => ({
    leaderName: leaders[index] ?? `张${String.fromCharCode(0x4e00 + index)}`,
    studioName: `甲厂${index}劳模和工匠人才创新工作室`,
  }));
  const checklist = [
    item("a", "studio"),
    item("b", "submission"),
    item("c", "submission", { stage: "after" }),
  ];
  return { ...reviewedForm(LESHAN, rows).review, checklist };
}

test("the matrix of each stage, with what is ticked", () => {
  const review = reviewOf(2, ["丁涛", " "]);
  const [first, second] = checklistMatrix(review, new Set(), "before").studios.map(
    ({ identity }) => identity,
  );
  const ticks = new Set([tickId("a", second as string), tickId("b", null), "c@x"]);
  expect(checklistMatrix(review, ticks, "before")).toEqual({
    stage: "before",
    studios: [
      { identity: first, name: "丁涛", row: 5, done: 0 },
      { identity: second, name: "7", row: 6, done: 1 },
    ],
    rows: [{ id: "a", clause: "条a", text: both("a"), ticks: [false, true], done: 1 }],
    submission: [{ id: "b", clause: "条b", text: both("b"), done: true }],
    done: 2,
    all: 3,
  });
  expect(checklistMatrix(review, ticks, "after")).toMatchObject({
    rows: [],
    submission: [{ id: "c", clause: "条c", text: both("c"), done: false }],
    done: 0,
    all: 1,
  });
});

test("ticks of several items and studios are named by both", () => {
  expect(ticksOf(["a", "b"], ["x", "y"])).toEqual(["a@x", "a@y", "b@x", "b@y"]);
  expect(ticksOf([], ["x"])).toEqual([]);
});

test("twelve studios stand side by side, more in a table below", () => {
  const widths = (studios: number): number[] => {
    const sheet = checklistSheet(reviewOf(studios), new Set(), "en");
    return sheet.rows.flatMap((row, index) => {
      const values = rowValues(sheet, index);
      return values[0] === 1 && values[1] === "a en" ? [row.cells.length - 3] : [];
    });
  };
  expect([12, 13].map(widths)).toEqual([[12], [12, 1]]);
});

test("a stage without items has no part of the sheet", () => {
  const review = { ...reviewOf(1), checklist: [item("b", "submission")] };
  const sheet = checklistSheet(review, new Set(["b"]), "en");
  const filled = sheet.rows.map((_, index) => rowValues(sheet, index)).filter((values) => values.length > 1);
  expect(filled.slice(-1)).toEqual([[1, "b en", "条b", "☑"]]);
  expect(filled).toHaveLength(2);
});

test("a stage of which nothing can be ticked is not on the sheet: no studio was sent", () => {
  const review = {
    ...reviewOf(1),
    checklist: [item("a", "studio"), item("b", "submission", { stage: "after" })],
  };
  const nobody = { ...review, entries: review.entries.map((entry) => ({ ...entry, sample: true })) };
  const texts = (of: Review) => {
    const sheet = checklistSheet(of, new Set(), "zh-CN");
    return sheet.rows.map((_, row) => JSON.stringify(rowValues(sheet, row)[0] ?? ""));
  };
  expect(texts(review).some((text) => text.includes("（0/1）"))).toBe(true);
  expect(texts(nobody).filter((text) => text.includes("（0/"))).toEqual(['"报送后记录（0/1）"']);
  expect(checklistMatrix(nobody, new Set(), "before")).toMatchObject({ studios: [], done: 0, all: 0 });
});

test("each studio's marks stand in its own column, also in the second table", () => {
  const review = reviewOf(14);
  const { studios } = checklistMatrix(review, new Set(), "before");
  const ticks = new Set(
    [1, 12].map((place) => tickId("a", (studios[place] as (typeof studios)[number]).identity)),
  );
  const sheet = checklistSheet(review, ticks, "zh-CN");
  const marks = sheet.rows.flatMap((_, row) => {
    const values = rowValues(sheet, row);
    return values[1] === "a" ? [values.slice(3).join("")] : [];
  });
  expect(marks).toEqual(["□☑□□□□□□□□□□", "☑□"]);
  expect(sheet.merges.length).toBeGreaterThan(0);
});
