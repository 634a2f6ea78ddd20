import fs from "node:fs";
import { createReport, rankReview, reportJson, review } from "../../../src/core";
import { openWorkbook } from "../../../src/files";
import { builtInPacks } from "../../../src/packs";

test.each(["leshan-2020-messy", "leshan-2020-clean", "leshan-2020-blank"])(
  "%s: the pieces are the report's JSON, a finding a line",
  async (name) => {
    const bytes = new Uint8Array(fs.readFileSync(`assets/samples/${name}.xlsx`));
    const grid = (await openWorkbook(bytes, "a.xlsx")).sheets[0]!.grid();
    const pack = builtInPacks.find(({ id }) => id === "leshan-2020")!;
    const result = review(grid, pack, { today: "2020-09-20" });
    if (result.kind !== "review") throw new Error("no review");
    const ranking = rankReview(result.review, grid, {});
    const source = { file: "a.xlsx", hiddenSheets: [], fileNotes: [] };
    for (const language of ["zh-CN", "en"] as const) {
      const report = createReport(source, result.review, ranking, language);
      const pieces = [...reportJson(report, { review: result.review, ranking }, language)];
      expect(JSON.stringify(JSON.parse(pieces.join("")))).toBe(JSON.stringify(report));
      const lines = new Set(
        pieces
          .join("")
          .split("\n")
          .map((line) => line.replace(/,$/u, "")),
      );
      for (const part of [...report.entries, ...report.findings, ...report.ranking.entries])
        expect(lines.has(JSON.stringify(part))).toBe(true);
      expect(pieces.length).toBeGreaterThan(report.findings.length + report.entries.length);
    }
  },
);
