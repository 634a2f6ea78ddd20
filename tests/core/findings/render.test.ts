import { CHINESE, demandOf, ENGLISH, MESSAGES, renderFinding } from "../../../src/core";
import type { Finding, Language, RuleDefinition, RulePack } from "../../../src/core";
import { finding, packWith, rule } from "./support";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

describe("renderFinding", () => {
  test("addresses and fills the pack's own message", () => {
    expect(renderFinding(finding(), packWith(rule({})), "zh-CN")).toEqual({
      severity: "error",
      kind: "notMet",
      rule: "test/team",
      clause: "二（一）",
      basisText: "二（一）",
      quote: null,
      row: 6,
      column: "I",
      cell: "I6",
      field: "memberCount",
      fieldLabel: "字段memberCount",
      found: "4",
      required: ">= 5",
      message: "I6“字段memberCount”填的是 4，要求 不少于 5 人",
      action: "请核实 I6；填错的改正，确实达不到的不能推荐，请退回所属单位。",
      related: [],
    });
    expect(renderFinding(finding(), packWith(rule({})), "en").message).toBe(
      "I6 says 4, needs at least 5 people",
    );
  });

  test("what to do: the pack's action, else the message's last clause, else composed", () => {
    const spoken = rule({
      message: { "zh-CN": "人数是 {found}；不够；请核实人数。", en: "{found} people; please check {row}." },
    });
    expect(renderFinding(finding(), packWith(spoken), "zh-CN")).toMatchObject({
      message: "人数是 4；不够。",
      action: "请核实人数。",
    });
    expect(renderFinding(finding(), packWith(spoken), "en")).toMatchObject({
      message: "4 people.",
      action: "Please check 6.",
    });
    const own = rule({ action: { "zh-CN": "请补足 {field}。", en: "Please add to {field}." } });
    expect(renderFinding(finding(), packWith(own), "zh-CN").action).toBe("请补足 字段memberCount。");
  });

  test("an open question: the pack's words, else the product's", () => {
    const open = finding({
      status: "needsJudgement",
      kind: "judgement",
      severity: "warning",
      found: "约5人",
      message: "judgement.figure",
    });
    expect(renderFinding(open, packWith(rule({})), "zh-CN")).toMatchObject({
      message: "“字段memberCount”填的是“约5人”，是否达到要求（不少于 5 人，二（一））还不能确定。",
      action: "请核实后在 I6 填写准确数字（单位：人）。",
    });
    const own = rule({ judgementMessage: { "zh-CN": "人数不明；请数一数。", en: "Unclear." } });
    expect(renderFinding(open, packWith(own), "zh-CN")).toMatchObject({
      message: "人数不明。",
      action: "请数一数。",
    });
    expect(renderFinding(open, packWith(own), "en")).toMatchObject({
      message: "Unclear.",
      action: "Please check and give the exact figure in I6 (people).",
    });
    const silent = finding({ status: "needsJudgement", message: "rule" });
    expect(renderFinding(silent, packWith(rule({})), "en").message).toMatch(/does not settle/);
    expect(renderFinding(silent, packWith(rule({})), "en").action).toMatch(/exact figure/);
  });

  test("a demand without a figure is the rule's title; without a rule there is none", () => {
    expect(renderFinding(finding({ required: "" }), packWith(rule({})), "zh-CN")).toMatchObject({
      required: "至少 5 人",
      message: expect.stringContaining("要求 至少 5 人") as string,
    });
    const bare = finding({
      rule: "test/blank-rows",
      required: "",
      message: "structure.blankRows",
      row: null,
      column: null,
      field: null,
      parameters: { rows: "7", count: 1 },
    });
    expect(renderFinding(bare, packWith(), "zh-CN")).toMatchObject({
      required: "",
      cell: null,
      row: null,
      fieldLabel: null,
    });
    expect(renderFinding({ ...bare, message: "unknown" }, packWith(), "en").message).not.toBe("");
  });

  test("a placeholder without a value stays to be seen; a sheet without a cell is named", () => {
    const odd = rule({
      message: { "zh-CN": "{cell}：{nonsense}", en: "{cell}: {nonsense} {clause} {unit} {title}" },
    });
    expect(renderFinding(finding({ row: null, column: null }), packWith(odd), "zh-CN").message).toBe(
      "表中：{nonsense}",
    );
    expect(renderFinding(finding({ row: null, column: null }), packWith(odd), "en").message).toBe(
      "the sheet: {nonsense} 二（一） people at least 5",
    );
    const row = rule({ message: { "zh-CN": "第 {row} 行", en: "row {row}" } });
    expect(renderFinding(finding({ row: null, column: null }), packWith(row), "zh-CN").message).toBe(
      "第  行",
    );
    expect(
      renderFinding(
        finding({ field: "unknown" }),
        packWith(rule({ message: { "zh-CN": "{field}", en: "{field}" } })),
        "en",
      ).message,
    ).toBe("unknown");
    expect(
      renderFinding(
        finding({ field: null }),
        packWith(rule({ message: { "zh-CN": "a{field}", en: "{field}" } })),
        "zh-CN",
      ).message,
    ).toBe("a");
  });

  test("other rows are named up to five, then counted", () => {
    const twin = rule({
      id: "twin",
      check: { is: "unique", fields: ["studioName"] },
      message: { "zh-CN": "与 {others} 重复", en: "same as {others}" },
    });
    const related = Array.from({ length: 7 }, (_, index) => ({ row: 9 + index, column: 2 }));
    const same = (count: number, parameters = {}) =>
      renderFinding(
        finding({ rule: "test/twin", related: related.slice(0, count), required: "", parameters }),
        packWith(twin),
        "zh-CN",
      ).message;
    expect(same(2)).toBe("与 C10、C11 重复");
    expect(same(7)).toBe("与 C10、C11、C12、C13、C14 等 7 处 重复");
    expect(same(7, { count: 30 })).toBe("与 C10、C11、C12、C13、C14 等 29 处 重复");
    const english = renderFinding(
      finding({ rule: "test/twin", related, required: "" }),
      packWith(twin),
      "en",
    );
    expect(english.message).toBe("same as C10, C11, C12, C13, C14 and 2 more");
    expect(english.related).toHaveLength(7);
  });

  test("counts are of studios, ranks have no unit", () => {
    const count = rule({
      id: "count",
      scope: "sheet",
      check: { is: "countBetween", min: 2 },
      message: { "zh-CN": "要 {required}", en: "{required}" },
    });
    expect(
      renderFinding(finding({ rule: "test/count", required: ">= 2" }), packWith(count), "zh-CN").message,
    ).toBe("要 不少于 2 个");
    const when = { ...count, check: { is: "when", if: count.check, then: count.check } } as RuleDefinition;
    expect(
      renderFinding(finding({ rule: "test/count", required: ">= 2" }), packWith(when), "en").message,
    ).toBe("at least 2 studios");
    const rank = rule({
      id: "rank",
      check: { is: "permutation", field: "seq" },
      message: { "zh-CN": "要 {required}", en: "{required}" },
    });
    expect(
      renderFinding(finding({ rule: "test/rank", required: "1..3" }), packWith(rank), "zh-CN").message,
    ).toBe("要 1 至 3");
  });

  test("the composed action looks into combined predicates", () => {
    const texts = { is: "endsWith", field: "studioName", texts: ["工作室"] } as const;
    const actionOf = (check: RuleDefinition["check"]) =>
      renderFinding(finding(), packWith(rule({ check })), "zh-CN").action;
    expect(actionOf({ is: "all", of: [texts] })).toBe("请核对 I6，按要求改写。");
    expect(actionOf({ is: "any", of: [texts] })).toBe("请核对 I6，按要求改写。");
    expect(actionOf({ is: "not", of: texts })).toBe("请核对 I6，按要求改写。");
    expect(actionOf({ is: "when", if: texts, then: texts })).toBe("请核对 I6，按要求改写。");
    expect(actionOf({ is: "all", of: [] })).toMatch(/请核实 I6/);
  });
});

describe("the catalogue", () => {
  const sample = finding({
    clause: "",
    parameters: {
      candidates: "phone,seq",
      header: "栏名",
      labelText: "推荐单位（盖章）：",
      rows: "7",
      places: "Sheet1!8",
      year: "2021",
      notice: "某通知",
      sheet: "Sheet2",
      rosterRow: 7,
      rosterName: "名单上的名称",
      count: 1,
      row: 3,
      years: 2,
      date: "2018年3月5日",
      deadline: "2020-09-25",
      referenceDate: "2020-09-20",
    },
  });
  test.each(Object.keys(MESSAGES))("%s is complete in both languages", (id) => {
    for (const language of LANGUAGES) {
      for (const clause of ["", "二（一）"]) {
        const told = renderFinding(
          { ...sample, message: id, clause, rule: "test/other" },
          packWith(),
          language,
        );
        expect(told.message).not.toMatch(/[{}]|undefined/);
        expect(told.action).not.toMatch(/[{}]|undefined/);
        expect(told.message).toMatch(language === "en" ? /\.$/ : /。$/);
        expect(told.action).toMatch(language === "en" ? /\.$/ : /。$/);
      }
    }
  });
  test("English has no Chinese punctuation in its own words", () => {
    for (const { message, action } of Object.values(MESSAGES)) {
      expect(message.en + action.en).not.toMatch(/[，。；]/);
    }
  });
});

test("a cause that the rule's own words cannot know is told instead of them", () => {
  const open = rule({ judgementMessage: { "zh-CN": "看不出级别", en: "no level" } });
  const told = (message: string): string =>
    renderFinding(finding({ status: "needsJudgement", message }), packWith(open), "zh-CN").message;
  expect(told("judgement.honourHolder")).toContain("人名与负责人姓名不同");
  expect(told("judgement.honourStanding")).toContain("看不出本人是否已经获得");
  expect(told("judgement.honourCity")).toContain("县级市");
  expect(told("judgement.honourLevel")).toBe("看不出级别");
});

describe("what a finding asks for, in words", () => {
  const asked = (more: Partial<Finding>, definition: Partial<RuleDefinition> = {}): string =>
    demandOf(finding(more), packWith(rule(definition)), CHINESE);
  const field = (kind: RulePack["fields"][number]["kind"]): RulePack["fields"][number] => ({
    id: "memberCount",
    header: "栏",
    kind,
    synonyms: [],
    label: { "zh-CN": "栏", en: "column" },
  });
  const of = (kind: RulePack["fields"][number]["kind"], message: string): readonly string[] =>
    [CHINESE, ENGLISH].map((wording) =>
      demandOf(
        finding({ message, required: "", status: "malformed" }),
        { ...packWith(rule({})), fields: [field(kind)] },
        wording,
      ),
    );

  test.each([
    [{ required: ">= 5" }, "不少于 5 人"],
    [{ required: "<= 2018-09-25" }, "不晚于 2018 年 9 月 25 日"],
    [{ required: "1949-01-01..2020-09-25" }, "1949 年 1 月 1 日 至 2020 年 9 月 25 日"],
    // More than nothing is asked for in the rule's own words.
    [{ required: "> 0" }, "至少 5 人"],
    [{ required: "" }, "至少 5 人"],
  ])("%j: %s", (more, words) => expect(asked(more)).toBe(words));

  test.each([
    ["partialDate", "unreadable.notADate", "写成“2018年9月1日”", "written as 2018年9月1日"],
    ["honours", "missing.blank", "写成“2018年四川省劳动模范”", "written as 2018年四川省劳动模范"],
    ["integer", "stated.qualifier", "填写整数", "a whole number"],
    [
      "phone",
      "unreadable.notAPhone",
      "填写手机号（11 位）或带区号的固定电话",
      "an 11-digit mobile number, or a landline with its area code",
    ],
  ] as const)("the form of a %s that is %s", (kind, message, zh, en) => {
    expect(of(kind, message)).toEqual([zh, en]);
  });
});
