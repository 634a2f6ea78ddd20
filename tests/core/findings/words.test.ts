import { CHINESE, ENGLISH, foundInWords } from "../../../src/core";
import { requiredInWords, unitIn } from "../../../src/core/findings/words";
import type { Finding, PackField } from "../../../src/core";

describe("words", () => {
  const field = (kind: PackField["kind"], more: Partial<PackField> = {}): PackField => ({
    id: "x",
    kind,
    header: "x",
    synonyms: [],
    label: { "zh-CN": "x", en: "x" },
    ...more,
  });
  test("units", () => {
    expect(unitIn(field("integer", { unit: "人" }), CHINESE)).toBe("人");
    expect(unitIn(field("integer", { unit: "人" }), ENGLISH)).toBe("people");
    expect(unitIn(field("integer", { unit: "吨" }), ENGLISH)).toBe("吨");
    expect(unitIn(undefined, ENGLISH)).toBe("");
  });
  test("what was found is quoted as the cell shows it, and as it is where that is rounded", () => {
    const finding = { found: "5", parameters: {} } as Finding;
    expect(foundInWords(finding, CHINESE)).toBe("5");
    const rounded = { ...finding, parameters: { stored: 4.6 } };
    expect(foundInWords(rounded, CHINESE)).toBe("4.6（显示为 5）");
    expect(foundInWords(rounded, ENGLISH)).toBe("4.6 (shown as 5)");
  });
  test.each([
    ["", "人", "", ""],
    [">= 5", "人", "不少于 5 人", "at least 5 人"],
    [">= 1", "items", "不少于 1 items", "at least 1 item"],
    ["> 0", "", "大于 0", "more than 0"],
    ["<= 8", "个", "不超过 8 个", "at most 8 个"],
    ["< 10000", "万元", "小于 10000 万元", "less than 10000 万元"],
    [">= 2..3", "项", "不少于 2 至 3 项", "at least 2 to 3 项"],
    ["<= 2018-09-25", "", "不晚于 2018 年 9 月 25 日", "not after 2018-09-25"],
    ["3..5", "张", "3 至 5 张", "3 to 5 张"],
    ["1949-01-01..2020-09-25", "", "1949 年 1 月 1 日 至 2020 年 9 月 25 日", "1949-01-01 to 2020-09-25"],
    ["= 是", "", "为“是”", "“yes (是)”"],
    ["= 否", "", "为“否”", "“no (否)”"],
    ["*李明*", "", "含“李明”", "containing “李明”"],
    ["青山*", "", "以“青山”开头", "beginning with “青山”"],
    ["*工作室", "", "以“工作室”结尾", "ending in “工作室”"],
    ["教育 / 科技", "", "“教育”或“科技”", "“教育” or “科技”"],
  ])("%p", (required, unit, zh, en) => {
    expect(requiredInWords(required, unit, CHINESE)).toBe(zh);
    expect(requiredInWords(required, unit, ENGLISH).trim()).toBe(en);
  });
  test("how to fill in each kind, in both languages", () => {
    const kinds: PackField["kind"][] = [
      "integer",
      "number",
      "sequence",
      "partialDate",
      "honours",
      "phone",
      "yesNo",
      "choice",
      "personName",
      "text",
    ];
    for (const wording of [CHINESE, ENGLISH]) {
      const howToFill = (one: PackField | undefined): string => wording.howToFill(one, unitIn(one, wording));
      const told = kinds.map((kind) => howToFill(field(kind, { choices: ["甲", "乙"] })));
      expect(new Set(told).size).toBe(kinds.length);
      expect(howToFill(undefined)).toBe(howToFill(field("text")));
      expect(howToFill(field("choice"))).not.toBe("");
      expect(howToFill(field("integer", { unit: "项", noneIsLegal: true }))).toMatch(/0/);
    }
  });

  test("both languages have words for the same things", () => {
    expect(Object.keys(ENGLISH.messages)).toEqual(Object.keys(CHINESE.messages));
    expect(Object.keys(ENGLISH.demands.comparisons)).toEqual(Object.keys(CHINESE.demands.comparisons));
  });
});
