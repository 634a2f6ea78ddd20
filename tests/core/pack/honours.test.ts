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
    // Not held, not certainly held, of a county-level city, of a year that cannot be.
    ["拟推荐2020年四川省劳动模范", "notMet", "notMet"],
    ["未获劳动模范", "notMet", "notMet"],
    ["徒弟王五2018年获市劳模", "notMet", "notMet"],
    ["2018年市劳模，拟推荐为省劳模", "met", "met"],
    ["2018年县劳模，拟推荐为省劳模", "met", "notMet"],
    ["2018年市劳模？", "needsJudgement", "needsJudgement"],
    ["2018年市劳模？、2016年省劳模", "met", "met"],
    ["2018年新密市劳动模范", "met", "needsJudgement"],
    ["2018年新密市劳动模范、2020年郑州市劳动模范", "met", "met"],
    ["2021年四川省劳动模范", "needsJudgement", "needsJudgement"],
    ["1948年四川省劳动模范", "needsJudgement", "needsJudgement"],
    ["1949年四川省劳动模范", "met", "met"],
    ["2020年四川省劳动模范", "met", "met"],
    ["2020年12月四川省劳动模范", "needsJudgement", "needsJudgement"],
    ["2020年12月四川省劳动模范、2018年市劳模", "met", "met"],
    ["2020年第四季度获四川省劳动模范", "needsJudgement", "needsJudgement"],
    ["2020年底获四川省劳动模范", "needsJudgement", "needsJudgement"],
    ["2020年市劳模，12月获批", "needsJudgement", "needsJudgement"],
    ["2020年市劳模，8月获批", "met", "met"],
    ["2020年上半年获四川省劳动模范", "met", "met"],
    ["2019年底获四川省劳动模范", "met", "met"],
    ["2020年底四川省劳动模范、2018年市劳模", "met", "met"],
    ["2021年四川省劳动模范、2018年市劳模", "met", "met"],
    ["2018年市劳模集体", "notMet", "notMet"],
  ])("%p", (leaderHonours, expected, atCity) => {
    expect(judge(any, { leaderHonours })).toBe(expected);
    expect(judge(municipal, { leaderHonours })).toBe(atCity);
  });
  test.each<readonly [CellValue, CellValue, OutcomeStatus]>([
    ["王五2018年获市劳模", "王五", "met"],
    ["王五2018年获市劳模", "王 五", "met"],
    ["王五2018年获市劳模", "张三、王五", "met"],
    ["王五2018年获市劳模", "张三", "needsJudgement"],
    ["王五2018年获市劳模", null, "needsJudgement"],
    ["王五2018年获市劳模，张三2019年获省劳模", "张三", "met"],
    ["2018年市劳模", "张三", "met"],
  ])("%p with the leader %p", (leaderHonours, leaderName, expected) =>
    expect(judge(any, { leaderHonours, leaderName })).toBe(expected),
  );

  test("a county-level city's honour suffices where a county is asked for, and not for a province", () => {
    const at = (level: "provincial" | "county"): Predicate => ({
      is: "honourAtLeast",
      field: "leaderHonours",
      accepts: [{ kind: "modelWorker", level }],
    });
    expect(judge(at("county"), { leaderHonours: "2018年新密市劳动模范" })).toBe("met");
    expect(judge(at("provincial"), { leaderHonours: "2018年新密市劳动模范" })).toBe("notMet");
    expect(judge(at("county"), { leaderHonours: "2018年公司劳模" })).toBe("notMet");
  });

  test("says what is doubtful", () => {
    const message = (check: Predicate, leaderHonours: string, leaderName = "张三"): string =>
      explain(check, { leaderHonours, leaderName }).message;
    expect(message(municipal, "2018年新密市劳动模范")).toBe("judgement.honourCity");
    expect(message(any, "2018年市劳模？")).toBe("judgement.honourStanding");
    expect(message(any, "王五2018年获市劳模")).toBe("judgement.honourHolder");
    expect(message(any, "2021年四川省劳动模范")).toBe("judgement.honourStanding");
    expect(message(any, "2021年市劳模、王五2018年获市劳模")).toBe("judgement.honourHolder");
    expect(message(any, "未获劳模")).toBe("");
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
    ["2018年市劳模，拟推荐为省劳模", "met"],
    ["2018年市劳模，省劳模", "notMet"],
    ["市劳模？", "notMet"],
    ["拟推荐为省劳模", "notApplicable"],
    [null, "missing"],
    [{ error: "#REF!" }, "malformed"],
  ])("%p", (leaderHonours, expected) => expect(judge(full, { leaderHonours })).toBe(expected));
  test("has no figure to demand", () => expect(explain(full, { leaderHonours: "是" }).required).toBe(""));
});

describe("dateBetween over honours", () => {
  const between: Predicate = { is: "dateBetween", field: "leaderHonours", earliest: "1949-01-01" };
  test.each<readonly [CellValue, OutcomeStatus]>([
    ["2020年四川省劳动模范", "met"],
    ["2021年四川省劳动模范", "notMet"],
    // By month and day where they are given.
    ["2020年12月四川省劳动模范", "notMet"],
    ["2020年12月30日获四川省劳动模范", "notMet"],
    ["四川省劳动模范（2020年12月）", "notMet"],
    ["四川省劳动模范，2020.12", "notMet"],
    ["四川省劳动模范 2020-12-01", "notMet"],
    ["20201201四川省劳动模范", "notMet"],
    ["二〇二〇年十二月四川省劳动模范", "notMet"],
    ["2020年十二月四川省劳动模范", "notMet"],
    ["2020年十月一日四川省劳动模范", "notMet"],
    ["2020年10月份四川省劳动模范", "notMet"],
    ["2020年9月26号四川省劳动模范", "notMet"],
    ["劳模（2020年12月省级）", "notMet"],
    ["2018年市劳模、2020年12月省劳模", "notMet"],
    ["2018年5月、2020年12月分别获市劳模、省劳模", "notMet"],
    // By the part of the year where one is named.
    ["2020年第四季度四川省劳动模范", "notMet"],
    ["2020年市劳模，12月获批", "notMet"],
    ["2020年底四川省劳动模范", "needsJudgement"],
    ["2020年第三季度四川省劳动模范", "met"],
    ["2020年上半年四川省劳动模范", "met"],
    ["2020年9月25日四川省劳动模范", "met"],
    ["2020年9月四川省劳动模范", "met"],
    ["2020年元月四川省劳动模范", "met"],
    ["2020年四月二十八日四川省劳动模范", "met"],
    ["2019年12月四川省劳动模范", "met"],
    ["2018年12月市劳模、2020年4月省劳模", "met"],
    ["四川省劳动模范（2020-12号文）", "met"],
    ["2018年市劳模，拟推荐2020年12月省劳模", "met"],
    ["1949年四川省劳动模范", "met"],
    ["1948年四川省劳动模范", "notMet"],
    ["2018年市劳模、2021年省劳模", "notMet"],
    ["2018年市劳模，拟推荐2021年省劳模", "met"],
    ["2021年市劳模？", "notMet"],
    ["四川省劳动模范", "notApplicable"],
    ["否", "notApplicable"],
    ["是", "notApplicable"],
    [null, "missing"],
  ])("%p", (leaderHonours, expected) => expect(judge(between, { leaderHonours })).toBe(expected));

  test("cannot be judged without a reference date, but for what is too early anyway", () => {
    expect(judge(between, { leaderHonours: "2018年市劳模" }, { on: "" })).toBe("needsJudgement");
    expect(judge(between, { leaderHonours: "1948年市劳模" }, { on: "" })).toBe("notMet");
  });
});
