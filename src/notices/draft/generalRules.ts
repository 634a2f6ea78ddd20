import type { PackField, RuleDefinition } from "../../core";
import type { NoticeKnowledge } from "../knowledge";

/** The clause that checks stand under which any summary sheet needs and no notice writes. */
export const GENERAL_CLAUSE = "通用核对";

/** General checks that stay errors: the entry is plainly wrong, whatever a notice says. */
const PLAINLY_WRONG = new Set([
  "missing-column",
  "readable",
  "not-negative",
  "whole-number",
  "founding-date",
  "duplicate-studio",
  "duplicate-leader",
]);
/** Shared rules that any sheet is held to; the others are demands that a notice makes or not. */
const GENERAL = new Set([
  ...PLAINLY_WRONG,
  "required",
  "stated",
  "tenfold",
  "in-yuan",
  "shared-phone",
  "ranking",
  "recommending-unit",
  "preparer",
]);

/** A general check switched off, and why. */
export interface SwitchedOff {
  readonly rule: string;
  readonly reason: string;
}

/**
 * The general checks of a pack: those that no accepted demand of the notice says already, and that nobody switched off.
 *
 * @param taken ids of the rules that rest on clauses
 */
export function generalRules(
  fields: readonly PackField[],
  taken: ReadonlySet<string>,
  off: readonly SwitchedOff[],
  knowledge: NoticeKnowledge,
): readonly RuleDefinition[] {
  return knowledge.rules.flatMap((shared): RuleDefinition[] => {
    const { fieldsFor, ...rule } = shared as typeof shared & { readonly fieldsFor?: FieldsFor };
    if (!GENERAL.has(rule.id) || taken.has(rule.id) || off.some((each) => each.rule === rule.id)) return [];
    const over = fieldsFor === undefined ? rule.fields : fieldIds(fieldsFor, fields);
    if (Array.isArray(over) && over.length === 0) return [];
    const named = namedFields(rule.check);
    if (named.some((id) => id !== "$field" && !fields.some((field) => field.id === id))) return [];
    return [
      {
        ...rule,
        ...(over === undefined ? {} : { fields: over }),
        clause: GENERAL_CLAUSE,
        severity: PLAINLY_WRONG.has(rule.id) ? rule.severity : rule.severity === "info" ? "info" : "warning",
        cases: [],
      },
    ];
  });
}

/** The ids of the general checks that can be switched off. */
export const generalRuleIds = (knowledge: NoticeKnowledge): readonly string[] =>
  knowledge.rules.map(({ id }) => id).filter((id) => GENERAL.has(id));

interface FieldsFor {
  readonly only?: readonly string[];
  readonly kinds?: readonly string[];
  readonly except?: readonly string[];
}

const fieldIds = ({ only, kinds, except }: FieldsFor, fields: readonly PackField[]): readonly string[] =>
  fields
    .filter(
      ({ id, kind, unit }) =>
        (only?.includes(id) ?? true) &&
        (kinds?.includes(kind) ?? true) &&
        !(except?.includes(id) ?? false) &&
        // A check of amounts in 万元 needs a column that says so.
        (only === undefined || unit !== undefined || !["number", "integer"].includes(kind)),
    )
    .map(({ id }) => id);

/** Every field that a condition names, wherever in it. */
export function namedFields(condition: unknown): readonly string[] {
  if (Array.isArray(condition)) return condition.flatMap(namedFields);
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]: [string, unknown]) => {
    if (["field", "other", "since", "by", "differingIn"].includes(key)) return [value as string];
    if (key === "fields") return value as string[];
    return namedFields(value);
  });
}
