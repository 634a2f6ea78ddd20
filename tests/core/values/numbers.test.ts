import { FIELDS, brief, read } from "./helpers";

const { members, area, equipment, funding, benefit, patents, exchanges, yearly, photos, plain } = FIELDS;

describe("a count with its unit", () => {
  test.each([
    [12, "12"],
    ["12", "12"],
    ["12人", "12"],
    ["１２", "12"],
    ["1２", "12"],
    ["十二", "12"],
    ["1,200", "1200"],
    ["１，２００", "1200"],
    ["1 200", "1200"],
    ["12 人", "12"],
    ["12名", "12"],
    ["12位", "12"],
    ["12（人）", "12"],
    ["12人。", "12"],
    ["共12人", "12"],
    ["12名成员", "12"],
    ["12.0", "12"],
    ["'12", "12"],
    ["12\n人", "12"],
    ["\u200b12\u3000", "12"],
    ["现有成员12人", "12"],
    ["12人，其中博士3人", "12"],
    ["12（含兼职2人）", "12"],
    ["二十余人", ">= 20"],
    ["十余人", ">= 10"],
    ["百余人", ">= 100"],
    ["近百人", "~ 100"],
    ["上百人", ">= 100"],
    ["12 人左右", "~ 12"],
    ["约 12", "~ 12"],
    ["20余", ">= 20"],
    ["50多", ">= 50"],
    ["30来人", "~ 30"],
    ["≥5", ">= 5"],
    [">5", "> 5"],
    ["5人以上", ">= 5"],
    ["5+", ">= 5"],
    ["至少5人", ">= 5"],
    ["不足5", "< 5"],
    ["5人以内", "<= 5"],
    ["-3", "-3"],
    ["负3", "-3"],
    ["2.5", "2.5"],
    ["两", "2"],
    ["一百零五人", "105"],
    ["1.2万", "12000"],
    ["5-6人", "unreadable: range"],
    ["5至6人", "unreadable: range"],
    ["5人-6人", "unreadable: range"],
    ["三五人", "unreadable: range"],
    ["5，8", "unreadable: severalNumbers"],
    ["12（15）", "unreadable: severalNumbers"],
    ["12（实际10人）", "unreadable: severalNumbers"],
    ["3男2女", "unreadable: severalNumbers"],
    ["5+3", "unreadable: severalNumbers"],
    ["1 2", "unreadable: severalNumbers"],
    ["12万元", "unreadable: wrongUnit"],
    ["12人次", "unreadable: wrongUnit"],
    ["12天", "unreadable: wrongUnit"],
    ["50%", "unreadable: wrongUnit"],
    ["3个月", "unreadable: wrongUnit"],
    ["几十人", "unreadable: notANumber"],
    ["几十人", "unreadable: notANumber"],
    ["若干", "unreadable: notANumber"],
    ["张三", "unreadable: notANumber"],
    ["第3", "unreadable: notANumber"],
    ["12½", "unreadable: notANumber"],
    ["200²", "unreadable: notANumber"],
    [true, "unreadable: notANumber"],
    [{ error: "#REF!" }, "unreadable: cellError"],
    ["12,0000", "unreadable: severalNumbers"],
  ])("%j in 人 is %s", (value, expected) => expect(brief(read(value, members))).toBe(expected));

  test.each([
    [equipment, "5台", "5"],
    [equipment, "8套", "8"],
    [equipment, "30台/套", "30"],
    [equipment, "30台(套)", "30"],
    [equipment, "30件", "30"],
    [equipment, "5台8套", "unreadable: severalNumbers"],
    [equipment, "5台/8套", "unreadable: severalNumbers"],
    [equipment, "5人", "unreadable: wrongUnit"],
    [patents, "3项", "3"],
    [patents, "3（含发明1）", "3"],
    [patents, "3件", "3"],
    [patents, "发明专利3项", "3"],
    [patents, "3（发明1，实用新型2）", "3"],
    [patents, "发明1项，实用新型2项", "unreadable: severalNumbers"],
    [patents, "3项/年", ">= 3"],
    [patents, "无（申请中）", "0"],
    [members, "1e999", "unreadable: notANumber"],
    [members, "1e2", "100"],
    [members, "約12", "~ 12"],
    [members, "近50余", "~ 50"],
    [plain, "12人", "unreadable: wrongUnit"],
    [members, "12人/组", "unreadable: wrongUnit"],
    [patents, "无", "0"],
    [patents, "0项", "0"],
    [patents, "暂无", "0"],
    [patents, "没有", "0"],
    [patents, "无专利", "0"],
    [patents, "/", "0"],
    [patents, "——", "0"],
    [members, "无", "0"],
    [members, "/", "missing: dash"],
    [members, "-", "missing: dash"],
    [members, "N/A", "missing: placeholder"],
    [members, "0", "0"],
    [members, 0, "0"],
    [members, "零", "0"],
    [exchanges, "4次", "4"],
    [exchanges, "4次/年", "4"],
    [exchanges, "每年4次", "4"],
    [exchanges, "4场", "4"],
    [yearly, "2项/年", "2"],
    [yearly, "每年2项", "2"],
    [yearly, "2", "2"],
    [photos, "3张", "3"],
    [photos, "3幅", "3"],
    [plain, "12", "12"],
  ])("%j: %j is %s", (field, value, expected) => expect(brief(read(value, field))).toBe(expected));
});

describe("an area", () => {
  test.each([
    ["约200㎡", "~ 200"],
    ["200平米", "200"],
    ["200m²", "200"],
    ["200m2", "200"],
    ["200 M2", "200"],
    ["200平方米", "200"],
    ["200平方", "200"],
    ["200平方米左右", "~ 200"],
    ["1.2万平方米", "12000"],
    ["3亩", "2000"],
    ["200.5", "200.5"],
    ["200米", "unreadable: wrongUnit"],
    ["200元", "unreadable: wrongUnit"],
  ])("%j is %s", (value, expected) => expect(brief(read(value, area))).toBe(expected));
});

describe("an amount of money in 万元", () => {
  test.each([
    ["50", "50"],
    ["50万", "50"],
    ["50万元", "50"],
    ["50余万元", ">= 50"],
    ["50万余元", ">= 50"],
    ["50多万", ">= 50"],
    ["约 50 余万", ">= 50"],
    ["50万元左右", "~ 50"],
    ["近50万", "~ 50"],
    ["不足50", "< 50"],
    ["超过100", "> 100"],
    ["100以上", ">= 100"],
    ["500,000元", "50"],
    ["300,000元", "30"],
    ["￥300,000", "30"],
    ["¥50万", "50"],
    ["人民币50万元", "50"],
    ["1.2亿", "12000"],
    ["1.5亿元", "15000"],
    ["壹拾万元", "10"],
    ["壹拾万元整", "10"],
    ["五十万", "50"],
    ["3万5千", "3.5"],
    ["三万五千元", "3.5"],
    ["30万/年", "30"],
    ["30万元/年", "30"],
    ["每年30万元", "30"],
    ["0.5", "0.5"],
    [".5", "0.5"],
    ["50（万元）", "50"],
    ["50w", "50"],
    ["1.5E+2", "150"],
    ["12千元", "1.2"],
    ["5百万元", "500"],
    ["50-60", "unreadable: range"],
    ["50~60万元", "unreadable: range"],
    ["50万-60万", "unreadable: range"],
    ["50万美元", "unreadable: wrongUnit"],
    ["5千", "unreadable: wrongUnit"],
    ["几十万", "unreadable: notANumber"],
    ["见附件", "missing: seeAttachment"],
    ["待定", "missing: pending"],
    ["50万元/人", "unreadable: wrongUnit"],
  ])("%j is %s", (value, expected) => expect(brief(read(value, funding))).toBe(expected));

  test("a year's figure is less than the total that is asked for", () => {
    expect(brief(read("30万/年", benefit))).toBe(">= 30");
    expect(read("30万/年", benefit).notes).toContain("rateInTotal");
    expect(brief(read("30/年", benefit))).toBe(">= 30");
    expect(brief(read("30万（年）", benefit))).toBe(">= 30");
    expect(brief(read("30/年", funding))).toBe("30");
  });

  test("节约 and 评估 leave no doubt about a figure", () => {
    for (const text of ["350万元（其中节约100万）", "350万元，节约成本", "350万元（经评估）"])
      expect([text, brief(read(text, benefit))]).toEqual([text, "350"]);
    expect(brief(read("350万元（约）", benefit))).toBe("~ 350");
  });

  test("a header in another unit converts plain figures and leaves figures with a unit alone", () => {
    const yuan = { headerFactor: 1e-4 };
    expect(brief(read(500000, funding, yuan))).toBe("50");
    expect(brief(read("500000", funding, yuan))).toBe("50");
    expect(brief(read("约500,000", funding, yuan))).toBe("~ 50");
    expect(brief(read("50万元", funding, yuan))).toBe("50");
    expect(read(500000, funding, yuan).notes).toEqual(["unitConverted"]);
    expect(brief(read(1.2, funding, { headerFactor: 1e4 }))).toBe("12000");
    expect(brief(read(3, funding, { headerFactor: 1e-4 }))).toBe("0.0003");
  });
});

describe("how a figure was read is noted", () => {
  test.each([
    [members, 12, []],
    [members, "12", ["textNumber"]],
    [members, "12人", ["textNumber", "unitRemoved"]],
    [members, "十二", ["textNumber", "chineseNumeral"]],
    [members, "20余", ["textNumber", "qualifier"]],
    [patents, "3（含发明1）", ["textNumber", "extraText"]],
    [patents, "/", ["dashAsNone"]],
    [patents, "无", ["wordAsZero"]],
    [funding, "50万", ["textNumber", "unitRemoved"]],
    [funding, "500,000元", ["textNumber", "unitConverted"]],
    [funding, "1.2亿", ["textNumber", "unitConverted"]],
    [funding, "30万/年", ["textNumber", "unitRemoved", "extraText"]],
    [exchanges, "4次/年", ["textNumber", "unitRemoved"]],
  ])("%j: %j", (field, value, notes) => expect(read(value, field).notes).toEqual(notes));

  test("a value taken from a merged cell", () => {
    expect(read(12, members, { fromMerge: true }).notes).toEqual(["fromMerge"]);
    expect(read("12", members, { fromMerge: true }).notes).toEqual(["textNumber", "fromMerge"]);
  });
});

describe("a number cell and its format", () => {
  test.each([
    [12, "0.00", "12.00", "12"],
    [1200, "#,##0", "1,200", "1200"],
    [12, '0"人"', "12人", "12"],
    [12, "####", "12", "12"],
    [-5, "0;[Red]-0", "-5", "-5"],
    [12, "yyyy/m/d", "1900/1/12", "unreadable: notANumber"],
    [0.5, "0%", "50%", "unreadable: wrongUnit"],
    [0.5, "h:mm", "12:00", "unreadable: notANumber"],
    [12, '0"人"', "###", "12"],
    [12, ";;;", "", "12"],
  ])("%d as %s shows %s", (value, format, text, expected) =>
    expect(brief(read(value, members, { format, text }))).toBe(expected),
  );

  test("a scaled figure is read as shown", () => {
    expect(brief(read(500000, funding, { format: '0.0,,"亿"', text: "0.5亿" }))).toBe("5000");
    expect(brief(read(500000, funding, { format: '0!.0,"万"', text: "50.0万" }))).toBe("50");
  });

  test("what is no finite number is none", () => {
    expect(brief(read(Number.NaN, members))).toBe("unreadable: notANumber");
    expect(read(12, members, { format: ";;;", text: "" }).shown).toBe("12");
  });
});

test("a sum of sums, however long, is no figure and is told so", () => {
  for (const text of ["=共1", ",共1", "。合计1", ";累计:1"].map((part) => `1${part.repeat(10_000)}`))
    expect(brief(read(text, members))).toBe("unreadable: severalNumbers");
});
