import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { compilePredicate } from "../../../src/core/pack";
import { Outcome } from "../../../src/core/pack";
import { explain, judge, situationOf, TEST_PACK, type Cells } from "./support";

const speaks = (
  predicate: Predicate,
  cells: Cells,
  outcome: keyof typeof Outcome,
  without: string[] = [],
): boolean =>
  compilePredicate(predicate, TEST_PACK, "entry").reportsAbsence?.(
    situationOf([cells], { without }),
    0,
    Outcome[outcome],
  ) === true;

describe("required", () => {
  const filled: Predicate = { is: "required", field: "memberCount" };
  test.each<readonly [CellValue, OutcomeStatus, string]>([
    [12, "met", ""],
    ["无", "met", ""],
    ["乱写", "met", ""],
    [null, "missing", "missing.blank"],
    ["同上", "missing", "missing.ditto"],
    ["待定", "missing", "missing.pending"],
    ["见附件", "missing", "missing.seeAttachment"],
  ])("%p", (cell, expected, message) => {
    expect(judge(filled, { memberCount: cell })).toBe(expected);
    if (message !== "") expect(explain(filled, { memberCount: cell }).message).toBe(message);
  });
  test("speaks of an empty cell, not of a missing column", () => {
    expect(speaks(filled, {}, "missing")).toBe(true);
    expect(speaks(filled, {}, "malformed")).toBe(false);
    expect(speaks(filled, {}, "missing", ["memberCount"])).toBe(false);
    expect(judge(filled, {}, { without: ["memberCount"] })).toBe("missing");
  });
  test("a single entry needs no rank number, two do", () => {
    const rank: Predicate = { is: "required", field: "seq" };
    expect(judge(rank, {})).toBe("notApplicable");
    expect(judge(rank, [{}, { seq: 2 }])).toBe("missing");
    expect(judge(rank, [{}, { seq: 2 }], { samples: [1] })).toBe("notApplicable");
    expect(judge(rank, {}, { without: ["seq"] })).toBe("missing");
  });
  test("without a reading it is blank", () => {
    expect(explain(filled, {}, { without: ["memberCount"] }).message).toBe("missing.blank");
  });
});

describe("readable", () => {
  const legible: Predicate = { is: "readable", field: "established" };
  test.each<readonly [CellValue, OutcomeStatus, string]>([
    ["2018年3月", "met", ""],
    [null, "missing", ""],
    ["2018年13月", "malformed", "unreadable.impossibleDate"],
    [2018.1, "malformed", "unreadable.ambiguousDate"],
    [{ error: "#REF!" }, "malformed", "unreadable.cellError"],
  ])("%p", (cell, expected, message) => {
    expect(judge(legible, { established: cell })).toBe(expected);
    if (message !== "") expect(explain(legible, { established: cell }).message).toBe(message);
  });
  test("speaks of what it cannot read only", () => {
    expect(speaks(legible, {}, "malformed")).toBe(true);
    expect(speaks(legible, {}, "missing")).toBe(false);
  });
});

describe("stated", () => {
  const figure: Predicate = { is: "stated", field: "patentCount" };
  test.each<readonly [CellValue, OutcomeStatus, string]>([
    [3, "met", ""],
    ["3项", "met", ""],
    ["20余", "notMet", "stated.qualifier"],
    ["/", "notMet", "stated.dashAsNone"],
    ["3项打底", "notMet", "stated.otherWords"],
    ["3项专利", "met", ""],
    [null, "missing", ""],
    ["一些", "malformed", ""],
  ])("%p", (cell, expected, message) => {
    expect(judge(figure, { patentCount: cell })).toBe(expected);
    if (message !== "") expect(explain(figure, { patentCount: cell }).message).toBe(message);
  });
  test("few yuan under a header in 万元", () => {
    const funds: Predicate = { is: "stated", field: "annualFunding" };
    expect(judge(funds, { annualFunding: "¥20" })).toBe("notMet");
    expect(explain(funds, { annualFunding: "¥20" }).message).toBe("stated.fewYuan");
    expect(judge(funds, { annualFunding: "¥200,000" })).toBe("met");
  });
  test("a rank worked out by a formula", () => {
    const rank: Predicate = { is: "stated", field: "seq" };
    expect(judge(rank, { seq: 1 }, { formulas: { seq: "=ROW()-4" } })).toBe("notMet");
    expect(explain(rank, { seq: 1 }, { formulas: { seq: "=ROW()-4" } }).message).toBe(
      "stated.sequenceFormula",
    );
    expect(judge(rank, { seq: 1 })).toBe("met");
  });
});

describe("hasColumn", () => {
  const column: Predicate = { is: "hasColumn", field: "phone" };
  test("met, missing, or asked about", () => {
    expect(judge(column, {}, { scope: "sheet" })).toBe("met");
    expect(judge(column, {}, { scope: "sheet", without: ["phone"] })).toBe("notMet");
    expect(judge(column, {}, { scope: "sheet", askAbout: ["phone"] })).toBe("needsJudgement");
  });
  test("names the form's header", () => {
    expect(explain(column, {}, { scope: "sheet", without: ["phone"] }).parameters).toEqual({
      header: "phone",
    });
  });
});

describe("answers", () => {
  test.each<readonly [CellValue, boolean, OutcomeStatus]>([
    ["是", true, "met"],
    ["否", true, "notMet"],
    ["√", true, "met"],
    ["无", false, "met"],
    ["有", false, "notMet"],
    [null, true, "missing"],
    ["看情况", true, "malformed"],
  ])("%p against %p", (cell, value, expected) =>
    expect(judge({ is: "answers", field: "hasRules", value }, { hasRules: cell })).toBe(expected),
  );
  test("says the demanded answer", () => {
    expect(explain({ is: "answers", field: "hasRules", value: true }, { hasRules: "否" }).required).toBe(
      "= 是",
    );
    expect(explain({ is: "answers", field: "hasRules", value: false }, { hasRules: "是" }).required).toBe(
      "= 否",
    );
  });
});

describe("oneOf", () => {
  const sector: Predicate = { is: "oneOf", field: "sector", values: ["教育", "科技"] };
  test.each<readonly [CellValue, OutcomeStatus]>([
    ["教育", "met"],
    [" 科 技 ", "met"],
    ["农业", "notMet"],
    [null, "missing"],
    [{ error: "#N/A" }, "malformed"],
  ])("%p", (cell, expected) => expect(judge(sector, { sector: cell })).toBe(expected));
  test("lists what is accepted", () =>
    expect(explain(sector, { sector: "农业" }).required).toBe("教育 / 科技"));
});
