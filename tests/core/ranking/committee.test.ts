import type { Combination } from "../../../src/core/ranking";
import { committeeOf } from "../../../src/core/ranking/committee";
import { reviewOf } from "./reviews";

type Scores = readonly (number | null)[];

/** A committee's figures where a criterion makes one figure of the judges' columns. */
function committee(combination: Combination, scores: readonly Scores[], listed?: readonly number[]) {
  const count = scores[0]?.length ?? 0;
  const { review, grid } = reviewOf(
    scores.map((extra, index) => ({ name: `工作室${index}`, outcomes: 1, patents: 1, extra })),
    { extras: Array.from({ length: count }, (_, judge) => `评委${judge + 1}`) },
  );
  const columns = Array.from({ length: count }, (_, judge) => 6 + judge);
  const criteria = [
    { source: { kind: "field", field: "outcomeCount" } },
    { source: { kind: "combined", columns, combination } },
  ] as const;
  return committeeOf(review, grid, criteria, listed ?? [...review.entries.keys()]);
}

// Judge 1 is generous to the first, the two others put the second first.
const GENEROUS: readonly Scores[] = [
  [100, 80, 80],
  [60, 90, 85],
  [50, 70, 95],
];

test.each<[Combination, readonly object[]]>([
  [
    "mean",
    [
      { judge: "评委1", order: [1, 2, 0], changed: [0, 1, 2], firstChanges: true },
      { judge: "评委2", order: [0, 1, 2], changed: [2], firstChanges: false },
      { judge: "评委3", order: [0, 1, 2], changed: [], firstChanges: false },
    ],
  ],
  [
    // Two scores have no middle: their mean stands in.
    "trimmedMean",
    [
      { judge: "评委1", order: [1, 2, 0], changed: [0, 2], firstChanges: false },
      { judge: "评委2", order: [0, 1, 2], changed: [0, 1, 2], firstChanges: true },
      { judge: "评委3", order: [0, 1, 2], changed: [0, 1], firstChanges: true },
    ],
  ],
  [
    "borda",
    [
      { judge: "评委1", order: [1, 2, 0], changed: [0, 2], firstChanges: false },
      { judge: "评委2", order: [0, 1, 2], changed: [0, 2], firstChanges: true },
      { judge: "评委3", order: [0, 1, 2], changed: [0], firstChanges: true },
    ],
  ],
])("without one judge the others' scores are combined as before: %s", (combination, expected) => {
  const found = committee(combination, GENEROUS);
  expect(found?.combination).toBe(combination);
  expect(found?.withoutOne).toEqual(expected);
});

test("of four judges the three left still lose their highest and lowest score", () => {
  // 甲 60 60 100 100, 乙 70 75 80 85: without judge 1 the middle of 甲 is 100, by the mean it is 87.
  const found = committee("trimmedMean", [
    [60, 60, 100, 100],
    [85, 80, 75, 98],
  ]);
  expect(found?.entries.map(({ trimmedMean }) => trimmedMean)).toEqual([80, 82.5]);
  expect(found?.withoutOne[0]).toEqual({
    judge: "评委1",
    order: [0, 1],
    changed: [0, 1],
    firstChanges: true,
  });
  expect(found?.withoutOne[3]).toEqual({ judge: "评委4", order: [1, 0], changed: [], firstChanges: false });
});

test("entries stand in sheet order whatever order they are listed in, with their own rows and scores", () => {
  const found = committee("mean", GENEROUS, [2, 0]);
  expect(found?.entries.map(({ entry, row, scores, ranks }) => [entry, row, scores, ranks])).toEqual([
    [0, 3, [100, 80, 80], [1, 1, 2]],
    [2, 5, [50, 70, 95], [2, 2, 1]],
  ]);
  expect(found?.withoutOne.map(({ order, changed }) => [order, changed])).toEqual([
    [
      [2, 0],
      [0, 2],
    ],
    [[0, 2], []],
    [[0, 2], []],
  ]);
});

test("one whom nobody scored has no figures and stands last; with one score there is no spread", () => {
  const found = committee("mean", [
    [null, null, null],
    [90, null, null],
    [80, 70, 60],
  ]);
  expect(
    found?.entries.map(({ mean, trimmedMean, borda, spread, rankSpread }) => [
      mean,
      trimmedMean,
      borda,
      spread,
      rankSpread,
    ]),
  ).toEqual([
    [null, null, null, null, null],
    [90, null, 3, null, null],
    [70, 70, 0, 20, 1],
  ]);
  expect(found?.withoutOne.map(({ order }) => order)).toEqual([
    [2, 0, 1],
    [1, 2, 0],
    [1, 2, 0],
  ]);
  expect(found?.concordance).toBeNull();
});

test("a judge's column without a header goes by its letter; one column alone is no committee", () => {
  const { review, grid } = reviewOf(
    [
      { name: "甲", extra: [90, 80] },
      { name: "乙", extra: [70, 60] },
    ],
    {
      extras: ["张三评分"],
    },
  );
  const source = { kind: "combined", columns: [6, 7], combination: "mean" } as const;
  const found = committeeOf(review, grid, [{ source }], [0, 1]);
  expect([found?.judges, found?.columns, found?.withoutOne]).toEqual([["张三", "H"], [6, 7], []]);
  expect(found?.concordance).toMatchObject({ w: 1, judges: 2, entries: 2 });
  expect(committeeOf(review, grid, [{ source: { ...source, columns: [6] } }], [0, 1])).toBeNull();
  const three = committeeOf(review, grid, [{ source: { ...source, columns: [6, 7, 8] } }], [0, 1]);
  expect(three?.withoutOne.map(({ judge }) => judge)).toEqual(["张三", "H", "I"]);
});
