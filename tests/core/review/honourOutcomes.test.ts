import { createGrid, formSheet, review } from "../../../src/core";
import type { CellValue, RulePack } from "../../../src/core";
import { packById } from "../../../src/packs";
import { HONOUR_OUTCOMES } from "./honourOutcomes";

/** What each text comes to: nothing to say, or the one finding at its cell. */
const FINDING: Readonly<Record<keyof typeof HONOUR_OUTCOMES, string | null>> = {
  held: null,
  notHeld: "leader-honour notMet",
  noYear: "honour-in-full notMet",
  open: "leader-honour needsJudgement",
};

const leshan = packById("leshan-2020") as RulePack;
const column = leshan.fields.findIndex(({ id }) => id === "leaderHonours");

/** The findings at the cell of the honours of each of several entries, as rule and outcome. */
function outcomesOf(texts: readonly string[]): readonly (readonly [string, string | null])[] {
  const rows = texts.map((leaderHonours, index) => ({
    ...leshan.sampleEntry,
    leaderHonours,
    seq: index + 1,
  }));
  const sheet = formSheet(leshan, rows, leshan.sampleLabels);
  const values = sheet.rows.map(({ cells }) => cells.map((cell): CellValue => cell?.value ?? null));
  const grid = createGrid({ name: "推荐汇总表", values, merges: sheet.merges });
  const result = review(grid, leshan, { today: "2020-09-25", referenceDate: "2020-09-25" });
  if (result.kind !== "review") throw new Error(result.kind);
  const { entries, findings } = result.review;
  return texts.map((text, index) => {
    const row = entries[index]?.row;
    const told = findings.filter((each) => each.row === row && each.column === column);
    const said = told.map(({ rule, status }) => `${rule.slice(rule.indexOf("/") + 1)} ${status}`);
    return [text, said.length === 0 ? null : said.join(", ")];
  });
}

test.each(Object.keys(FINDING) as (keyof typeof FINDING)[])("texts that are %s", (kind) => {
  const texts = HONOUR_OUTCOMES[kind];
  expect(outcomesOf(texts)).toEqual(texts.map((text) => [text, FINDING[kind]]));
});
