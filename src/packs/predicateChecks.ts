import { conditionFaults, fieldsOfRule, type RuleDefinition, type RulePack } from "../core";
import type { Problems } from "./problems";
import { CHECK_TEXT } from "./text";

/** The ids of the fields a rule is repeated for; empty for a rule that is not over `fields`. */
export const eachFieldOf = (rule: RuleDefinition, pack: RulePack): readonly string[] =>
  fieldsOfRule(rule, pack).filter((field) => field !== null);

/** Checks the condition of a rule at `path` (for example `["rules", 3, "check"]`). */
export function checkPredicate(
  rule: RuleDefinition,
  pack: RulePack,
  path: readonly PropertyKey[],
  problems: Problems,
): void {
  const context = {
    fields: pack.fields,
    scope: rule.scope,
    each: eachFieldOf(rule, pack),
    hasDeadline: pack.deadline.kind !== "none",
  };
  for (const { path: at, message } of conditionFaults(rule.check, context))
    problems.add([...path, ...at], message);
  if (rule.fields !== undefined && !JSON.stringify(rule.check).includes('"$field"')) {
    problems.add(
      path,
      CHECK_TEXT.both(({ rules }) => rules.noFieldInCheck),
    );
  }
}
