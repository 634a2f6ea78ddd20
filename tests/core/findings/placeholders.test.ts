import { CHINESE, ENGLISH, renderFinding } from "../../../src/core";
import type { Finding, RuleDefinition } from "../../../src/core";
import { noticeText } from "../../../src/core/findings/noticeText";
import { boundInWords, figureInWords } from "../../../src/core/findings/words";
import { finding, packWith, rule } from "./support";

/** What a message of the placeholder alone says of a finding. */
const filled = (
  name: string,
  more: Partial<Finding> = {},
  ruled: Partial<RuleDefinition> = {},
  language: "zh-CN" | "en" = "zh-CN",
): string => {
  const text = `[{${name}}]`;
  const pack = packWith(rule({ message: { "zh-CN": text, en: text }, ...ruled }));
  return renderFinding(finding(more), pack, language).message.replace(/^\[|\].?$/gu, "");
};

test.each<[string, Partial<Finding>, string]>([
  ["cell", {}, "I6"],
  ["cell", { row: null, column: null }, CHINESE.sheet],
  ["row", {}, "6"],
  ["row", { row: null, parameters: { row: 9 } }, "9"],
  ["row", { row: null }, ""],
  ["found", { found: "约4" }, "约4"],
  ["found", { found: "5", parameters: { stored: 4.6 } }, "4.6（显示为 5）"],
  ["required", {}, "不少于 5 人"],
  ["required", { required: "" }, "至少 5 人"],
  ["figure", { found: "4" }, "4 人"],
  ["figure", { found: "约4" }, "“约4”"],
  ["bound", {}, "5 人"],
  ["bound", { required: "2018-09" }, "至少 5 人"],
  ["open", { parameters: { open: "month" } }, CHINESE.openDate["month"] as string],
  ["open", {}, CHINESE.openDate["day"] as string],
  ["without", {}, CHINESE.without.error],
  ["referenceDate", { parameters: { referenceDate: "2020-09-25" } }, "2020 年 9 月 25 日"],
  ["deadline", { parameters: { deadline: "2020-10-01" } }, "2020 年 10 月 1 日"],
  ["title", {}, "至少 5 人"],
  ["field", {}, "字段memberCount"],
  ["field", { field: "gone" }, "gone"],
  ["field", { field: null }, ""],
  ["unit", {}, "人"],
  ["unit", { field: "studioName" }, ""],
  ["unitPart", {}, CHINESE.unitPart("人")],
  ["unitPart", { field: "studioName" }, ""],
  ["clause", {}, "二（一）"],
  ["clause", { clause: null }, ""],
  ["clausePart", {}, CHINESE.clausePart("二（一）")],
  ["clausePart", { clause: null }, ""],
  ["clauseInner", {}, `${CHINESE.comma}二（一）`],
  ["clauseInner", { clause: null }, ""],
  ["rows", { parameters: { rows: "3, 5, 8" } }, "3、5、8"],
  ["candidates", { parameters: { candidates: "memberCount,gone" } }, "“字段memberCount”或“gone”"],
  ["label", { parameters: { labelText: "推荐单位（盖章）： " } }, "推荐单位（盖章）"],
  ["label", {}, ""],
  ["sheet", { parameters: { sheet: "续表" } }, "续表"],
])("{%s} of %j is %j", (name, more, expected) => expect(filled(name, more)).toBe(expected));

test.each<[Finding["severity"], Finding["severity"], "error" | "other"]>([
  ["error", "error", "error"],
  ["error", "warning", "error"],
  ["warning", "error", "error"],
  ["warning", "warning", "other"],
  ["info", "info", "other"],
])("what is to be done without it: a %s of a rule of %s", (severity, ruled, which) => {
  expect(CHINESE.without.error).not.toBe(CHINESE.without.other);
  expect(filled("without", { severity }, { severity: ruled })).toBe(CHINESE.without[which]);
});

test("in English the labels, units and words are English", () => {
  const english = (name: string, more: Partial<Finding> = {}) => filled(name, more, {}, "en");
  expect(english("field")).toBe("field memberCount");
  expect(english("unit")).toBe("people");
  expect(english("candidates", { parameters: { candidates: "memberCount,studioName" } })).toBe(
    `“field memberCount”${ENGLISH.demands.or}“field studioName”`,
  );
  expect(english("rows", { parameters: { rows: "3, 5" } })).toBe(`3${ENGLISH.pause}5`);
});

test.each([
  ["4", "人", "4 人"],
  ["-1,234.5", "项", "-1,234.5 项"],
  ["4", "", "4"],
  ["约4", "人", "“约4”"],
  ["4.", "人", "“4.”"],
  ["", "人", "“”"],
])("%j with the unit %j is %s", (found, unit, words) =>
  expect(figureInWords(finding({ found }), unit, CHINESE)).toBe(words),
);

test.each([
  [">= 5", "人", "5 人"],
  ["<= 2..3", "项", "2 至 3 项"],
  ["> 0", "", "0"],
  ["< 2018-09-25", "", "2018 年 9 月 25 日"],
  ["= 是", "", ""],
  ["3..5", "人", ""],
  [">= 5 人", "", ""],
  ["", "人", ""],
])("the figure of the demand %j is %s", (required, unit, words) =>
  expect(boundInWords(required, unit, CHINESE)).toBe(words),
);

describe("which notice a sheet was checked by", () => {
  const notice = packWith(rule({}));
  const general = { ...notice, clauses: [] };
  const withClauses = { ...notice, clauses: [{}] as unknown as typeof notice.clauses };
  const said = (
    pack: Parameters<typeof noticeText>[0],
    fit: Parameters<typeof noticeText>[1]["fit"],
    evidence: string | null,
  ) => [noticeText(pack, { fit, evidence }, "zh-CN"), noticeText(pack, { fit, evidence }, "en")];

  test("its own, by the form", () =>
    expect(said(withClauses, "form", null)).toEqual([
      "表头与《试验》的表样相符，按这份通知核对。",
      "The header is that of the form of “试验”; checked by this notice.",
    ]));

  test("that of another year", () => {
    const [zh, en] = said(withClauses, "otherYear", "2021");
    expect(zh).toMatch(/^表上写的是 2021 年，按《试验》核对；/u);
    expect(en).toMatch(/^The sheet says 2021; checked by “试验”\./u);
  });

  test("another union's, named on the sheet or not", () => {
    expect(said(withClauses, "otherNotice", "甲省")[0]).toBe(
      "表上写的是“甲省”，与选定的《试验》不是同一家的通知；请确认没有选错。",
    );
    expect(said(withClauses, "otherNotice", null)[0]).toMatch(/^这张表，与选定的/u);
    expect(said(withClauses, "otherNotice", "甲省")[1]).toMatch(/^The sheet names “甲省”, and/u);
    expect(said(withClauses, "otherNotice", null)[1]).toMatch(/^This sheet is of another notice, and/u);
  });

  test("none at all: the general checks alone", () => {
    expect(said(general, "otherNotice", "甲省")[0]).toMatch(
      /^表上写的是“甲省”，手边没有对应的通知，只做了通用核对/u,
    );
    expect(said(general, "otherNotice", null)[0]).toMatch(/^手边没有对应的通知/u);
    expect(said(general, "otherNotice", "甲省")[1]).toMatch(/^The sheet names “甲省”\. No notice at hand/u);
    expect(said(general, "otherNotice", null)[1]).toMatch(/^No notice at hand/u);
  });
});
