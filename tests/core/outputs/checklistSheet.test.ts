import { checklistMatrix, checklistSheet, ticksOf } from "../../../src/core/outputs";
import { LESHAN, reviewedForm, THREE } from "./sheets";

const made = () => reviewedForm(LESHAN, THREE).review;

describe("the checklist as a matrix", () => {
  test("items × studios before sending; what can only be ticked afterwards is apart", () => {
    const review = made();
    const before = checklistMatrix(review, new Set(), "before");
    const after = checklistMatrix(review, new Set(), "after");
    expect(before.studios.map(({ name }) => name)).toEqual(["高明远", "毛 娴", "丁涛"]);
    expect(before.rows.every(({ ticks }) => ticks.length === 3)).toBe(true);
    expect(after.submission.map(({ id }) => id).sort()).toEqual(["electronic-copies", "paper-copies"]);
    expect(before.submission.map(({ id }) => id)).not.toContain("paper-copies");
    expect(before.all + after.all).toBe(
      review.checklist.reduce((sum, { scope }) => sum + (scope === "studio" ? 3 : 1), 0),
    );
  });

  test("a row and a column are ticked together", () => {
    const review = made();
    const { rows, studios } = checklistMatrix(review, new Set(), "before");
    const row = new Set(
      ticksOf(
        [rows[0]!.id],
        studios.map(({ identity }) => identity),
      ),
    );
    expect(checklistMatrix(review, row, "before").rows[0]).toMatchObject({
      done: 3,
      ticks: [true, true, true],
    });
    const column = new Set(
      ticksOf(
        rows.map(({ id }) => id),
        [studios[1]!.identity],
      ),
    );
    const ticked = checklistMatrix(review, column, "before");
    expect(ticked.studios.map(({ done }) => done)).toEqual([0, rows.length, 0]);
    expect(ticked.done).toBe(rows.length);
  });

  test("a sheet to print, with marks and a line to sign, in both languages", () => {
    const review = made();
    const { rows, studios } = checklistMatrix(review, new Set(), "before");
    const ticks = new Set(ticksOf([rows[0]!.id], [studios[0]!.identity]));
    const sheet = checklistSheet(review, ticks, "zh-CN");
    const text = JSON.stringify(sheet.rows);
    expect(text).toContain("报送前核对（1/");
    expect(text).toContain("报送后记录（0/2）");
    expect(text.split("☑").length - 1).toBe(1);
    expect(text).toContain("核对人签字");
    expect(JSON.stringify(checklistSheet(review, ticks, "en").rows)).toContain("Before sending");
    expect(sheet.print).toMatchObject({ orientation: "landscape", fitToWidth: true });
  });
});
