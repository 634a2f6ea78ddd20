import { renderFinding } from "../../../src/core";
import type { Finding, Language } from "../../../src/core";
import { TEST_PACK } from "../pack/support";
import { finding, packWith, rule } from "./support";

describe("what is asked for, in a report", () => {
  const rendered = (more: Partial<Finding>, language: Language = "zh-CN") =>
    renderFinding(finding(more), packWith(rule({})), language);

  test("of a cell that cannot be read is the form of writing, not that it be readable", () => {
    const unread = { required: "", status: "malformed", message: "unreadable.notANumber" } as const;
    expect(rendered(unread).required).toMatch(/^填写(?:整数|数字)/);
    expect(rendered({ ...unread, field: "established" }).required).toBe("写成“2018年9月1日”");
    expect(rendered({ ...unread, field: "established" }, "en").required).toBe("written as 2018年9月1日");
    expect(rendered({ required: "" }).required).toBe("至少 5 人");
  });

  test("where a dash was taken for none, is said once", () => {
    const dash = rendered({ required: "", message: "stated.dashAsNone", field: "patentCount", found: "/" });
    expect(dash.action.match(/没有的/g)).toHaveLength(1);
    const inEnglish = rendered(
      { required: "", message: "stated.dashAsNone", field: "patentCount", found: "/" },
      "en",
    );
    expect(inEnglish.action.match(/none/g)).toHaveLength(1);
  });

  test("rows are listed with the signs of the language", () => {
    const blank = { message: "structure.blankRows", parameters: { count: 3, rows: "10, 13–14" } } as const;
    expect(rendered(blank).message).toContain("第 10、13–14 行");
    expect(rendered(blank, "en").message).toContain("row 10, 13–14");
  });
});

describe("figures and days in messages", () => {
  const said = (text: string, more: Partial<Finding> = {}): string =>
    renderFinding(finding(more), packWith(rule({ message: { "zh-CN": text, en: text } })), "zh-CN").message;

  test("a figure has its unit, another text its quotes", () => {
    expect(said("成员 {figure}，少于规定的 {bound}。")).toBe("成员 4 人，少于规定的 5 人。");
    expect(said("成员 {figure}。", { found: "不足五人" })).toBe("成员“不足五人”。");
  });

  test("days are said as people say them", () => {
    const parameters = { referenceDate: "2020-09-25", deadline: "2020-09-05 17:30", open: "day" };
    expect(said("截至 {referenceDate}看不出来，写明{open}，{deadline}截止。", { parameters })).toBe(
      "截至 2020 年 9 月 25 日看不出来，写明几日，2020 年 9 月 5 日 17:30截止。",
    );
  });
});

describe("the words of the clause that carry a finding", () => {
  const quoted = (quote: string, more: Partial<Finding> = {}): string | null =>
    renderFinding(finding(more), packWith(rule({ quote })), "zh-CN").quote;

  test("are the rule's, or the header of the column itself", () => {
    expect(quoted("5人以上的创新团队")).toBe("5人以上的创新团队");
    expect(quoted("$header")).toBe(TEST_PACK.fields.find(({ id }) => id === "memberCount")?.header);
    expect(quoted("$header", { field: null })).toBeNull();
  });

  test("there are none where no clause carries it", () => {
    expect(quoted("5人以上的创新团队", { clause: null })).toBeNull();
  });
});
