import { sendBackList } from "../../../src/core";
import type { CaseEntry, Finding, Review } from "../../../src/core";
import { renderForUnit, termsText, unitNaming } from "../../../src/core/review/sendBack";
import { LESHAN, reviewEntries, studio } from "./support";

const nameOf = (index: number): string => studio(index)["studioName"] as string;
const unitOf = (index: number): string => studio(index)["hostUnit"] as string;
const linesOf = (review: Review, terms = { due: "", contact: "" }): readonly string[][] =>
  sendBackList(review, terms).map(({ text }) => text["zh-CN"].split("\n"));

/** One unit's three studios, the second without a fault, and another unit's studio of the first's name. */
const mixed = (): Review =>
  reviewEntries([
    studio(0, { phone: null, memberCount: 3 }),
    studio(1, {
      hostUnit: unitOf(0),
      studioName: `${unitOf(0)}${studio(1)["leaderName"] as string}劳模和工匠人才创新工作室`,
    }),
    studio(2, { hostUnit: unitOf(0), studioName: nameOf(0), leaderName: studio(0)["leaderName"] as string }),
    studio(3, { studioName: nameOf(0) }),
  ]);

describe("the whole text for a unit", () => {
  const opening = (unit: string): string =>
    `${unit}：你单位报来的《乐山市劳模和工匠人才创新工作室推荐汇总表》有以下内容需要核实、补正，请改好后报回。`;
  const twice = (named: string): string =>
    `【须改正】工作室“${nameOf(0)}”与${named}重复，同一工作室只能申报一次。请删去多余的一行。`;
  const leader = `【须改正】同一单位的负责人“${studio(0)["leaderName"] as string}”与“${nameOf(0)}”重复。请核对是否同一个工作室报了两次。`;

  test("numbers the items through its studios, names its own and never another's", () => {
    expect(linesOf(mixed())).toEqual([
      [
        opening(unitOf(0)),
        `“${nameOf(0)}”：`,
        `1. ${twice(`“${nameOf(0)}”、汇总表中别的单位报来的内容`)}`,
        `2. ${leader}`,
        "3. 【须改正】“联系电话”没有填写（附件2 填表要求1）。请在“联系电话”一栏填写手机号（11 位）或带区号的固定电话。",
        "4. 【须改正】成员 3 人，少于规定的 5 人。请核对人数，确实不足的请充实团队后再报。",
        `“${nameOf(0)}”：`,
        `5. ${twice(`“${nameOf(0)}”、汇总表中别的单位报来的内容`)}`,
        `6. ${leader}`,
      ],
      [
        opening(unitOf(3)),
        `“${nameOf(0)}”：`,
        `1. ${twice("汇总表中别的单位报来的内容")}`,
        expect.stringMatching(/^2\. 【须改正】名称“.*”不合规定/) as string,
      ],
    ]);
  });

  test("gives the terms in a last line", () => {
    const texts = linesOf(mixed(), { due: "9月20日", contact: "王芳" });
    expect(texts.map((lines) => lines.at(-1))).toEqual([
      "请于 9月20日 前报回。联系人：王芳。",
      "请于 9月20日 前报回。联系人：王芳。",
    ]);
  });

  test("begins no line with a sign that a spreadsheet takes for a formula", () => {
    const review = reviewEntries([studio(0, { hostUnit: "=乐山机械厂", memberCount: 3 })]);
    const [slip] = sendBackList(review);
    expect(slip?.unit).toBe("=乐山机械厂");
    expect(slip?.text["zh-CN"]).not.toMatch(/^=/);
    expect(slip?.text["zh-CN"]).toContain("=乐山机械厂：你单位报来的");
  });
});

describe("by when to answer and whom to ask", () => {
  test.each([
    [
      "9月20日",
      "王芳",
      "请于 9月20日 前报回。联系人：王芳。",
      "Please send it back by 9月20日. Contact: 王芳.",
    ],
    ["9月20日", "", "请于 9月20日 前报回。", "Please send it back by 9月20日."],
    ["", "王芳", "联系人：王芳。", "Contact: 王芳."],
    ["", "", "", ""],
  ])("%j and %j", (due, contact, chinese, english) => {
    expect(termsText({ due, contact }, "zh-CN")).toBe(chinese);
    expect(termsText({ due, contact }, "en")).toBe(english);
  });
});

describe("what is sent back", () => {
  /** A review of clean studios, each row with the findings given. */
  const withFindings = (entries: readonly CaseEntry[], findings: readonly Partial<Finding>[]): Review => {
    const template = reviewEntries([studio(0, { memberCount: 3 })]).findings.find(
      ({ field }) => field === "memberCount",
    );
    return {
      ...reviewEntries(entries),
      findings: findings.map((more) => ({ ...(template as Finding), ...more })),
    };
  };
  const sent = (review: Review): unknown[] =>
    sendBackList(review).map(({ unit, rows, findings }) => [
      unit,
      rows,
      findings.map(({ message }) => message),
    ]);
  const verified = { by: "王芳", note: "", value: "3", on: "2020-09-01" };

  test.each<[string, Partial<Finding>, boolean]>([
    ["an error", {}, true],
    ["a warning", { severity: "warning" }, true],
    ["a note", { severity: "info" }, false],
    ["what a person vouched for", { severity: "warning", verified }, false],
    ["a rank", { field: "seq", column: 0 }, false],
    ["what concerns the whole row", { field: null, column: null }, true],
    ["what concerns the sheet", { row: null }, false],
    ["what stands in a row without an entry", { row: 20 }, false],
  ])("%s: %j", (_, more, expected) => {
    const review = withFindings([studio(0)], [{ row: 4, ...more }]);
    expect(sent(review)).toEqual(expected ? [[unitOf(0), [4], ["rule"]]] : []);
  });

  test("is grouped by the unit's name, however it is written, in the order of the sheet", () => {
    const review = withFindings(
      [studio(0), studio(1), studio(2, { hostUnit: ` ${unitOf(0)} ` }), studio(3, { hostUnit: null })],
      [
        { row: 4, message: "a" },
        { row: 4, message: "b" },
        { row: 5, message: "c" },
        { row: 6, message: "d" },
        { row: 7, message: "e" },
      ],
    );
    expect(sent(review)).toEqual([
      [unitOf(0), [4, 6], ["a", "b", "d"]],
      [unitOf(1), [5], ["c"]],
      ["", [7], ["e"]],
    ]);
  });

  test("names no unit where the pack has no column for it", () => {
    const review = withFindings([studio(0)], [{ row: 4 }]);
    const fields = review.pack.fields.map(({ role, ...field }) =>
      role === "hostUnit" ? field : { ...field, ...(role && { role }) },
    );
    expect(sent({ ...review, pack: { ...review.pack, fields } })).toEqual([["", [4], ["rule"]]]);
  });
});

describe("names for a unit", () => {
  const review = mixed();
  const naming = unitNaming(review, new Set([4, 6]), "zh-CN");
  const english = unitNaming(review, new Set([4, 6]), "en");
  const finding = (more: Partial<Finding>): Finding => ({ ...(review.findings[0] as Finding), ...more });
  const at = (...rows: number[]): Finding => finding({ related: rows.map((row) => ({ row, column: 2 })) });

  test.each<[number[], string | null, string | null]>([
    [[], null, null],
    [[6], `“${nameOf(0)}”`, `“${nameOf(0)}”`],
    [[4, 6], `“${nameOf(0)}”`, `“${nameOf(0)}”`],
    [[7], "汇总表中别的单位报来的内容", "a studio that another unit has sent"],
    [[7, 5], "汇总表中别的单位报来的内容", "a studio that another unit has sent"],
    [
      [7, 6],
      `“${nameOf(0)}”、汇总表中别的单位报来的内容`,
      `“${nameOf(0)}”, a studio that another unit has sent`,
    ],
  ])("other rows %j", (rows, chinese, english_) => {
    expect(naming.others(at(...rows))).toBe(chinese);
    expect(english.others(at(...rows))).toBe(english_);
  });

  test("a row is its studio, a cell its column", () => {
    expect([naming.row(finding({ row: 7 })), naming.row(finding({ row: null }))]).toEqual([
      `“${nameOf(0)}”`,
      null,
    ]);
    expect([naming.row(finding({ row: 30 })), english.row(finding({ row: 30 }))]).toEqual([
      "未填名称的工作室",
      "the studio without a name",
    ]);
    expect([naming.cell(finding({ field: "phone" })), english.cell(finding({ field: "phone" }))]).toEqual([
      "“联系电话”一栏",
      "the column “phone number”",
    ]);
    expect([naming.cell(finding({ field: null })), naming.cell(finding({ field: "gone" }))]).toEqual([
      null,
      null,
    ]);
  });

  test("a column's name in quotes has no spaces around it, as an address has", () => {
    const missing = review.findings.find(({ field }) => field === "phone") as Finding;
    expect(renderForUnit(missing, LESHAN, "zh-CN", naming).action).toBe(
      "请在“联系电话”一栏填写手机号（11 位）或带区号的固定电话。",
    );
    const own = {
      ...LESHAN,
      rules: LESHAN.rules.map((rule) => ({
        ...rule,
        message: { "zh-CN": "见 {cell} 与 {cell}。", en: "At {cell} ." },
      })),
    };
    const stated = review.findings.find(({ rule }) => rule.endsWith("team-size")) as Finding;
    expect(renderForUnit(stated, own, "zh-CN", naming).message).toBe("见“成员人数”一栏与“成员人数”一栏。");
  });
});
