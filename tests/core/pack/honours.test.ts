import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { explain, judge } from "./support";

describe("honourAtLeast", () => {
  const any: Predicate = {
    is: "honourAtLeast",
    field: "leaderHonours",
    accepts: [{ kind: "modelWorker" }, { kind: "craftsman" }],
  };
  const municipal: Predicate = {
    is: "honourAtLeast",
    field: "leaderHonours",
    accepts: [{ kind: "modelWorker", level: "municipal" }],
  };
  test.each<readonly [CellValue, OutcomeStatus, OutcomeStatus]>([
    ["2018年四川省劳动模范", "met", "met"],
    ["2018年乐山市劳动模范", "met", "met"],
    ["2018年县级劳动模范", "met", "notMet"],
    ["2018年劳动模范", "met", "needsJudgement"],
    ["2019年乐山工匠", "met", "notMet"],
    ["2019年全国五一劳动奖章", "notMet", "notMet"],
    ["2018年劳动模范、2019年四川省劳动模范", "met", "met"],
    ["是", "needsJudgement", "needsJudgement"],
    ["否", "notMet", "notMet"],
    ["无", "notMet", "notMet"],
    [null, "missing", "missing"],
    [{ error: "#REF!" }, "malformed", "malformed"],
  ])("%p", (leaderHonours, expected, atCity) => {
    expect(judge(any, { leaderHonours })).toBe(expected);
    expect(judge(municipal, { leaderHonours })).toBe(atCity);
  });
  test("says what is open", () => {
    expect(explain(any, { leaderHonours: "是" }).message).toBe("judgement.bareYes");
    expect(explain(municipal, { leaderHonours: "2018年劳动模范" }).message).toBe("judgement.honourLevel");
    expect(explain(any, { leaderHonours: "否" }).message).toBe("");
  });
});

describe("honoursInFull", () => {
  const full: Predicate = { is: "honoursInFull", field: "leaderHonours" };
  test.each<readonly [CellValue, OutcomeStatus]>([
    ["2018年四川省劳动模范", "met"],
    ["四川省劳动模范", "notMet"],
    ["是", "notMet"],
    ["否", "notApplicable"],
    [null, "missing"],
    [{ error: "#REF!" }, "malformed"],
  ])("%p", (leaderHonours, expected) => expect(judge(full, { leaderHonours })).toBe(expected));
  test("has no figure to demand", () => expect(explain(full, { leaderHonours: "是" }).required).toBe(""));
});
