import type { Predicate } from "./predicates";
import type { RuleDefinition, RulePack } from "./types";

/** The rule's predicate with `$field` replaced by a field id, wherever it stands. */
export function replaceField(predicate: Predicate, field: string): Predicate {
  const replace = (value: unknown): unknown => {
    if (value === "$field") return field;
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replace(part)]));
  };
  return replace(predicate) as Predicate;
}

/** The fields that a rule stands for; a single null for a rule that is not over `fields`. */
export function fieldsOfRule(
  rule: RuleDefinition,
  pack: Pick<RulePack, "fields">,
): readonly (string | null)[] {
  if (rule.fields === undefined) return [null];
  return rule.fields === "form" ? pack.fields.map((field) => field.id) : rule.fields;
}
