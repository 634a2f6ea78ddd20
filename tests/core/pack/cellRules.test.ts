import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { compilePredicate, Outcome } from "../../../src/core/pack";
import type { ReadingNote } from "../../../src/core/values";
import { MOST_RELATED } from "../../../src/core/pack/judging/related";
import { explain, judge, situationOf, TEST_PACK, type Cells } from "./support";

const indexOf = (field: string): number => TEST_PACK.fields.findIndex(({ id }) => id === field);
const told = (field: string, message: string, more: object = {}): object => ({
  field: indexOf(field),
  required: "",
  message,
  parameters: {},
  related: [],
  ...more,
});

describe("stated", () => {
  /** What the rule comes to, and says, of a cell with these notes. */
  const noted = (field: string, ...notes: readonly ReadingNote[]): readonly [OutcomeStatus, string] => {
    const sheet = situationOf([{ [field]: field === "established" ? "2018年3月" : 5 }]);
    const [entry] = sheet.entries;
    const readings = entry?.readings.map((reading) => reading && { ...reading, notes }) ?? [];
    sheet.replaceEntry(0, { row: 4, sample: false, readings }, indexOf(field));
    const check = compilePredicate({ is: "stated", field }, TEST_PACK, "entry");
    const outcome = check.status(sheet, 0);
    return [outcome === Outcome.met ? "met" : "notMet", check.explain(sheet, 0, outcome).message];
  };
  test.each<ReadingNote>([
    "rateInTotal",
    "totalInYearly",
    "fewYuan",
    "otherWords",
    "qualifier",
    "dashAsNone",
    "nameGloss",
    "sequenceFormula",
  ])("a reading with the note %s is told as such", (note) => {
    expect(noted("memberCount", "textNumber", note)).toEqual(["notMet", `stated.${note}`]);
  });
  test("of several notes the most telling one is told, in whatever order they were made", () => {
    expect(noted("memberCount", "qualifier", "otherWords")).toEqual(["notMet", "stated.otherWords"]);
    expect(noted("memberCount", "otherWords", "rateInTotal")).toEqual(["notMet", "stated.rateInTotal"]);
    expect(noted("memberCount", "dashAsNone", "qualifier")).toEqual(["notMet", "stated.qualifier"]);
  });
  test("a date in doubt has its own words", () => {
    expect(noted("established", "dateFromText", "qualifier")).toEqual(["notMet", "stated.dateInDoubt"]);
    expect(noted("established", "otherWords")).toEqual(["notMet", "stated.otherWords"]);
  });
  test("other notes, and none, are nothing to tell", () => {
    expect(noted("memberCount")[0]).toBe("met");
    expect(noted("memberCount", "textNumber", "unitRemoved")[0]).toBe("met");
    expect(explain({ is: "stated", field: "phone" }, {}, { without: ["phone"] })).toEqual(
      told("phone", "stated.qualifier"),
    );
    expect(explain({ is: "stated", field: "established" }, {})).toEqual(
      told("established", "stated.dateInDoubt"),
    );
  });
});

describe("readable and required", () => {
  const legible: Predicate = { is: "readable", field: "established" };
  test("a serial number is told with the day that it stands for", () => {
    expect(explain(legible, { established: "43358" })).toEqual(
      told("established", "unreadable.dateSerial", { parameters: { date: "2018年9月15日" } }),
    );
    expect(explain(legible, { established: "４３３５８" })).toEqual(
      told("established", "unreadable.dateSerial", { parameters: { date: "2018年9月15日" } }),
    );
  });
  test("any other reason is told without a day", () => {
    expect(explain(legible, { established: "2018年13月" })).toEqual(
      told("established", "unreadable.impossibleDate"),
    );
  });
  test("without a column it is missing", () => {
    expect(judge(legible, {}, { without: ["established"] })).toBe("missing");
    const filled: Predicate = { is: "required", field: "established" };
    expect(explain(filled, {}, { without: ["established"] })).toEqual(told("established", "missing.blank"));
  });
});

describe("figures", () => {
  const from: Predicate = { is: "unitAssumed", field: "annualFunding", from: 10_000 };
  test.each<readonly [CellValue, OutcomeStatus]>([
    [9_999, "notMet"],
    [10_000, "met"],
    [10_001, "met"],
    ["10000余", "met"],
    ["9000余", "notMet"],
    ["12000万元", "notMet"],
  ])("%p rests on the header from 10,000 on: %s", (annualFunding, outcome) =>
    expect(judge(from, { annualFunding })).toBe(outcome),
  );
  test("a negative figure rests on the header too, where no least figure is given", () => {
    expect(judge({ is: "unitAssumed", field: "annualFunding" }, { annualFunding: -5 })).toBe("met");
    expect(judge({ is: "unitAssumed", field: "annualFunding" }, { annualFunding: 0 })).toBe("met");
  });
  test("a median is of figures alone", () => {
    const tenfold: Predicate = { is: "withinMedian", field: "memberCount", factor: 0.1, minimumEntries: 1 };
    expect(explain(tenfold, [{ memberCount: 3 }, { memberCount: 4 }])).toEqual(
      told("memberCount", "", { required: "<= 0.35", parameters: { median: 3.5, count: 2, factor: 0.1 } }),
    );
  });
  test("an answer with a reserve needs judgement", () => {
    const yes: Predicate = { is: "answers", field: "hasRules", value: true };
    expect(judge(yes, { hasRules: "是（待完善）" })).toBe("needsJudgement");
  });
  test("one of several endings will do, and all are named", () => {
    const ends: Predicate = { is: "endsWith", field: "studioName", texts: ["工作室", "工作站"] };
    expect(["甲工作室", "甲工作站", "甲"].map((studioName) => judge(ends, { studioName }))).toEqual([
      "met",
      "met",
      "notMet",
    ]);
    expect(explain(ends, { studioName: "甲" })).toEqual(
      told("studioName", "", { required: "*工作室 / *工作站" }),
    );
  });
  test("a rule that waits for a condition that does not apply does not apply", () => {
    const condition: Predicate = { is: "honoursInFull", field: "leaderHonours" };
    const when: Predicate = { is: "when", if: condition, then: { is: "required", field: "phone" } };
    expect(judge(when, { leaderHonours: "否" })).toBe("notApplicable");
    expect(judge(when, { leaderHonours: "否", phone: "13800000001" })).toBe("notApplicable");
    expect(judge(when, { leaderHonours: "2018年市劳模" })).toBe("missing");
    expect(judge(when, { leaderHonours: "市劳模", phone: "13800000001" })).toBe("notApplicable");
  });
});

describe("unique", () => {
  const same = (field: string, one: CellValue, other: CellValue): boolean =>
    judge({ is: "unique", fields: [field] }, [{ [field]: one }, { [field]: other }]) === "notMet";
  test.each<readonly [field: string, CellValue, CellValue, boolean]>([
    ["memberCount", 5, 6, false],
    ["hasRules", "是", "否", false],
    ["hasRules", "是", "√", true],
    ["established", "2018年9月1日", "2018年9月", false],
    ["leaderHonours", "2018年省劳模", "2019年省劳模", false],
    ["phone", "13800000001、13800000001", "13800000001", true],
    ["phone", "13800000001、13800000002", "13800000003、13800000004", false],
  ])("%s: %p and %p are the same: %p", (field, one, other, expected) =>
    expect(same(field, one, other)).toBe(expected),
  );
  test("who lacks one of the fields is compared with nobody", () => {
    const both: Predicate = { is: "unique", fields: ["leaderName", "hostUnit"] };
    const entries: Cells[] = [{ leaderName: "李明" }, { leaderName: "李明" }, { hostUnit: "甲" }];
    expect(entries.map((_, entry) => judge(both, entries, { entry }))).toEqual([
      "missing",
      "missing",
      "missing",
    ]);
    expect(explain(both, entries)).toEqual(told("leaderName", "", { parameters: { count: 0 } }));
  });
  test("an entry of several groups names all their members once, in the order of rows", () => {
    const phones: Predicate = { is: "unique", fields: ["phone"] };
    const [a, b, c] = ["13800000001", "13800000002", "13800000003"];
    const entries = [`${c}`, `${b}`, `${a}、${b}、${c}`, `${a}`, `${a}、${b}`].map((phone) => ({ phone }));
    const rows = (entry: number): readonly number[] =>
      explain(phones, entries, { entry }).related.map(({ row }) => row - 4);
    expect(entries.map((_, entry) => rows(entry))).toEqual([[2], [2, 4], [0, 1, 3, 4], [2, 4], [1, 2, 3]]);
    expect(entries.map((_, entry) => explain(phones, entries, { entry }).parameters)).toEqual([
      { count: 2 },
      { count: 3 },
      { count: 3 },
      { count: 3 },
      { count: 3 },
    ]);
  });
  test("members of two large groups are named up to the limit", () => {
    const phones: Predicate = { is: "unique", fields: ["phone"] };
    const [a, b] = ["13800000001", "13800000002"];
    const many = (phone: string): Cells[] => Array.from({ length: MOST_RELATED - 10 }, () => ({ phone }));
    const entries = [{ phone: `${a}、${b}` }, ...many(a), ...many(b)];
    const { related } = explain(phones, entries);
    expect(related.map(({ row }) => row - 4)).toEqual(
      Array.from({ length: MOST_RELATED }, (_, at) => at + 1),
    );
  });
  test("agreement counts only among those whose other field is filled in and differs", () => {
    const one: Predicate = { is: "unique", fields: ["phone"], differingIn: "leaderName" };
    const phone = "13800000001";
    const entries: Cells[] = [
      { phone, leaderName: "李明" },
      { phone },
      { phone, leaderName: "李 明" },
      { phone, leaderName: "王强" },
      { phone: "13800000002", leaderName: "赵六" },
    ];
    expect(entries.map((_, entry) => judge(one, entries, { entry }))).toEqual([
      "notMet",
      "missing",
      "notMet",
      "notMet",
      "met",
    ]);
    expect(explain(one, entries, { entry: 3 })).toEqual(
      told("phone", "", {
        parameters: { count: 3 },
        related: [4, 6].map((row) => ({ row, column: indexOf("phone") })),
      }),
    );
  });
});
