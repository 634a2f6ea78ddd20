import { centuryChoices, intervalInForm, monthChoices, orderChoices } from "../../../src/core/fixes/dates";
import { inHeaderUnit, plainFigure } from "../../../src/core/fixes/figures";
import { dayOfIso, type DateInterval, type Reading } from "../../../src/core/values";

const interval = (precision: DateInterval["precision"], earliest: string, latest: string): DateInterval => ({
  earliest: dayOfIso(earliest) as number,
  latest: dayOfIso(latest) as number,
  precision,
});

describe("a date that was read, in the form's writing", () => {
  test.each<readonly [DateInterval["precision"], earliest: string, latest: string, string | null]>([
    ["day", "2018-09-05", "2018-09-05", "2018年9月5日"],
    ["day", "2018-09-05", "2018-09-06", null],
    ["month", "2018-09-01", "2018-09-30", "2018年9月"],
    ["month", "2020-02-01", "2020-02-29", "2020年2月"],
    ["month", "2020-02-01", "2020-02-28", null],
    // A part of the month, of the year, a month in doubt: more than the form's writing can say.
    ["month", "2018-09-01", "2018-09-10", null],
    ["month", "2018-09-11", "2018-09-30", null],
    ["month", "2018-09-01", "2019-09-30", null],
    ["month", "2018-01-01", "2018-06-30", null],
    ["month", "2018-08-31", "2018-09-30", null],
    ["year", "2018-01-01", "2018-12-31", "2018年"],
    ["year", "2018-01-02", "2018-12-31", null],
    ["year", "2018-01-01", "2018-12-30", null],
    ["year", "2018-01-01", "2019-12-31", null],
  ])("of %s precision, %s to %s: %p", (precision, earliest, latest, text) =>
    expect(intervalInForm(interval(precision, earliest, latest))).toBe(text),
  );
});

describe("what a date may mean", () => {
  test.each<readonly [string, readonly string[]]>([
    ["2018.1", ["january 2018年1月", "october 2018年10月"]],
    ["２０１８．１", ["january 2018年1月", "october 2018年10月"]],
    ["2018.10", []],
    ["2018.2", []],
    ["12018.1", []],
    ["2018-1", []],
  ])("%s, January or October", (shown, choices) =>
    expect(monthChoices(shown).map(({ way, text }) => `${way} ${text}`)).toEqual(choices),
  );
  test.each<readonly [string, readonly string[]]>([
    ["3/5/2018", ["monthFirst 2018年3月5日", "dayFirst 2018年5月3日"]],
    ["03-05-2018", ["monthFirst 2018年3月5日", "dayFirst 2018年5月3日"]],
    ["3.5.2018", ["monthFirst 2018年3月5日", "dayFirst 2018年5月3日"]],
    ["13/5/2018", ["dayFirst 2018年5月13日"]],
    ["2/29/2019", []],
    ["31/13/2018", []],
    ["3/5/18", []],
    ["123/5/2018", []],
    ["3/5/2018年", []],
  ])("%s, month or day first", (shown, choices) =>
    expect(orderChoices(shown).map(({ way, text }) => `${way} ${text}`)).toEqual(choices),
  );
  test.each<readonly [string, readonly string[]]>([
    ["18年9月", ["2018年9月"]],
    ["18年", ["2018年"]],
    ["18年度", ["2018年"]],
    ["'18.9", ["2018年9月"]],
    ["18.9.5", ["2018年9月5日"]],
    ["18年9月5日", ["2018年9月5日"]],
    ["18-9-5号", ["2018年9月5日"]],
    ["18年12月", ["2018年12月"]],
    ["180905", ["2018年9月5日"]],
    ["18/9", ["2018年9月"]],
    // Of this century where that is not after the reference date's year, else of the last.
    ["20.9", ["2020年9月"]],
    ["21.9", ["1921年9月"]],
    ["950301", ["1995年3月1日"]],
    ["18.13", []],
    ["181301", []],
    ["18.2.30", []],
    ["200229", ["2020年2月29日"]],
    ["18", []],
    ["1809", []],
    ["2018.9", []],
    ["约18年", []],
    ["18年9月左右", []],
  ])("%s, the year in full by 2020", (shown, texts) =>
    expect(centuryChoices(shown, 2020)).toEqual(texts.map((text) => ({ way: "date", text }))),
  );
});

describe("a figure in the column's own unit", () => {
  test.each([
    [12, 1, 12],
    [15, 0.0001, 150_000],
    [0.3, 3, 0.1],
    [1, 3, 0.333333333333],
    [0, 10, 0],
  ])("%d under a header with the factor %d is written %d", (value, factor, written) =>
    expect(inHeaderUnit(value, factor)).toBe(written),
  );
  test("only of a cell that was read as a figure", () => {
    const reading = (state: Reading["state"], value: Reading["value"]): Reading => ({
      state,
      value,
      shown: "",
      qualifier: null,
      reason: null,
      notes: [],
    });
    expect(plainFigure(reading("present", 160), 10)).toBe(16);
    expect(plainFigure(reading("present", "160"), 10)).toBeNull();
    expect(plainFigure(reading("unreadable", 160), 10)).toBeNull();
    expect(plainFigure(reading("missing", null), 10)).toBeNull();
  });
});
