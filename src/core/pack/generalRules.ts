import type { FieldKind } from "../values";
import { fieldsOfRule } from "./expand";
import type { PackField } from "./field";
import type { RuleDefinition, RulePack, Severity } from "./types";
import { namedFields, withParts } from "./conditionParts";

/**
 * The general checks (spec/rules.md, "Rules shared by every pack", 0): what any summary sheet needs, whatever its
 * notice says. Every pack has them, one that a user wrote too; a pack may state one as a rule of its own where its
 * document carries the demand, or switch one off with a reason. It never lacks one by oversight.
 */

/** Which of the pack's fields a shared rule is about: those of some kinds or with some unit, or all but some. */
export interface FieldsFor {
  readonly kinds?: readonly FieldKind[];
  readonly units?: readonly string[];
  readonly except?: readonly string[];
}

/** A general check as it is written down: without clause, its fields named by role or told by kind. */
export type GeneralRule = Omit<RuleDefinition, "cases" | "clause"> & {
  readonly fieldsFor?: FieldsFor;
};

/** The ids of the fields that a shared rule is about. */
export function fieldIdsFor({ kinds, units, except }: FieldsFor, fields: readonly PackField[]): string[] {
  return fields
    .filter(
      ({ id, kind, unit }) =>
        (kinds?.includes(kind) ?? true) &&
        (units?.includes(unit ?? "") ?? true) &&
        except?.includes(id) !== true,
    )
    .map(({ id }) => id);
}

/** The roles under which general checks name their fields; the same texts are ids of the built-in fields. */
const ROLES: Readonly<Record<string, PackField["role"]>> = {
  seq: "order",
  established: "founded",
  studioName: "studioName",
  hostUnit: "hostUnit",
  leaderName: "leaderName",
  leaderHonours: "leaderHonours",
  phone: "phone",
};

/** Puts the pack's own field ids in place of the roles; null where the pack has no such field. */
function inTermsOf<Value>(value: Value, fields: readonly PackField[]): Value | null {
  let lacks = false;
  const idOf = (name: string): string => {
    const role = ROLES[name];
    const field = fields.find((each) => each.role === role);
    if (field === undefined) lacks = true;
    return field?.id ?? name;
  };
  const replace = (part: unknown, member: string): unknown => {
    if (Array.isArray(part)) return part.map((each) => replace(each, member));
    if (typeof part === "object" && part !== null)
      return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, replace(each, name)]));
    const names = ["field", "fields", "other", "since", "by", "differingIn", "anchor"].includes(member);
    return names && typeof part === "string" && part !== "$field" ? idOf(part) : part;
  };
  const replaced = replace(value, "") as Value;
  return lacks ? null : replaced;
}

/** A general check for a pack with these fields; null where it has nothing to look at. */
function forPack(rule: GeneralRule, fields: readonly PackField[]): RuleDefinition | null {
  const { fieldsFor, check, anchor, ...rest } = rule;
  const own = inTermsOf({ check, ...(anchor === undefined ? {} : { anchor }) }, fields);
  if (own === null) return null;
  const about = fieldsFor === undefined ? undefined : fieldIdsFor(fieldsFor, fields);
  if (about?.length === 0) return null;
  return { ...rest, ...own, clause: null, ...(about === undefined ? {} : { fields: about }), cases: [] };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** True for one way of several to meet a condition, which an empty cell merely does not take. */
const canDoWithout = (predicate: { readonly is: string; readonly blankIsNone?: boolean }): boolean =>
  predicate.blankIsNone === true || predicate.is === "saysSome";

/**
 * What makes an empty cell of a field more than an oversight: the condition of the document that cannot be shown
 * without it, the gravest first.
 */
function conditionsByField(
  rules: readonly RuleDefinition[],
  fields: readonly PackField[],
): RuleDefinition["byField"] {
  const found: Record<string, { clause: string; severity: Severity }> = {};
  for (const { clause, severity, scope, fields: over, check } of rules) {
    if (clause === null || severity === "info" || scope !== "entry" || over !== undefined) continue;
    for (const { predicate, conditional } of withParts(check)) {
      if (conditional || canDoWithout(predicate)) continue;
      for (const { field } of namedFields(predicate)) {
        const known = found[field];
        if (!fields.some(({ id }) => id === field)) continue;
        if (known === undefined || RANK[known.severity] < RANK[severity]) found[field] = { clause, severity };
      }
    }
  }
  return found;
}

/**
 * The pack with the general checks that it neither states itself nor switches off, after its own rules. A blank cell
 * or a missing column of a field that a condition of the document needs is told by that condition's clause.
 */
export function withGeneralRules<Pack extends Pick<RulePack, "fields" | "rules" | "switchedOff">>(
  pack: Pack,
  generalRules: readonly GeneralRule[],
): Pack {
  const { fields, rules, switchedOff } = pack;
  const settled = new Set([...rules.map(({ id }) => id), ...(switchedOff ?? []).map(({ rule }) => rule)]);
  const added = generalRules
    .filter(({ id }) => !settled.has(id))
    .flatMap((rule): RuleDefinition[] => {
      const made = forPack(rule, fields);
      return made === null ? [] : [made];
    });
  const conditions = conditionsByField(rules, fields);
  const completed = [...rules, ...added].map((rule) => {
    const asksForFilling = rule.check.is === "required" || rule.check.is === "hasColumn";
    if (rule.clause !== null || !asksForFilling || rule.fields === undefined) return rule;
    const named = new Set(fieldsOfRule(rule, pack));
    const own = Object.entries(conditions ?? {}).filter(([field]) => named.has(field));
    return own.length === 0 ? rule : { ...rule, byField: Object.fromEntries(own) };
  });
  return { ...pack, rules: completed };
}

/** Whether the pack stands for no notice: without a clause, only general checks are made by it. */
export const isOfNoNotice = ({ clauses }: Pick<RulePack, "clauses">): boolean => clauses.length === 0;
