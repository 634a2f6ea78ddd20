import fs from "node:fs";
import type { Report } from "../../src/core";
import { comparisonLines, compareReports } from "../../src/tools/generate/compare";
import { goldenFile, goldenWorkbooks, reportOf } from "../../src/tools/generate/golden";

/** Every sample and fixture workbook still gives the report that was looked at and committed. */
describe("golden reports", () => {
  const workbooks = goldenWorkbooks();

  test("there are workbooks to check", () => {
    expect(workbooks.length).toBeGreaterThanOrEqual(15);
  });

  test.each(workbooks)("%s", async (workbook) => {
    const kept = JSON.parse(fs.readFileSync(goldenFile(workbook), "utf8")) as Report;
    const now = JSON.parse(JSON.stringify(await reportOf(workbook))) as Report;
    expect(comparisonLines(compareReports(kept, now))).toEqual([]);
    expect(now).toEqual(kept);
  });

  test.each(workbooks)("the figures of %s add up", async (workbook) => {
    const { ranking, findings, summary, entries } = JSON.parse(
      JSON.stringify(await reportOf(workbook)),
    ) as Report;
    expect(summary.entries).toBe(entries.length);
    expect(summary.errors).toBe(findings.filter(({ severity }) => severity === "error").length);
    expect(ranking.entries.map(({ rank }) => rank)).toEqual(ranking.entries.map((_, index) => index + 1));
    for (const { contributions, score, acceptability } of ranking.entries) {
      // Up to three entries get no score, and so no share of ranks.
      const areFew = ranking.entries.length <= 3;
      expect([score === null, acceptability === null]).toEqual([areFew, areFew]);
      expect(Object.values(contributions).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score ?? 0, 9);
      if (acceptability !== null)
        expect(acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });
});
