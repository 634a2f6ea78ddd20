import { entryIdentities, rankingReport, rankReview } from "../../../src/core/ranking";
import { total } from "./helpers";
import { reviewOf } from "./reviews";

const { review, grid } = reviewOf(
  [
    { name: "甲", outcomes: 1, patents: 1, area: 3 },
    { name: "乙", outcomes: 7, patents: 2, area: 3 },
    { name: "丙", outcomes: 4, patents: 9, area: 3 },
    { name: "丁", outcomes: 4, patents: 9, area: 3 },
    { name: "戊", outcomes: null, patents: 9, area: 3 },
    { name: "己", outcomes: 5, patents: 9, area: 3 },
  ],
  { findings: [{ row: 8, field: "studioName" }] },
);

describe("the ranking part of the report", () => {
  test("has the shape of spec/report.md, rows as people count them", () => {
    const report = rankingReport(
      rankReview(review, grid, {
        weights: { outcomeCount: 1, patentCount: 1, floorArea: 2 },
        acceptability: { draws: 50, seed: 3 },
      }),
    );
    expect(report).toMatchObject({
      method: "weighted-sum",
      criteria: [
        { field: "outcomeCount", weight: 0.25, direction: "max" },
        { field: "patentCount", weight: 0.25, direction: "max" },
        { field: "floorArea", weight: 0.5, direction: "max", constant: true },
      ],
      entries: [
        {
          rank: 1,
          row: 6,
          score: 0.375,
          proposedRank: 1,
          tiedWith: [7],
          contributions: { outcomeCount: 0.125, patentCount: 0.25, floorArea: 0 },
        },
        { rank: 2, row: 7, score: 0.375, proposedRank: 1, tiedWith: [6] },
        { rank: 3, row: 5, proposedRank: 3, tiedWith: [] },
        { rank: 4, row: 4, score: 0, proposedRank: 4, tiedWith: [] },
      ],
      leftOut: [
        { row: 8, reason: "missingCriterion", missing: ["outcomeCount"] },
        { row: 9, reason: "errors" },
      ],
      robustness: { draws: 50, seed: 3 },
    });
    expect(report).not.toHaveProperty("normalisation");
    expect(Object.keys(report.entries[0]!)).toEqual([
      "rank",
      "row",
      "score",
      "proposedRank",
      "sheetRank",
      "reason",
      "doubtful",
      "tiedWith",
      "contributions",
      "acceptability",
    ]);
  });

  test("adds up for every method", () => {
    for (const method of ["weighted-sum", "topsis", "lexicographic"] as const) {
      const report = rankingReport(rankReview(review, grid, { method, acceptability: {} }));
      expect(report.entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
      for (const { score, contributions, acceptability } of report.entries) {
        expect(Math.abs(total(Object.values(contributions)) - score!)).toBeLessThan(1e-9);
        expect(Math.abs(total(acceptability!) - 1)).toBeLessThan(1e-9);
      }
      for (const rank of [0, 1, 2, 3]) {
        expect(
          Math.abs(total(report.entries.map(({ acceptability }) => acceptability![rank]!)) - 1),
        ).toBeLessThan(1e-9);
      }
      expect(report.normalisation).toBe(method === "topsis" ? "vector" : undefined);
      expect(JSON.stringify(rankingReport(rankReview(review, grid, { method, acceptability: {} })))).toBe(
        JSON.stringify(report),
      );
    }
  });

  test("reasons of moves and inclusions, and an entry without a score", () => {
    const identities = entryIdentities(review.entries, review.pack);
    const report = rankingReport(
      rankReview(review, grid, {
        manualOrder: [identities[0]!],
        orderRows: [3, 6],
        reasons: { [identities[0]!]: "重点" },
        included: { [identities[4]!]: "补报" },
      }),
    );
    expect(report.entries[0]).toMatchObject({
      row: 4,
      rank: 1,
      proposedRank: 4,
      reason: "重点",
      acceptability: null,
    });
    expect(report.entries.find(({ row }) => row === 8)).toMatchObject({
      score: null,
      proposedRank: null,
      included: "补报",
    });
    expect(report).not.toHaveProperty("robustness");
  });
});
