import { shownFigure } from "../../../src/core/values/figureFormat";
import { sectionFor, sectionsOf } from "../../../src/core/values/formatSections";

/** The scale with the words before and after, as `约|1|万元`; null where only the text shown can say. */
function shown(code: string, value = 1): string | null {
  const figure = shownFigure(code, value);
  return figure === null ? null : `${figure.before}|${figure.scale}|${figure.after}`;
}

test.each<[title: string, rows: readonly (readonly [code: string, shown: string | null])[]]>([
  [
    "the figure as stored",
    [
      ["General", "|1|"],
      ["@", "|1|"],
      ["0.00", "|1|"],
      ["#,##0.00", "|1|"],
      ["# ?/?", "|1|"],
      ["0.00E+00", "|1|"],
      ["0.00E-00", "|1|"],
      ['"无"', "|1|"],
      ["", "|1|"],
      ["0%", "|1|%"],
    ],
  ],
  [
    "scaled by commas behind the last digit or before the point",
    [
      ["0,", "|0.001|"],
      ["0,,", "|0.000001|"],
      ["#,##0,", "|0.001|"],
      ["0.0,", "|0.001|"],
      ["0,.0", "|0.001|"],
      ["0,,.0", "|0.000001|"],
      ["0,.0,", "|0.000001|"],
      ['0,"千元"', "|0.001|千元"],
      ['0","', "|1|"],
      ["0 ,", "|1|"],
    ],
  ],
  [
    "scaled by a written point among the digits",
    [
      ["0!.0", "|0.1|"],
      ["0\\.00", "|0.01|"],
      ['0"."000', "|0.001|"],
      ["0!.0000", "|0.0001|"],
      ["0!.0,", "|0.0001|"],
      ["#,##0!.0,", "|0.0001|"],
      ["0!.0.0", "|0.1|"],
      ['0" "!.0', "|0.1|"],
    ],
  ],
  [
    "other signs among the digits",
    [
      ["000\\-0000", null],
      ['0"又"0', null],
      ["0!.0!.0", null],
      ["0万0", null],
      ["0e0", "|1|"],
      ['0"0"', "|1|0"],
      ["0.0!.0", "|1|"],
      ["0-0", null],
      ["0:0", null],
      ["0\\ 0", "|1|"],
      ["0/0", "|1|"],
      ["0 0", "|1|"],
      ["0%0", "|1|"],
    ],
  ],
  [
    "words before and after",
    [
      ['"约"0"万元"', "约|1|万元"],
      ['"共"#,##0"人"', "共|1|人"],
      ["0万", "|1|万"],
      ["0!万", "|1|万"],
      ['0" 人 "', "|1|人"],
      ['"（"0"人）"', "|1|人"],
      ['"数量："0"台"', "数量|1|台"],
      ['0_人"台"', "|1|台"],
      ['[Red]0"台"', "|1|台"],
      ['General"万元"', "|1|万元"],
      ['"约"General', "约|1|"],
      ['"约"GENERAL"人"', "约|1|人"],
      ['[DBNum2]"共"G/通用格式"人"', "共|1|人"],
      ['[Blue]General" 台 "', "|1|台"],
      ['"人数"', "|1|"],
    ],
  ],
  [
    "signs of currency left out, and what is counted kept",
    [
      ['"¥"0', "|1|"],
      ["￥0", "|1|"],
      ["$0", "|1|"],
      ['"€"0', "|1|"],
      ['"£"0', "|1|"],
      ['"RMB"0', "|1|"],
      ['"CNY "0', "|1|"],
      ['"人民币："0', "|1|"],
      ['"人民币约"0', "约|1|"],
      ['0"元"', "|1|"],
      ['0"圆"', "|1|"],
      ['0"元整"', "|1|"],
      ['0"元正"', "|1|"],
      ['0"元人民币"', "|1|"],
      ['0"圆整"', "|1|"],
      ['0"¥"', "|1|"],
      ["0$", "|1|"],
      ['0"元/年"', "|1|/年"],
      ['0"万元"', "|1|万元"],
      ['"¥"0!.0,"万"', "|0.0001|万"],
      ['"¥"General"元"', "|1|"],
      ['"元"0', "元|1|"],
      ['0"人民币"', "|1|人民币"],
    ],
  ],
])("%s", (_, rows) => {
  expect(rows.map(([code]) => [code, shown(code)])).toEqual(rows);
  // A second look answers the same.
  expect(rows.map(([code]) => [code, shown(code)])).toEqual(rows);
});

test.each<[code: string, value: number, section: number]>([
  ["0", 1, 0],
  ["0", -1, 0],
  ["0", 0, 0],
  ["0;1", 1, 0],
  ["0;1", -1, 1],
  ["0;1", 0, 0],
  ["0;1;2", 1, 0],
  ["0;1;2", -1, 1],
  ["0;1;2", 0, 2],
  ["0;1;2;3", 0, 2],
  ["[>=10]0;1", 10, 0],
  ["[>=10]0;1", 9, 1],
  ["[>=10]0", 9, 0],
  ["[>10]0;1", 11, 0],
  ["[>10]0;1", 10, 1],
  ["[<=10]0;1", 10, 0],
  ["[<=10]0;1", 11, 1],
  ["[<10]0;1", 9, 0],
  ["[<10]0;1", 10, 1],
  ["[=10]0;1", 10, 0],
  ["[=10]0;1", 9, 1],
  ["[<>10]0;1", 9, 0],
  ["[<>10]0;1", 10, 1],
  ["[>=-1.5]0;1", -1.5, 0],
  ["[>=-1.5]0;1", -1.6, 1],
  ["[>=100]0;[>=10]1;2", 100, 0],
  ["[>=100]0;[>=10]1;2", 99, 1],
  ["[>=100]0;[>=10]1;2", 9, 2],
  ["[>=100]0;1;2", 9, 2],
  ["[Red][>=10]0;[Blue]1", 9, 1],
  // No conditions: a literal, a colour, and what only looks like one.
  ['"[>=10]"0;1', 9, 0],
  ["[Red]0;1", 9, 0],
  ["[x>=10]0;1", 9, 0],
  ["[>=10x]0;1", 9, 0],
])("%s shows %d by its section %d", (code, value, section) => {
  const sections = sectionsOf(code);
  expect(sections.indexOf(sectionFor(sections, value))).toBe(section);
});

test.each<[code: string, tokens: readonly string[]]>([
  ["0.0", ["code 0", "code .", "code 0"]],
  ['"万 元"0', ["literal 万 元", "code 0"]],
  ["[Red]0", ["bracket Red", "code 0"]],
  ["0!万", ["code 0", "literal 万"]],
  ["0\\;", ["code 0", "literal ;"]],
  ["_人0", ["spacer  ", "code 0"]],
  ["* 0", ["spacer  ", "code 0"]],
  ['"a;b"', ["literal a;b"]],
  // Open at the end.
  ['0"万', ["code 0", "literal 万"]],
  ["[Red", ["bracket Red"]],
  ["0\\", ["code 0", "literal "]],
  ["0_", ["code 0", "spacer  "]],
  ["", []],
])("the parts of %j", (code, tokens) => {
  expect(sectionsOf(code).map((section) => section.map(({ is, text }) => `${is} ${text}`))).toEqual([tokens]);
});
