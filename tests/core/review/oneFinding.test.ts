import { createGrid, formSheet, review } from "../../../src/core";
import type { CellValue, RulePack } from "../../../src/core";
import { packById } from "../../../src/packs";

/**
 * One cause, one finding (spec/rules.md): of each value seeded into a good sheet, the cell that holds it has one finding,
 * the more telling one.
 */

const packs = new Map(
  ["leshan-2020", "pingdingshan", "dalian-2011", "nuc-2024", "henan-jkwwt-2024"].map((id) => [
    id,
    packById(id) as RulePack,
  ]),
);

/** The findings at the cell of a field that holds a value, as rule and outcome; notes aside. */
function at(id: string, field: string, value: string | number): readonly string[] {
  const pack = packs.get(id) as RulePack;
  const sheet = formSheet(pack, [{ ...pack.sampleEntry, [field]: value }], pack.sampleLabels);
  const values = sheet.rows.map(({ cells }) => cells.map((cell): CellValue => cell?.value ?? null));
  const grid = createGrid({ name: "推荐汇总表", values, merges: sheet.merges });
  const result = review(grid, pack, { today: pack.sampleDate, referenceDate: pack.sampleDate });
  if (result.kind !== "review") throw new Error(result.kind);
  const column = pack.fields.findIndex((each) => each.id === field);
  const { row } = result.review.entries[0] as { row: number };
  return result.review.findings
    .filter((each) => each.row === row && each.column === column && each.severity !== "info")
    .map(({ rule, status }) => `${rule.slice(rule.indexOf("/") + 1)} ${status}`);
}

test.each([
  // Whether there are five is what the clerk needs to know; that 约 is no figure follows from it.
  ["leshan-2020", "memberCount", "约5人", "team-size needsJudgement"],
  ["leshan-2020", "memberCount", "不足5人", "team-size notMet"],
  ["leshan-2020", "memberCount", "约20人", "stated notMet"],
  ["leshan-2020", "memberCount", -1, "not-negative notMet"],
  ["leshan-2020", "memberCount", 4.5, "whole-number notMet"],
  ["leshan-2020", "floorArea", "约0", "workplace notMet"],
  ["leshan-2020", "floorArea", "约200", "stated notMet"],
  ["leshan-2020", "annualFunding", "50余", "stated notMet"],
  ["leshan-2020", "annualFunding", 200000, "in-yuan notMet"],
  ["leshan-2020", "economicBenefit", "/", "benefit notMet"],
  ["leshan-2020", "established", "2019年左右", "running needsJudgement"],
  ["leshan-2020", "established", "2020年9月", "running notMet"],
  ["leshan-2020", "established", "2021年1月1日", "founding-date notMet"],
  ["leshan-2020", "established", "1948年左右", "founding-date needsJudgement"],
  ["leshan-2020", "leaderHonours", "/", "leader-honour notMet"],
  ["leshan-2020", "leaderHonours", "四川省劳模公示中", "leader-honour notMet"],
  ["leshan-2020", "seq", "约1", "readable malformed"],
  ["pingdingshan", "projectsPerYear", "不足1", "yearly-projects notMet"],
  ["dalian-2011", "photoCount", "近5", "photos needsJudgement"],
  ["nuc-2024", "recognisedOutcomesPerYear", "约0", "recognised-outcomes notMet"],
  ["henan-jkwwt-2024", "leaderHonours", "/", "leader-honour notMet"],
])("%s: %s of %s gives %s alone", (pack, field, value, finding) => {
  expect(at(pack, field, value)).toEqual([finding]);
});

test("two causes are two findings", () => {
  expect(at("leshan-2020", "leaderHonours", "四川省劳模（2030年）、劳模")).toEqual([
    "honour-in-full notMet",
    "honour-year notMet",
  ]);
});

test("what is withheld is counted as an outcome all the same", () => {
  const pack = packs.get("leshan-2020") as RulePack;
  const sheet = formSheet(pack, [{ ...pack.sampleEntry, memberCount: "约5人" }], pack.sampleLabels);
  const values = sheet.rows.map(({ cells }) => cells.map((cell): CellValue => cell?.value ?? null));
  const result = review(createGrid({ name: "表", values, merges: sheet.merges }), pack, {
    today: pack.sampleDate,
  });
  if (result.kind !== "review") throw new Error(result.kind);
  const { outcomes } = result.review;
  const sum = Object.values(outcomes.counts).reduce((all, count) => all + count, 0);
  expect(sum).toBe(outcomes.entryRules.length);
  const stated = outcomes.entryRules.findIndex(
    ({ id, field }) => id.endsWith("/stated") && field === "memberCount",
  );
  expect(outcomes.status(stated, 0)).toBe("malformed");
});
