import fs from "node:fs";
import type { Report } from "../../src/core";
import { comparisonLines, compareReports } from "../../src/tools/generate/compare";
import { batchFile, batchText, GOLDEN_BATCHES } from "../../src/tools/generate/goldens/batches";
import { goldenFile, goldenWorkbooks, reportOf } from "../../src/tools/generate/goldens/reports";
import { goldenReadings, readingFile } from "../../src/tools/generate/goldens/readings";
import { GOLDEN_WRITTEN, writtenFile, writtenText } from "../../src/tools/generate/goldens/written";

const lines = (text: string): string[] => text.split("\n");

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

/** Everything that is written of a workbook or a batch is still what was looked at and committed. */
describe("golden files of what is written", () => {
  test.each(GOLDEN_WRITTEN.map((written) => [written.name, written] as const))(
    "%s",
    async (name, written) => {
      expect(lines(await writtenText(written))).toEqual(lines(fs.readFileSync(writtenFile(name), "utf8")));
    },
  );

  test.each(GOLDEN_BATCHES.map((batch) => [batch.name, batch] as const))("%s", async (name, batch) => {
    expect(lines(await batchText(batch))).toEqual(lines(fs.readFileSync(batchFile(name), "utf8")));
  });
});

/** Sheets of every kind, and texts of every kind in every kind of field, are still read as was looked at and committed. */
describe("golden files of how sheets and cells are read", () => {
  test.each(goldenReadings().map((reading) => [reading.name, reading] as const))(
    "%s",
    async (name, { text }) => {
      expect(lines(await text())).toEqual(lines(fs.readFileSync(readingFile(name), "utf8")));
    },
  );
});
