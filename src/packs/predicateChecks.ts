import { conditionFaults, fieldsOfRule, type RuleDefinition, type RulePack } from "../core";
import type { Problems } from "./problems";

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
    problems.add([...path, ...at], message["zh-CN"], message.en);
  if (rule.fields !== undefined && !JSON.stringify(rule.check).includes('"$field"')) {
    problems.add(
      path,
      '规则写了 fields，但条件里没有用到 $field；请在条件中用 "$field" 代表各字段，或去掉 fields。',
      'The rule has "fields" but its check never says "$field"; use "$field" in the check, or leave "fields" out.',
    );
  }
}
