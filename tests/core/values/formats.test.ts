import { FIELDS, brief, read } from "./helpers";

const { funding, members, equipment, area } = FIELDS;
const ACCOUNTING = '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ';

/** Reads the stored figure; the text on screen must not matter, so it is one that would be misread. */
const figure = (
  value: number,
  format: string,
  field: (typeof FIELDS)[keyof typeof FIELDS] = funding,
): string => brief(read(value, field, { format, text: "shown 99" }));

describe("a sign of currency in the format never converts", () => {
  test.each([
    [45, '"¥"#,##0.00'],
    [45, '"¥"#,##0'],
    [45, "¥#,##0.00"],
    [45, "￥#,##0.00"],
    [45, "\\¥#,##0.00"],
    [45, "!¥#,##0.00"],
    [45, '"￥"#,##0.00_);[Red]\\("￥"#,##0.00\\)'],
    [45, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
    [45, "[$¥-804]#,##0.00"],
    [45, "[$￥-804]#,##0.00;[$￥-804]-#,##0.00"],
    [45, "[$¥-411]#,##0.00"],
    [45, "[$CNY] #,##0.00"],
    [45, "[$RMB]\\ #,##0.00"],
    [45, '"RMB"#,##0.00'],
    [45, '"人民币"#,##0.00'],
    [45, '#,##0.00"元"'],
    [45, "#,##0.00元"],
    [45, '"¥"#,##0.00"元"'],
    [45, '0.00\\ "元整"'],
    [45, "_ ¥* #,##0.00_ "],
    [45, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
    [45, '_-[$¥-804]* #,##0.00_-;-[$¥-804]* #,##0.00_-;_-[$¥-804]* "-"??_-;_-@_-'],
    [45, ACCOUNTING],
    [45, "$#,##0.00"],
    [45, "[$$-409]#,##0.00"],
    [45, "[$€-2]\\ #,##0.00"],
    [-45, ACCOUNTING],
    [0, ACCOUNTING],
    [0.5, ACCOUNTING],
    [-45, '"¥"#,##0.00_);[Red]\\("¥"#,##0.00\\)'],
  ])("%d under %s is itself", (value, format) => expect(figure(value, format)).toBe(String(value)));

  test("but one that was typed converts", () => {
    expect(brief(read("¥45.00", funding))).toBe("0.0045");
    expect(brief(read("45元", funding))).toBe("0.0045");
    expect(brief(read("¥450,000", funding, { format: '"¥"#,##0.00' }))).toBe("45");
  });

  test.each([
    // A sign alone: less than 10,000 yuan. The word 元: less than 1,000.
    ["¥20", 1, true],
    ["￥20.00", 1, true],
    ["¥ 9,999", 1, true],
    ["20¥", 1, true],
    ["RMB 20", 1, true],
    ["人民币20", 1, true],
    ["-¥20", 1, false],
    ["¥-20", 1, true],
    ["20元", 1, true],
    ["20 元整", 1, true],
    ["20(元)", 1, true],
    ["约¥20", 1, true],
    ["¥20/年", 1, true],
    ["¥10,000", 1, false],
    ["¥500,000", 1, false],
    ["1000元", 1, false],
    ["5000元", 1, false],
    ["三万五千元", 1, false],
    ["¥0", 1, false],
    ["0元", 1, false],
    ["¥20万", 1, false],
    ["¥20万元", 1, false],
    ["20", 1, false],
    ["20万元", 1, false],
    // Under a header in 元 it says what the header says.
    ["¥20", 1e-4, false],
    ["20元", 1e-4, false],
    // Under 千元 or 亿元 it does not.
    ["¥20", 0.1, true],
    ["20元", 1e4, true],
  ])("%s under a header of factor %d is asked about: %s", (text, headerFactor, asked) =>
    expect(read(text, funding, { headerFactor }).notes.includes("fewYuan")).toBe(asked),
  );

  test.each(["$20", "US$20", "€20", "20美元", "20$", "£20"])("another currency is no yuan: %s", (text) =>
    expect(read(text, funding).state).toBe("unreadable"),
  );

  test("and the header's unit still does", () => {
    expect(brief(read(450000, funding, { format: '"¥"#,##0.00', headerFactor: 1e-4 }))).toBe("45");
    expect(brief(read(450000, funding, { format: ACCOUNTING, headerFactor: 1e-4 }))).toBe("45");
  });
});

describe("a format that scales shows what was meant", () => {
  test.each([
    [200000, "0!.0,", "20"],
    [200000, "0\\.0,", "20"],
    [200000, '0"."0,', "20"],
    [203456, "0!.0,", "20.3456"],
    [200000, "#,##0!.0,", "20"],
    [200000, "#!.0,", "20"],
    [200000, "0!.0,_ ", "20"],
    [200000, "0!.0,;-0!.0,", "20"],
    [-200000, "0!.0,;-0!.0,", "-20"],
    [200000, '0!.0,"万"', "20"],
    [200000, "0!.0,万", "20"],
    [200000, "0!.0,!万", "20"],
    [200000, '0\\.0,"万元"', "20"],
    [200000, '"¥"0!.0,"万元"', "20"],
    [200000, "0!.0000", "20"],
    [203456, "0\\.0000", "20.3456"],
    [203456, '0"."0000"万"', "20.3456"],
    [200, "#,##0,", "0.2"],
    [200000, "#,##0,", "200"],
    [20000000, "0.0,,", "20"],
    [20000000, "0,,.0", "20"],
    [500000, '0.0,,"亿"', "5000"],
    [20, '0"万元"', "20"],
    [20, '0.00"万"', "20"],
    [20, '"约"0"万元"', "~ 20"],
    [20, 'General"万元"', "20"],
    [20, 'G/通用格式"万元"', "20"],
    [20, '[DBNum2][$-804]G/通用格式"万元"', "20"],
    [200000, '[>=10000]0!.0,"万";0', "20"],
    [200, '[>=10000]0!.0,"万";0', "200"],
    [200000, '[<10000]0;0!.0,"万"', "20"],
    [200, '[<10000]0;0!.0,"万"', "200"],
    [2e9, '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', "200000"],
    [200000, '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', "20"],
    [200, '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', "200"],
    [200000, '[Red][>=10000]0!.0,"万";[Blue]0', "20"],
    [7, '[=7]0"万元";0', "7"],
    [7, '[<>7]0"人";0', "7"],
    [10000, '[<=10000]0;0!.0,"万"', "10000"],
    [10001, '[>10000]0!.0,"万";0', "1.0001"],
    [10000, '[>10000]0!.0,"万";0', "10000"],
    [1200, "#,##0", "1200"],
    [1200.5, "#,##0.00_);(#,##0.00)", "1200.5"],
    [12, '0.0"!"', "12"],
    [12, "0_!", "12"],
    [12, '"无"', "12"],
    [0, '0;-0;"无"', "0"],
    [0.5, "# ?/?", "0.5"],
    [1234, "0.00E+00", "1234"],
    [0.5, "0%", "unreadable: wrongUnit"],
    [50, '0"%"', "unreadable: wrongUnit"],
    [50, '0"万美元"', "unreadable: wrongUnit"],
    [50, '"US$"0', "unreadable: notANumber"],
  ])("%d under %s is %s", (value, format, expected) => expect(figure(value, format)).toBe(expected));

  test("words in a format count as typed", () => {
    expect(figure(12, '0"人"', members)).toBe("12");
    expect(figure(12, "0!人", members)).toBe("12");
    expect(figure(12, '0"台"', equipment)).toBe("12");
    expect(figure(12, '0"人"', equipment)).toBe("unreadable: wrongUnit");
    expect(figure(12, '0"㎡"', area)).toBe("12");
    expect(figure(3, '0"亩"', area)).toBe("2000");
  });

  test("the stored figure is in the header's smaller unit, the scaled one in that of the field", () => {
    const yuan = { headerFactor: 1e-4 };
    expect(brief(read(200000, funding, { format: "0!.0,", text: "20.0", ...yuan }))).toBe("20");
    expect(brief(read(200000, funding, { format: '0!.0,"万"', text: "20.0万", ...yuan }))).toBe("20");
    expect(brief(read(20000, funding, { format: "0!.0,", text: "2.0", headerFactor: 1e4 }))).toBe("20000");
  });

  test("other signs among the digits leave only the text on screen", () => {
    expect(brief(read(1234, members, { format: '00"-"00', text: "12-34" }))).toBe("unreadable: range");
    expect(brief(read(12, members, { format: '0"又"0', text: "1又2" }))).toBe("unreadable: severalNumbers");
  });

  test("a format with an open quote or escape at its end is read as far as it goes", () => {
    expect(figure(20, '0"万')).toBe("20");
    expect(figure(20, "0\\")).toBe("20");
    expect(figure(20, "[Red0")).toBe("20");
  });
});
