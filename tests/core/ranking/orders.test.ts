import fc from "fast-check";
import { createGrid } from "../../../src/core/grid";
import { agreementOf, agreementText } from "../../../src/core/ranking/agreement";
import { isNotGiven, scoreAt, shownAt } from "../../../src/core/ranking/scoreCells";
import { slopeChart } from "../../../src/core/ranking/slope";
import type { RankedEntry, Ranking } from "../../../src/core/ranking";

describe("how far two orders agree", () => {
  test.each<
    [string, number[], number[], { tau: number | null; same: number; opposite: number; tied: number }]
  >([
    ["the same", [1, 2, 3], [1, 2, 3], { tau: 1, same: 3, opposite: 0, tied: 0 }],
    ["turned round", [1, 2, 3], [3, 2, 1], { tau: -1, same: 0, opposite: 3, tied: 0 }],
    ["one pair apart", [2, 1, 3, 4], [1, 2, 3, 4], { tau: 2 / 3, same: 5, opposite: 1, tied: 0 }],
    ["all tied", [1, 2, 3], [1, 1, 1], { tau: null, same: 0, opposite: 0, tied: 3 }],
    ["one entry", [1], [1], { tau: null, same: 0, opposite: 0, tied: 0 }],
  ])("%s", (_, first, second, expected) => expect(agreementOf(first, second)).toEqual(expected));

  test("pair by pair, whatever the orders", () => {
    const orders = fc
      .integer({ min: 1, max: 40 })
      .chain((count) =>
        fc.tuple(
          fc.shuffledSubarray([...Array(count).keys()], { minLength: count }),
          fc.array(fc.integer({ min: 1, max: 12 }), { minLength: count, maxLength: count }),
        ),
      );
    fc.assert(
      fc.property(orders, ([first, second]) => {
        const signs = first.flatMap((a, one) =>
          first.slice(one + 1).map((b, by) => {
            const other = one + 1 + by;
            return Math.sign(a - b) * Math.sign((second[one] as number) - (second[other] as number));
          }),
        );
        const count = (sign: number): number => signs.filter((each) => each === sign).length;
        const found = agreementOf(first, second);
        expect([found.same, found.opposite]).toEqual([count(1), count(-1)]);
        expect(found.tied).toBe(signs.length - count(1) - count(-1));
      }),
    );
  });

  test.each<[number | null, number, number, string]>([
    [null, 0, 0, "建议排序没有分出先后，无法与表中的序号比较。"],
    [1, 6, 0, "表中的序号与建议排序一致。"],
    [0.8, 9, 1, "表中的序号与建议排序大体一致：两两相比，9 对先后相同，1 对先后相反。"],
    [0.79, 9, 1, "表中的序号与建议排序部分一致：两两相比，9 对先后相同，1 对先后相反。"],
    [0.4, 7, 3, "表中的序号与建议排序部分一致：两两相比，7 对先后相同，3 对先后相反。"],
    [0.39, 7, 3, "表中的序号与建议排序没有明显的一致：两两相比，7 对先后相同，3 对先后相反。"],
    [-0.39, 3, 7, "表中的序号与建议排序没有明显的一致：两两相比，3 对先后相同，7 对先后相反。"],
    [-0.4, 3, 7, "表中的序号与建议排序大体相反：两两相比，3 对先后相同，7 对先后相反。"],
  ])("tau %s in words", (tau, same, opposite, zh) =>
    expect(agreementText({ tau, same, opposite, tied: 0 })["zh-CN"]).toBe(zh),
  );
});

describe("the picture of two orders", () => {
  const entry = (
    index: number,
    sheetRank: number,
    proposedRank: number | null,
    tiedWith: readonly number[] = [],
  ) =>
    ({
      entry: index,
      identity: `id${index}`,
      sheetRank,
      proposedRank,
      rank: sheetRank,
      tiedWith,
    }) as unknown as RankedEntry;
  const chart = (...entries: RankedEntry[]) =>
    slopeChart(
      { entries, agreement: agreementOf([1, 2, 3], [1, 2, 3]) } as unknown as Ranking,
      (index) => `工作室${index}`,
    );

  test("lines stand in the sheet's order; tied entries follow it; one without a score has no place", () => {
    const found = chart(
      entry(0, 4, 2, [2]),
      entry(1, 1, 4),
      entry(2, 2, 2, [0]),
      entry(3, 3, null),
      entry(4, 5, 1),
    );
    expect(found?.tau).toBe(1);
    expect(
      found?.lines.map((line) => [
        line.name,
        line.sheetPlace,
        line.sheetRank,
        line.proposedPlace,
        line.rises,
      ]),
    ).toEqual([
      ["工作室1", 1, 1, 4, -3],
      ["工作室2", 2, 2, 2, 0],
      ["工作室3", 3, 3, null, null],
      ["工作室0", 4, 4, 3, 1],
      ["工作室4", 5, 5, 1, 4],
    ]);
    expect(found?.lines.map(({ identity, finalRank }) => [identity, finalRank])).toEqual([
      ["id1", 1],
      ["id2", 2],
      ["id3", 3],
      ["id0", 4],
      ["id4", 5],
    ]);
    const words = found?.lines.map((line) => [line.words["zh-CN"], line.words.en]) ?? [];
    expect(new Set(words.map(([zh]) => zh)).size).toBe(5);
    expect(words[1]?.[1]).toContain("tied");
    expect(words[2]?.[1]).toContain("no score");
    expect(words[0]?.[1]).not.toContain("tied");
  });

  test("there is none where the sheet's numbers are no order", () => {
    expect(slopeChart({ entries: [], agreement: null } as unknown as Ranking, String)).toBeNull();
  });
});

describe("a cell of scores", () => {
  test.each<[unknown, number | null]>([
    [92.5, 92.5],
    [0, 0],
    [-3, -3],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ["92.5", 92.5],
    ["９２．５", 92.5],
    ["92.5分", 92.5],
    ["7 票", 7],
    ["+7", 7],
    ["-7", -7],
    ["1,234.5", 1234.5],
    ["1234567", 1234567],
    ["12,34", null],
    ["1,2345", null],
    ["约92", null],
    ["92左右", null],
    ["92分钟", null],
    ["92.", null],
    [".5", null],
    ["", null],
    ["弃权", null],
    [true, null],
    [null, null],
  ])("%j is %j", (value, score) => {
    const grid = createGrid({ name: "S", values: [[value as string]] });
    expect(scoreAt(grid, 0, 0)).toBe(score);
  });

  test("under a merged area it is the area's, and a formula without a result shows itself", () => {
    const grid = createGrid({
      name: "S",
      values: [[88], [null], [null]],
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    });
    expect([scoreAt(grid, 1, 0), scoreAt(grid, 2, 0)]).toEqual([88, null]);
    expect([shownAt(grid, 1, 0), shownAt(grid, 2, 0)]).toEqual(["88", ""]);
  });

  test.each<[string, boolean]>([
    ["", true],
    ["缺席", true],
    ["回避", true],
    ["弃权", true],
    ["未评", true],
    ["未打分", true],
    ["请假", true],
    ["/", true],
    ["／", true],
    ["-", true],
    ["—", true],
    ["–", true],
    ["缺席1", false],
    ["因故缺席", false],
    ["0", false],
    ["--", false],
  ])("%j says that nobody gave a score: %s", (text, said) => expect(isNotGiven(text)).toBe(said));
});
