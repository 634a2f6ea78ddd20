import { sendBackList, verificationOf, withEdits, withVerified } from "../../../src/core";
import type { Finding, Grid, Review } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { LESHAN, reviewOf, studios } from "../review/support";

const grid = formGrid(
  LESHAN,
  studios(3, { floorArea: "约160㎡" }, { floorArea: "约160㎡" }),
  LESHAN.sampleLabels,
);
const review = reviewOf(grid);
const warning = (of: Review, row = 4): Finding =>
  of.findings.find(({ field, row: at }) => field === "floorArea" && at === row) as Finding;
const kept = verificationOf(review, grid, warning(review), { by: "李核", note: "", on: "2020-09-01" });
const marks = (of: Review, sheet: Grid): (number | null)[] =>
  withVerified(of, sheet, [kept]).findings.flatMap(({ verified, row }) =>
    verified === undefined ? [] : [row],
  );

test("holds for its own studio alone, wherever its row is moved", () => {
  expect(marks(review, grid)).toEqual([4]);
  const swapped = formGrid(
    LESHAN,
    [...studios(3, { floorArea: "约160㎡" }, { floorArea: "约160㎡" })].reverse(),
    LESHAN.sampleLabels,
  );
  expect(marks(reviewOf(swapped), swapped)).toEqual([6]);
});

test("another value is asked about again", () => {
  const { row, column } = warning(review) as { row: number; column: number };
  const edited = withEdits(grid, [{ row, column, value: "约170㎡" }]);
  expect(marks(reviewOf(edited), edited)).toEqual([]);
});

test("an error cannot be vouched away", () => {
  const broken = formGrid(LESHAN, studios(2, { memberCount: 3 }), LESHAN.sampleLabels);
  const judged = reviewOf(broken);
  const error = judged.findings.find(({ severity }) => severity === "error") as Finding;
  const said = verificationOf(judged, broken, error, { by: "李核", note: "", on: "" });
  expect(withVerified(judged, broken, [said]).findings).toEqual(judged.findings);
});

test("what was vouched for does not go back to the unit, and the same review keeps its objects", () => {
  const marked = withVerified(review, grid, [kept]);
  expect(sendBackList(review)).toHaveLength(2);
  expect(sendBackList(marked).map(({ rows }) => rows)).toEqual([[5]]);
  expect(withVerified(review, grid, [kept]).findings.every((each, at) => each === marked.findings[at])).toBe(
    true,
  );
  expect(withVerified(review, grid, [])).toBe(review);
});

test("what goes to one unit names nothing of another", () => {
  const same = { leaderName: "王一", phone: "13900000001" };
  const two = reviewOf(
    formGrid(
      LESHAN,
      studios(2, { ...same, hostUnit: "甲机械厂" }, { ...same, hostUnit: "乙机械厂" }),
      LESHAN.sampleLabels,
    ),
  );
  const slips = sendBackList(two, { due: "12月5日", contact: "张经办 0833-1234567" });
  const of = (unit: string): string => slips.find((slip) => slip.unit === unit)?.text["zh-CN"] ?? "";
  expect(of("甲机械厂")).toContain("别的单位报来的");
  expect(of("甲机械厂")).not.toContain("乙机械厂");
  expect(of("甲机械厂")).toContain("请于 12月5日 前报回。联系人：张经办 0833-1234567。");
});
