import fc from "fast-check";
import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { isAbbreviation, matchesAny, preparePatterns } from "../../../src/core/pack/judging/texts";
import { packKnowledge } from "../../../src/packs";
import { compileWrong, explain, judge } from "./support";

const STUDIO = "青山机械公司李明劳模和工匠人才创新工作室";

describe("contains", () => {
  const named: Predicate = { is: "contains", field: "studioName", other: "leaderName" };
  test.each<readonly [CellValue, CellValue, OutcomeStatus]>([
    [STUDIO, "李明", "met"],
    [STUDIO, "李 明", "met"],
    ["青山机械公司“李明”创新工作室", "李明", "met"],
    ["青山公司买买提.吐尔逊创新工作室", "买买提．吐尔逊", "met"],
    ["青山公司许（金宏）创新工作室", "许(金宏)", "met"],
    ["青山公司许金宏创新工作室", "许(金宏)", "met"],
    [STUDIO, "王强", "notMet"],
    [STUDIO, null, "missing"],
    [null, "李明", "missing"],
    [STUDIO, { error: "#REF!" }, "malformed"],
  ])("%p and %p", (studioName, leaderName, expected) =>
    expect(judge(named, { studioName, leaderName })).toBe(expected),
  );
  test("one of several texts", () => {
    const texts: Predicate = { is: "contains", field: "studioName", texts: ["劳模", "工匠"] };
    expect(judge(texts, { studioName: STUDIO })).toBe("met");
    expect(judge(texts, { studioName: "李明工作室" })).toBe("notMet");
    expect(explain(texts, { studioName: "李明工作室" }).required).toBe("*劳模* / *工匠*");
    expect(explain(named, { studioName: STUDIO, leaderName: " 王强 " }).required).toBe("*王强*");
    expect(explain(named, { studioName: STUDIO }, { without: ["leaderName"] }).required).toBe("");
  });
  test("needs something to look for", () => {
    expect(compileWrong({ is: "contains", field: "studioName" })).toThrow(/"other" .* or "texts"/);
    expect(compileWrong({ is: "contains", field: "phone", texts: ["1"] })).toThrow(/phone/);
  });
});

describe("startsWith", () => {
  const plain: Predicate = { is: "startsWith", field: "studioName", other: "hostUnit" };
  const short: Predicate = { ...plain, abbreviated: true };
  test("the full name, or an abbreviation where that is allowed", () => {
    const full = { studioName: STUDIO, hostUnit: "青山机械公司", leaderName: "李明" };
    const longer = { ...full, hostUnit: "四川青山机械制造有限公司" };
    expect(judge(plain, full)).toBe("met");
    expect(judge(plain, longer)).toBe("notMet");
    expect(judge(short, longer)).toBe("met");
  });
  test("the whole of what stands before the leader's name must be the abbreviation", () => {
    expect(
      judge(short, { studioName: "青山电力李明工作室", hostUnit: "青山机械公司", leaderName: "李明" }),
    ).toBe("notMet");
    expect(judge(short, { studioName: "李明工作室", hostUnit: "李氏明珠公司", leaderName: "李明" })).toBe(
      "notMet",
    );
  });
  test.each(["买买提·吐尔逊", "买买提.吐尔逊", "买买提．吐尔逊", "买买提•吐尔逊", "买买提吐尔逊"])(
    "a leader's name with a dot is found however the dot was typed: %s",
    (typed) => {
      const leader = { leaderName: "买买提·吐尔逊", hostUnit: "青山县白禾机械有限公司" };
      expect(judge(short, { ...leader, studioName: `青山县白马制药有限公司${typed}工作室` })).toBe("notMet");
      expect(judge(short, { ...leader, studioName: `白禾机械${typed}工作室` })).toBe("met");
    },
  );
  test("without the leader's name in it, two characters must agree", () => {
    expect(judge(short, { studioName: "青机创新工作室", hostUnit: "青山机械公司", leaderName: "李明" })).toBe(
      "met",
    );
    expect(judge(short, { studioName: "青电创新工作室", hostUnit: "青山机械公司", leaderName: "李明" })).toBe(
      "notMet",
    );
    expect(judge(short, { studioName: "青", hostUnit: "青山机械公司" })).toBe("notMet");
  });
  test("one of several texts", () => {
    const texts: Predicate = { is: "startsWith", field: "studioName", texts: ["青山"] };
    expect(judge(texts, { studioName: STUDIO })).toBe("met");
    expect(judge(texts, { studioName: "白水公司工作室" })).toBe("notMet");
    expect(explain(texts, { studioName: "白水" }).required).toBe("青山*");
    expect(explain(plain, { studioName: "白水", hostUnit: "青山公司" }).required).toBe("青山公司*");
  });
  test("missing and unreadable", () => {
    expect(judge(plain, { hostUnit: "青山公司" })).toBe("missing");
    expect(judge(plain, { studioName: STUDIO })).toBe("missing");
    expect(judge(plain, { studioName: STUDIO, hostUnit: { error: "#N/A" } })).toBe("malformed");
    expect(compileWrong({ is: "startsWith", field: "studioName" })).toThrow(/"other" .* or "texts"/);
    expect(explain(plain, { studioName: STUDIO }, { without: ["hostUnit"] }).required).toBe("");
  });
});

describe("endsWith", () => {
  const ending: Predicate = { is: "endsWith", field: "studioName", texts: ["劳模和工匠人才创新工作室"] };
  test.each<readonly [CellValue, OutcomeStatus]>([
    [STUDIO, "met"],
    [`${STUDIO}。`, "met"],
    ["青山公司李明创新工作室", "notMet"],
    [null, "missing"],
    [{ error: "#REF!" }, "malformed"],
  ])("%p", (studioName, expected) => expect(judge(ending, { studioName })).toBe(expected));
  test("says the ending", () =>
    expect(explain(ending, { studioName: "甲" }).required).toBe("*劳模和工匠人才创新工作室"));
});

describe("matches", () => {
  const form: Predicate = { is: "matches", field: "studioName", patterns: ["青山*工作室", "白水*"] };
  test.each<readonly [CellValue, OutcomeStatus]>([
    [STUDIO, "met"],
    ["白水公司", "met"],
    ["青山公司", "notMet"],
    [null, "missing"],
    [{ error: "#REF!" }, "malformed"],
  ])("%p", (studioName, expected) => expect(judge(form, { studioName })).toBe(expected));
  test("says the patterns", () =>
    expect(explain(form, { studioName: "甲" }).required).toBe("青山*工作室 / 白水*"));

  const fits = (text: string, pattern: string): boolean => matchesAny(text, preparePatterns([pattern]));
  test("the whole text must match; pieces may not overlap", () => {
    expect(fits("abc", "abc")).toBe(true);
    expect(fits("abcd", "abc")).toBe(false);
    expect(fits("aba", "ab*ba")).toBe(false);
    expect(fits("abba", "ab*ba")).toBe(true);
    expect(fits("axbyc", "a*b*c")).toBe(true);
    expect(fits("axyc", "a*b*c")).toBe(false);
    expect(fits("abc", "*b*bc")).toBe(false);
    expect(fits("", "*")).toBe(true);
  });
  test("agrees with the regular expression it stands for", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 6 });
    fc.assert(
      fc.property(text, pattern, (value, form_) => {
        const expected = new RegExp(`^${form_.replace(/\*+/g, ".*")}$`).test(value);
        expect(fits(value, form_)).toBe(expected);
      }),
    );
  });
});

test("an abbreviation keeps the order of characters", () => {
  expect(isAbbreviation("青机", "青山机械")).toBe(true);
  expect(isAbbreviation("机青", "青山机械")).toBe(false);
  expect(isAbbreviation("青青", "青山机械")).toBe(false);
  expect(isAbbreviation("", "青山")).toBe(true);
});

describe("titleAtLeast", () => {
  const senior: Predicate = {
    is: "titleAtLeast",
    field: "leaderTitle",
    grade: "senior",
    titles: ["高级", "高级工程师", "研究员", "教授", "主任医师"],
    notTitles: ["助理研究员", "高级工", "工程师", "主治医师"],
  };
  test.each<readonly [CellValue, OutcomeStatus]>([
    ["高级工程师", "met"],
    ["副研究员", "met"],
    ["高级技师、工程师", "met"],
    ["助理研究员", "notMet"],
    ["工程师", "notMet"],
    ["厂长", "needsJudgement"],
    [null, "missing"],
    [{ error: "#REF!" }, "malformed"],
  ])("%p", (leaderTitle, expected) => expect(judge(senior, { leaderTitle })).toBe(expected));
  test("高级工 is not 高级工程师", () => {
    // 高级工 hides 高级, also within 高级工程师: a pack that lists 高级工 lists the longer title too.
    expect(judge(senior, { leaderTitle: "高级工" })).toBe("notMet");
  });
  test("an intermediate title and a higher one will do where that is asked for", () => {
    const { seniorTitle, intermediateTitle } = packKnowledge;
    if (seniorTitle === null || intermediateTitle === null) throw new Error("no titles");
    const outcomes = (leaderTitle: string): readonly string[] =>
      [seniorTitle, intermediateTitle].map((check) => judge(check, { leaderTitle }));
    expect(outcomes("工程师")).toEqual(["notMet", "met"]);
    expect(outcomes("主管护师")).toEqual(["notMet", "met"]);
    expect(outcomes("正高级工程师")).toEqual(["met", "met"]);
    expect(outcomes("助理工程师")).toEqual(["notMet", "notMet"]);
    expect(outcomes("护师")).toEqual(["notMet", "notMet"]);
    expect(outcomes("中级工")).toEqual(["notMet", "notMet"]);
  });
  test("asks where no list helps", () => {
    expect(explain(senior, { leaderTitle: "厂长" }).message).toBe("judgement.title");
    expect(explain(senior, { leaderTitle: "工程师" }).message).toBe("");
  });
});
