import type { Problems } from "./problems";
import { SHAPE_TEXT, type ShapeTexts } from "./text";
import type { z } from "./zodSetup";

/** What zod found, in our own words: what is expected at which path, and what stands there. */

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is expected, as a part of a sentence. */
type Expected = (texts: ShapeTexts) => string;

/** The forms of texts in the schema, told by their patterns; the first that fits. */
const FORMS: readonly (readonly [part: string, form: keyof ShapeTexts["forms"]])[] = [
  ["T\\d", "moment"],
  ["d{4}-", "date"],
  ["d{4}", "year"],
  ["d{2}-", "monthDay"],
  ["d+\\.", "version"],
  ["A-Z", "fieldId"],
  ["a-z", "id"],
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
          SHAPE_TEXT.both(({ unknownKey }) => unknownKey),
        );
      }
      break;
    case "invalid_type":
      addExpected(path, typeOf(issue.expected), issue.input, problems);
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
      addExpected(path, (texts) => texts.somethingElse(issue.code), issue.input, problems);
  }
}

function addExpected(path: Path, expected: Expected, input: unknown, problems: Problems): void {
  problems.add(
    path,
    SHAPE_TEXT.both((texts) =>
      input === undefined ? texts.missing(expected(texts)) : texts.other(expected(texts), shown(input)),
    ),
  );
}

/** A sort of value; one that has no word here is called what the schema calls it. */
const typeOf =
  (name: string): Expected =>
  ({ types }) =>
    (types as Readonly<Record<string, string>>)[name] ?? name;

function oneOf(values: readonly unknown[]): Expected {
  const list = values.map((value) => JSON.stringify(value)).join(", ");
  return (texts) => (values.length === 1 ? list : texts.oneOf(list));
}

function formOf(issue: Extract<Issue, { code: "invalid_format" }>): Expected {
  const pattern = String("pattern" in issue ? issue.pattern : issue.format);
  const form = FORMS.find(([part]) => pattern.includes(part))?.[1];
  return ({ forms }) => (form === undefined ? pattern : forms[form]);
}

function atLeast({ origin, inclusive, minimum }: Extract<Issue, { code: "too_small" }>): Expected {
  if (origin === "string") return (texts) => texts.filled;
  if (origin === "array") return (texts) => texts.items(minimum);
  return (texts) => (inclusive === false ? texts.above(minimum) : texts.notBelow(minimum));
}

const atMost =
  ({ origin, maximum }: Extract<Issue, { code: "too_big" }>): Expected =>
  (texts) =>
    origin === "string" ? texts.characters(maximum) : texts.notAbove(maximum);

/** A condition or deadline of unknown sort, or a value that fits none of several shapes. */
function addUnion(issue: Extract<Issue, { code: "invalid_union" }>, problems: Problems): void {
  const { path, discriminator, input } = issue;
  if (discriminator === undefined || issue.inclusive === false) {
    addExpected(path, (texts) => texts.oneShape, input, problems);
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
