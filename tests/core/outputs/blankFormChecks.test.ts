import { evaluateFormula } from "../../support/excelFormula";
import { checks } from "./blankFormAnswers";

describe("the checks of a blank form", () => {
  test("as Excel evaluates them: right answers pass, wrong ones are false and never an error", () => {
    const all = checks();
    for (const { formula, answer, expected } of all)
      expect({ formula, answer, says: evaluateFormula(formula, answer) }).toEqual({
        formula,
        answer,
        says: expected,
      });
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
  });

  test("an AND that asks a text for its whole part is an error in Excel: what these checks must not do", () => {
    const before = 'OR(AND(ISNUMBER(D6),D6=INT(D6)),AND(ISTEXT(D6),LEFT(D6,2)="20"))';
    expect(evaluateFormula(before, "2018年3月")).toEqual({ error: "#VALUE!" });
  });

  test("no formula is longer than Excel takes", () => {
    for (const { formula } of checks()) expect(formula.length).toBeLessThanOrEqual(255);
  });
});
