import {
  comparableText,
  compact,
  conversion,
  displayTrim,
  foldWidth,
  headerUnit,
  personNameForm,
  studioNameForm,
  unitOf,
} from "../../../src/core/values";
import { everydayUnit, isMoney, unitAtStart } from "../../../src/core/values/units";

type Form = (text: string) => string;

test.each<[string, Form, readonly (readonly [string, string])[]]>([
  [
    "folded",
    foldWidth,
    [
      ["", ""],
      ["abc甲", "abc甲"],
      ["ＡＢＣ１２", "ABC12"],
      ["a b", "a b"],
      [" a  b\n c ", "a b c"],
      ["甲 ", "甲"],
      ["甲\u200b乙", "甲乙"],
      ["200²", "200²"],
      ["²", "²"],
      ["²ａ", "²a"],
      ["㎡ｍ", "㎡m"],
      ["①２", "①2"],
      ["½", "½"],
      ["❶", "❶"],
      ["㈠", "㈠"],
      ["㊀", "㊀"],
      ["ⅷ", "viii"],
      ["e\u0301", "é"],
      ["e\u200b\u0301", "é"],
      ["（甲）", "(甲)"],
    ],
  ],
  [
    "compact",
    compact,
    [
      ["甲 乙", "甲乙"],
      ["1 200 人", "1200人"],
      ["甲乙", "甲乙"],
      ["e \u0301", "é"],
    ],
  ],
  [
    "compared",
    comparableText,
    [
      ["Ａ 甲（一）", "a甲(一)"],
      ["[甲]【乙】「丙」", "(甲)(乙)(丙)"],
      ["甲—乙－丙", "甲-乙-丙"],
      ["“甲”‘乙’", '"甲""乙"'],
      ["买买提•吐尔逊", "买买提·吐尔逊"],
      ["1～2", "1~2"],
      ["甲$乙!", "甲$乙!"],
      ["abc#%*+,./:;", "abc#%*+,./:;"],
    ],
  ],
  [
    "a studio's name",
    studioNameForm,
    [
      ["甲厂“张三”工作室。", "甲厂张三工作室"],
      ["甲厂工作室，", "甲厂工作室"],
      ["甲厂1号工作室", "甲厂1号工作室"],
      ["·甲·", "·甲·"],
      ["阿·木工作室", "阿·木工作室"],
      ["ABC工作室", "abc工作室"],
      ["甲厂·“乙”", "甲厂·乙"],
    ],
  ],
  [
    "a person's name",
    personNameForm,
    [
      ["毛  娴", "毛娴"],
      ["买买提.吐尔逊", "买买提·吐尔逊"],
      ["买买提。吐尔逊。", "买买提·吐尔逊"],
      ["·张三·", "张三"],
      ["·", ""],
      ["John Smith", "johnsmith"],
    ],
  ],
  [
    "shown",
    displayTrim,
    [
      ["", ""],
      ["甲", "甲"],
      [" 甲 乙\u3000", "甲 乙"],
      ["\u200b甲\ufeff", "甲"],
      ["（甲）", "（甲）"],
      ["甲 ", "甲"],
      [" 甲", "甲"],
      [" \u3000\n", ""],
    ],
  ],
])("texts %s", (_, form, cases) => {
  expect(cases.map(([text]) => [text, form(text)])).toEqual(cases);
});

test("units by every spelling and with their year", () => {
  const names = [
    "m2",
    "平米",
    "万",
    "W",
    "个人",
    "台/套",
    "台（套）",
    "场次",
    "次/年",
    "次每年",
    "元/a",
    "项 / 年",
    "美元",
    "",
    "年",
    "人年度",
  ];
  expect(names.map(unitOf)).toEqual([
    "㎡",
    "㎡",
    "万元",
    "万元",
    "人",
    "台/套",
    "台/套",
    "次",
    "次/年",
    "次/年",
    "元/年",
    "项/年",
    null,
    null,
    null,
    "人/年",
  ]);
});

test.each<[string, string, number | null]>([
  ["万元", "万元", 1],
  ["元", "万元", 1e-4],
  ["亿元", "万元", 1e4],
  ["百万元", "元", 1e6],
  ["公顷", "㎡", 1e4],
  ["亩", "㎡", 1e4 / 15],
  ["平方分米", "㎡", 0.01],
  ["元", "㎡", null],
  ["㎡", "元", null],
  ["个", "人", 1],
  ["项", "个", 1],
  ["个", "元", null],
  ["㎡", "个", null],
  ["件", "项", 1],
  ["项", "件", 1],
  ["件", "台/套", 1],
  ["份", "项", 1],
  ["项", "份", 1],
  ["件", "张", null],
  ["人", "项", null],
  ["次/年", "次", null],
  ["次", "次/年", 1],
  ["次/年", "次/年", 1],
  ["万元/年", "万元", 1],
  ["美元", "万元", null],
  ["万元", "美元", null],
])("from %s to %s: %s", (from, to, factor) => {
  expect(conversion(from, to)).toBe(factor);
});

test("what is money, and what an everyday spelling means", () => {
  expect(["万元", "元/年", "人", "美元", undefined].map(isMoney)).toEqual([true, true, false, false, false]);
  expect(["万", "人", "㎡", "Ｍ２", "人/年"].map(everydayUnit)).toEqual([
    { name: "万元", money: true },
    { name: "人", money: false },
    { name: "㎡", money: false },
    null,
    null,
  ]);
});

test.each<[string, ReturnType<typeof unitAtStart>]>([
  ["人", { spelling: "人", perYear: false }],
  ["万元/年左右", { spelling: "万元/年", perYear: true }],
  ["次每年度", { spelling: "次每年度", perYear: true }],
  ["项/a", { spelling: "项/a", perYear: true }],
  ["项/ab", { spelling: "项", perYear: false }],
  ["M2", { spelling: "M2", perYear: false }],
  ["台/套/件", { spelling: "台/套/件", perYear: false }],
  ["甲", null],
  ["", null],
])("the unit at the start of %j", (text, unit) => {
  expect(unitAtStart(text)).toEqual(unit);
});

test.each<[string, ReturnType<typeof headerUnit>]>([
  ["面积（㎡）", { rest: "面积", inside: "㎡", unit: "㎡" }],
  ["面积 ( 单位：㎡ ) ", { rest: "面积", inside: "㎡", unit: "㎡" }],
  ["面积【计量单位为平方米】", { rest: "面积", inside: "平方米", unit: "㎡" }],
  ["设备（台（套））", { rest: "设备", inside: "台（套）", unit: "台/套" }],
  ["单位（盖章）", { rest: "单位", inside: "盖章", unit: null }],
  ["甲（乙）（元）", { rest: "甲（乙）", inside: "元", unit: "元" }],
  ["（元）", { rest: "", inside: "元", unit: "元" }],
  ["经费/万元", { rest: "经费", inside: "万元", unit: "万元" }],
  ["经费，单位：元", { rest: "经费", inside: "元", unit: "元" }],
  ["单位/职务", null],
  ["经费", null],
])("the unit of the header %j", (header, unit) => {
  expect(headerUnit(header)).toEqual(unit);
});
