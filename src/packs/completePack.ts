import type { PackField } from "../core";
import { predicateSchema } from "./predicateSchema";
import { textsOf } from "./ruleTexts";

/**
 * What a pack file may leave out, put in before its shape is checked:
 *
 *  - English of any text: the Chinese stands in for it;
 *  - title and message of a rule: they follow from its condition, in both languages;
 *  - number and day of issue of a document that bears none.
 *
 * Anything else stays as it is, faults included: the check names them where they stand.
 */
export function completed(value: unknown): unknown {
  const pack = withBothLanguages(value);
  if (!isObject(pack)) return pack;
  const fields = namedFieldsOf(pack["fields"]);
  return {
    ...pack,
    ...(isObject(pack["document"]) ? { document: { number: null, issued: null, ...pack["document"] } } : {}),
    ...(Array.isArray(pack["rules"]) ? { rules: pack["rules"].map((rule) => withTexts(rule, fields)) } : {}),
  };
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function withBothLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBothLanguages);
  if (!isObject(value)) return value;
  const made = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withBothLanguages(member)]),
  );
  return typeof made["zh-CN"] === "string" && made["en"] === undefined
    ? { ...made, en: made["zh-CN"] }
    : made;
}

/** Fields as far as the words of rules need them: id, label and unit. */
function namedFieldsOf(fields: unknown): readonly PackField[] {
  if (!Array.isArray(fields)) return [];
  return fields.filter(
    (field): field is PackField =>
      isObject(field) &&
      typeof field["id"] === "string" &&
      isObject(field["label"]) &&
      typeof field["label"]["zh-CN"] === "string",
  );
}

function withTexts(rule: unknown, fields: readonly PackField[]): unknown {
  if (!isObject(rule) || (rule["title"] !== undefined && rule["message"] !== undefined)) return rule;
  const check = predicateSchema.safeParse(rule["check"]);
  // A condition that is none is told as such; nothing is made up from it.
  if (!check.success) return rule;
  const { title, message } = textsOf(check.data, fields);
  return { title, message, ...rule };
}
