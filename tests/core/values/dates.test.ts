import { FIELDS, brief, read } from "./helpers";

const field = FIELDS.established;
const MARCH = "2018-03-01..2018-03-31";
const YEAR = "2018-01-01..2018-12-31";

test.each([
  ["2018年3月15日", "2018-03-15"],
  ["2018年03月15日", "2018-03-15"],
  ["2018/3/15", "2018-03-15"],
  ["2018-3-15", "2018-03-15"],
  ["2018.03.15", "2018-03-15"],
  ["20180315", "2018-03-15"],
  ["2018年3月15", "2018-03-15"],
  ["2018 年 3 月 15 日", "2018-03-15"],
  ["２０１８年３月１５日", "2018-03-15"],
  ["2018-03-15 00:00:00", "2018-03-15"],
  ["2018年3月15日 00:00:00", "2018-03-15"],
  ["2018-03-15T08:30", "2018-03-15"],
  ["二〇一八年三月十五日", "2018-03-15"],
  ["15/3/2018", "2018-03-15"],
  ["3/15/2018", "2018-03-15"],
  ["2018\n年3月15日", "2018-03-15"],
  ["2018 3 15", "2018-03-15"],
  ["2018年3月", MARCH],
  ["2018年03月", MARCH],
  ["2018年3月份", MARCH],
  ["2018.3", MARCH],
  ["2018-03", MARCH],
  ["2018/03", MARCH],
  ["2018．3", MARCH],
  ["201803", MARCH],
  ["2018。3", MARCH],
  ["2018—3", MARCH],
  ["2018年3月底", MARCH],
  ["2018年3月至今", MARCH],
  ["2018.3-至今", MARCH],
  ["2018.3-今", MARCH],
  ["2018年3月起", MARCH],
  ["2018年3月成立", MARCH],
  ["成立于2018年3月", MARCH],
  ["二〇一八年三月", MARCH],
  ["二零一八年三月", MARCH],
  ["2018年3", MARCH],
  ["2018年3月（2019年挂牌）", MARCH],
  ["约2018年3月", "~ 2017-09-01..2018-09-30"],
  ["2018年3月左右", "~ 2017-09-01..2018-09-30"],
  ["2018年3月。", MARCH],
  ["2018.10", "2018-10-01..2018-10-31"],
  ["2018年十一月", "2018-11-01..2018-11-30"],
  ["2018", YEAR],
  ["2018年", YEAR],
  ["2018年度", YEAR],
  ["二零一八年", YEAR],
  ["2018年底", "2018-07-01..2018-12-31"],
  ["2018年初", "2018-01-01..2018-06-30"],
  ["2018年一季度", "2018-01-01..2018-03-31"],
  ["18年3月", "unreadable: yearUnclear"],
  ["18.3", "unreadable: yearUnclear"],
  ["18/3/15", "unreadable: yearUnclear"],
  ["180315", "unreadable: yearUnclear"],
  ["3/5/2018", "unreadable: dayOrMonth"],
  ["5/5/2018", "2018-05-05"],
  ["2018年13月", "unreadable: impossibleDate"],
  ["2018-02-30", "unreadable: impossibleDate"],
  ["201813", "unreadable: impossibleDate"],
  ["20180230", "unreadable: impossibleDate"],
  ["2018年0月", "unreadable: impossibleDate"],
  ["2018-2020", "unreadable: range"],
  ["2018年3月-2019年5月", "unreadable: range"],
  ["2018年1-3月", "unreadable: range"],
  ["2015年、2018年", "unreadable: range"],
  ["2018年以前", "unreadable: range"],
  ["三年前", "unreadable: notADate"],
  ["3月15日", "unreadable: notADate"],
  ["张三", "unreadable: notADate"],
  ["12", "unreadable: notADate"],
  ["1234", "unreadable: notADate"],
  ["99999999", "unreadable: notADate"],
  ["189999", "unreadable: notADate"],
  ["待定", "missing: pending"],
  ["无", "missing: placeholder"],
  ["同上", "missing: ditto"],
  ["不详", "missing: unknown"],
  ["/", "missing: dash"],
  ["  ", "missing: blank"],
  [true, "unreadable: notADate"],
  [{ error: "#VALUE!" }, "unreadable: cellError"],
] as const)("%j is %s", (value, expected) => expect(brief(read(value, field))).toBe(expected));

describe("a figure without a date format", () => {
  test.each([
    [2018, YEAR],
    [201803, MARCH],
    [20180315, "2018-03-15"],
    [2018.3, MARCH],
    [2018.11, "2018-11-01..2018-11-30"],
    [2018.12, "2018-12-01..2018-12-31"],
    [2018.01, "2018-01-01..2018-01-31"],
    [2018.1, "unreadable: ambiguousDate"],
    [2018.13, "unreadable: impossibleDate"],
    [18.3, "unreadable: yearUnclear"],
    [43344, "unreadable: dateSerial"],
    [20183, "unreadable: notADate"],
    [29220, "unreadable: notADate"],
    [29221, "unreadable: dateSerial"],
    [58806, "unreadable: dateSerial"],
    [58807, "unreadable: notADate"],
    [0, "unreadable: notADate"],
    [-1, "unreadable: notADate"],
    [1234.5, "unreadable: notADate"],
  ])("%d is %s", (value, expected) => expect(brief(read(value, field))).toBe(expected));

  test("is read as its format shows it", () => {
    expect(brief(read(2018.1, field, { format: "0.00", text: "2018.10" }))).toBe("2018-10-01..2018-10-31");
    expect(brief(read(2018, field, { format: '0"年"', text: "2018年" }))).toBe(YEAR);
    expect(brief(read(2018.1, field, { format: "0.00", text: "####" }))).toBe("unreadable: ambiguousDate");
    expect(brief(read(0.5, field, { format: "0%", text: "50%" }))).toBe("unreadable: notADate");
  });
});

describe("a serial number with a date format", () => {
  test.each([
    [43344, "yyyy/m/d", "2018-09-01"],
    [43344, 'yyyy"年"m"月"d"日"', "2018-09-01"],
    [43344, '[$-804]yyyy"年"m"月"d"日";@', "2018-09-01"],
    [43344, "m/d/yy", "2018-09-01"],
    [43344.75, "yyyy-mm-dd hh:mm", "2018-09-01"],
    [43344, '[DBNum1][$-804]yyyy"年"m"月";@', "2018-09-01..2018-09-30"],
    [43350, 'yyyy"年"m"月"', "2018-09-01..2018-09-30"],
    [43350, "mmm-yy", "2018-09-01..2018-09-30"],
    [43350, "yyyy.mm", "2018-09-01..2018-09-30"],
    [43350, "yyyy", YEAR],
    [43350, 'e"年"', YEAR],
    [43344, 'm"月"d"日"', "unreadable: yearUnclear"],
    [60, "yyyy/m/d", "unreadable: impossibleDate"],
    [-1, "yyyy/m/d", "unreadable: impossibleDate"],
    [5e6, "yyyy/m/d", "unreadable: impossibleDate"],
    [0.5, "h:mm:ss", "unreadable: notADate"],
  ])("%d as %s is %s", (value, format, expected) =>
    expect(brief(read(value, field, { format, text: "shown" }))).toBe(expected),
  );

  test("counts from 1904 where the workbook does", () => {
    expect(brief(read(41882, field, { format: "yyyy/m/d", dateSystem: 1904 }))).toBe("2018-09-01");
  });
});

test("what was done is noted", () => {
  expect(read("2018年3月", field).notes).toEqual([]);
  expect(read("2018.3", field).notes).toEqual(["dateFromText"]);
  expect(read(201803, field).notes).toEqual(["dateFromNumber"]);
  expect(read("二〇一八年三月", field).notes).toContain("chineseNumeral");
  expect(read("2018年3月底", field).notes).toContain("extraText");
  expect(read("约2018年", field).notes).toContain("qualifier");
});
