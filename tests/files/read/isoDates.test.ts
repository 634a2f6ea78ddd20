import { parseIsoDate, parseIsoDuration } from "../../../src/files/read/isoDates";

test.each([
  ["2018-09-01", 43344],
  ["2018-09-01T12:00:00", 43344.5],
  ["2018-09-01T12:00:00.000+08:00", 43344.5],
  ["2018-09-01T12:00:00,5Z", 43344 + 43200.5 / 86400],
  ["12:30", 45000 / 86400],
  ["2018-02-30", null],
  ["2018/9/1", null],
])("%s is day %s", (text, expected) => {
  const serial = parseIsoDate(text, 1900);
  if (expected === null) expect(serial).toBeNull();
  else expect(serial).toBeCloseTo(expected, 9);
});

test.each([
  ["PT12H30M00S", 12.5 / 24],
  ["P1DT6H", 1.25],
  ["P2W", 14],
  ["-PT0.5H", -0.5 / 24],
  ["PT1,5H", 1.5 / 24],
  ["PT90M", 1.5 / 24],
  ["P1Y2M", null],
  ["P", null],
  ["PT", null],
  ["P1DT", null],
  ["12:30", null],
])("%s is %s days", (text, expected) => {
  const days = parseIsoDuration(text);
  if (expected === null) expect(days).toBeNull();
  else expect(days).toBeCloseTo(expected, 9);
});
