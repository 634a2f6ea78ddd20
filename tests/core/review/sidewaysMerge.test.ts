import { createGrid, parseRange, review } from "../../../src/core";
import type { CellRange, CellValue, RulePack } from "../../../src/core";
import { renderFinding } from "../../../src/core/findings";
import { builtInPacks } from "../../../src/packs";
import { entry, officialParts } from "../recognise/fixtures/sheets";

/** A cell under a merge that reaches over from the column to its left cannot be filled in; the finding says so. */
test("what a merge of the neighbouring column covers is told as that", () => {
  const pack = builtInPacks.find(({ id }) => id === "leshan-2020") as RulePack;
  const { values, merges = [] } = officialParts(2);
  const rows = (values as CellValue[][]).map((row, index) =>
    index === 5 ? [...entry(2).slice(0, 14), "无", null] : row,
  );
  const covering = parseRange("O6:P6")?.range as CellRange;
  const result = review(createGrid({ values: rows, merges: [...merges, covering] }), pack, {
    today: "2020-09-01",
  });
  if (result.kind !== "review") throw new Error("refused");
  const finding = result.review.findings.find(({ row, field }) => row === 5 && field === "economicBenefit");
  expect(finding).toMatchObject({ message: "missing.covered", found: "O6:P6", status: "missing" });
  if (finding === undefined) return;
  expect(renderFinding(finding, pack, "zh-CN")).toMatchObject({
    message: expect.stringMatching(/^P6 被合并单元格 O6:P6 盖住，填不了“/) as string,
    action: expect.stringContaining("取消 O6:P6 的合并") as string,
  });
});
