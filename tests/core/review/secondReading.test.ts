import { review, type CaseEntry, type RulePack } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { packById } from "../../../src/packs";

/**
 * A second reading of Leshan's conditions, written from the notice alone: rows of values near every bound, and for each
 * row the rules that must speak and how gravely. Dates are compared as days of the calendar, nothing of the core is used.
 */
const REFERENCE = "2020-09-25";

/** Draws from lists by the generator of Park and Miller (1988), the same in every run. */
function drawer(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed;
  return (choices) => {
    state = (state * 48_271) % 2_147_483_647;
    return choices[state % choices.length] as (typeof choices)[number];
  };
}

/** A founding date as typed, with the first and the last day it may mean (YYYYMMDD). */
const FOUNDED = [
  ["2018年9月24日", 20180924, 20180924],
  ["2018年9月25日", 20180925, 20180925],
  ["2018年9月26日", 20180926, 20180926],
  ["2017-09-25", 20170925, 20170925],
  ["2017-09-26", 20170926, 20170926],
  ["2018.09", 20180901, 20180930],
  ["2018年8月", 20180801, 20180831],
  ["2018年10月", 20181001, 20181031],
  ["2018年", 20180101, 20181231],
  ["2017", 20170101, 20171231],
  ["2015年9月", 20150901, 20150930],
] as const;

const HONOURS = [
  ["2018年四川省劳动模范", null],
  ["2017年乐山工匠", null],
  ["2016年夹江县先进工作者", null],
  ["四川省劳动模范", "honour-in-full error"],
  ["是", "honour-in-full error"],
  ["否", "leader-honour error"],
  ["2018年四川省五一劳动奖章", "leader-honour error"],
  ["2018年市劳模推荐人选", "leader-honour error"],
  ["2021年四川省劳动模范", "honour-year error"],
] as const;

/** Whole years from a day to the reference date. */
const yearsSince = (day: number): number => Math.floor((20200925 - day) / 10_000);

function expected(row: {
  readonly founded: (typeof FOUNDED)[number];
  readonly honour: (typeof HONOURS)[number];
  readonly figures: Readonly<Record<string, number>>;
}): string[] {
  const told: string[] = [];
  const [, first, last] = row.founded;
  const { memberCount, floorArea, equipmentCount, annualFunding, projectCount } = row.figures;
  const { outcomeCount = 0, patentCount = 0, economicBenefit = 0 } = row.figures;
  if (first > 20180925) told.push("running error");
  else if (last > 20180925) told.push("running warning");
  if ((memberCount ?? 0) < 5) told.push("team-size error");
  if (floorArea === 0) told.push("workplace error");
  if (equipmentCount === 0) told.push("equipment error");
  if (annualFunding === 0) told.push("funds error");
  if (row.honour[1] !== null) told.push(row.honour[1]);
  const least = Math.max(1, yearsSince(last));
  const most = Math.max(1, yearsSince(first));
  if ((projectCount ?? 0) < least) told.push("yearly-projects error");
  else if ((projectCount ?? 0) < most) told.push("yearly-projects warning");
  if (outcomeCount < 1) told.push("outcomes error");
  else if (outcomeCount < most) told.push("yearly-outcomes warning");
  if (outcomeCount === 0 && patentCount > 0) told.push("patents-without-outcomes warning");
  if (economicBenefit === 0) told.push("benefit warning");
  else if (outcomeCount === 0) told.push("benefit-without-outcomes warning");
  return told.sort();
}

test("a second reading of Leshan's conditions finds the same in 300 rows near the bounds", () => {
  const leshan = packById("leshan-2020") as RulePack;
  const draw = drawer(20_200_925);
  const rows = Array.from({ length: 300 }, () => ({
    founded: draw(FOUNDED),
    honour: draw(HONOURS),
    figures: {
      memberCount: draw([4, 5, 6, 0, 12]),
      floorArea: draw([0, 0.5, 120]),
      equipmentCount: draw([0, 1, 35]),
      annualFunding: draw([0, 0.01, 20]),
      projectCount: draw([0, 1, 2, 3, 5, 6]),
      outcomeCount: draw([0, 1, 2, 3, 5]),
      patentCount: draw([0, 1, 3]),
      economicBenefit: draw([0, 0.5, 350]),
    },
  }));
  const entries = rows.map(({ founded, honour, figures }, index): CaseEntry => {
    const leader = `王${String.fromCharCode(0x4e00 + 100 + index)}`;
    const unit = `云溪县青${String.fromCharCode(0x4e00 + 2000 + index)}机械有限公司`;
    return {
      ...leshan.sampleEntry,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${leader}劳模和工匠人才创新工作室`,
      established: founded[0],
      leaderName: leader,
      leaderPost: "车间主任",
      leaderHonours: honour[0],
      phone: `138${String(10_000_000 + index * 7919)}`,
      ...figures,
    };
  });
  const result = review(formGrid(leshan, entries, leshan.sampleLabels), leshan, {
    today: REFERENCE,
    referenceDate: REFERENCE,
  });
  if (result.kind !== "review") throw new Error(result.kind);
  const { entries: read, findings } = result.review;
  // About the sheet as a whole, not the conditions: a figure ten times the others', names that are alike.
  const besides = new Set(["tenfold", "near-duplicate"]);
  rows.forEach((row, index) => {
    const found = findings
      .filter((finding) => finding.row === read[index]?.row)
      .map(({ rule, severity }) => [rule.slice(rule.indexOf("/") + 1), severity] as const)
      .filter(([rule]) => !besides.has(rule))
      .map(([rule, severity]) => `${rule} ${severity}`)
      .sort();
    expect({ row: index, found }).toEqual({ row: index, found: expected(row) });
  });
});
