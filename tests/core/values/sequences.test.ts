import { FIELDS, brief, read } from "./helpers";

const rank = (value: string | number): string => brief(read(value, FIELDS.sequence));

test.each([
  ["1", ["1", "01", "１", "1.0", "1.00", "01.0", "1 ."]],
  ["1", ["1.", "1。", "1、", "1,", "1：", "1)", "1））", "1.、"]],
  ["1", ["(1)", "（1）", "[1]", "【1】", "（一）", "（一", "一）"]],
  ["1", ["第1", "第一", "第一名", "第1位", "序号1", "序号：1", "排名1", "排序:1", "编号1", "#1"]],
  ["1", ["No.1", "no1", "NO：1", "№1", "1号", "1名", "1个", "1位", "1号。", "一号"]],
  ["12", ["12", "十二", "第十二名", "壹拾贰", "12.00"]],
  ["105", ["一百零五", "105"]],
  ["123456789", ["123456789"]],
])("%s is said by %j", (expected, texts) => {
  expect(texts.map((text) => [text, rank(text)])).toEqual(texts.map((text) => [text, expected]));
});

test.each([
  ["①⑴⒈⓵❶➀➊㈠㊀", "1"],
  ["⑩⑽⒑⓾❿➉➓㈩㊉", "10"],
  ["⑪⑾⒒⓫", "11"],
  ["⑳⒇⒛⓴", "20"],
  ["㉑", "21"],
  ["㉟", "35"],
  ["㊱", "36"],
  ["㊿", "50"],
])("the enclosed numbers %s are %s", (signs, expected) => {
  expect([...signs].map((sign) => [sign, rank(sign)])).toEqual([...signs].map((sign) => [sign, expected]));
});

test.each([
  "甲",
  "A",
  "半",
  "三点五",
  "1.5",
  "0",
  "0.0",
  "-1",
  "第",
  "1第",
  "1名号",
  "((1))",
  "⓪",
  "⓿",
  "⑳1",
  "1第2",
  "备编号1",
])("%s is no rank", (text) => expect(rank(text)).toBe("unreadable: notARank"));

test.each([
  [1, "1"],
  [300, "300"],
  [0, "unreadable: notARank"],
  [-1, "unreadable: notARank"],
  [1.5, "unreadable: notARank"],
  [1e20, "unreadable: notARank"],
])("the figure %d is %s", (value, expected) => expect(rank(value)).toBe(expected));

test("what stands for no answer, and a formula", () => {
  expect(["无", "/", "待定", "〇"].map(rank)).toEqual([
    "missing: placeholder",
    "missing: dash",
    "missing: pending",
    "missing: placeholder",
  ]);
  expect(brief(read(true, FIELDS.sequence))).toBe("unreadable: notARank");
  expect(read("第3", FIELDS.sequence, { formula: "=A1" }).notes).toEqual(["sequenceFormula"]);
  expect(read(3, FIELDS.sequence, { formula: "=ROW()-2" }).notes).toEqual(["sequenceFormula"]);
  expect(read(3, FIELDS.sequence).notes).toEqual([]);
});
