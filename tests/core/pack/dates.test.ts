import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { momentOf } from "../../../src/core/pack";
import { compileWrong, explain, judge, situationOf, TEST_PACK } from "./support";
import { compilePredicate } from "../../../src/core/pack";
import { Outcome } from "../../../src/core/pack";
import { SheetFacts } from "../../../src/core/rules";

/** The same sheet without any usable reference date. */
function withoutReference(predicate: Predicate, cells: Readonly<Record<string, CellValue>>): number {
  const known = situationOf([cells]);
  const situation = new SheetFacts({
    ...known,
    pack: TEST_PACK,
    reference: null,
    deadline: known.deadline,
    roster: undefined,
  });
  const check = compilePredicate(predicate, TEST_PACK, "entry");
  const outcome = check.status(situation, 0);
  expect(() => check.explain(situation, 0, outcome)).not.toThrow();
  return outcome;
}

describe("runningAtLeast, two years by 2020-09-25", () => {
  const running: Predicate = { is: "runningAtLeast", field: "established", years: 2 };
  test.each<readonly [CellValue, OutcomeStatus]>([
    ["2018-09-24", "met"],
    ["2018-09-25", "met"],
    ["2018-09-26", "notMet"],
    ["2018年8月", "met"],
    ["2018年9月", "needsJudgement"],
    ["2018年10月", "notMet"],
    ["2017", "met"],
    ["2018", "needsJudgement"],
    ["2019", "notMet"],
    [null, "missing"],
    ["2018年13月", "malformed"],
    // In doubt: never exact, and open unless even the doubt cannot matter.
    ["2018年9月左右", "needsJudgement"],
    ["2018年3月左右", "needsJudgement"],
    ["2018年2月左右", "met"],
    ["2019年3月左右", "needsJudgement"],
    ["2019年4月左右", "notMet"],
    ["约2018年", "needsJudgement"],
    ["约2016年", "met"],
    ["2018年8月25日前后", "met"],
    ["2018年8月26日前后", "needsJudgement"],
    ["2018年上半年", "met"],
    ["2018年下半年", "needsJudgement"],
    ["2018年9月上旬", "met"],
    ["2018年9月下旬", "needsJudgement"],
    ["2018年倒闭", "malformed"],
  ])("%p", (established, expected) => expect(judge(running, { established })).toBe(expected));

  test.each<readonly [CellValue, string, OutcomeStatus]>([
    ["2018年9月", "2020-08-31", "notMet"],
    ["2018年9月", "2020-09-01", "needsJudgement"],
    ["2018年9月", "2020-09-29", "needsJudgement"],
    ["2018年9月", "2020-09-30", "met"],
    ["2018年2月", "2020-02-27", "needsJudgement"],
    ["2018年2月", "2020-02-28", "met"],
    ["2018", "2019-12-31", "notMet"],
    ["2018", "2020-01-01", "needsJudgement"],
    ["2018", "2020-12-30", "needsJudgement"],
    ["2018", "2020-12-31", "met"],
  ])("%p on %s exactly at the bounds of what was written is %s", (established, on, expected) =>
    expect(judge(running, { established }, { on })).toBe(expected),
  );

  test("29 February ends with February", () => {
    expect(judge(running, { established: "2016-02-29" }, { on: "2018-02-27" })).toBe("notMet");
    expect(judge(running, { established: "2016-02-29" }, { on: "2018-02-28" })).toBe("met");
    expect(judge(running, { established: "2018-02-28" }, { on: "2020-02-28" })).toBe("met");
  });
  test("says the last day that will do", () => {
    expect(explain(running, { established: "2019" }).required).toBe("<= 2018-09-25");
    expect(explain(running, { established: "2019" }, { on: "2018-02-28" }).required).toBe("<= 2016-02-29");
    expect(explain(running, { established: "2018" }).message).toBe("judgement.date");
  });
  test("is open without a reference date", () => {
    expect(withoutReference(running, { established: "2010" })).toBe(Outcome.needsJudgement);
  });
  test("needs a date", () =>
    expect(compileWrong({ is: "runningAtLeast", field: "seq", years: 1 })).toThrow(/seq/));
});

describe("atLeastPerYearRun, one a year and at least one", () => {
  const yearly: Predicate = {
    is: "atLeastPerYearRun",
    field: "patentCount",
    since: "established",
    perYear: 1,
    minimum: 1,
  };
  test.each<readonly [CellValue, CellValue, OutcomeStatus]>([
    [3, "2017-09-25", "met"],
    [2, "2017-09-25", "notMet"],
    [2, "2017-09-26", "met"],
    [4, "2017-09-25", "met"],
    [0, "2020-09-01", "notMet"],
    [1, "2020-09-01", "met"],
    [2, "2017", "needsJudgement"],
    [3, "2017", "met"],
    [1, "2017", "notMet"],
    ["2余", "2017-09-25", "needsJudgement"],
    ["3余", "2017-09-25", "met"],
    [0, null, "notMet"],
    [3, null, "missing"],
    [3, "不清楚的日子", "malformed"],
    [null, "2017", "missing"],
    ["很多", "2017", "malformed"],
    [5, "2030", "met"],
  ])("%p since %p", (patentCount, established, expected) =>
    expect(judge(yearly, { patentCount, established })).toBe(expected),
  );
  test("says how many for how long", () => {
    expect(explain(yearly, { patentCount: 2, established: "2017-09-25" })).toMatchObject({
      required: ">= 3",
      message: "",
      parameters: { years: 3 },
    });
    expect(explain(yearly, { patentCount: 2, established: "2017" })).toMatchObject({
      required: ">= 2..3",
      message: "judgement.perYear",
      parameters: { years: "2–3" },
    });
    expect(explain(yearly, { patentCount: 0 }).required).toBe(">= 1");
  });
  test("is open without a reference date", () => {
    expect(withoutReference(yearly, { patentCount: 3, established: "2010" })).toBe(Outcome.needsJudgement);
  });
});

describe("dateBetween 1949 and the reference date", () => {
  const plausible: Predicate = { is: "dateBetween", field: "established", earliest: "1949-01-01" };
  test.each<readonly [CellValue, OutcomeStatus]>([
    ["1948-12-31", "notMet"],
    ["1949-01-01", "met"],
    ["2020-09-25", "met"],
    ["2020-09-26", "notMet"],
    ["2020", "needsJudgement"],
    ["2021", "notMet"],
    ["1948", "notMet"],
    [null, "missing"],
    ["哪天", "malformed"],
  ])("%p", (established, expected) => expect(judge(plausible, { established })).toBe(expected));
  test("says the limits", () => {
    expect(explain(plausible, { established: "2021" })).toMatchObject({
      required: "1949-01-01..2020-09-25",
      message: "",
    });
    expect(explain(plausible, { established: "2020" }).message).toBe("judgement.date");
  });
  test("is open without a reference date, but before 1949 is too early anyway", () => {
    expect(withoutReference(plausible, { established: "2018" })).toBe(Outcome.needsJudgement);
    expect(withoutReference(plausible, { established: "1930" })).toBe(Outcome.notMet);
  });
  test("needs a day of the calendar", () => {
    expect(compileWrong({ is: "dateBetween", field: "established", earliest: "1949-02-30" })).toThrow(
      /1949-02-30/,
    );
  });
});

describe("onOrBefore the deadline", () => {
  const inTime: Predicate = { is: "onOrBefore", what: "deadline" };
  const on = (reference: string, deadline: string | null): OutcomeStatus =>
    judge(inTime, {}, { scope: "sheet", on: reference, deadline });
  test("the day before, the day, the day after", () => {
    expect(on("2020-09-24", "2020-09-25")).toBe("met");
    expect(on("2020-09-25", "2020-09-25")).toBe("met");
    expect(on("2020-09-26", "2020-09-25")).toBe("notMet");
  });
  test("with an hour", () => {
    expect(on("2020-09-25T17:59", "2020-09-25T18:00")).toBe("met");
    expect(on("2020-09-25T18:00", "2020-09-25T18:00")).toBe("met");
    expect(on("2020-09-25T18:01", "2020-09-25T18:00")).toBe("notMet");
    expect(on("2020-09-25", "2020-09-25T18:00")).toBe("needsJudgement");
    expect(on("2020-09-25T23:00", "2020-09-25")).toBe("met");
  });
  test("without a deadline it does not apply, without a reference date it is open", () => {
    expect(on("2020-09-25", null)).toBe("notApplicable");
    expect(withoutReference(inTime, {})).toBe(Outcome.needsJudgement);
  });
  test("says both", () => {
    const why = explain(inTime, {}, { scope: "sheet", on: "2020-09-26", deadline: "2020-09-25T18:00" });
    expect(why).toMatchObject({ required: "<= 2020-09-25 18:00", found: "2020-09-26", message: "" });
    const open = explain(inTime, {}, { scope: "sheet", on: "2020-09-25", deadline: "2020-09-25T18:00" });
    expect(open.message).toBe("judgement.deadline");
    expect(explain(inTime, {}, { scope: "sheet", deadline: null }).required).toBe("<= ");
  });
  test("knows the deadline only", () =>
    expect(compileWrong({ is: "onOrBefore", what: "else" })).toThrow(/else/));
});

describe("momentOf", () => {
  test("a day, or a day with a minute", () => {
    expect(momentOf("2020-09-25")).toMatchObject({ minute: null, text: "2020-09-25", shown: "2020-09-25" });
    expect(momentOf("2020-09-25T17:30")).toMatchObject({
      minute: 1050,
      text: "2020-09-25T17:30",
      shown: "2020-09-25 17:30",
    });
    expect(momentOf("2020-09-25 24:00")?.minute).toBe(1440);
  });
  test.each([
    "",
    "2020-02-30",
    "2020-9-25",
    "2020-09-25T25:00",
    "2020-09-25T24:01",
    "2020-09-25T10:60",
    "tomorrow",
  ])("%p is none", (text) => expect(momentOf(text)).toBeNull());
});
