import fc from "fast-check";
import {
  addYears,
  dateOf,
  dayOf,
  dayOfIso,
  dayToSerial,
  daysInMonth,
  fullYearsBetween,
  isLeapYear,
  isoOf,
  serialToDay,
} from "../../../src/core/values";

const day = (iso: string): number => dayOfIso(iso) as number;

test("day 0 is 1970-01-01", () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(isoOf(0)).toBe("1970-01-01");
  expect(isoOf(-1)).toBe("1969-12-31");
  expect(dateOf(18262)).toEqual({ year: 2020, month: 1, day: 1 });
});

test.each([
  [2018, 2, 30],
  [2018, 13, 1],
  [2018, 0, 1],
  [2018, 1, 0],
  [2019, 2, 29],
  [0, 1, 1],
  [10000, 1, 1],
  [2018.5, 1, 1],
  [2018, 4, 31],
])("%d-%d-%d is no day", (year, month, date) => expect(dayOf(year, month, date)).toBeNull());

test("leap years", () => {
  expect([1900, 2000, 2016, 2018].map(isLeapYear)).toEqual([false, true, true, false]);
  expect([daysInMonth(2016, 2), daysInMonth(2018, 2), daysInMonth(2018, 12)]).toEqual([29, 28, 31]);
});

test("ISO texts", () => {
  expect(dayOfIso("2020-09-25T18:00")).toBe(dayOfIso("2020-09-25"));
  expect(dayOfIso("2020-9-25")).toBeNull();
  expect(dayOfIso("2020-02-30")).toBeNull();
});

test.each([
  ["2018-09-25", 2, "2020-09-25"],
  ["2016-02-29", 1, "2017-02-28"],
  ["2016-02-29", 4, "2020-02-29"],
  ["2018-03-01", -2, "2016-03-01"],
  ["2025-09-15", 1.5, "2027-03-15"],
  ["2025-08-31", 0.5, "2026-02-28"],
  ["2027-03-15", -1.5, "2025-09-15"],
  ["2026-01-10", -0.5, "2025-07-10"],
])("%s + %d years is %s", (from, years, to) => expect(isoOf(addYears(day(from), years))).toBe(to));

test.each([
  ["2018-09-25", "2020-09-24", 1],
  ["2018-09-25", "2020-09-25", 2],
  ["2018-09-25", "2020-09-26", 2],
  ["2016-02-29", "2017-02-27", 0],
  ["2016-02-29", "2017-02-28", 1],
  ["2020-01-01", "2019-01-01", 0],
  ["2020-01-01", "2020-01-01", 0],
])("from %s to %s %d full years have run", (from, to, years) =>
  expect(fullYearsBetween(day(from), day(to))).toBe(years),
);

describe("serial numbers", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [43344, "2018-09-01"],
    [43344.9, "2018-09-01"],
    [2958465, "9999-12-31"],
  ])("%d of the 1900 system is %s", (serial, iso) =>
    expect(isoOf(serialToDay(serial, 1900) as number)).toBe(iso),
  );
  test.each([0, 60, -1, 2958466, Number.NaN, Infinity])("%d of the 1900 system is no day", (serial) =>
    expect(serialToDay(serial, 1900)).toBeNull(),
  );
  test("the 1904 system starts on its day 0", () => {
    expect(isoOf(serialToDay(0, 1904) as number)).toBe("1904-01-01");
    expect(serialToDay(2957004, 1904)).toBeNull();
  });
  test("days outside a system have no serial", () => {
    expect(dayToSerial(day("1899-12-31"), 1900)).toBeNull();
    expect(dayToSerial(day("1903-12-31"), 1904)).toBeNull();
    expect(dayToSerial(3_000_000, 1900)).toBeNull();
    expect(dayToSerial(Number.NaN, 1904)).toBeNull();
  });
  test("and days go back and forth", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_957_003 }),
        fc.constantFrom<1900 | 1904>(1900, 1904),
        (serial, system) => {
          const there = serialToDay(serial, system);
          return there === null ? serial === 60 && system === 1900 : dayToSerial(there, system) === serial;
        },
      ),
    );
  });
});

test("dates and days go back and forth", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (value) => {
      const date = dateOf(value);
      expect(dayOf(date.year, date.month, date.day)).toBe(value);
      expect(dayOfIso(isoOf(value))).toBe(value);
    }),
  );
});
