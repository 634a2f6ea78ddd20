import { withLabelKept } from "../../../src/core";

test.each<[what: string, before: string, typed: string, after: string | null]>([
  ["a blank label", "填报人：", "张三", "填报人：张三"],
  ["a label with a value", "填报人：李四", "张三", "填报人：张三"],
  ["a line to write on", "填报人：________", "张三", "填报人：张三"],
  ["padding in the label", "填 报 人 ：", "张三", "填 报 人 ：张三"],
  [
    "the seal's bracket in the label",
    "推荐单位（盖章）：云溪县总工会",
    "云岭县总工会",
    "推荐单位（盖章）：云岭县总工会",
  ],
  [
    "the seal's place behind the value",
    "推荐单位：云溪县总工会（盖章）",
    "云岭县总工会",
    "推荐单位：云岭县总工会（盖章）",
  ],
  [
    "the only blank one of two",
    "填报人：  联系电话：13900000000",
    "张三",
    "填报人：张三  联系电话：13900000000",
  ],
  [
    "a date behind the value",
    "推荐单位（盖章）：云溪县总工会  2020年9月18日",
    "云岭县总工会",
    "推荐单位（盖章）：云岭县总工会  2020年9月18日",
  ],
  [
    "the place for a date",
    "推荐单位（盖章）：    年  月  日",
    "云岭县总工会",
    "推荐单位（盖章）：云岭县总工会    年  月  日",
  ],
  ["emptied", "填报人：张三", "", "填报人："],
  ["typed with its label", "填报人：", "填报人：张三", null],
  ["two that are filled", "填报人：张三 联系电话：13900000000", "李四", null],
  ["no label", "云溪县总工会", "云岭县总工会", null],
  ["a word without its colon", "填报人", "张三", null],
  ["a label behind a value", "张三，联系人：李四", "王五", null],
])("%s", (_what, before, typed, after) => {
  expect(withLabelKept(before, typed)).toBe(after);
});
