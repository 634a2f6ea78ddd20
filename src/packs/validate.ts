import type { Localised, RulePack } from "../core";
import { crossCheck } from "./crossChecks";
import { Problems, type PackProblem } from "./problems";
import { rulePackSchema } from "./schema";
import type { z } from "./zodSetup";

/** The answer to a pack file: the pack, or everything that is wrong with it. */
export type ParsedPack =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/**
 * Reads a rule pack that a user supplies.
 *
 * @param source the text of a JSON file (a byte order mark is allowed), or the value already parsed
 * @returns the pack; or the problems, each with its path (`rules[3].check.field`) and what is expected, in both
 * languages. Never throws.
 */
export function parsePack(source: unknown): ParsedPack {
  let value = source;
  if (typeof source === "string") {
    const parsed = parseJson(source);
    if (!parsed.ok) return parsed;
    value = parsed.value;
  }
  const result = rulePackSchema.safeParse(value, { reportInput: true });
  if (!result.success) {
    const problems = new Problems();
    for (const issue of result.error.issues) addIssue(issue, problems);
    return { ok: false, problems: problems.list };
  }
  const pack = withoutHint(result.data);
  const problems = crossCheck(pack);
  return problems.length === 0 ? { ok: true, pack } : { ok: false, problems };
}

/** The pack without `$schema`, which is for editors only. */
function withoutHint(data: z.output<typeof rulePackSchema>): RulePack {
  const pack = { ...data };
  delete pack.$schema;
  return pack;
}

function parseJson(text: string): { ok: true; value: unknown } | Extract<ParsedPack, { ok: false }> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch (error) {
    const where = positionOf(error, text);
    const problems = new Problems();
    problems.add(
      [],
      `文件不是有效的 JSON${where === null ? "" : `（第 ${where.line} 行第 ${where.column} 列附近）`}；请检查引号、逗号和括号是否成对。`,
      `The file is not valid JSON${where === null ? "" : ` (near line ${where.line}, column ${where.column})`}; check quotes, commas and brackets.`,
    );
    return { ok: false, problems: problems.list };
  }
}

/** Where JSON.parse stopped, if the engine's message says so: by offset (V8) or by line and column (Firefox). */
function positionOf(error: unknown, text: string): { line: number; column: number } | null {
  const message = error instanceof Error ? error.message : "";
  const byLine = /line (\d+) column (\d+)/.exec(message);
  if (byLine !== null) return { line: Number(byLine[1]), column: Number(byLine[2]) };
  const offset = /position (\d+)/.exec(message);
  if (offset === null) return null;
  const before = text
    .replace(/^\uFEFF/, "")
    .slice(0, Number(offset[1]))
    .split("\n");
  return { line: before.length, column: (before[before.length - 1] as string).length + 1 };
}

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, Localised>> = {
  string: { "zh-CN": "文字", en: "a text" },
  number: { "zh-CN": "数字", en: "a number" },
  int: { "zh-CN": "整数", en: "a whole number" },
  boolean: { "zh-CN": "true 或 false", en: "true or false" },
  array: { "zh-CN": "列表 [ … ]", en: "a list [ … ]" },
  object: { "zh-CN": "对象 { … }", en: "an object { … }" },
  record: { "zh-CN": "对象 { … }", en: "an object { … }" },
};

const FORMS: readonly (readonly [pattern: RegExp, form: Localised])[] = [
  [/T/, { "zh-CN": "日期 YYYY-MM-DD 或 YYYY-MM-DDTHH:mm", en: "a date YYYY-MM-DD or YYYY-MM-DDTHH:mm" }],
  [/d\{4\}-/, { "zh-CN": "日期 YYYY-MM-DD", en: "a date YYYY-MM-DD" }],
  [/d\{4\}/, { "zh-CN": "年份 YYYY", en: "a year YYYY" }],
  [/d\{2\}-/, { "zh-CN": "月日 MM-DD", en: "a month and day MM-DD" }],
  [/d\+\\\./, { "zh-CN": "版本号，如 1.0.0", en: "a version such as 1.0.0" }],
  [
    /A-Z/,
    { "zh-CN": "字段 id（字母开头，只含字母和数字）", en: "a field id (letters and digits, a letter first)" },
  ],
  [
    /a-z/,
    {
      "zh-CN": "id（小写字母、数字和短横线，如 team-size）",
      en: "an id (small letters, digits and hyphens, such as team-size)",
    },
  ],
];

function addIssue(issue: Issue, problems: Problems): void {
  const { path } = issue;
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys) {
        problems.add(
          [...path, key],
          "没有这一项；请检查拼写或删去。",
          "There is no such key; check the spelling or delete it.",
        );
      }
      return;
    case "invalid_type": {
      const type = TYPES[issue.expected] ?? { "zh-CN": issue.expected, en: issue.expected };
      if (issue.input === undefined) {
        problems.add(path, `缺少这一项，应为${type["zh-CN"]}。`, `This is missing; expected ${type.en}.`);
      } else {
        problems.add(
          path,
          `应为${type["zh-CN"]}，现为 ${shown(issue.input)}。`,
          `Expected ${type.en}, found ${shown(issue.input)}.`,
        );
      }
      return;
    }
    case "invalid_value": {
      const values = issue.values.map((value) => JSON.stringify(value)).join(", ");
      addExpected(path, `下列之一：${values}`, `one of: ${values}`, issue.input, problems);
      return;
    }
    case "invalid_format": {
      const pattern = "pattern" in issue ? String(issue.pattern) : "";
      const form = FORMS.find(([test]) => test.test(pattern))?.[1];
      addExpected(path, form?.["zh-CN"] ?? pattern, form?.en ?? pattern, issue.input, problems);
      return;
    }
    case "too_small":
      addBound(
        issue.origin,
        issue.inclusive === false ? ">" : "≥",
        Number(issue.minimum),
        path,
        issue.input,
        problems,
      );
      return;
    case "too_big":
      addBound(
        issue.origin,
        issue.inclusive === false ? "<" : "≤",
        Number(issue.maximum),
        path,
        issue.input,
        problems,
      );
      return;
    case "invalid_union":
      addUnion(issue, problems);
      return;
    case "invalid_key":
      for (const inner of issue.issues) addIssue({ ...inner, path: [...path, ...inner.path] }, problems);
      return;
    case "not_multiple_of":
    case "invalid_element":
    case "custom":
      problems.add(
        path,
        `内容不合要求：${shown(issue.input)}。`,
        `This is not valid: ${shown(issue.input)}.`,
      );
      return;
  }
}

function addExpected(
  path: readonly PropertyKey[],
  zh: string,
  en: string,
  input: unknown,
  problems: Problems,
): void {
  if (input === undefined) problems.add(path, `缺少这一项，应为${zh}。`, `This is missing; expected ${en}.`);
  else problems.add(path, `应为${zh}，现为 ${shown(input)}。`, `Expected ${en}, found ${shown(input)}.`);
}

function addBound(
  origin: string,
  sign: string,
  bound: number,
  path: readonly PropertyKey[],
  input: unknown,
  problems: Problems,
): void {
  if (origin === "string") {
    if (sign === "≥") problems.add(path, "不能为空。", "This must not be empty.");
    else problems.add(path, `最多 ${bound} 个字符。`, `At most ${bound} characters.`);
  } else if (origin === "array") {
    problems.add(path, `列表至少要有 ${bound} 项。`, `The list needs at least ${bound} item(s).`);
  } else {
    problems.add(
      path,
      `应 ${sign} ${bound}，现为 ${shown(input)}。`,
      `Expected ${sign} ${bound}, found ${shown(input)}.`,
    );
  }
}

/** A predicate or deadline of unknown sort, or a value that fits none of several shapes. */
function addUnion(issue: Extract<Issue, { code: "invalid_union" }>, problems: Problems): void {
  const { path, input } = issue;
  if (issue.discriminator === undefined) {
    addExpected(
      path,
      "允许的几种写法之一，见规则包说明",
      "one of the shapes that the guide allows",
      input,
      problems,
    );
    return;
  }
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  const values = options.map((option) => JSON.stringify(option)).join(", ");
  addExpected(
    path,
    values === "" ? "已知的一种" : `下列之一：${values}`,
    values === "" ? "a known one" : `one of: ${values}`,
    input,
    problems,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
