import { DisplayFormats, showsDate } from "../../../src/files/read";
import { generalText } from "../../../src/core";
import { builtInFormat, PLAIN_DISPLAY } from "../../../src/files/read/display";

const display = new DisplayFormats();

describe("numbers and dates as Chinese Excel shows them", () => {
  test.each<readonly [string, number, string]>([
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 12.5, "12.5"],
    ["General", 0.00001234, "0.00001234"],
    ["General", 1e15, "1E+15"],
    ["General", 123456.789012345, "123456.789"],
    ["@", 138, "138"],
    ["yyyy/m/d", 60, "1900/2/29"],
    ["yyyy/m/d", -1, "######"],
    ["mmm-yy", 43374, "Oct-18"],
    ["dddd", 43374, "Monday"],
    ["aaaa", 43374, "星期一"],
    ["[$-804]aaaa", 43374, "星期一"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd", 43374, "2018年10月1日"],
    ["h:mm AM/PM", 0.6, "2:24 PM"],
    ['上午/下午h"时"mm"分"', 0.6, "下午2时24分"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 43374, "二〇一八年十月一日"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 43424, "二〇一八年十一月二十日"],
    ["[DBNum1]General", 123, "一百二十三"],
    ["[DBNum1]General", 100010, "一十万〇一十"],
    ["[DBNum1]General", 20000305, "二千万〇三百〇五"],
    ["[DBNum1]General", 0, "〇"],
    ["[DBNum1]General", 12.5, "一十二.五"],
    ["[DBNum1]0", 123, "一二三"],
    ["[DBNum2][$-804]General", 123, "壹佰贰拾叁"],
    ["[DBNum2]General", 0, "零"],
    ["[DBNum2]General", 105, "壹佰零伍"],
    ["[DBNum1]0", 12345678901234567890, "一二三四五六七八九〇一二三四六〇〇〇〇〇"],
    ['G/通用格式"人"', 5, "5人"],
    ["#,##0.00_ ", 1234.5, "1,234.50 "],
    ['bad"format', 3, "3"],
    ["[DBNum1]", 12, "一十二"],
    ["0!.0,", 200000, "20.0"],
    ["0!.0,", 203456, "20.3"],
    ["0\\.0,", 203456, "20.3"],
    ['0!.0,"万"', 200000, "20.0万"],
    ['[>=10000]0!.0,"万";0', 99, "99"],
    ["0!人", 12, "12人"],
    ["0!!", 12, "12!"],
    ['0.0"!"', 12.5, "12.5!"],
    ["0_!", 12, "12 "],
    ["0\\!", 12, "12!"],
    ["0!", 12, "12"],
    ['"¥"#,##0.00', 45, "¥45.00"],
    ["[$¥-804]#,##0.00", 45, "¥45.00"],
    ["_ ¥* #,##0.00_ ", 45, " ¥45.00 "],
    [";;;", 5, ""],
  ])("%s of %d is %s", (code, value, text) => {
    expect(display.text(value, code, 1900)).toBe(text);
    expect(display.text(value, code, 1900)).toBe(text);
  });

  test("text and truth values", () => {
    expect(display.text("甲", "0.00", 1900)).toBe("甲");
    expect(display.text("甲", '0;0;0;"单位："@', 1900)).toBe("单位：甲");
    expect(display.text("甲", ";;;", 1900)).toBe("");
    expect(display.text("甲", 'bad"@', 1900)).toBe("甲");
    expect(display.text(true, "0.00", 1900)).toBe("TRUE");
    expect(display.text(false, "General", 1900)).toBe("FALSE");
  });

  test("the 1904 system shifts dates, not durations and numbers", () => {
    expect(display.text(0, "yyyy/m/d", 1904)).toBe("1904/1/1");
    expect(display.text(43374 - 1462, "yyyy/m/d", 1904)).toBe("2018/10/1");
    expect(display.text(1.5, "[h]:mm", 1904)).toBe("36:00");
    expect(display.text(1.5, "0.0", 1904)).toBe("1.5");
  });

  test("which formats show dates", () => {
    expect(["yyyy/m/d", "h:mm", '上午/下午h"时"', "mmm-yy"].map(showsDate)).toEqual([true, true, true, true]);
    expect(["General", "@", "0.00", '0"日"'].map(showsDate)).toEqual([false, false, false, false]);
  });

  test.each<readonly [string | number | boolean, string, string]>([
    ["甲工作室", "0.00", "甲工作室"],
    [true, "General", "TRUE"],
    [2018, "General", "2018"],
    [12.5, "0.00", "12.5"],
    [43374, "yyyy/m/d", "2018/10/1"],
    [43374, 'yyyy"年"m"月"d"日"', "2018/10/1"],
    [43374, 'yyyy"年"m"月"', "2018/10"],
    [43374, "yyyy", "2018"],
    [43374.5, "yyyy/m/d h:mm", "2018/10/1"],
    [0.5, "h:mm", "0.5"],
    [-1, "yyyy/m/d", "-1"],
  ])("without the formatter %s under %s is %s", (value, code, text) => {
    expect(PLAIN_DISPLAY.text(value, code, 1900)).toBe(text);
  });

  test("without the formatter too, dates are read in the file's date system", () => {
    expect(PLAIN_DISPLAY.text(43374 - 1462, "yyyy/m/d", 1904)).toBe("2018/10/1");
  });

  test("built-in formats", () => {
    expect([builtInFormat(14), builtInFormat(58), builtInFormat(49), builtInFormat(163)]).toEqual([
      "yyyy/m/d",
      'm"月"d"日"',
      "@",
      "General",
    ]);
    expect(generalText(-123)).toBe("-123");
  });
});
