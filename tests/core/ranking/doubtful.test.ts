import type { Finding } from "../../../src/core/findings";
import type { Predicate, RulePack } from "../../../src/core/pack";
import { entryIdentities, rankReview, type RankingOptions } from "../../../src/core/ranking";
import { PACK, reviewOf, type RowSpec } from "./reviews";

const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", outcomes: 2, patents: 1, area: 50 },
  { name: "乙工作室", outcomes: 10, patents: 3, area: 80 },
  { name: "丙工作室", outcomes: 6, patents: 5, area: 20 },
  { name: "丁工作室", outcomes: 4, patents: 2, area: 30 },
];

/** Rules of which only the check counts here. */
const packWith = (...checks: readonly Predicate[]): RulePack => ({
  ...PACK,
  rules: checks.map(
    (check, index) => ({ id: `rule${index}`, check }) as unknown as RulePack["rules"][number],
  ),
});
const median = { is: "withinMedian", field: "outcomeCount", factor: 10 } as unknown as Predicate;
const stated = { is: "stated", field: "outcomeCount" } as unknown as Predicate;
const filled = { is: "present", field: "outcomeCount" } as unknown as Predicate;

const warning = (row: number, more: Partial<Finding> = {}): Partial<Finding> => ({
  severity: "warning",
  rule: "test-pack/rule0",
  row,
  field: "outcomeCount",
  ...more,
});

/** The doubtful fields of the entries, in sheet order, and their number. */
function doubtful(
  findings: readonly Partial<Finding>[],
  {
    pack = packWith(median),
    rows = ROWS,
    ...options
  }: RankingOptions & { pack?: RulePack; rows?: readonly RowSpec[] } = {},
) {
  const { review, grid } = reviewOf(rows, { findings, pack });
  const ranking = rankReview(review, grid, options);
  const bySheet = [...ranking.entries].sort((a, b) => a.row - b.row);
  expect(ranking.doubtfulFigures).toBe(bySheet.reduce((total, entry) => total + entry.doubtful.length, 0));
  return bySheet.map((entry) => entry.doubtful);
}

const NONE = [[], [], [], []];
const SECOND = [[], ["outcomeCount"], [], []];

test.each<[string, Predicate, boolean]>([
  ["far from the others' median", median, true],
  ["a unit that was assumed", { is: "unitAssumed", field: "outcomeCount" } as unknown as Predicate, true],
  ["a figure that may be an estimate", stated, true],
  ["a cell that must be filled", filled, false],
  ["one of several checks", { is: "all", of: [filled, median] }, true],
  ["none of several checks", { is: "all", of: [filled, filled] }, false],
  ["one check or another", { is: "any", of: [filled, stated] }, true],
  ["the contrary", { is: "not", of: median }, true],
  ["the contrary of another check", { is: "not", of: filled }, false],
  ["a condition", { is: "when", if: stated, then: filled }, true],
  ["what follows from a condition", { is: "when", if: filled, then: median }, true],
  ["neither a condition nor what follows", { is: "when", if: filled, then: filled }, false],
])("a warning casts doubt on a figure by what its rule looks at: %s", (_, check, doubts) =>
  expect(doubtful([warning(4)], { pack: packWith(check) })).toEqual(doubts ? SECOND : NONE),
);

test.each<[string, Partial<Finding>, readonly (readonly string[])[]]>([
  ["a hint", { severity: "info" }, NONE],
  ["one about the whole sheet", { row: null }, NONE],
  ["one about the whole row", { field: null }, NONE],
  ["one of a rule that is not the pack's", { rule: "other-pack/rule0" }, NONE],
  ["one about a field that no criterion takes", { field: "floorArea" }, NONE],
  ["one that a person has vouched for", { verified: { by: "王二" } } as never, NONE],
  ["an open one", {}, SECOND],
])("%s", (_, more, expected) => expect(doubtful([warning(4, more)])).toEqual(expected));

test("the fields stand in the pack's order, each once, those of criteria in the list alone", () => {
  const pack = packWith(median);
  const findings = [
    warning(4, { field: "patentCount" }),
    warning(4),
    warning(4),
    warning(5, { field: "floorArea" }),
  ];
  expect(doubtful(findings, { pack })).toEqual([[], ["outcomeCount", "patentCount"], [], []]);
  expect(doubtful(findings, { pack, weights: { patentCount: 1, floorArea: 0 } })).toEqual([
    [],
    ["patentCount"],
    ["floorArea"],
    [],
  ]);
});

test("an estimate is doubtful by itself, unless its warning was settled", () => {
  const rows = ROWS.map((row, index) => (index === 1 ? { ...row, qualifier: "~" as const } : row));
  expect(doubtful([], { rows })).toEqual(SECOND);
  const settled = { verified: { by: "王二" } } as never;
  expect(doubtful([warning(4, settled)], { rows })).toEqual(NONE);
  expect(doubtful([warning(4, { ...(settled as object), field: "patentCount" })], { rows })).toEqual(SECOND);
});

test("a figure that a person has confirmed is not doubtful; another of the same entry is", () => {
  const findings = [warning(4), warning(4, { field: "patentCount" })];
  const { review } = reviewOf(ROWS);
  const [first, second] = entryIdentities(review.entries, review.pack) as [string, string];
  expect(doubtful(findings, { verified: { [second]: ["outcomeCount"] } })).toEqual([
    [],
    ["patentCount"],
    [],
    [],
  ]);
  expect(doubtful(findings, { verified: { [second]: ["outcomeCount", "patentCount"] } })).toEqual(NONE);
  expect(doubtful(findings, { verified: { [first]: ["outcomeCount", "patentCount"] } })).toEqual([
    [],
    ["outcomeCount", "patentCount"],
    [],
    [],
  ]);
});

test("the form's example row is never doubtful", () => {
  const rows = [{ ...ROWS[0]!, sample: true, qualifier: "~" as const }, ...ROWS.slice(1)];
  expect(doubtful([warning(3)], { rows })).toEqual([[], [], []]);
});
