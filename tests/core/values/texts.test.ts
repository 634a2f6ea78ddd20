import fc from "fast-check";
import {
  comparableText,
  compact,
  conversion,
  displayTrim,
  foldWidth,
  headerUnit,
  missingReasonOf,
  parseChineseNumeral,
  personNameForm,
  readingText,
  shownDiffers,
  studioNameForm,
  unitNameForm,
  unitOf,
} from "../../../src/core/values";
import { FIELDS, KINDS, brief, cell, read } from "./helpers";
import { readCell } from "../../../src/core/values";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ..."0123456789.,-~/ 年月日万亿千百十余约人项台套元㎡（）()[]是否无、，；劳动模范省市县获荣二一〇½²①\u200b\u3000\n全国+%eE".split(
        "",
      ),
    ),
    maxLength: 24,
  }),
);

describe("normalising", () => {
  test.each([
    [foldWidth, " １２\u3000㎡\n\u200b5 ", "12 ㎡ 5"],
    [foldWidth, "200²", "200²"],
    [foldWidth, "①", "①"],
    [foldWidth, "a b", "a b"],
    [foldWidth, "12㎡", "12㎡"],
    [compact, "联 系\n电话", "联系电话"],
    [comparableText, "QC 小组〔一〕“甲”—・", 'qc小组(一)"甲"-·'],
    [comparableText, "毛娴工作室", "毛娴工作室"],
    [comparableText, "(a)", "(a)"],
    [studioNameForm, "乐山“张三”创新工作室。", "乐山张三创新工作室"],
    [unitNameForm, "甲 公司", "甲公司"],
    [personNameForm, "买买提．吐尔逊", "买买提·吐尔逊"],
    [personNameForm, "毛  娴", "毛娴"],
    [displayTrim, "\u200b 甲 乙\u3000", "甲 乙"],
    [displayTrim, "", ""],
    [displayTrim, "甲", "甲"],
  ] as const)("%# %p", (form, text, expected) => expect(form(text)).toBe(expected));
  test.each([foldWidth, compact, comparableText, studioNameForm, unitNameForm, personNameForm, displayTrim])(
    "%p twice is once",
    (form) => {
      fc.assert(
        fc.property(anyText, (text) => {
          const once = form(text);
          expect(form(once)).toBe(once);
        }),
      );
    },
  );
});

describe("units", () => {
  test.each([
    ["m2", "㎡"],
    ["平方米", "㎡"],
    ["万", "万元"],
    ["台（套）", "台/套"],
    ["次/年", "次/年"],
    ["项/每年", null],
    ["美元", null],
    ["", null],
  ])("%j is %j", (text, unit) => expect(unitOf(text)).toBe(unit));
  test.each([
    ["元", "万元", 1e-4],
    ["亿元", "万元", 1e4],
    ["平方米", "㎡", 1],
    ["套", "台/套", 1],
    ["个", "项", 1],
    ["件", "项", 1],
    ["项", "份", 1],
    ["人", "个", 1],
    ["人", "台/套", null],
    ["万元", "人", null],
    ["人", "万元", null],
    ["㎡", "人", null],
    ["项/年", "项", null],
    ["项", "项/年", 1],
    ["美元", "万元", null],
    ["元", "美元", null],
  ] as const)("%s to %s: %p", (from, to, factor) => expect(conversion(from, to)).toBe(factor));
  test.each([
    ["年均专项经费（万元）", "年均专项经费", "万元"],
    ["工作场地面积(㎡)", "工作场地面积", "㎡"],
    ["经费（单位：元）", "经费", "元"],
    ["仪器设备（台（套））", "仪器设备", "台/套"],
    ["经费/万元", "经费", "万元"],
    ["经费，单位：万元", "经费", "万元"],
    ["推荐单位（盖章）", "推荐单位", null],
  ])("the header %s", (header, rest, unit) => expect(headerUnit(header)).toMatchObject({ rest, unit }));
  test.each(["姓名", "省/市", ""])("%j has none", (header) => expect(headerUnit(header)).toBeNull());
});

describe("Chinese numerals", () => {
  test.each([
    ["十二", 12],
    ["二十", 20],
    ["廿五", 25],
    ["一百零五", 105],
    ["一百五", 150],
    ["一百五十", 150],
    ["一千零五十", 1050],
    ["两千", 2000],
    ["壹拾万", 100000],
    ["一万零五", 10005],
    ["一万二", 12000],
    ["三点五万", 35000],
    ["1.2亿", 120000000],
    ["3万5千", 35000],
    ["1万2000", 12000],
    ["一亿两千万", 120000000],
    ["二〇一八", 2018],
    ["〇", 0],
    ["一百二十三", 123],
    ["3千5", null],
    ["三五", null],
    ["几十", null],
    ["百", null],
    ["3万5", null],
    ["1.5万2千", null],
    ["十十", null],
    ["一百千", null],
    ["一零零百", null],
    ["", null],
    ["零万", 0],
    ["0万", 0],
    ["0万5千", null],
    ["一万一亿亿", null],
    ["甲十", null],
    ["一百零", null],
    ["0百", null],
    ["12百3", null],
    ["五点", null],
    ["二百三千", null],
  ])("%s is %p", (text, value) => expect(parseChineseNumeral(text)).toBe(value));

  test("0 … 99,999,999 are read back from their written form", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 20_000 })),
        (value) => {
          expect(parseChineseNumeral(spelled(value))).toBe(value);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** The standard spelling, as an oracle: one 零 for each gap, 一十 as 十 at the front. */
function spelled(value: number): string {
  if (value === 0) return "零";
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const text =
    high === 0 ? below(low) : `${below(high)}万${low === 0 ? "" : (low < 1000 ? "零" : "") + below(low)}`;
  return text.replace(/^一十/, "十");
}

function below(value: number): string {
  let text = "";
  let gap = false;
  for (const [size, word] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += (gap ? "零" : "") + "零一二三四五六七八九"[digit] + word;
      gap = false;
    }
  }
  return text;
}

describe("missing words", () => {
  test.each([
    ["暂缺", "pending"],
    ["待补", "pending"],
    ["同上", "ditto"],
    ["〃", "ditto"],
    ["见附件", "seeAttachment"],
    ["详见附件2", "seeAttachment"],
    ["附件1", "seeAttachment"],
    ["不详", "unknown"],
    ["/", "dash"],
    ["／", "dash"],
    ["---", "dash"],
    ["一一", "dash"],
    ["***", "dash"],
    ["___", "placeholder"],
    ["？", "placeholder"],
    ["\u200b", "blank"],
    ["无锡", null],
    ["12", null],
    ["0", null],
    ["一", null],
    ["这是一个足够长的不会是占位的文本", null],
  ])("%j: %p", (text, reason) => expect(missingReasonOf(text)).toBe(reason));
});

describe("what was read, said to people", () => {
  const { funding, established, honours, yesNo, phone, members, name, text } = FIELDS;
  test.each([
    ["50余万元", funding, "≥ 50 万元", "≥ 50 万元", true],
    ["约50", funding, "≈ 50 万元", "≈ 50 万元", true],
    ["不足5", funding, "< 5 万元", "< 5 万元", true],
    ["超过5", funding, "> 5 万元", "> 5 万元", true],
    ["5以内", funding, "≤ 5 万元", "≤ 5 万元", true],
    ["12人", members, "12 人", "12 人", false],
    [12345.5, FIELDS.plain, "12,345.5", "12,345.5", false],
    [1e25, FIELDS.plain, "1e+25", "1e+25", false],
    ["2018.9", established, "2018-09-01 … 2018-09-30", "2018-09-01 … 2018-09-30", true],
    ["2018-09-01", established, "2018-09-01", "2018-09-01", false],
    [
      "2018年四川省劳动模范",
      honours,
      "四川省劳动模范（2018年，省部级）",
      "四川省劳动模范 (2018, provincial model worker)",
      false,
    ],
    [
      "嘉州工匠",
      honours,
      "嘉州工匠（年份未写，级别未写）",
      "嘉州工匠 (no year, level not stated craftsman)",
      false,
    ],
    [
      "2020年12月省劳动模范",
      honours,
      "省劳动模范（2020年12月，省部级）",
      "省劳动模范 (2020-12, provincial model worker)",
      false,
    ],
    [
      "二〇二〇年九月五日省劳动模范",
      honours,
      "省劳动模范（2020年9月5日，省部级）",
      "省劳动模范 (2020-09-05, provincial model worker)",
      false,
    ],
    ["否", honours, "未获称号", "none held", false],
    ["是", honours, "是（未注明年份和称号）", "yes (no year, no title)", false],
    ["/", honours, "未获称号", "none held", true],
    ["√", yesNo, "是", "yes", false],
    ["×", { kind: "yesNo" }, "否", "no", false],
    [true, { kind: "yesNo" }, "是", "yes", false],
    ["13800000000、13900000000", phone, "13800000000、13900000000", "13800000000, 13900000000", true],
    ["毛 娴", name, "毛娴", "毛娴", false],
    ["毛娴（女）", name, "毛娴", "毛娴", true],
    ["甲", text, "甲", "甲", false],
    ["", text, "未填写", "not filled in", false],
    ["张三", members, "无法读取", "cannot be read", false],
  ] as const)("%j", (value, field, chinese, english, differs) => {
    const reading = read(value, field);
    expect([
      readingText(reading, field, "zh-CN"),
      readingText(reading, field, "en"),
      shownDiffers(reading, field),
    ]).toEqual([chinese, english, differs]);
  });
});

test("anything in any kind gives a reading and never throws", () => {
  const value = fc.oneof(
    anyText,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#REF!" }),
  );
  const format = fc.oneof(
    fc.constantFrom("General", "@", "0.00", "yyyy/m/d", '0"人"', "0%", "h:mm"),
    fc.string(),
  );
  fc.assert(
    fc.property(
      value,
      anyText,
      format,
      fc.constantFrom(...KINDS),
      fc.boolean(),
      fc.constantFrom("人", "万元", "㎡", undefined),
      (content, text, code, kind, legal, unit) => {
        const field = { kind, noneIsLegal: legal, ...(unit === undefined ? {} : { unit }) };
        const reading = readCell(cell(content, { text: content === null ? "" : text, format: code }), field);
        expect(["present", "missing", "unreadable"]).toContain(reading.state);
        expect(reading.state === "present").toBe(reading.value !== null);
        expect(reading.state === "present").toBe(reading.reason === null);
        if (typeof reading.value === "number") expect(reading.value).not.toBeNaN();
        expect(brief(reading)).not.toBe("");
        expect(readingText(reading, field, "zh-CN")).not.toBe("");
      },
    ),
    { numRuns: 3000 },
  );
});
