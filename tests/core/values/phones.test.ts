import { FIELDS, brief, read } from "./helpers";

const field = FIELDS.phone;

/** The numbers with what was noted, as `mobile 13800000000 (extraText)`. */
function said(value: string | number): string {
  const reading = read(value, field);
  return brief(reading) + (reading.notes.length === 0 ? "" : ` (${reading.notes.join(", ")})`);
}

const MOBILE = "mobile 13800000000";
const LANDLINE = "landline 08332133419";
const NO_PHONE = "unreadable: notAPhone";

const table = (rows: readonly (readonly [value: string | number, said: string])[]): void => {
  test.each(rows)("%j is %s", (value, expected) => expect(said(value)).toBe(expected));
};

describe("a number cell", () => {
  table([
    [13800000000, MOBILE],
    [8332133419, `${LANDLINE} (normalisedText)`],
    [1062133419, "landline 01062133419 (normalisedText)"],
    [2133419, "landline 2133419"],
    [62133419, "landline 62133419"],
    [4008001234, "landline 4008001234"],
    [0, NO_PHONE],
    [-13800000000, NO_PHONE],
    [138000000000.5, NO_PHONE],
    [62133419.5, NO_PHONE],
    [1e20, NO_PHONE],
    [110, NO_PHONE],
  ]);

  test("that shows its digits needs no remark, one that shows others does", () => {
    expect(read(2133419, field, { text: "2133419" }).notes).toEqual([]);
    expect(read(2133419, field, { text: "2.13E+06" }).notes).toEqual(["normalisedText"]);
  });
});

describe("which digits are a number", () => {
  table([
    ["13800000000", MOBILE],
    ["19999999999", "mobile 19999999999"],
    ["12800000000", NO_PHONE],
    ["1380000000", NO_PHONE],
    ["138000000000", NO_PHONE],
    ["1380000000a", NO_PHONE],
    ["010-62133419", "landline 01062133419"],
    ["010-6213341", NO_PHONE],
    ["010-12133419", NO_PHONE],
    ["021-62133419", "landline 02162133419"],
    ["021-6213341", NO_PHONE],
    ["0313-6213341", "landline 03136213341"],
    ["0313-62133419", "landline 031362133419"],
    ["0313-1213341", NO_PHONE],
    ["0313-621334", NO_PHONE],
    ["2133419", "landline 2133419"],
    ["1133419", NO_PHONE],
    ["213341", NO_PHONE],
    ["213341900", NO_PHONE],
    ["400-800-1234", "landline 4008001234"],
    ["800-800-1234", "landline 8008001234"],
    ["500-800-1234", NO_PHONE],
    ["110", NO_PHONE],
    ["95598", NO_PHONE],
  ]);
});

describe("spellings of one number", () => {
  table([
    ["１３８００００００００", MOBILE],
    ["138 0000 0000", MOBILE],
    ["1 3 8 0 0 0 0 0 0 0 0", MOBILE],
    ["138.0000.0000", MOBILE],
    ["138·0000·0000", MOBILE],
    ["138—0000—0000", MOBILE],
    ["138~0000~0000", MOBILE],
    ["（0833）2133419", LANDLINE],
    ["【0833】2133419", LANDLINE],
    ["[0833]2133419", LANDLINE],
    ["（0833-2133419）", LANDLINE],
    ["（833）2133419", NO_PHONE],
    ["+8613800000000", MOBILE],
    ["（+86）138 0000 0000", MOBILE],
    ["[+86]13800000000", MOBILE],
    ["008613800000000", MOBILE],
    ["86 138 0000 0000", MOBILE],
    ["8612800000000", NO_PHONE],
    ["+86 833 2133419", LANDLINE],
    ["+86 0833 2133419", LANDLINE],
    ["0086 833 2133419", LANDLINE],
    ["+86 2133419", "landline 2133419"],
    ["+86 12345", NO_PHONE],
    ["+1 2025550100", NO_PHONE],
    ["+852 12345678", NO_PHONE],
    ["++8613800000000", NO_PHONE],
  ]);
});

describe("signs and words beside it", () => {
  table([
    ["13800000000.0", `${MOBILE} (extraText)`],
    ["13800000000.00", `${MOBILE} (extraText)`],
    ["13800000000.5", NO_PHONE],
    ["13800000000，", `${MOBILE} (extraText)`],
    ["，13800000000", `${MOBILE} (extraText)`],
    ["‘13800000000", `${MOBILE} (extraText)`],
    ["13800000000！", `${MOBILE} (extraText)`],
    ["13800000000 、", `${MOBILE} (extraText)`],
    ["王芳：13800000000", `${MOBILE} (extraText)`],
    ["13800000000 王芳", `${MOBILE} (extraText)`],
    ["13800000000（王芳）", `${MOBILE} (extraText)`],
    ["13800000000【王芳】", `${MOBILE} (extraText)`],
    ["13800000000[微信同号]", `${MOBILE} (extraText)`],
    ["王芳（13800000000）", `${MOBILE} (extraText)`],
    ["手机号：13800000000", `${MOBILE} (extraText)`],
    ["手机号码：13800000000", `${MOBILE} (extraText)`],
    ["Mobile: 13800000000", `${MOBILE} (extraText)`],
    ["Tel.0833-2133419", `${LANDLINE} (extraText)`],
    ["家庭：0833-2133419", `${LANDLINE} (extraText)`],
    ["0833区2133419", `${LANDLINE} (extraText)`],
    ["王芳", NO_PHONE],
    ["（王芳）", NO_PHONE],
  ]);
});

describe("an extension, of a fixed line only", () => {
  table([
    ["0833-2133419转8001", `${LANDLINE} (extraText)`],
    ["0833-2133419 转 8001", `${LANDLINE} (extraText)`],
    ["0833-2133419（转8001）", `${LANDLINE} (extraText)`],
    ["0833-2133419(分机8001)", `${LANDLINE} (extraText)`],
    ["0833-2133419分机8001", `${LANDLINE} (extraText)`],
    ["0833-2133419ext.8001", `${LANDLINE} (extraText)`],
    ["0833-2133419 EXT 8001", `${LANDLINE} (extraText)`],
    ["0833-2133419x8001", `${LANDLINE} (extraText)`],
    ["0833-2133419#8001", `${LANDLINE} (extraText)`],
    ["2133419-801", "landline 2133419 (extraText)"],
    ["400-800-1234转5", "landline 4008001234 (extraText)"],
    ["0833-2133419-8001234", NO_PHONE],
    ["0833-213转8001", NO_PHONE],
    ["13800000000转12", NO_PHONE],
    ["13800000000-12", NO_PHONE],
    ["13800000000（转12）", NO_PHONE],
    ["0833-2133419(8001)", NO_PHONE],
  ]);
});

describe("several numbers", () => {
  const TWO = `${MOBILE} + mobile 13900000000`;
  table([
    ...["、", "，", ",", ";", "；", "/", "／", "\\", "|", "\n", "\r\n", "\n\n", "或", "和", "及", " "].map(
      (sign): [string, string] => [`13800000000${sign}13900000000`, `${TWO} (severalValues)`],
    ),
    ["13800000000或者13900000000", `${TWO} (extraText, severalValues)`],
    ["138 0000 0000 139 0000 0000", `${TWO} (severalValues)`],
    ["13800000000、、13900000000", `${TWO} (severalValues)`],
    ["13800000000 王芳 13900000000 李四", `${TWO} (extraText, severalValues)`],
    ["13800000000（王芳）13900000000（李四）", `${TWO} (extraText, severalValues)`],
    ["0833 2133419 13800000000", `${LANDLINE} + ${MOBILE} (severalValues)`],
    ["2133419 2133418 2133417", "landline 2133419 + landline 2133418 + landline 2133417 (severalValues)"],
    ["0833-2133419转8001、13800000000", `${LANDLINE} + ${MOBILE} (extraText, severalValues)`],
    ["13800000000、12", NO_PHONE],
    ["0833 2133419 12", NO_PHONE],
    ["138 0000 0000 13", NO_PHONE],
    ["213王芳3419", NO_PHONE],
  ]);
});

describe("a day is no number", () => {
  table([
    ["2018-3-15", NO_PHONE],
    ["2018.03.15", NO_PHONE],
    ["2018/3/15", NO_PHONE],
    ["2018年03月15日", NO_PHONE],
    ["2018年3月15号", NO_PHONE],
    ["1980.1.1", NO_PHONE],
    ["2018 年 3 月 15", NO_PHONE],
    ["2133-3-155", "landline 21333155"],
  ]);
});
