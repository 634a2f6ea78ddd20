import { builtInPacks } from "../../../src/packs";
import { review } from "../../../src/core";
import type { CaseEntry, Finding, Grid, Review, ReviewOptions, RulePack } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";

export const LESHAN = builtInPacks.find(({ id }) => id === "leshan-2020") as RulePack;

const FAMILY = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"];

/** The n-th of any number of different studios that meet every rule (fictional). */
export function studio(index: number, more: CaseEntry = {}): CaseEntry {
  const leader = `${FAMILY[index % FAMILY.length]}${String.fromCharCode(0x4e00 + 100 + index)}`;
  const unit = `乐山青衣${String.fromCharCode(0x4e00 + 500 + index)}机械有限公司`;
  return {
    ...LESHAN.sampleEntry,
    seq: index + 1,
    hostUnit: unit,
    studioName: `${unit}${leader}劳模和工匠人才创新工作室`,
    leaderName: leader,
    phone: `138${String(10_000_000 + index)}`,
    ...more,
  };
}

/** Studios, the first ones changed. */
export const studios = (count: number, ...changes: CaseEntry[]): CaseEntry[] =>
  Array.from({ length: count }, (_, index) => studio(index, changes[index] ?? {}));

export const OPTIONS: ReviewOptions = { today: "2020-09-01" };

export function reviewOf(grid: Grid, options: Partial<ReviewOptions> = {}, pack: RulePack = LESHAN): Review {
  const result = review(grid, pack, { ...OPTIONS, ...options });
  if (result.kind !== "review") throw new Error(`not recognised: ${result.bestMatch}`);
  return result.review;
}

/** The review of some studios in the official form. Entries stand from row 5 on (0-based 4). */
export const reviewEntries = (entries: readonly CaseEntry[], options: Partial<ReviewOptions> = {}): Review =>
  reviewOf(formGrid(LESHAN, entries, LESHAN.sampleLabels), options);

/** Findings in short: severity, rule without pack, cell. */
export const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, rule, row, column }) => {
    const cell = row === null || column === null ? "-" : `${String.fromCharCode(65 + column)}${row + 1}`;
    return `${severity} ${rule.split("/")[1]} ${cell}`;
  });
