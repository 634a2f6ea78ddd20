import type { Language } from "../language";
import type { PackField } from "../rules";

/** Units as the forms print them, in English. An unknown unit is left as it is. */
const UNITS_IN_ENGLISH: Readonly<Record<string, string>> = {
  人: "people",
  "㎡": "m²",
  "台/套": "sets",
  万元: "× 10,000 yuan",
  项: "items",
  "项/年": "items a year",
  次: "times",
  "次/年": "times a year",
  张: "photos",
  个: "studios",
};

/** A field's unit in the language, "" where it has none. */
export function unitIn(field: PackField | undefined, language: Language): string {
  const unit = field?.unit ?? "";
  return language === "en" ? (UNITS_IN_ENGLISH[unit] ?? unit) : unit;
}

const withUnit = (figure: string, unit: string): string => (unit === "" ? figure : `${figure} ${unit}`);

/** What stands in the cell, with the field's unit where the cell has a bare figure: `4` becomes `4 人`. */
export function foundInWords(found: string, field: PackField | undefined, language: Language): string {
  const isFigure = field?.kind === "integer" || field?.kind === "number";
  return isFigure && /^-?[\d,]+(\.\d+)?$/.test(found) ? withUnit(found, unitIn(field, language)) : found;
}

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** Comparison words: for figures and for days. */
const COMPARISONS: Readonly<
  Record<Language, Readonly<Record<string, readonly [figure: string, day: string]>>>
> = {
  "zh-CN": {
    ">=": ["不少于", "不早于"],
    ">": ["大于", "晚于"],
    "<=": ["不超过", "不晚于"],
    "<": ["小于", "早于"],
    "=": ["为", "为"],
  },
  en: {
    ">=": ["at least", "not before"],
    ">": ["more than", "after"],
    "<=": ["at most", "not after"],
    "<": ["less than", "before"],
    "=": ["", ""],
  },
};

function patternInWords(pattern: string, language: Language): string {
  const zh = language === "zh-CN";
  const inner = pattern.replace(/^\*|\*$/g, "");
  const open = pattern.startsWith("*");
  const end = pattern.endsWith("*");
  if (open && end) return zh ? `含“${inner}”` : `containing “${inner}”`;
  if (end) return zh ? `以“${inner}”开头` : `beginning with “${inner}”`;
  if (open) return zh ? `以“${inner}”结尾` : `ending in “${inner}”`;
  return zh ? `“${pattern}”` : `“${pattern}”`;
}

/**
 * A demand in words: `>= 5` with the unit 人 is `不少于 5 人`; `*创新工作室` is `以“创新工作室”结尾`. "" stays "".
 *
 * @param required the language-free demand of a finding
 * @param unit the unit in the language, "" for none
 */
export function requiredInWords(required: string, unit: string, language: Language): string {
  if (required === "") return "";
  const zh = language === "zh-CN";
  const comparison = /^(>=|<=|>|<|=) (.+)$/.exec(required);
  if (comparison !== null) {
    const bound = comparison[2] as string;
    const words = COMPARISONS[language][comparison[1] as string] as readonly [string, string];
    if (DATE.test(bound)) return `${words[1]} ${bound}`;
    const figure = bound.replace("..", zh ? " 至 " : " to ");
    const answer = zh || comparison[1] !== "=" ? figure : figure === "是" ? "yes (是)" : "no (否)";
    return comparison[1] === "=" ? `${words[0]}“${answer}”` : `${words[0]} ${withUnit(figure, unit)}`;
  }
  const range = /^(\S+)\.\.(\S*)$/.exec(required);
  if (range !== null) {
    return withUnit(zh ? `${range[1]} 至 ${range[2]}` : `${range[1]} to ${range[2]}`, unit);
  }
  const parts = required.split(" / ").map((part) => patternInWords(part, language));
  return parts.join(zh ? "或" : " or ");
}

/** How a field is to be filled in, by its kind: the object of "请填写…". */
export function howToFill(field: PackField | undefined, language: Language): string {
  const zh = language === "zh-CN";
  const unit = unitIn(field, language);
  const noneIsLegal = field?.noneIsLegal === true;
  switch (field?.kind) {
    case "integer":
    case "number": {
      const figure = zh
        ? `${field.kind === "integer" ? "整数" : "数字"}${unit === "" ? "" : `（单位：${unit}）`}`
        : `${field.kind === "integer" ? "a whole number" : "a number"}${unit === "" ? "" : ` (${unit})`}`;
      return noneIsLegal ? `${figure}${zh ? "，没有的填 0" : ", 0 if there is none"}` : figure;
    }
    case "sequence":
      return zh ? "推荐排序的序号（1、2、3……）" : "its place in your order (1, 2, 3 …)";
    case "partialDate":
      return zh
        ? "年月日，如 2018年3月15日（至少写到年月）"
        : "the date, e.g. 2018年3月15日 (at least year and month)";
    case "honours":
      return zh
        ? "获得荣誉的年份和称号全称，如“2018年四川省劳动模范”，没有的填“无”"
        : "year and full title, e.g. 2018年四川省劳动模范, or 无 if there is none";
    case "phone":
      return zh
        ? "11 位手机号，或带区号的固定电话"
        : "an 11-digit mobile number, or a landline with its area code";
    case "yesNo":
      return zh ? "“是”或“否”" : "是 (yes) or 否 (no)";
    case "choice": {
      const choices = field.choices ?? [];
      return zh ? `以下之一：${choices.join("、")}` : `one of: ${choices.join(", ")}`;
    }
    case "personName":
      return zh ? "姓名" : "the person's name";
    case "text":
    case undefined:
      return zh ? "实际内容" : "what the column asks for";
  }
}
