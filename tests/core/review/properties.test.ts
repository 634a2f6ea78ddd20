import fc from "fast-check";
import {
  createGrid,
  renderFinding,
  review,
  sendBackList,
  compareFindings,
  OUTCOME_STATUSES,
} from "../../../src/core";
import type { CaseEntry, CellValue, Finding, Grid, Review, RulePack } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
import { formGrid } from "../../../src/core/review/case";
import { LESHAN, OPTIONS, reviewEntries, studio } from "./support";

const junk: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<CellValue>(
    { error: "#REF!" },
    { error: "" },
    "同上",
    "/",
    "约50余",
    "2018年13月",
    "是",
    "2018年四川省劳动模范",
    "合计",
    "填表要求",
    "xx公司张三劳模和工匠人才创新工作室",
    "13800000000、13900000000",
    "\u0000",
    "=1+1",
  ),
);

const area = fc.record({
  top: fc.integer({ min: 0, max: 12 }),
  left: fc.integer({ min: 0, max: 16 }),
  bottom: fc.integer({ min: 0, max: 14 }),
  right: fc.integer({ min: 0, max: 18 }),
});

/** A junk table below the official header of a pack, or below nothing. */
const junkSheet = (pack: RulePack): fc.Arbitrary<Grid> =>
  fc
    .record({
      rows: fc.array(fc.array(junk, { maxLength: pack.fields.length + 2 }), { maxLength: 8 }),
      headed: fc.integer({ min: 0, max: 9 }),
      merges: fc.array(area, { maxLength: 3 }),
      hidden: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
    })
    .map(({ rows, headed, merges, hidden }) => {
      const form = formGrid(pack, [], pack.sampleLabels);
      const bottom = Math.max(...form.merges.map((merge) => merge.bottom), 2);
      const head = Array.from({ length: bottom + 1 }, (_, row) =>
        pack.fields.map((_field, column) => form.value(row, column)),
      );
      return createGrid({
        values: headed === 0 ? rows : [...head, ...rows],
        merges: [...(headed === 0 ? [] : form.merges), ...merges],
        hiddenRows: hidden,
      });
    });

function assertAddsUp(done: Review): void {
  const { outcomes, entries, findings, summary } = done;
  const total = OUTCOME_STATUSES.reduce((sum, status) => sum + outcomes.counts[status], 0);
  expect(total).toBe(entries.length * outcomes.entryRules.length);
  const counted = Object.fromEntries(OUTCOME_STATUSES.map((status) => [status, 0]));
  entries.forEach((_, entry) =>
    outcomes.entryRules.forEach((_rule, rule) => {
      const status = outcomes.status(rule, entry);
      counted[status] = (counted[status] ?? 0) + 1;
    }),
  );
  expect(counted).toEqual(outcomes.counts);
  expect(summary.errors + summary.warnings + summary.infos).toBe(findings.length);
  expect([...findings].sort(compareFindings)).toEqual(findings);
}

describe.each(builtInPacks.map((pack) => [pack.id, pack] as const))("any junk under %s", (_, pack) => {
  test("gives a result, adds up, and can be told in both languages", () => {
    fc.assert(
      fc.property(junkSheet(pack), fc.boolean(), (grid, named) => {
        const roster = named ? [{ studioName: "甲", leaderName: "乙", hostUnit: "丙" }] : undefined;
        const result = review(grid, pack, {
          today: "2024-05-01",
          ...(roster === undefined ? {} : { roster }),
        });
        if (result.kind !== "review") return;
        assertAddsUp(result.review);
        expect(result.review.systemErrors).toEqual([]);
        for (const finding of result.review.findings) {
          for (const language of ["zh-CN", "en"] as const) {
            const told = renderFinding(finding, pack, language);
            expect(told.message).not.toBe("");
            expect(told.action).not.toBe("");
            expect(
              told.required === "" &&
                !finding.rule.match(
                  /example|hidden|blank|below|no-entries|ambiguous|hint|group|repeated|column-numbers|dots|further|continued/,
                ),
            ).toBe(false);
          }
        }
        sendBackList(result.review);
      }),
      { numRuns: 60 },
    );
  });
});

test("the same input gives the same review", () => {
  const entries = [studio(0, { memberCount: 3 }), studio(1, { phone: "同上" })];
  expect(JSON.stringify(reviewEntries(entries))).toBe(JSON.stringify(reviewEntries(entries)));
});

test("an empty cell or an unreadable one has exactly one finding of severity error at it", () => {
  const fields = LESHAN.fields.map(({ id }) => id).filter((id) => id !== "seq");
  fc.assert(
    fc.property(fc.subarray(fields, { minLength: 1, maxLength: 7 }), (blank) => {
      const done = reviewEntries([studio(0, Object.fromEntries(blank.map((id) => [id, null]))), studio(1)]);
      for (const id of blank) {
        const at = done.findings.filter(({ field, row }) => field === id && row === 4);
        expect(at.map(({ rule }) => rule)).toEqual(["leshan-2020/required"]);
      }
    }),
    { numRuns: 40 },
  );
});

test("rows in another order have the same findings in that order", () => {
  const changes: CaseEntry[] = [
    { memberCount: 4 },
    {},
    { phone: null },
    { established: "2018年9月" },
    { annualFunding: "50余万元" },
    {},
  ];
  const entries = changes.map((change, index) => studio(index, change));
  const withoutPlace = ({ rule, severity, field, found, required, message }: Finding) =>
    JSON.stringify({ rule, severity, field, found, required, message });
  const byStudio = (done: Review) =>
    new Map(
      done.entries.map((entry) => [
        entry.readings[2]?.shown,
        done.findings.filter(({ row }) => row === entry.row).map(withoutPlace),
      ]),
    );
  const expected = byStudio(reviewEntries(entries));
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      const got = byStudio(reviewEntries(shuffled));
      for (const [name, findings] of expected) expect(got.get(name)).toEqual(findings);
    }),
    { numRuns: 30 },
  );
});

test("any reference date, also none at all", () => {
  const pack = builtInPacks.find(({ deadline }) => deadline.kind === "none") as RulePack;
  const grid = formGrid(pack, [pack.sampleEntry], pack.sampleLabels);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("2020-02-30", "0001-01-01", "9999-12-31")), (date) => {
      const result = review(grid, pack, { ...OPTIONS, today: date, referenceDate: date });
      expect(result.kind).toBe("review");
      if (result.kind === "review") assertAddsUp(result.review);
    }),
  );
  const nothing = review(grid, pack, { today: "" });
  expect(nothing).toMatchObject({ kind: "review", review: { referenceDate: "" } });
});
