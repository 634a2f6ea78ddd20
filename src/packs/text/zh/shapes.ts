/** What stands in a pack in place of what belongs there (Chinese). */
export const shapes = {
  unknownKey: "没有这一项；请检查拼写或删去。",
  missing: (expected: string): string => `缺少这一项，应为${expected}。`,
  other: (expected: string, found: string): string => `应为${expected}，现为 ${found}。`,

  /** What may be expected, as a part of the sentences above: sorts of values by what the schema calls them. */
  types: {
    string: "文字",
    number: "数字",
    int: "整数",
    boolean: "true 或 false",
    array: "列表 [ … ]",
    object: "对象 { … }",
    record: "对象 { … }",
  },
  /** Texts of a form. */
  forms: {
    moment: "日期 YYYY-MM-DD 或 YYYY-MM-DDTHH:mm",
    date: "日期 YYYY-MM-DD",
    year: "年份 YYYY",
    monthDay: "月日 MM-DD",
    version: "版本号，如 1.0.0",
    fieldId: "字段 id（字母开头，只含字母和数字）",
    id: "id（小写字母、数字和短横线，如 team-size）",
  },
  oneOf: (values: string): string => `下列之一：${values}`,
  oneShape: "允许的几种写法之一，见编写核对依据的说明",
  filled: "文字（不能为空）",
  items: (least: number | bigint): string => `至少 ${least} 项`,
  characters: (most: number | bigint): string => `最多 ${most} 个字符`,
  above: (limit: number | bigint): string => `大于 ${limit} 的数`,
  notBelow: (limit: number | bigint): string => `不小于 ${limit} 的数`,
  notAbove: (limit: number | bigint): string => `不大于 ${limit} 的数`,
  somethingElse: (code: string): string => `另外的内容（${code}）`,
};

export type ShapeTexts = typeof shapes;
