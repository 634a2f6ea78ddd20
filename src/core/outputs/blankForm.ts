import { formatAddress } from "../grid";
import type { CellRange } from "../grid";
import type { Language, Localised } from "../language";
import { firstField, type PackField, type RuleDefinition, type RulePack } from "../pack";
import { formLayout } from "./formLayout";
import type { FormCell } from "./formCells";
import { formSheet } from "./formSheet";
import type { ValidationDescription, WorkbookDescription } from "./types";

/** Rows for entries on a blank form unless told otherwise: more than a county sends. */
export const BLANK_FORM_ROWS = 20;

const TEXT = {
  whole: {
    "zh-CN": "请填整数，不带单位和文字；没有的填 0。",
    en: "Please enter a whole number without unit or words; 0 if there is none.",
  },
  decimal: {
    "zh-CN": "请填数字，不带单位和文字；没有的填 0。",
    en: "Please enter a number without unit or words; 0 if there is none.",
  },
  sequence: {
    "zh-CN": "请填推荐排序：1、2、3……不重不漏。",
    en: "Please enter the order of recommendation: 1, 2, 3 …, each once.",
  },
  date: {
    "zh-CN": "请写明年份，最好到月或日，例如 2018年3月、2018年3月15日。",
    en: "Please give the year, better the month or the day, e.g. 2018年3月 or 2018年3月15日.",
  },
  phone: {
    "zh-CN": "请填 11 位手机号，或带区号的固定电话。",
    en: "Please enter an 11-digit mobile number, or a landline number with its area code.",
  },
  choice: { "zh-CN": "请从下拉列表中选择。", en: "Please choose from the list." },
  honours: {
    "zh-CN": "请注明何年获何种称号，例如 2018年四川省劳动模范；没有的填“无”，不能只填“是”。",
    en: "Please give the year and the full title, e.g. 2018年四川省劳动模范; 无 if there is none. 是 alone is not enough.",
  },
  text: {
    "zh-CN": "请填写具体内容，不要填“同上”“待定”“/”。",
    en: "Please write it out; “same as above”, “to be decided” or a slash is not an answer.",
  },
  unit: { "zh-CN": "单位：", en: "Unit: " },
  check: { "zh-CN": "请核对", en: "Please check" },
} as const satisfies Record<string, Localised>;

/**
 * The pack's empty form, ready to hand out or print, with checks that prevent the commonest mistakes where they are
 * made: whole numbers and amounts without units and words, dates that keep their month (the column is text, so that
 * 2018.10 does not become 2018.1), lists for choices, no 同上. A hint at each column says what is asked and names the
 * clause. No check refuses a true answer that a rule would object to: three members are three members.
 * @param rows rows for entries.
 */
export function blankForm(
  pack: RulePack,
  language: Language,
  rows: number = BLANK_FORM_ROWS,
): WorkbookDescription {
  const count = Math.max(1, Math.floor(rows));
  const { bodyTop } = formLayout(pack);
  const validations = pack.fields.map((field, column): ValidationDescription => {
    const range: CellRange = { top: bodyTop, left: column, bottom: bodyTop + count - 1, right: column };
    return validationOf(field, range, pack, language);
  });
  // Cells typed into as text keep what is typed: a month written 2018.10, a phone number's leading zero.
  const asText = pack.fields.filter(({ kind }) => kind === "partialDate" || kind === "phone");
  const row = Object.fromEntries(
    asText.map(({ id }): [string, FormCell] => [id, { value: null, format: "@" }]),
  );
  return {
    sheets: [
      formSheet(
        pack,
        Array.from({ length: count }, () => row),
        {},
        { validations },
      ),
    ],
  };
}

function validationOf(
  field: PackField,
  range: CellRange,
  pack: RulePack,
  language: Language,
): ValidationDescription {
  const say = (text: Localised): string => text[language];
  const cell = formatAddress(range.top, range.left);
  const { rule, error, style } = checkOf(field, cell);
  return {
    range,
    rule,
    allowBlank: true,
    promptTitle: field.label[language],
    prompt: promptOf(field, say(error), pack, language),
    errorTitle: say(TEXT.check),
    error: say(error),
    style,
  };
}

/** What a column accepts. "stop" where anything else is certainly wrong, "warning" where people know better. */
function checkOf(
  field: PackField,
  cell: string,
): {
  readonly rule: ValidationDescription["rule"];
  readonly error: Localised;
  readonly style: "stop" | "warning";
} {
  switch (field.kind) {
    case "sequence":
      return { rule: { type: "whole", min: 1 }, error: TEXT.sequence, style: "stop" };
    case "integer":
      return { rule: { type: "whole", min: 0 }, error: TEXT.whole, style: "stop" };
    case "number":
      return { rule: { type: "decimal", min: 0 }, error: TEXT.decimal, style: "stop" };
    case "partialDate":
      return { rule: { type: "custom", formula: dateFormula(cell) }, error: TEXT.date, style: "warning" };
    case "phone":
      return { rule: { type: "custom", formula: phoneFormula(cell) }, error: TEXT.phone, style: "warning" };
    case "choice":
    case "yesNo": {
      const values = field.choices ?? ["是", "否"];
      return { rule: { type: "list", values }, error: TEXT.choice, style: "stop" };
    }
    case "honours":
      return {
        rule: { type: "custom", formula: noneOf(cell, ["是", "有", "同上", "〃"]) },
        error: TEXT.honours,
        style: "stop",
      };
    case "text":
    case "personName":
      return {
        rule: { type: "custom", formula: noneOf(cell, ["同上", "〃", "待定", "待补", "/", "-", "—"]) },
        error: TEXT.text,
        style: "stop",
      };
  }
}

/*
 * How Excel evaluates such a formula: AND and OR look at every part and answer an error where one of them is an error;
 * INT, MOD and comparisons with a sum of a text are errors; IF looks only at the branch it takes. So what a text may
 * not be asked stands behind an IF.
 */

/** A year as a number, a date as Excel stores it, or a text that begins with a year of the 20th or 21st century. */
function dateFormula(cell: string): string {
  const number = `IF(${cell}<=2100,AND(${cell}>=1949,MOD(${cell},1)=0),AND(${cell}>17000,${cell}<73051))`;
  const text = `AND(OR(LEFT(TRIM(${cell}),2)="19",LEFT(TRIM(${cell}),2)="20"),ISNUMBER(VALUE(LEFT(TRIM(${cell}),4))))`;
  return `IF(ISNUMBER(${cell}),${number},IF(ISTEXT(${cell}),${text},FALSE))`;
}

/**
 * Digits alone: 11 that begin with 1, or 10 to 12 that begin with 0. With other signs between them (two numbers, an area
 * code in brackets): 7 to 30 characters that begin like a number.
 */
function phoneFormula(cell: string): string {
  const plain = `OR(AND(LEN(${cell})=11,LEFT(${cell},1)="1"),AND(LEN(${cell})>=10,LEN(${cell})<=12,LEFT(${cell},1)="0"))`;
  const begins = `ISNUMBER(VALUE(LEFT(SUBSTITUTE(SUBSTITUTE(${cell},"(",""),"（",""),2)))`;
  return `IF(ISNUMBER(VALUE(${cell})),${plain},AND(LEN(${cell})>=7,LEN(${cell})<=30,${begins}))`;
}

function noneOf(cell: string, words: readonly string[]): string {
  const trimmed = `TRIM(${cell})`;
  return `AND(${words.map((word) => `${trimmed}<>"${word}"`).join(",")})`;
}

/** Longest hint that Excel takes. */
const PROMPT_LIMIT = 255;

/** What is asked here: the pack's hint or ours, the unit, and the rules about this column with their clauses. */
function promptOf(field: PackField, standard: string, pack: RulePack, language: Language): string {
  const hint = field.hint?.[language] ?? standard;
  const closed = /[。.！!]$/u.test(hint) ? hint : `${hint}${language === "zh-CN" ? "。" : "."}`;
  const namesUnit = field.unit === undefined || field.hint?.["zh-CN"].includes("单位") === true;
  const lines = [closed, ...(namesUnit ? [] : [`${TEXT.unit[language]}${field.unit}`])];
  for (const rule of pack.rules.filter((candidate) => isAbout(candidate, field.id))) {
    const line = clauseLine(rule, language);
    if ([...lines, line].join("\n").length <= PROMPT_LIMIT) lines.push(line);
  }
  return lines.join("\n");
}

function clauseLine(rule: RuleDefinition, language: Language): string {
  return language === "zh-CN"
    ? `${rule.clause}：${rule.title[language]}`
    : `${rule.clause}: ${rule.title[language]}`;
}

/** Rules of the document about one column; the general ones (`fields`), which every column shares, say nothing new. */
function isAbout(rule: RuleDefinition, field: string): boolean {
  if (rule.clause === null || rule.scope !== "entry" || rule.fields !== undefined || rule.severity === "info")
    return false;
  return (rule.anchor ?? firstField(rule.check)) === field;
}
