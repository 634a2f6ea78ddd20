import { formatAddress } from "../grid";
import type { CellRange } from "../grid";
import type { Language } from "../language";
import { firstField, type PackField, type RuleDefinition, type RulePack } from "../pack";
import { BLANK_FORM_TEXT, type BlankFormTexts } from "../text";
import { formLayout } from "./formLayout";
import type { FormCell } from "./formCells";
import { formSheet } from "./formSheet";
import type { ValidationDescription, WorkbookDescription } from "./types";

/** Rows for entries on a blank form unless told otherwise: more than a county sends. */
export const BLANK_FORM_ROWS = 20;

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
  const texts = BLANK_FORM_TEXT.in(language);
  const cell = formatAddress(range.top, range.left);
  const { rule, asked, style } = checkOf(field, cell);
  const error = texts.asked[asked];
  return {
    range,
    rule,
    allowBlank: true,
    promptTitle: field.label[language],
    prompt: promptOf(field, error, pack, language),
    errorTitle: texts.check,
    error,
    style,
  };
}

/** What a column accepts. "stop" where anything else is certainly wrong, "warning" where people know better. */
function checkOf(
  field: PackField,
  cell: string,
): {
  readonly rule: ValidationDescription["rule"];
  readonly asked: keyof BlankFormTexts["asked"];
  readonly style: "stop" | "warning";
} {
  switch (field.kind) {
    case "sequence":
      return { rule: { type: "whole", min: 1 }, asked: "sequence", style: "stop" };
    case "integer":
      return { rule: { type: "whole", min: 0 }, asked: "whole", style: "stop" };
    case "number":
      return { rule: { type: "decimal", min: 0 }, asked: "decimal", style: "stop" };
    case "partialDate":
      return { rule: { type: "custom", formula: dateFormula(cell) }, asked: "date", style: "warning" };
    case "phone":
      return { rule: { type: "custom", formula: phoneFormula(cell) }, asked: "phone", style: "warning" };
    case "choice":
    case "yesNo": {
      const values = field.choices ?? ["是", "否"];
      return { rule: { type: "list", values }, asked: "choice", style: "stop" };
    }
    case "honours":
      return {
        rule: { type: "custom", formula: noneOf(cell, ["是", "有", "同上", "〃"]) },
        asked: "honours",
        style: "stop",
      };
    case "text":
    case "personName":
      return {
        rule: { type: "custom", formula: noneOf(cell, ["同上", "〃", "待定", "待补", "/", "-", "—"]) },
        asked: "text",
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
  const texts = BLANK_FORM_TEXT.in(language);
  const closed = /[。.！!]$/u.test(hint) ? hint : `${hint}${texts.stop}`;
  const namesUnit = field.hint?.["zh-CN"].includes("单位") === true;
  const lines = [closed, ...(field.unit === undefined || namesUnit ? [] : [texts.unit(field.unit)])];
  for (const rule of pack.rules.filter((candidate) => isAbout(candidate, field.id))) {
    const line = texts.clause(rule.clause ?? "", rule.title[language]);
    if ([...lines, line].join("\n").length <= PROMPT_LIMIT) lines.push(line);
  }
  return lines.join("\n");
}

/** Rules of the document about one column; the general ones (`fields`), which every column shares, say nothing new. */
function isAbout(rule: RuleDefinition, field: string): boolean {
  if (rule.clause === null || rule.scope !== "entry" || rule.fields !== undefined || rule.severity === "info")
    return false;
  return (rule.anchor ?? firstField(rule.check)) === field;
}
