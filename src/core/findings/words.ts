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
