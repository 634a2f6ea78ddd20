import type { CellValue, OutcomeStatus, Predicate, RulePack } from "../../../src/core";
import { compilePredicate, momentOf, Outcome, statusOf } from "../../../src/core/pack";
import { SheetFacts } from "../../../src/core/rules";
import { explain, explainAll, judge, situationOf, TEST_PACK, type Cells, type JudgeOptions } from "./support";

const indexOf = (field: string): number => TEST_PACK.fields.findIndex(({ id }) => id === field);
const told = (field: string | null, more: object = {}): object => ({
  field: field === null ? -1 : indexOf(field),
  required: "",
  message: "",
  parameters: {},
  related: [],
  ...more,
});
const SHEET = { scope: "sheet" } as const;

/** The same sheet on a day of its own, or on none. */
const onDay = (day: string | null, cells: Cells = {}): SheetFacts => {
  const known = situationOf([cells]);
  const reference = day === null ? null : momentOf(day);
  return new SheetFacts({ ...known, pack: TEST_PACK, reference, roster: undefined });
};

describe("onOrAfter", () => {
  const judged = (day: string, on: string | null) => {
    const check = compilePredicate({ is: "onOrAfter", day }, TEST_PACK, "sheet");
    const sheet = onDay(on);
    return [statusOf(check.status(sheet, -1)), check.explain(sheet, -1, Outcome.notMet)];
  };
  const why = (required: string, found: string): object => told(null, { required, found });
  test.each<readonly [day: string, on: string | null, OutcomeStatus, required: string, found: string]>([
    ["2024-11-01", "2024-10-31", "notMet", ">= 2024-11-01", "2024-10-31"],
    ["2024-11-01", "2024-11-01", "met", ">= 2024-11-01", "2024-11-01"],
    ["2024-11-01", "2025-01-01T08:30", "met", ">= 2024-11-01", "2025-01-01 08:30"],
    ["07-01", "2020-06-30", "notMet", ">= 2020-07-01", "2020-06-30"],
    ["07-01", "2020-07-01", "met", ">= 2020-07-01", "2020-07-01"],
    ["07-01", "2021-12-31", "met", ">= 2021-07-01", "2021-12-31"],
    // A year without that day has no day to be after.
    ["02-29", "2021-12-31", "notMet", "", "2021-12-31"],
    ["02-29", "2024-02-29", "met", ">= 2024-02-29", "2024-02-29"],
    ["07-01", null, "needsJudgement", "", ""],
  ])("%s on %s", (day, on, outcome, required, found) =>
    expect(judged(day, on)).toEqual([outcome, why(required, found)]),
  );
});

test("onOrBefore and dateBetween say nothing of a reference date that there is not", () => {
  const inTime = compilePredicate({ is: "onOrBefore", what: "deadline" }, TEST_PACK, "sheet");
  expect(inTime.explain(onDay(null), -1, Outcome.needsJudgement)).toEqual(
    told(null, { required: "<= 2020-09-25", found: "", message: "judgement.deadline" }),
  );
  const between: Predicate = { is: "dateBetween", field: "established", earliest: "1949-10-01" };
  const dated = compilePredicate(between, TEST_PACK, "entry");
  expect(dated.explain(onDay(null, { established: "2018" }), 0, Outcome.needsJudgement)).toEqual(
    told("established", { required: "1949-10-01..", message: "judgement.date" }),
  );
  // A year that the first day falls into may lie on either side of it.
  expect(judge(between, { established: "1949年" })).toBe("needsJudgement");
  expect(judge(between, { established: "1949年10月" })).toBe("met");
});

describe("runningAtLeast", () => {
  const running: Predicate = { is: "runningAtLeast", field: "established", years: 2 };
  test.each<readonly [CellValue, message: string, open: string]>([
    ["2018年9月", "judgement.date", "day"],
    ["2018年", "judgement.date", "month"],
    ["2018年9月左右", "judgement.date", "month"],
    ["2019年10月", "", "day"],
    ["2019-10-05", "", "day"],
    [null, "", "day"],
    ["2018年13月", "", "day"],
  ])("%p leaves its %s part open: %s", (established, message, open) =>
    expect(explain(running, { established })).toEqual(
      told("established", { required: "<= 2018-09-25", message, parameters: { years: 2, open } }),
    ),
  );
  test("the last day to have begun on is looked up anew for another reference date", () => {
    const check = compilePredicate(running, TEST_PACK, "entry");
    const last = (on: string): string => check.explain(onDay(on), 0, Outcome.notMet).required;
    expect(["2020-09-25", "2020-09-26", "2022-02-28", "2018-02-28", "2020-02-29"].map(last)).toEqual([
      "<= 2018-09-25",
      "<= 2018-09-26",
      "<= 2020-02-29",
      "<= 2016-02-29",
      "<= 2018-02-28",
    ]);
    expect(check.explain(onDay(null), 0, Outcome.needsJudgement).required).toBe("<= ");
  });
  test("one year's last day in February", () => {
    const one = compilePredicate({ ...running, years: 1 }, TEST_PACK, "entry");
    expect(one.explain(onDay("2021-02-28"), 0, Outcome.notMet).required).toBe("<= 2020-02-29");
    expect(one.explain(onDay("2021-02-27"), 0, Outcome.notMet).required).toBe("<= 2020-02-27");
  });
});

describe("roster", () => {
  const roster = [
    { studioName: "甲公司李明工作室", leaderName: "李明", hostUnit: "甲公司", remark: "2018年", row: 7 },
    { studioName: "", leaderName: "王强", hostUnit: "乙公司" },
  ];
  const listed = { studioName: "甲公司李明工作室" };
  const older = { studioName: "李明创新室", leaderName: "李明", hostUnit: "丙公司" };
  const first = { remark: "2018年", rosterName: "甲公司李明工作室", rosterRow: 7 };
  test("says which entry it is, by its name, else by its leader; a near one with its own message", () => {
    const why = (cells: Cells, options: JudgeOptions = { roster }) =>
      explain({ is: "notInRoster" }, cells, options);
    expect(why(listed)).toEqual(told("studioName", { parameters: first }));
    expect(why({ studioName: "新", leaderName: "王强", hostUnit: "乙公司" })).toEqual(
      told("studioName", { parameters: { remark: "", rosterName: "王强", rosterRow: "" } }),
    );
    expect(why(older)).toEqual(told("studioName", { message: "near.roster", parameters: first }));
    expect(why(listed, {})).toEqual(
      told("studioName", { parameters: { remark: "", rosterName: "", rosterRow: "" } }),
    );
  });
  test.each<readonly [Cells, inIt: OutcomeStatus, notInIt: OutcomeStatus]>([
    [listed, "met", "notMet"],
    [older, "needsJudgement", "needsJudgement"],
    [{ studioName: "别的工作室" }, "notMet", "met"],
    [{ leaderName: "王强", hostUnit: "乙公司" }, "met", "notMet"],
    [{ leaderName: "王强" }, "missing", "missing"],
    [{ studioName: { error: "#REF!" } }, "malformed", "malformed"],
  ])("%p", (cells, inIt, notInIt) => {
    expect(judge({ is: "inRoster" }, cells, { roster })).toBe(inIt);
    expect(judge({ is: "notInRoster" }, cells, { roster })).toBe(notInIt);
    expect(judge({ is: "inRoster" }, cells)).toBe("notApplicable");
  });
  test("a pack with the studio's name alone compares names", () => {
    const pack: RulePack = {
      ...TEST_PACK,
      fields: TEST_PACK.fields
        .filter(({ id }) => id === "studioName")
        .map((field) => ({ ...field, role: "studioName" })),
    };
    const check = compilePredicate({ is: "inRoster" }, pack, "entry");
    expect(check.fields).toEqual([0]);
    const { recognition, entries, reference } = situationOf([listed, { studioName: "王强" }]);
    const own = entries.map((entry) => ({
      ...entry,
      readings: [entry.readings[indexOf("studioName")] ?? null],
    }));
    const sheet = new SheetFacts({ pack, recognition, entries: own, reference, deadline: null, roster });
    expect([check.status(sheet, 0), check.status(sheet, 1)]).toEqual([Outcome.met, Outcome.notMet]);
  });
});

describe("columns and labels", () => {
  test("a column that is missing, or is another person's", () => {
    const column: Predicate = { is: "hasColumn", field: "phone" };
    const parameters = { header: "phone" };
    expect(explain(column, {}, { ...SHEET, without: ["phone"] })).toEqual(
      told("phone", { message: "column.missing", found: "", parameters }),
    );
    const check = compilePredicate(column, TEST_PACK, "sheet");
    const sheet = situationOf([{}], { without: ["phone"] });
    sheet.anothersColumn = (field) => ({ row: 3, column: field * 2 });
    const place = { row: 3, column: indexOf("phone") * 2 };
    expect(check.explain(sheet, -1, Outcome.notMet)).toEqual(
      told("phone", { message: "column.anothers", found: "phone", place, parameters }),
    );
  });
  test("a label's cell, its value and its words on the form", () => {
    const parameters = { label: "recommendingUnit", labelText: "推荐单位（盖章）" };
    const filled: Predicate = { is: "labelFilled", label: "recommendingUnit" };
    const place = { row: 1, column: 0 };
    expect(explain(filled, {}, { ...SHEET, labels: { recommendingUnit: "" } })).toEqual(
      told(null, { found: "", message: "label.blank", parameters, place }),
    );
    expect(explain(filled, {}, { ...SHEET, labels: {} })).toEqual(
      told(null, { found: "", message: "label.absent", parameters }),
    );
    const county: Predicate = { is: "labelMatches", label: "recommendingUnit", patterns: ["*县总工会"] };
    expect(explain(county, {}, { ...SHEET, labels: { recommendingUnit: "青山公司工会" } })).toEqual(
      told(null, { found: "青山公司工会", parameters, place }),
    );
  });
});

describe("counts and ranks", () => {
  test("a number of entries is told without a field, a group's with its value", () => {
    expect(explain({ is: "countBetween", min: 2 }, {}, SHEET)).toEqual(
      told(null, { required: ">= 2", found: "1", parameters: { count: 1 } }),
    );
    const perUnit: Predicate = { is: "countBetween", by: "hostUnit", max: 1 };
    const entries = [{ hostUnit: " 甲公司 " }, { hostUnit: "甲公司" }];
    const column = indexOf("hostUnit");
    expect(explainAll(perUnit, entries)).toEqual([
      told("hostUnit", {
        required: "<= 1",
        found: "2",
        parameters: { count: 2, group: "甲公司" },
        related: [{ row: 5, column }],
        place: { row: 4, column },
      }),
    ]);
    expect(explain(perUnit, entries, SHEET)).toEqual(told("hostUnit", { required: "<= 1", found: "" }));
    // No entry has a unit: no group is too large or too small.
    expect(judge({ ...perUnit, min: 1 }, [{}], SHEET)).toBe("met");
    expect(judge(perUnit, [{}], { ...SHEET, without: ["hostUnit"] })).toBe("missing");
  });
  test("without any limit below, none at all will do", () => {
    expect(judge({ is: "countBetween", max: 0 }, {}, { ...SHEET, samples: [0] })).toBe("met");
    expect(judge({ is: "countBetween", max: 0 }, {}, SHEET)).toBe("notMet");
  });
  const ranks = (...list: CellValue[]): Cells[] => list.map((patentCount) => ({ patentCount }));
  const ranking: Predicate = { is: "permutation", field: "patentCount" };
  const outcomes = (...list: CellValue[]) =>
    list.map((_, entry) => judge(ranking, ranks(...list), { entry }));
  test("in any column of figures a rank is whole and from 1 to the number of entries", () => {
    expect(outcomes(0, 1, 2)).toEqual(["notMet", "met", "met"]);
    expect(outcomes(1.5, 1, 3)).toEqual(["notMet", "met", "met"]);
    expect(outcomes(4, 1, 3)).toEqual(["notMet", "met", "met"]);
    expect(outcomes("一些", 2, 2)).toEqual(["malformed", "notMet", "notMet"]);
  });
  test("ranks given twice are named in their order, ranks that cannot be read not at all", () => {
    expect(explain(ranking, ranks(5, 5, 2, 2, "一些", "一些"))).toEqual(
      told("patentCount", {
        required: "1..6",
        parameters: { count: 6, missing: "1, 3, 4, 6", doubled: "2, 5" },
      }),
    );
  });
  test("without a column no rank is given, even where there is one entry", () =>
    expect(judge(ranking, {}, { without: ["patentCount"] })).toBe("missing"));
});
