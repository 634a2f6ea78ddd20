import type { Predicate } from "../../../src/core";
import { predicateInWords } from "../../../src/core/pack";
import { TEST_PACK } from "./support";

const inWords = (predicate: Predicate): readonly string[] =>
  (["zh-CN", "en"] as const).map((language) => predicateInWords(predicate, TEST_PACK.fields, language));

const members: Predicate = { is: "atLeast", field: "memberCount", value: 5 };
const area: Predicate = { is: "atMost", field: "floorArea", value: 90 };
const titles = (grade: "senior" | "intermediate"): Predicate => ({
  is: "titleAtLeast",
  field: "leaderTitle",
  grade,
  titles: ["一", "二", "三", "四", "五", "六", "七"],
  notTitles: ["八"],
});

describe("each condition in words, in both languages", () => {
  test.each<readonly [Predicate, zh: string, en: string]>([
    [{ is: "required", field: "phone" }, "“字段phone”已填写", "“field phone” is filled in"],
    [{ is: "required", field: "$field" }, "该栏已填写", "the column is filled in"],
    [{ is: "required", field: "gone" }, "“gone”已填写", "“gone” is filled in"],
    [{ is: "hasColumn", field: "phone" }, "表中有“字段phone”", "the sheet has “field phone”"],
    [{ is: "readable", field: "phone" }, "“字段phone”能够识别", "“field phone” can be read"],
    [{ is: "stated", field: "phone" }, "“字段phone”填得确切", "“field phone” is exact"],
    [
      { is: "unitAssumed", field: "annualFunding" },
      "“字段annualFunding”未自带单位",
      "“field annualFunding” names no unit of its own",
    ],
    [
      { is: "unitAssumed", field: "annualFunding", from: 100 },
      "“字段annualFunding”写的数不小于 100 万元，又未自带单位",
      "“field annualFunding” is at least 100 万元 as written and names no unit of its own",
    ],
    [members, "“字段memberCount” ≥ 5 人", "“field memberCount” ≥ 5 人"],
    [{ ...members, exclusive: true }, "“字段memberCount” > 5 人", "“field memberCount” > 5 人"],
    [{ is: "atLeast", field: "seq", value: 5 }, "“字段seq” ≥ 5", "“field seq” ≥ 5"],
    [area, "“字段floorArea” ≤ 90 ㎡", "“field floorArea” ≤ 90 ㎡"],
    [{ ...area, exclusive: true }, "“字段floorArea” < 90 ㎡", "“field floorArea” < 90 ㎡"],
    [
      { is: "between", field: "patentCount", min: 3, max: 5 },
      "3 ≤ “字段patentCount” ≤ 5 项",
      "3 ≤ “field patentCount” ≤ 5 项",
    ],
    [
      { is: "wholeNumber", field: "memberCount" },
      "“字段memberCount”为整数",
      "“field memberCount” is a whole number",
    ],
    [
      { is: "withinMedian", field: "memberCount", factor: 10, minimumEntries: 4 },
      "“字段memberCount” ≤ 本表中位数的 10 倍（至少 4 个数）",
      "“field memberCount” ≤ 10 times the sheet's median (at least 4 figures)",
    ],
    [
      { is: "oneOf", field: "sector", values: ["教育", "科技"] },
      "“字段sector”为“教育”、“科技”之一",
      "“field sector” is one of “教育”, “科技”",
    ],
    [
      { is: "answers", field: "hasRules", value: true },
      "“字段hasRules”为“是”",
      "“field hasRules” is yes (是)",
    ],
    [
      { is: "answers", field: "hasRules", value: false },
      "“字段hasRules”为“否”",
      "“field hasRules” is no (否)",
    ],
    [
      { is: "contains", field: "studioName", other: "leaderName" },
      "“字段studioName”含有“字段leaderName”",
      "“field studioName” contains “field leaderName”",
    ],
    [
      { is: "contains", field: "studioName", other: "leaderName", texts: ["劳模", "工匠"] },
      "“字段studioName”含有“字段leaderName”或“劳模”、“工匠”",
      "“field studioName” contains “field leaderName” or “劳模”, “工匠”",
    ],
    [
      { is: "startsWith", field: "studioName", texts: ["青山"] },
      "“字段studioName”以“青山”开头",
      "“field studioName” begins with “青山”",
    ],
    [
      { is: "startsWith", field: "studioName", other: "hostUnit", abbreviated: true },
      "“字段studioName”以“字段hostUnit”（或其简称）开头",
      "“field studioName” begins with “field hostUnit” (or a short form of it)",
    ],
    [
      { is: "endsWith", field: "studioName", texts: ["工作室", "工作站"] },
      "“字段studioName”以“工作室”、“工作站”结尾",
      "“field studioName” ends in “工作室”, “工作站”",
    ],
    [
      { is: "matches", field: "studioName", patterns: ["青*", "白*"] },
      "“字段studioName”形如“青*”、“白*”",
      "“field studioName” is like “青*”, “白*”",
    ],
    [
      { is: "saysSome", field: "leaderTitle" },
      "“字段leaderTitle”不是“无”或空白",
      "“field leaderTitle” is not 无 or empty",
    ],
    [
      { is: "sameUnit", field: "leaderTitle", other: "hostUnit" },
      "“字段leaderTitle”写的单位就是“字段hostUnit”",
      "“field leaderTitle” names the unit in “field hostUnit”",
    ],
    [
      { is: "labelMatches", label: "recommendingUnit", patterns: ["*县总工会", "*区总工会"] },
      "推荐单位形如“*县总工会”、“*区总工会”",
      "the recommending union is like “*县总工会”, “*区总工会”",
    ],
    [{ is: "labelFilled", label: "preparedBy" }, "已填填报人", "the preparer is filled in"],
    [
      { is: "unique", fields: ["leaderName", "hostUnit"] },
      "“字段leaderName”和“字段hostUnit”不与别行相同",
      "no other row has the same “field leaderName” and “field hostUnit”",
    ],
    [
      { is: "unique", fields: ["phone"], differingIn: "leaderName" },
      "“字段phone”不与“字段leaderName”不同的别行相同",
      "no row with another “field leaderName” has the same “field phone”",
    ],
    [{ is: "noNearDuplicate" }, "没有疑似同一工作室的别行", "no other row may be the same studio"],
    [{ is: "inRoster" }, "在已命名名单中", "it is on the list of studios already named"],
    [{ is: "notInRoster" }, "不在已命名名单中", "it is not on the list of studios already named"],
    [
      { is: "runningAtLeast", field: "established", years: 2 },
      "“字段established” + 2 年 ≤ 计算截止日",
      "“field established” + 2 year(s) ≤ the reference date",
    ],
    [
      { is: "atLeastPerYearRun", field: "patentCount", since: "established", perYear: 2, minimum: 1 },
      "“字段patentCount” ≥ 运行整年数 × 2，至少 1 项（自“字段established”起算）",
      "“field patentCount” ≥ 2 × full years run, at least 1 项 (since “field established”)",
    ],
    [
      { is: "dateBetween", field: "established", earliest: "1949-10-01" },
      "1949-10-01 ≤ “字段established” ≤ 计算截止日",
      "1949-10-01 ≤ “field established” ≤ the reference date",
    ],
    [
      { is: "honoursInFull", field: "leaderHonours" },
      "“字段leaderHonours”各项都有年份和称号",
      "“field leaderHonours” gives year and title of each honour",
    ],
    [
      titles("senior"),
      "“字段leaderTitle”为高级以上职称，如“一”、“二”、“三”、“四”、“五”、“六”等",
      "“field leaderTitle” is a senior title such as “一”, “二”, “三”, “四”, “五”, “六”",
    ],
    [
      titles("intermediate"),
      "“字段leaderTitle”为中级以上职称，如“一”、“二”、“三”、“四”、“五”、“六”等",
      "“field leaderTitle” is an intermediate or senior title such as “一”, “二”, “三”, “四”, “五”, “六”",
    ],
    [{ is: "countBetween", min: 2 }, "工作室个数 ≥ 2", "the number of entries ≥ 2"],
    [{ is: "countBetween", min: 5, max: 8 }, "工作室个数 ≥ 5且 ≤ 8", "the number of entries ≥ 5 and ≤ 8"],
    [
      { is: "countBetween", max: 1, by: "hostUnit" },
      "每个“字段hostUnit”的工作室个数 ≤ 1",
      "the number of entries for each “field hostUnit” ≤ 1",
    ],
    [
      { is: "permutation", field: "seq" },
      "“字段seq”为 1 至 n，不重不漏",
      "“field seq” runs from 1 to n, each once",
    ],
    [
      { is: "onOrBefore", what: "deadline" },
      "计算截止日不晚于截止日",
      "the reference date is not after the deadline",
    ],
    [
      { is: "onOrAfter", day: "2024-11-01" },
      "计算截止日不早于 2024-11-01",
      "the reference date is not before 2024-11-01",
    ],
    [
      { is: "onOrAfter", day: "07-01" },
      "计算截止日不早于当年 07-01",
      "the reference date is not before 07-01 of its year",
    ],
    [
      { is: "all", of: [members, area] },
      "“字段memberCount” ≥ 5 人，且“字段floorArea” ≤ 90 ㎡",
      "“field memberCount” ≥ 5 人, and “field floorArea” ≤ 90 ㎡",
    ],
    [
      { is: "any", of: [members, area] },
      "“字段memberCount” ≥ 5 人，或“字段floorArea” ≤ 90 ㎡",
      "“field memberCount” ≥ 5 人, or “field floorArea” ≤ 90 ㎡",
    ],
    [{ is: "not", of: members }, "并非（“字段memberCount” ≥ 5 人）", "not (“field memberCount” ≥ 5 人)"],
    [
      { is: "when", if: members, then: area },
      "当“字段memberCount” ≥ 5 人时：“字段floorArea” ≤ 90 ㎡",
      "where “field memberCount” ≥ 5 人: “field floorArea” ≤ 90 ㎡",
    ],
  ])("%p", (predicate, zh, en) => expect(inWords(predicate)).toEqual([zh, en]));

  const accepting = (...accepts: Extract<Predicate, { is: "honourAtLeast" }>["accepts"]): readonly string[] =>
    inWords({ is: "honourAtLeast", field: "leaderHonours", accepts });
  test("honours by their kind, each with the level asked for", () => {
    expect(
      accepting(
        { kind: "modelWorker", level: "national" },
        { kind: "advancedWorker", level: "provincial" },
        { kind: "craftsman", level: "municipal" },
        { kind: "labourMedal", level: "county" },
        { kind: "governmentAllowance", level: "enterprise" },
        { kind: "scienceAward" },
        { kind: "academicLeader" },
        { kind: "other" },
      ),
    ).toEqual([
      "“字段leaderHonours”中有全国劳动模范、省级以上先进工作者、市级以上工匠、县级以上五一劳动奖章、" +
        "企业级以上政府特殊津贴、科技进步奖、学术技术带头人、其他荣誉之一",
      "“field leaderHonours” names one of: model worker (national), advanced worker (provincial or higher), " +
        "craftsman (city level or higher), labour medal (county level or higher), special government allowance " +
        "(enterprise level or higher), science and technology award, academic or technical leader, any other honour",
    ]);
  });

  test("there are no words for a condition that there is not", () => {
    const unknown = { is: "not", of: { is: "guess" } } as unknown as Predicate;
    expect(() => inWords(unknown)).toThrow('There are no words for the condition "guess".');
  });
});
