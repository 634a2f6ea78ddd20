import { FIELDS, brief, read } from "./helpers";

/** The days that a text means, with what was noted beside "dateFromText". */
function said(text: string): string {
  const reading = read(text, FIELDS.established);
  const notes = reading.notes.filter((note) => note !== "dateFromText");
  return brief(reading) + (notes.length === 0 ? "" : ` (${notes.join(", ")})`);
}

const table = (rows: readonly (readonly [text: string, said: string])[]): void => {
  test.each(rows)("%j is %s", (text, expected) => expect(said(text)).toBe(expected));
};

describe("spellings of a day", () => {
  table([
    ["2018-03-15", "2018-03-15"],
    ["2018.3.15", "2018-03-15"],
    ["2018/3/15", "2018-03-15"],
    ["2018-3/15", "2018-03-15"],
    ["2018 3 15", "2018-03-15"],
    ["2018_3_15", "2018-03-15"],
    ["2018~3~15", "2018-03-15"],
    ["2018\\3\\15", "2018-03-15"],
    ["2018·3·15", "2018-03-15"],
    ["2018。3。15", "2018-03-15"],
    ["2018——3——15", "2018-03-15"],
    ["2018年3月15号", "2018-03-15"],
    ["2018年3月15", "2018-03-15"],
    ["2018年3月 15日", "2018-03-15"],
    ["２０１８．３．１５", "2018-03-15"],
    ["15/3/2018", "2018-03-15"],
    ["15.3.2018", "2018-03-15"],
    ["3/15/2018", "2018-03-15"],
    ["15-3-2018", "2018-03-15"],
    ["5/5/2018", "2018-05-05"],
    ["3/5/2018", "unreadable: dayOrMonth"],
    ["12/12/2018", "2018-12-12"],
    ["12/13/2018", "2018-12-13"],
    ["13/12/2018", "2018-12-13"],
    ["13/13/2018", "unreadable: impossibleDate"],
  ]);
});

describe("a time or a day of the week behind a day", () => {
  table([
    ["2018年3月15日 8:30", "2018-03-15"],
    ["2018年3月15日08:30:00", "2018-03-15"],
    ["2018-03-15 00:00:00.000", "2018-03-15"],
    ["2018-03-15T00:00:00Z", "2018-03-15"],
    ["2018-03-15，星期6", "2018-03-15"],
    ["2018年3月15日（星期天）上午", "2018-03-15"],
    ["2018年3月15日（周末）", "2018-03-15"],
    ["2018年3月15日上午9时", "2018-03-15"],
    ["2018年3月15日下午3点半", "2018-03-15"],
    ["2018年3月15日9时30分", "2018-03-15"],
    ["2018年3月15日8:3", "unreadable: notADate"],
    ["2018年3月15日99", "unreadable: notADate"],
  ]);
});

describe("a month and its parts", () => {
  table([
    ["2018年3月份", "2018-03-01..2018-03-31"],
    ["2018-3", "2018-03-01..2018-03-31"],
    ["2018。3", "2018-03-01..2018-03-31"],
    ["2018 3", "2018-03-01..2018-03-31"],
    ["2018年3", "2018-03-01..2018-03-31"],
    ["2018年3，", "2018-03-01..2018-03-31"],
    ["3/2018", "2018-03-01..2018-03-31"],
    ["03-2018", "2018-03-01..2018-03-31"],
    ["13.2018", "unreadable: impossibleDate"],
    ["2018/13", "unreadable: impossibleDate"],
    ["2018年3月上旬", "2018-03-01..2018-03-10 (extraText)"],
    ["2018年3月中旬", "2018-03-11..2018-03-20 (extraText)"],
    ["2018年3月下旬", "2018-03-21..2018-03-31 (extraText)"],
    ["2018年2月下旬", "2018-02-21..2018-02-28 (extraText)"],
    ["2020年2月下旬", "2020-02-21..2020-02-29 (extraText)"],
    ["2018年0月上旬", "unreadable: impossibleDate"],
    ["2018年13月下旬", "unreadable: impossibleDate"],
    ["2018年3月上旬成立", "2018-03-01..2018-03-10 (extraText)"],
    ["2018年3月初", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月中", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月底", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月末", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月底成立", "2018-03-01..2018-03-31 (extraText)"],
    ["约2018年3月上旬", "~ 2017-09-01..2018-09-30 (qualifier, extraText)"],
  ]);
});

describe("a part of the year", () => {
  table([
    ["2018年上半年", "2018-01-01..2018-06-30 (extraText)"],
    ["2018年下半年", "2018-07-01..2018-12-31 (extraText)"],
    ["2018年一季度", "2018-01-01..2018-03-31 (chineseNumeral, extraText)"],
    ["2018年第二季度", "2018-04-01..2018-06-30 (chineseNumeral, extraText)"],
    ["2018年3季度", "2018-07-01..2018-09-30 (extraText)"],
    ["2018Q4", "2018-10-01..2018-12-31 (extraText)"],
    ["2018年q1", "2018-01-01..2018-03-31 (extraText)"],
    ["2018年初", "2018-01-01..2018-06-30 (extraText, qualifier)"],
    ["2018年年中", "2018-04-01..2018-09-30 (extraText, qualifier)"],
    ["2018年年底", "2018-07-01..2018-12-31 (extraText, qualifier)"],
    ["2018年末", "2018-07-01..2018-12-31 (extraText, qualifier)"],
    ["2018年尾", "2018-07-01..2018-12-31 (extraText, qualifier)"],
    ["2018年终", "2018-07-01..2018-12-31 (extraText, qualifier)"],
    ["约2018年底", "~ 2018-01-01..2019-06-30 (qualifier, extraText)"],
    ["2018年底左右", "~ 2018-01-01..2019-06-30 (qualifier, extraText)"],
    ["2018年底成立", "2018-07-01..2018-12-31 (extraText, qualifier)"],
    ["2018年上半年5月", "unreadable: notADate"],
    ["2018年1季", "unreadable: notADate"],
  ]);
});

describe("words before", () => {
  table([
    ["成立于2018年3月", "2018-03-01..2018-03-31 (extraText)"],
    ["创建时间：2018年3月", "2018-03-01..2018-03-31 (extraText)"],
    ["公元2018年", "2018-01-01..2018-12-31 (extraText)"],
    ["自2018年3月起", "2018-03-01..2018-03-31 (extraText)"],
    ["生于1970年", "1970-01-01..1970-12-31 (extraText)"],
    ["挂牌日期：2018.3", "2018-03-01..2018-03-31 (extraText)"],
    ["拟2018年", "unreadable: notADate"],
  ]);
});

describe("words behind that change nothing", () => {
  table([
    ["2018年3月成立", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月挂牌", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3成立", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年度成立", "2018-01-01..2018-12-31 (extraText)"],
    ["2018年3月（挂牌）", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月（2019年挂牌）", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月（2019年授牌", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月（5人）", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月（备注）", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月15日成立于乐山", "2018-03-15 (extraText)"],
    ["2018年3月，成立", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月至今", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月到现在", "2018-03-01..2018-03-31 (extraText)"],
    ["2018年3月~目前", "2018-03-01..2018-03-31 (extraText)"],
    ["2018-至今", "2018-01-01..2018-12-31 (extraText)"],
    ["2018年起", "2018-01-01..2018-12-31 (extraText)"],
    ["2018年以来", "2018-01-01..2018-12-31 (extraText)"],
  ]);
});

describe("words behind that make it another date", () => {
  table([
    ["2018年3月（2019年成立）", "unreadable: range"],
    ["2018年3月（2019年更名）", "unreadable: range"],
    ["2018年3月（2019年未挂牌）", "unreadable: range"],
    ["2018年3月，2019年挂牌", "unreadable: range"],
    ["2018年3月前", "unreadable: range"],
    ["2018年3月之前", "unreadable: range"],
    ["2018年3月以后", "unreadable: range"],
    ["2018年3月后", "unreadable: range"],
    ["2018年3月，以前", "unreadable: range"],
    ["2018年3月15日前", "unreadable: range"],
    ["2018年3月-5月", "unreadable: range"],
    ["2018-2019", "unreadable: range"],
    ["2018年、2019年", "unreadable: range"],
    ["2018和2019", "unreadable: range"],
    ["2018及2019", "unreadable: range"],
    ["2018年3月15日-20日", "unreadable: range"],
    ["2018年1-3月", "unreadable: range"],
    ["2018年3月成立（前身）", "unreadable: notADate"],
    ["2018年成立前", "unreadable: notADate"],
    ["2018年3月未成立", "unreadable: notADate"],
    ["2018年3月成立，5月挂牌", "unreadable: notADate"],
    ["2018年3月（5月挂牌）", "unreadable: notADate"],
    ["2018年3月（农历）", "unreadable: notADate"],
    ["2018年3月（拟）", "unreadable: notADate"],
    ["2018年3月备注", "unreadable: notADate"],
    ["2018年3人", "unreadable: notADate"],
    ["2018年签约", "unreadable: notADate"],
  ]);
});

describe("doubt", () => {
  table([
    ["大约2018年", "~ 2017-01-01..2019-12-31 (qualifier)"],
    ["2018年左右", "~ 2017-01-01..2019-12-31 (qualifier)"],
    ["2018年前后", "~ 2017-01-01..2019-12-31 (qualifier)"],
    ["2018年?", "~ 2017-01-01..2019-12-31 (qualifier)"],
    ["2018年（？）", "~ 2017-01-01..2019-12-31 (qualifier)"],
    ["（约）2018年3月", "~ 2017-09-01..2018-09-30 (qualifier)"],
    ["2018年许", "~ 2017-01-01..2019-12-31 (qualifier)"],
    ["2018年许成立", "~ 2017-01-01..2019-12-31 (qualifier, extraText)"],
    ["记不清2018", "~ 2017-01-01..2019-12-31 (qualifier)"],
    ["2018年成立，大概", "~ 2017-01-01..2019-12-31 (qualifier, extraText)"],
    ["约20180315", "~ 2018-02-12..2018-04-15 (qualifier)"],
    ["大概2018.3", "~ 2017-09-01..2018-09-30 (qualifier)"],
  ]);
});

describe("Chinese numerals", () => {
  table([
    ["二〇一八年", "2018-01-01..2018-12-31 (chineseNumeral)"],
    ["二零一八年三月", "2018-03-01..2018-03-31 (chineseNumeral)"],
    ["二○一八年十二月三十一日", "2018-12-31 (chineseNumeral)"],
    ["二0一八年", "2018-01-01..2018-12-31 (chineseNumeral)"],
    ["二o一八年", "2018-01-01..2018-12-31 (chineseNumeral)"],
    ["二〇一O年", "2010-01-01..2010-12-31 (chineseNumeral)"],
    ["贰零壹捌年", "2018-01-01..2018-12-31 (chineseNumeral)"],
    ["2018年三月", "2018-03-01..2018-03-31 (chineseNumeral)"],
    ["2018年元月", "2018-01-01..2018-01-31 (chineseNumeral)"],
    ["2018年元旦", "2018-01-01 (chineseNumeral)"],
    ["2018年元旦节", "2018-01-01 (chineseNumeral)"],
  ]);
});

describe("signs around", () => {
  table([
    ["“2018年”", "2018-01-01..2018-12-31"],
    ["‘2018’", "2018-01-01..2018-12-31"],
    ["2018年。", "2018-01-01..2018-12-31"],
    ["2018年3月、", "2018-03-01..2018-03-31"],
    ["2018；", "2018-01-01..2018-12-31"],
    ["2018/", "2018-01-01..2018-12-31"],
    ["2018年-", "2018-01-01..2018-12-31"],
    ["-2018", "unreadable: notADate"],
    ["2018年3月15日，", "2018-03-15"],
  ]);
});

describe("years of two digits", () => {
  table([
    ["18年", "unreadable: yearUnclear"],
    ["18年3月", "unreadable: yearUnclear"],
    ["18.3.15", "unreadable: yearUnclear"],
    ["'18年", "unreadable: yearUnclear"],
    ["98年度", "unreadable: yearUnclear"],
    ["18/3/15", "unreadable: yearUnclear"],
    ["180315", "unreadable: yearUnclear"],
    ["18年3月15日", "unreadable: yearUnclear"],
  ]);
});

describe("digits alone", () => {
  table([
    ["2018", "2018-01-01..2018-12-31"],
    ["201803", "2018-03-01..2018-03-31"],
    ["20180315", "2018-03-15"],
    ["201899", "unreadable: impossibleDate"],
    ["20183", "unreadable: notADate"],
    ["2018315", "unreadable: notADate"],
    ["2 0 1 8", "unreadable: notADate"],
  ]);
});

test("only what is written otherwise than everyone writes is said to be from a text", () => {
  const notes = (text: string): readonly string[] => read(text, FIELDS.established).notes;
  for (const text of ["2018年3月15日", "2018年3月", "2018年", "2018-03-15", "2018-03", "2018/3/15", "2018/3"])
    expect([text, notes(text)]).toEqual([text, []]);
  for (const text of ["2018.3.15", "2018.3", "2018-3/15", "2018年3月份", "20180315", "2018年3月15"])
    expect([text, notes(text)]).toEqual([text, ["dateFromText"]]);
});
