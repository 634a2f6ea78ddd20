import type {
  CellValue,
  OutcomeStatus,
  PackField,
  Predicate,
  RuleDefinition,
  RulePack,
} from "../../../src/core";
import { compilePredicate, momentOf, Outcome, statusOf } from "../../../src/core/pack";
import type { Explanation } from "../../../src/core/pack";
import { isLeaders, timeOf } from "../../../src/core/pack/judging/honours";
import type { Honour } from "../../../src/core/values";
import { explain, judge, situationOf, TEST_PACK, type Cells } from "./support";

type HonourAtLeast = Extract<Predicate, { is: "honourAtLeast" }>;
const indexOf = (field: string): number => TEST_PACK.fields.findIndex(({ id }) => id === field);
const HONOURS = indexOf("leaderHonours");
const LEADER = indexOf("leaderName");

const accepting = (...accepts: HonourAtLeast["accepts"]): HonourAtLeast => ({
  is: "honourAtLeast",
  field: "leaderHonours",
  accepts,
});
const ofCity = accepting({ kind: "modelWorker", level: "municipal" });
const told = (message: string): Explanation => ({
  field: HONOURS,
  required: "",
  message,
  parameters: {},
  related: [],
});

describe("honourAtLeast tells the doubt or the reason", () => {
  test.each<readonly [CellValue, OutcomeStatus, message: string]>([
    // Of several doubts about one honour: whose and when matters only where kind and level are settled.
    ["2020年底新密市劳动模范", "needsJudgement", "judgement.honourCity"],
    ["王五2018年获新密市劳模", "needsJudgement", "judgement.honourCity"],
    ["2020年底获四川省劳动模范？", "needsJudgement", "judgement.honourStanding"],
    ["2020年底获四川省劳动模范", "needsJudgement", "judgement.honourTime"],
    // Of several honours in doubt, the first; a year that cannot be gives way to any other doubt.
    ["2018年市劳模？、2018年新密市劳动模范", "needsJudgement", "judgement.honourStanding"],
    ["2018年新密市劳动模范、2018年市劳模？", "needsJudgement", "judgement.honourCity"],
    ["2021年市劳模、2018年新密市劳模", "needsJudgement", "judgement.honourCity"],
    ["2018年新密市劳模、2021年市劳模", "needsJudgement", "judgement.honourCity"],
    ["2021年市劳模", "needsJudgement", "judgement.honourStanding"],
    // An honour of another kind or too low a level is no doubt, wherever it stands.
    ["2019年乐山工匠、2018年新密市劳动模范", "needsJudgement", "judgement.honourCity"],
    ["2018年新密市劳动模范、2019年乐山工匠", "needsJudgement", "judgement.honourCity"],
    ["2021年乐山工匠", "notMet", ""],
    ["是", "needsJudgement", "judgement.bareYes"],
    ["2018年劳模", "needsJudgement", "judgement.honourLevel"],
    // Named and not held: why, as far as the text says.
    ["拟推荐2020年四川省劳动模范", "notMet", "notHeld.hope"],
    ["2020年四川省劳动模范公示中", "notMet", "notHeld.publicity"],
    ["徒弟王五2018年获市劳模", "notMet", "notHeld.other"],
    ["拟推荐2020年四川工匠", "notMet", ""],
    ["2018年县劳模", "notMet", ""],
    ["否", "notMet", ""],
    ["2018年市劳模", "met", ""],
    [null, "missing", ""],
    [{ error: "#REF!" }, "malformed", ""],
  ])("%p", (leaderHonours, outcome, message) => {
    const cells = { leaderHonours, leaderName: "张三" };
    expect(judge(ofCity, cells)).toBe(outcome);
    expect(explain(ofCity, cells)).toEqual(told(message));
  });

  test("an honour that is not held is told where it is of any accepted kind", () => {
    const either = accepting({ kind: "craftsman" }, { kind: "modelWorker" });
    expect(explain(either, { leaderHonours: "拟推荐2020年四川省劳动模范" })).toEqual(told("notHeld.hope"));
  });

  test("one kind accepted at two levels: the lower one suffices, and its doubt is not lost", () => {
    const province = { kind: "modelWorker", level: "provincial" } as const;
    const city = { kind: "modelWorker", level: "municipal" } as const;
    const county = { kind: "modelWorker", level: "county" } as const;
    const leaderHonours = "2018年新密市劳动模范";
    expect(judge(accepting(province, city), { leaderHonours })).toBe("needsJudgement");
    expect(judge(accepting(city, province), { leaderHonours })).toBe("needsJudgement");
    expect(judge(accepting(city, county), { leaderHonours })).toBe("met");
    expect(judge(accepting(county, city), { leaderHonours })).toBe("met");
    expect(judge(accepting(province), { leaderHonours })).toBe("notMet");
  });

  test.each<readonly [CellValue, readonly OutcomeStatus[]]>([
    ["2018年全国劳动模范", ["met", "met", "met", "met", "met"]],
    ["2018年四川省劳动模范", ["notMet", "met", "met", "met", "met"]],
    ["2018年乐山市劳动模范", ["notMet", "notMet", "met", "met", "met"]],
    ["2018年新密市劳动模范", ["notMet", "notMet", "needsJudgement", "met", "met"]],
    ["2018年县级劳动模范", ["notMet", "notMet", "notMet", "met", "met"]],
    ["2018年公司劳模", ["notMet", "notMet", "notMet", "notMet", "met"]],
  ])("%p where the nation, a province, a city, a county or an enterprise is asked for", (cell, outcomes) => {
    const levels = ["national", "provincial", "municipal", "county", "enterprise"] as const;
    expect(
      levels.map((level) => judge(accepting({ kind: "modelWorker", level }), { leaderHonours: cell })),
    ).toEqual(outcomes);
  });

  test.each<readonly [CellValue, OutcomeStatus]>([
    [null, "notMet"],
    ["待定", "notMet"],
    [{ error: "#REF!" }, "malformed"],
    ["2018年市劳模", "met"],
    ["是", "needsJudgement"],
  ])("%p where an empty cell counts as none", (leaderHonours, outcome) => {
    expect(judge({ ...ofCity, blankIsNone: true }, { leaderHonours })).toBe(outcome);
    expect(judge({ ...ofCity, blankIsNone: false }, { leaderHonours: null })).toBe("missing");
  });
});

describe("honourAtLeast beside other rules of its pack", () => {
  const rule = (check: Predicate, severity: RuleDefinition["severity"] = "error"): RuleDefinition => ({
    id: "other",
    clause: "一",
    severity,
    scope: "entry",
    check,
    title: { "zh-CN": "", en: "" },
    message: { "zh-CN": "", en: "" },
    cases: [],
  });
  const outcomes = (...rules: readonly RuleDefinition[]): readonly OutcomeStatus[] => {
    const check = compilePredicate(ofCity, { ...TEST_PACK, rules }, "entry");
    return ["是", "2021年市劳模", "2018年新密市劳模"].map((leaderHonours) =>
      statusOf(check.status(situationOf([{ leaderHonours }]), 0)),
    );
  };
  const inFull: Predicate = { is: "honoursInFull", field: "leaderHonours" };
  const inTime: Predicate = { is: "dateBetween", field: "leaderHonours", earliest: "1949-01-01" };
  const open = "needsJudgement";

  test("waits for what another error asks for: year and title of a bare 是, a year that can be", () => {
    expect(outcomes()).toEqual([open, open, open]);
    expect(outcomes(rule(inFull))).toEqual(["malformed", open, open]);
    expect(outcomes(rule(inTime))).toEqual([open, "malformed", open]);
    expect(outcomes(rule({ is: "all", of: [inTime, inFull] }))).toEqual(["malformed", "malformed", open]);
  });
  test("not for a warning, another field, or what need not hold", () => {
    expect(outcomes(rule(inFull, "warning"), rule(inTime, "info"))).toEqual([open, open, open]);
    expect(outcomes(rule({ ...inTime, field: "established" }))).toEqual([open, open, open]);
    expect(outcomes(rule({ is: "any", of: [inTime, inFull] }))).toEqual([open, open, open]);
    expect(outcomes(rule({ is: "not", of: inFull }))).toEqual([open, open, open]);
    expect(outcomes(rule({ is: "when", if: inFull, then: inTime }))).toEqual([open, open, open]);
  });
  test("says nothing of its own while it waits", () => {
    const check = compilePredicate(ofCity, { ...TEST_PACK, rules: [rule(inTime)] }, "entry");
    const sheet = situationOf([{ leaderHonours: "2021年市劳模" }]);
    expect(check.explain(sheet, 0, Outcome.malformed)).toEqual(told(""));
  });
  test("looks at the leader's name where the pack has it; without it a named holder is a doubt", () => {
    expect(compilePredicate(ofCity, TEST_PACK, "entry").fields).toEqual([HONOURS, LEADER]);
    const nameless: RulePack = {
      ...TEST_PACK,
      fields: TEST_PACK.fields.map(({ id, kind, header, synonyms, label }) => ({
        id,
        kind,
        header,
        synonyms,
        label,
      })),
    };
    const check = compilePredicate({ ...ofCity, blankIsNone: true }, nameless, "entry");
    expect(check.fields).toEqual([HONOURS]);
    const status = (cells: Cells): OutcomeStatus => statusOf(check.status(situationOf([cells]), 0));
    expect(status({ leaderHonours: "2018年市劳模", leaderName: "王五" })).toBe("met");
    expect(status({ leaderHonours: "王五2018年获市劳模", leaderName: "王五" })).toBe(open);
    const [leader, others] = [TEST_PACK.fields[LEADER], TEST_PACK.fields.filter((_, at) => at !== LEADER)];
    const leaderFirst = { ...TEST_PACK, fields: [leader as PackField, ...others] };
    const fields = compilePredicate(ofCity, leaderFirst, "entry").fields;
    expect(fields.map((field) => leaderFirst.fields[field]?.id)).toEqual(["leaderHonours", "leaderName"]);
  });
});

const HONOUR: Honour = {
  year: 2020,
  level: "municipal",
  kind: "modelWorker",
  title: "市劳模",
  standing: "held",
  holder: null,
};

describe("when an honour can have been conferred, by 2020-09-25", () => {
  const on = momentOf("2020-09-25");
  test.each<readonly [when: Partial<Honour>, expected: string]>([
    [{ year: null }, "possible"],
    [{ year: 1948 }, "impossible"],
    [{ year: 1949 }, "possible"],
    [{ year: 2019, month: 12, day: 31 }, "possible"],
    [{ year: 2021, month: 1 }, "impossible"],
    [{}, "possible"],
    [{ month: 8, day: 31 }, "possible"],
    [{ month: 9 }, "possible"],
    [{ month: 9, day: 24 }, "possible"],
    [{ month: 9, day: 25 }, "possible"],
    [{ month: 9, day: 26 }, "impossible"],
    [{ month: 10 }, "impossible"],
    [{ month: 10, until: 12 }, "impossible"],
    [{ month: 9, until: 9 }, "possible"],
    [{ month: 7, until: 9 }, "possible"],
    [{ month: 9, until: 10 }, "open"],
    [{ month: 7, until: 12 }, "open"],
  ])("%p is %s", (when, expected) => expect(timeOf({ ...HONOUR, ...when }, on, 1949)).toBe(expected));
  test("without a reference date only what is too early cannot be", () => {
    expect(timeOf({ ...HONOUR, year: 3000 }, null, 1949)).toBe("possible");
    expect(timeOf({ ...HONOUR, year: 1948 }, null, 1949)).toBe("impossible");
  });
});

describe("whose an honour is", () => {
  test.each<readonly [holder: string | null, leader: CellValue, boolean]>([
    [null, null, true],
    [null, "张三", true],
    ["张三", "张三", true],
    ["张 三", "张三、李四", true],
    ["张三", "李四", false],
    ["张三", null, false],
    ["张三", { error: "#REF!" }, false],
  ])("%p's with the leader %p", (holder, leaderName, expected) => {
    const sheet = situationOf([{ leaderName }]);
    expect(isLeaders({ ...HONOUR, holder }, sheet, 0, LEADER)).toBe(expected);
  });
  test("another's where the pack has no leader, or the field holds no text", () => {
    const sheet = situationOf([{ leaderName: "张三", memberCount: 5 }]);
    expect(isLeaders({ ...HONOUR, holder: "张三" }, sheet, 0, -1)).toBe(false);
    expect(isLeaders({ ...HONOUR, holder: "5" }, sheet, 0, indexOf("memberCount"))).toBe(false);
  });
});

test("honours that no notice asks the year of need none; the others do, with their title", () => {
  const full: Predicate = { is: "honoursInFull", field: "leaderHonours" };
  const outcomes = (...cells: string[]): readonly OutcomeStatus[] =>
    cells.map((leaderHonours) => judge(full, { leaderHonours }));
  expect(outcomes("优秀党员", "享受政府特殊津贴", "省科技进步奖", "学术技术带头人")).toEqual(
    Array.from({ length: 4 }, () => "met"),
  );
  expect(outcomes("省先进工作者", "乐山工匠", "省五一劳动奖章", "省劳动模范")).toEqual(
    Array.from({ length: 4 }, () => "notMet"),
  );
  expect(outcomes("2018年省劳动模范，优秀党员", "省劳动模范，2018年优秀党员")).toEqual(["met", "notMet"]);
  expect(explain(full, { leaderHonours: "是" })).toEqual(told(""));
});
