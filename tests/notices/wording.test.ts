import { draftNotice, noticeFromText, type NoticeDraft, type Proposal } from "../../src/notices";
import { packKnowledge } from "../../src/packs";

/** Single wordings of conditions, and what they may become. */

const TAIL = "三、报送\n汇总表须逐项填写，工作室成员不少于3人的方可申报。请于2027年5月1日前报送市总工会。";

function draftOf(conditions: string, quota = "各县总工会推荐不超过3个。"): NoticeDraft {
  const text = `关于申报2027年创新工作室的通知\n各县总工会：\n一、名额\n${quota}\n二、申报条件\n${conditions}\n${TAIL}\n示例市总工会\n2027年3月1日\n`;
  const result = draftNotice(noticeFromText(text), packKnowledge);
  if (!result.ok) throw new Error(result.problem.code);
  return result.draft;
}

const rulesOf = (draft: NoticeDraft, clause: string): readonly Proposal[] =>
  draft.clauses
    .filter(({ number }) => number.startsWith(clause))
    .flatMap(({ proposals }) => proposals)
    .filter(({ kind }) => kind === "rule");

const said = ({ predicate, severity, sure, doubt }: Proposal): string => {
  const { is } = predicate as { readonly is: string };
  return `${is} ${severity ?? ""} ${sure ? "sure" : (doubt ?? "")}`;
};

describe("alternatives", () => {
  test("that two columns show are one rule", () => {
    const [rule, ...others] = rulesOf(draftOf("专利2项以上，或经济效益50万元以上。"), "二");
    expect(others).toEqual([]);
    expect(rule?.predicate).toMatchObject({
      is: "any",
      of: [
        { field: "patentCount", value: 2 },
        { field: "economicBenefit", value: 50 },
      ],
    });
    expect(rule?.sure).toBe(true);
    expect(rule?.words).toHaveLength(2);
  });

  test("three of them too", () => {
    const rules = rulesOf(draftOf("专利2项以上，或经济效益50万元以上，或面积30平方米以上。"), "二");
    expect(rules.map(({ predicate }) => (predicate as { of?: unknown[] }).of?.length)).toEqual([3]);
  });

  test("of which no column shows one leave a warning to look at", () => {
    expect(rulesOf(draftOf("经济效益200万元以上，或社会效益显著。"), "二").map(said)).toEqual([
      "atLeast warning alternative",
    ]);
  });

  test("as a list of which one will do", () => {
    const draft = draftOf(
      "（一）成员5人以上；\n（二）取得下列成果之一：\n1.专利2项以上；\n2.经济效益50万元以上。",
    );
    expect(rulesOf(draft, "二（一）").map(said)).toEqual(["atLeast error sure"]);
    expect(rulesOf(draft, "二（二）").map(said)).toEqual([
      "atLeast warning alternative",
      "atLeast warning alternative",
    ]);
  });
});

describe("what does not hold for all", () => {
  test.each([
    ["面积不少于50平方米，生产一线可适当放宽。"],
    ["面积不少于50平方米（服务业不作要求）。"],
    ["有固定场所，中小企业不少于50平方米。"],
  ])("%s", (text) => {
    const rules = rulesOf(draftOf(text), "二").filter(({ general }) => !general);
    expect(rules.map(said)).toEqual(["atLeast warning exception"]);
  });

  test("what it is eased to is no demand", () => {
    const rules = rulesOf(draftOf("年龄不超过55周岁，特别优秀的可放宽至60周岁。"), "二");
    expect(rules.map(({ predicate }) => predicate)).toEqual([expect.objectContaining({ value: 55 })]);
  });
});

describe("conditions and cases are no demands", () => {
  test.each([
    ["推荐2个及以上的须排序。", ["permutation error sure"]],
    ["推荐2个以上的，请标明先后顺序。", ["permutation error sure"]],
    ["负责人不得同时申报两个及以上工作室。", []],
  ])("%s", (text, expected) => {
    expect(rulesOf(draftOf("成员5人以上。", text), "一").map(said)).toEqual(expected);
  });

  test("an age that says whose share is meant", () => {
    const rules = rulesOf(draftOf("成员5人以上，35周岁以下人员占比不低于三分之一。"), "二");
    expect(rules.map(({ newField, predicate }) => [newField?.header, predicate])).toEqual([
      [undefined, expect.objectContaining({ field: "memberCount", value: 5 })],
      ["35周岁以下人员占比（%）", expect.objectContaining({ value: 33.3 })],
    ]);
  });
});

test("limits for others than those named before are for those", () => {
  const [, rest] = rulesOf(draftOf("成员5人以上。", "市直工会推荐不超过3个，其他单位推荐不超过1个。"), "一");
  expect(rest?.predicate).toMatchObject({
    is: "when",
    if: { is: "not", of: { is: "labelMatches", patterns: ["*市直工会*"] } },
    then: { is: "countBetween", max: 1 },
  });
});

test("limits of which the label cannot tell whom they are for are to be looked at", () => {
  const rules = rulesOf(draftOf("成员5人以上。", "每个市推荐不超过4个，委直属单位推荐不超过2个。"), "一");
  expect(rules.map(said)).toEqual(["countBetween error senders", "countBetween error senders"]);
});

test.each([
  ["具有副高以上职称", "senior"],
  ["具有中级以上职称", "intermediate"],
])("负责人%s", (text, grade) => {
  const [rule] = rulesOf(draftOf(`负责人${text}。`), "二");
  expect(rule?.predicate).toMatchObject({ is: "titleAtLeast", grade });
});

test("a grade of titles or of skill: either", () => {
  const [rule] = rulesOf(draftOf("负责人具有中级以上职称或高级工以上技能等级。"), "二");
  expect(rule?.predicate).toMatchObject({
    is: "any",
    of: [{ is: "titleAtLeast", grade: "intermediate" }, { is: "contains" }],
  });
});

test.each([
  ["自本通知印发之日起30日内", "2027-03-31"],
  ["自通知发布之日起两个月内", "2027-05-01"],
  ["自发布之日起至2027年4月15日18:00", "2027-04-15T18:00"],
  ["即日起至4月20日", "2027-04-20"],
])("%s is a deadline", (words, date) => {
  const text = `关于申报2027年创新工作室的通知\n各县总工会：\n一、条件\n成员5人以上，面积30平方米以上。\n二、报送\n各单位${words}将汇总表报送市总工会。\n示例市总工会\n2027年3月1日\n`;
  const result = draftNotice(noticeFromText(text), packKnowledge);
  expect(result.ok && result.draft.deadlines.map(({ deadline }) => deadline)).toEqual([
    { kind: "date", date },
  ]);
});

test("a table of quotas says how many each sender may put forward", () => {
  const text = `关于申报2027年创新工作室的通知\n各县总工会：\n一、条件\n成员5人以上，面积30平方米以上。\n二、名额\n名额见附件1。\n示例市总工会\n2027年3月1日\n附件1\n名额分配表\n序号\t推荐单位\t名额（个）\n1\t甲县总工会\t5\n2\t乙县总工会\t3\n3\t市直机关工会\t3\n\t合计\t11\n`;
  const result = draftNotice(noticeFromText(text), packKnowledge);
  const rules = result.ok ? rulesOf(result.draft, "附件1") : [];
  expect(rules.map(({ predicate }) => predicate)).toMatchObject([
    { if: { patterns: ["*甲县总工会*"] }, then: { max: 5 } },
    { if: { patterns: ["*乙县总工会*", "*市直机关工会*"] }, then: { max: 3 } },
  ]);
});

test("what is left of a clause is what no rule rests on", () => {
  const draft = draftOf("成员5人以上，管理规范有序，每年投入经费3万元以上。");
  const left = draft.clauses
    .flatMap(({ proposals }) => proposals)
    .filter(({ doubt }) => doubt === "remainder");
  expect(left.map(({ text }) => text)).toEqual(["管理规范有序"]);
});
