import type { Localised } from "../core";
import type { Problems } from "./problems";
import type { z } from "./zodSetup";

/** What zod found, in our own words: what is expected at which path, and what stands there. */

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const both = (zh: string, en: string): Localised => ({ "zh-CN": zh, en });

const TYPES: Readonly<Record<string, Localised>> = {
  string: both("文字", "a text"),
  number: both("数字", "a number"),
  int: both("整数", "a whole number"),
  boolean: both("true 或 false", "true or false"),
  array: both("列表 [ … ]", "a list [ … ]"),
  object: both("对象 { … }", "an object { … }"),
  record: both("对象 { … }", "an object { … }"),
};

/** The forms of texts in the schema, told by their patterns; the first that fits. */
const FORMS: readonly (readonly [part: string, form: Localised])[] = [
  ["T\\d", both("日期 YYYY-MM-DD 或 YYYY-MM-DDTHH:mm", "a date YYYY-MM-DD or YYYY-MM-DDTHH:mm")],
  ["d{4}-", both("日期 YYYY-MM-DD", "a date YYYY-MM-DD")],
  ["d{4}", both("年份 YYYY", "a year YYYY")],
  ["d{2}-", both("月日 MM-DD", "a month and day MM-DD")],
  ["d+\\.", both("版本号，如 1.0.0", "a version such as 1.0.0")],
  ["A-Z", both("字段 id（字母开头，只含字母和数字）", "a field id (letters and digits, a letter first)")],
  [
    "a-z",
    both(
      "id（小写字母、数字和短横线，如 team-size）",
      "an id (small letters, digits and hyphens, such as team-size)",
    ),
  ],
];

const LONGEST_QUOTE = 60;

/** Adds what one issue of zod says, as problems with paths; one for each unknown key. */
export function addIssue(issue: Issue, problems: Problems): void {
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
      break;
    case "invalid_type":
      addExpected(path, TYPES[issue.expected] ?? both(issue.expected, issue.expected), issue.input, problems);
      break;
    case "invalid_value":
      addExpected(path, oneOf(issue.values), issue.input, problems);
      break;
    case "invalid_format":
      addExpected(path, formOf(issue), issue.input, problems);
      break;
    case "too_small":
      addExpected(path, atLeast(issue), issue.input, problems);
      break;
    case "too_big":
      addExpected(path, atMost(issue), issue.input, problems);
      break;
    case "invalid_union":
      addUnion(issue, problems);
      break;
    case "invalid_key":
      for (const inner of issue.issues) addIssue({ ...inner, path: [...path, ...inner.path] }, problems);
      break;
    default:
      // Sorts of issue that no part of the schema gives today; named all the same should one come.
      addExpected(
        path,
        both(`另外的内容（${issue.code}）`, `something else (${issue.code})`),
        issue.input,
        problems,
      );
  }
}

function addExpected(path: Path, expected: Localised, input: unknown, problems: Problems): void {
  if (input === undefined) {
    problems.add(path, `缺少这一项，应为${expected["zh-CN"]}。`, `This is missing; expected ${expected.en}.`);
  } else {
    const found = shown(input);
    problems.add(
      path,
      `应为${expected["zh-CN"]}，现为 ${found}。`,
      `Expected ${expected.en}, found ${found}.`,
    );
  }
}

function oneOf(values: readonly unknown[]): Localised {
  const list = values.map((value) => JSON.stringify(value)).join(", ");
  return values.length === 1 ? both(list, list) : both(`下列之一：${list}`, `one of: ${list}`);
}

function formOf(issue: Extract<Issue, { code: "invalid_format" }>): Localised {
  const pattern = String("pattern" in issue ? issue.pattern : issue.format);
  return FORMS.find(([part]) => pattern.includes(part))?.[1] ?? both(pattern, pattern);
}

function atLeast({ origin, inclusive, minimum }: Extract<Issue, { code: "too_small" }>): Localised {
  if (origin === "string") return both("文字（不能为空）", "a text (it must not be empty)");
  if (origin === "array") return both(`至少 ${minimum} 项`, `at least ${minimum} item(s)`);
  return inclusive === false
    ? both(`大于 ${minimum} 的数`, `a number above ${minimum}`)
    : both(`不小于 ${minimum} 的数`, `a number not below ${minimum}`);
}

function atMost({ origin, maximum }: Extract<Issue, { code: "too_big" }>): Localised {
  if (origin === "string") return both(`最多 ${maximum} 个字符`, `at most ${maximum} characters`);
  return both(`不大于 ${maximum} 的数`, `a number not above ${maximum}`);
}

/** A condition or deadline of unknown sort, or a value that fits none of several shapes. */
function addUnion(issue: Extract<Issue, { code: "invalid_union" }>, problems: Problems): void {
  const { path, discriminator, input } = issue;
  if (discriminator === undefined || issue.inclusive === false) {
    addExpected(
      path,
      both("允许的几种写法之一，见编写核对依据的说明", "one of the shapes that the guide allows"),
      input,
      problems,
    );
    return;
  }
  const sort = (input as Readonly<Record<string, unknown>>)[discriminator];
  addExpected(path, oneOf(issue.options ?? []), sort, problems);
}

/** What stands there, short enough for a line; never throws. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return "[ … ]";
  if (typeof value === "object" && value !== null) return "{ … }";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 3)}…` : text;
}
