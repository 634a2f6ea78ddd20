import type { FieldKind, PackField, Predicate, RuleDefinition, RulePack } from "../core";
import type { Problems } from "./problems";

/** What a rule's condition must agree with beyond its shape: fields that exist, of a fitting kind, in their own unit. */

const FIGURES: readonly FieldKind[] = ["integer", "number", "sequence"];
const TEXTS: readonly FieldKind[] = ["text", "personName", "choice"];

/** The kinds of field that a predicate's members may name; members not listed take any kind. */
const KINDS: Readonly<Partial<Record<Predicate["is"], Readonly<Record<string, readonly FieldKind[]>>>>> = {
  atLeast: { field: FIGURES },
  atMost: { field: FIGURES },
  between: { field: FIGURES },
  wholeNumber: { field: FIGURES },
  withinMedian: { field: FIGURES },
  unitAssumed: { field: FIGURES },
  permutation: { field: FIGURES },
  atLeastPerYearRun: { field: FIGURES, since: ["partialDate"] },
  runningAtLeast: { field: ["partialDate"] },
  dateBetween: { field: ["partialDate", "honours"] },
  honourAtLeast: { field: ["honours"] },
  honoursInFull: { field: ["honours"] },
  answers: { field: ["yesNo"] },
  oneOf: { field: TEXTS },
  contains: { field: TEXTS, other: TEXTS },
  startsWith: { field: TEXTS, other: TEXTS },
  endsWith: { field: TEXTS },
  matches: { field: TEXTS },
  titleAtLeast: { field: TEXTS },
  countBetween: { by: TEXTS },
};

/** Predicates that can be judged for the sheet as a whole. */
const OF_THE_SHEET: ReadonlySet<Predicate["is"]> = new Set<Predicate["is"]>([
  "hasColumn",
  "labelMatches",
  "labelFilled",
  "countBetween",
  "onOrBefore",
  "all",
  "any",
  "not",
  "when",
]);

interface Context {
  readonly pack: RulePack;
  readonly rule: RuleDefinition;
  /** What `$field` stands for; empty where the rule is not over several fields. */
  readonly each: readonly string[];
  readonly problems: Problems;
}

/** The ids of the fields a rule is repeated for; empty for a rule that is not over `fields`. */
export function eachFieldOf(rule: RuleDefinition, pack: RulePack): readonly string[] {
  if (rule.fields === undefined) return [];
  return rule.fields === "form" ? pack.fields.map(({ id }) => id) : rule.fields;
}

/** Checks the condition of a rule at `path` (for example `["rules", 3, "check"]`). */
export function checkPredicate(
  rule: RuleDefinition,
  pack: RulePack,
  path: readonly PropertyKey[],
  problems: Problems,
): void {
  const context: Context = { pack, rule, each: eachFieldOf(rule, pack), problems };
  visit(rule.check, path, context);
  if (rule.fields !== undefined && !JSON.stringify(rule.check).includes('"$field"')) {
    problems.add(
      path,
      '规则写了 fields，但条件里没有用到 $field；请在条件中用 "$field" 代表各字段，或去掉 fields。',
      'The rule has "fields" but its check never says "$field"; use "$field" in the check, or leave "fields" out.',
    );
  }
}

function visit(predicate: Predicate, path: readonly PropertyKey[], context: Context): void {
  checkScope(predicate, path, context);
  checkMembers(predicate, path, context);
  switch (predicate.is) {
    case "all":
    case "any":
      predicate.of.forEach((part, index) => visit(part, [...path, "of", index], context));
      break;
    case "not":
      visit(predicate.of, [...path, "of"], context);
      break;
    case "when":
      visit(predicate.if, [...path, "if"], context);
      visit(predicate.then, [...path, "then"], context);
      break;
    default:
      for (const [member, name, at] of namedFields(predicate))
        checkField(predicate, member, name, [...path, ...at], context);
      if ("unit" in predicate && predicate.unit !== undefined)
        checkUnit(predicate.field, predicate.unit, [...path, "unit"], context);
  }
}

/** The field names in a predicate: member, name, and where it stands. */
function namedFields(
  predicate: Predicate,
): readonly (readonly [member: string, name: string, at: readonly PropertyKey[]])[] {
  const parts = predicate as unknown as Readonly<Record<string, unknown>>;
  const single = ["field", "other", "since", "by", "differingIn"].flatMap((member) => {
    const name = parts[member];
    return typeof name === "string" ? [[member, name, [member]] as const] : [];
  });
  const several = Array.isArray(parts.fields) ? (parts.fields as string[]) : [];
  return [...single, ...several.map((name, index) => ["fields", name, ["fields", index]] as const)];
}

function checkScope(predicate: Predicate, path: readonly PropertyKey[], { rule, problems }: Context): void {
  if (rule.scope !== "sheet" || OF_THE_SHEET.has(predicate.is)) return;
  problems.add(
    [...path, "is"],
    `“${predicate.is}”逐个判断工作室，而这条规则的 scope 是 "sheet"；请把 scope 改为 "entry"。`,
    `"${predicate.is}" judges one entry, but the rule has the scope "sheet"; change the scope to "entry".`,
  );
}

function checkMembers(predicate: Predicate, path: readonly PropertyKey[], { pack, problems }: Context): void {
  if (
    (predicate.is === "contains" || predicate.is === "startsWith") &&
    predicate.other === undefined &&
    predicate.texts === undefined
  ) {
    problems.add(
      path,
      `“${predicate.is}”要写 other（另一字段）或 texts（文字列表）。`,
      `"${predicate.is}" needs "other" (a field) or "texts" (a list of texts).`,
    );
  }
  if (predicate.is === "countBetween" && predicate.min === undefined && predicate.max === undefined) {
    problems.add(path, "“countBetween”要写 min 或 max。", '"countBetween" needs "min" or "max".');
  }
  if (
    (predicate.is === "countBetween" || predicate.is === "between") &&
    (predicate.min ?? 0) > (predicate.max ?? Infinity)
  ) {
    problems.add([...path, "min"], "min 不能大于 max。", '"min" must not be greater than "max".');
  }
  if (predicate.is === "onOrBefore" && pack.deadline.kind === "none") {
    problems.add(
      path,
      "规则要看截止日，而 deadline 是 none；请写明截止日或删去这条规则。",
      'The rule asks for the deadline, but "deadline" is "none"; state a deadline or delete the rule.',
    );
  }
}

function resolve(
  name: string,
  path: readonly PropertyKey[],
  { pack, each, problems }: Context,
): readonly PackField[] {
  if (name === "$field") {
    if (each.length > 0) return pack.fields.filter(({ id }) => each.includes(id));
    problems.add(
      path,
      "只有写了 fields 的规则才能用 $field；请写字段 id。",
      'Only a rule with "fields" may say "$field"; name a field.',
    );
    return [];
  }
  const found = pack.fields.filter(({ id }) => id === name);
  if (found.length === 0) {
    const known = pack.fields.map(({ id }) => id).join(", ");
    problems.add(
      path,
      `没有字段“${name}”；应为下列之一：${known}。`,
      `There is no field "${name}"; expected one of: ${known}.`,
    );
  }
  return found;
}

function checkField(
  predicate: Predicate,
  member: string,
  name: string,
  path: readonly PropertyKey[],
  context: Context,
): void {
  const kinds = KINDS[predicate.is]?.[member];
  for (const field of resolve(name, path, context)) {
    if (kinds === undefined || kinds.includes(field.kind)) continue;
    context.problems.add(
      path,
      `“${predicate.is}”需要类型为 ${kinds.join("、")} 的字段，而“${field.id}”是 ${field.kind}。`,
      `"${predicate.is}" needs a field of kind ${kinds.join(", ")}, but "${field.id}" is of kind ${field.kind}.`,
    );
  }
}

function checkUnit(
  name: string,
  unit: string,
  path: readonly PropertyKey[],
  { pack, each, problems }: Context,
): void {
  const named = name === "$field" ? each : [name];
  for (const field of pack.fields) {
    if (!named.includes(field.id) || field.unit === unit) continue;
    problems.add(
      path,
      `单位“${unit}”与字段“${field.id}”的单位“${field.unit ?? ""}”不同。`,
      `The unit "${unit}" is not the unit of the field "${field.id}" ("${field.unit ?? ""}").`,
    );
  }
}
