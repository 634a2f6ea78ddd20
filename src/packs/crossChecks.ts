import type { PackField, RuleCase, RuleDefinition, RulePack } from "../core";
import { checkClauses } from "./clauseChecks";
import { checkDates } from "./dateChecks";
import { checkPredicate, eachFieldOf } from "./predicateChecks";
import { Problems, type PackProblem } from "./problems";

/** What must hold between the parts of a pack that each have the right shape. */

/** The placeholders a message may use. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ..."cell found required figure bound open years median field unit row others deadline referenceDate count".split(
    " ",
  ),
]);
const WEIGHT_TOLERANCE = 1e-9;

/** All problems of a pack that has the right shape; empty when it can be used. */
export function crossCheck(pack: RulePack): readonly PackProblem[] {
  const problems = new Problems();
  checkIds(pack, problems);
  pack.fields.forEach((field, index) => checkField(field, ["fields", index], problems));
  pack.rules.forEach((rule, index) => checkRule(rule, pack, ["rules", index], problems));
  checkClauses(pack, problems);
  checkCriteria(pack, problems);
  checkDates(pack, problems);
  checkSample(pack, problems);
  return problems.list;
}

/** Reports every later use of an id that was used before. */
function checkUnique(
  ids: readonly (readonly [id: string, path: readonly PropertyKey[]])[],
  problems: Problems,
): void {
  const seen = new Set<string>();
  for (const [id, path] of ids) {
    if (seen.has(id))
      problems.add(
        path,
        `“${id}”重复；每个只能出现一次。`,
        `"${id}" is there twice; each may occur only once.`,
      );
    seen.add(id);
  }
}

function checkIds(pack: RulePack, problems: Problems): void {
  const scores = pack.scoreColumns ?? [];
  checkUnique(
    [
      ...pack.fields.map(({ id }, index) => [id, ["fields", index, "id"]] as const),
      ...scores.map(({ id }, index) => [id, ["scoreColumns", index, "id"]] as const),
    ],
    problems,
  );
  checkUnique(
    pack.fields.map(
      ({ header, group }, index) =>
        [[...(group ?? []), header].join(" › "), ["fields", index, "header"]] as const,
    ),
    problems,
  );
  checkUnique(
    [
      ...pack.rules.map(({ id }, index) => [id, ["rules", index, "id"]] as const),
      ...pack.checklist.map(({ id }, index) => [id, ["checklist", index, "id"]] as const),
      ...pack.facts.map(({ id }, index) => [id, ["facts", index, "id"]] as const),
    ],
    problems,
  );
  checkUnique(
    pack.clauses.map(({ clause }, index) => [clause, ["clauses", index, "clause"]] as const),
    problems,
  );
  checkUnique(
    pack.criteria.map(({ field }, index) => [field, ["criteria", index, "field"]] as const),
    problems,
  );
}

/** The unit in brackets at the end of a header, or null. */
export const headerUnit = (header: string): string | null =>
  /[（(]([^（()）]*)[)）]$/.exec(header)?.[1] ?? null;

function checkField(field: PackField, path: readonly PropertyKey[], problems: Problems): void {
  const counts = field.kind === "integer" || field.kind === "number";
  if (field.unit !== undefined && !counts) {
    problems.add(
      [...path, "unit"],
      `类型为 ${field.kind} 的字段没有单位；请去掉 unit。`,
      `A field of kind ${field.kind} has no unit; leave "unit" out.`,
    );
  }
  if (field.unit !== undefined && counts && headerUnit(field.header) !== field.unit) {
    problems.add(
      [...path, "header"],
      `栏名应以单位结尾，如“……（${field.unit}）”。`,
      `The header should end in the unit, as in "…（${field.unit}）".`,
    );
  }
  if (field.kind === "choice" && (field.choices ?? []).length < 2) {
    problems.add(
      [...path, "choices"],
      "choice 字段至少要有两个可选值。",
      'A "choice" field needs at least two choices.',
    );
  }
  if (field.choices !== undefined && field.kind !== "choice" && field.kind !== "yesNo") {
    problems.add(
      [...path, "choices"],
      "只有 choice 和 yesNo 字段有可选值。",
      'Only "choice" and "yesNo" fields have choices.',
    );
  }
  for (const [word, choice] of Object.entries(field.choiceSynonyms ?? {})) {
    if (field.choices?.includes(choice) === true) continue;
    problems.add(
      [...path, "choiceSynonyms", word],
      `“${choice}”不在 choices 中。`,
      `"${choice}" is not among the choices.`,
    );
  }
}

function checkRule(
  rule: RuleDefinition,
  pack: RulePack,
  path: readonly PropertyKey[],
  problems: Problems,
): void {
  checkPredicate(rule, pack, [...path, "check"], problems);
  const named = Array.isArray(rule.fields) ? (rule.fields as readonly string[]) : [];
  named.forEach((name, index) => checkKnown(name, pack, [...path, "fields", index], problems));
  if (rule.anchor !== undefined && rule.anchor !== "$field")
    checkKnown(rule.anchor, pack, [...path, "anchor"], problems);
  if (rule.anchorLabel !== undefined && rule.scope !== "sheet") {
    problems.add(
      [...path, "anchorLabel"],
      "anchorLabel 只用于 scope 为 sheet 的规则。",
      '"anchorLabel" is only for rules of the scope "sheet".',
    );
  }
  for (const member of ["title", "message", "action", "judgementMessage"] as const) {
    const texts = rule[member];
    if (texts === undefined) continue;
    for (const language of ["zh-CN", "en"] as const) {
      checkPlaceholders(texts[language], [...path, member, language], problems);
    }
  }
  rule.cases.forEach((example, index) => checkCase(example, rule, pack, [...path, "cases", index], problems));
}

function checkKnown(name: string, pack: RulePack, path: readonly PropertyKey[], problems: Problems): void {
  if (pack.fields.some(({ id }) => id === name)) return;
  const known = pack.fields.map(({ id }) => id).join(", ");
  problems.add(
    path,
    `没有字段“${name}”；应为下列之一：${known}。`,
    `There is no field "${name}"; expected one of: ${known}.`,
  );
}

function checkPlaceholders(text: string, path: readonly PropertyKey[], problems: Problems): void {
  for (const [, name] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (PLACEHOLDERS.has(name as string)) continue;
    const known = [...PLACEHOLDERS].map((placeholder) => `{${placeholder}}`).join(" ");
    problems.add(
      path,
      `没有占位符 {${name}}；可用的有：${known}。`,
      `There is no placeholder {${name}}; use one of: ${known}.`,
    );
  }
}

function checkCase(
  example: RuleCase,
  rule: RuleDefinition,
  pack: RulePack,
  path: readonly PropertyKey[],
  problems: Problems,
): void {
  const each = eachFieldOf(rule, pack);
  if (each.length > 0 && (example.field === undefined || !each.includes(example.field))) {
    problems.add(
      [...path, "field"],
      `要写明判断哪个字段，应为下列之一：${each.join(", ")}。`,
      `Name the field judged, one of: ${each.join(", ")}.`,
    );
  }
  if (each.length === 0 && example.field !== undefined) {
    problems.add(
      [...path, "field"],
      "这条规则不是逐字段的；请去掉 field。",
      'The rule is not over several fields; leave "field" out.',
    );
  }
  for (const name of Object.keys(example.entry ?? {}))
    checkKnown(name, pack, [...path, "entry", name], problems);
  (example.others ?? []).forEach((other, index) => {
    for (const name of Object.keys(other)) checkKnown(name, pack, [...path, "others", index, name], problems);
  });
  (example.withoutColumns ?? []).forEach((name, index) =>
    checkKnown(name, pack, [...path, "withoutColumns", index], problems),
  );
}

function checkCriteria(pack: RulePack, problems: Problems): void {
  pack.criteria.forEach(({ field: name }, index) => {
    const field = pack.fields.find(({ id }) => id === name);
    if (field === undefined) checkKnown(name, pack, ["criteria", index, "field"], problems);
    else if (field.kind !== "integer" && field.kind !== "number") {
      problems.add(
        ["criteria", index, "field"],
        `“${name}”不是数字字段，不能作为排序依据。`,
        `"${name}" is not a field of figures and cannot be a criterion.`,
      );
    }
  });
  pack.criteria.forEach((criterion, index) => checkCriterion(criterion, pack, ["criteria", index], problems));
  const total = pack.criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (pack.criteria.length > 0 && Math.abs(total - 1) > WEIGHT_TOLERANCE) {
    const shown = Number(total.toFixed(6));
    problems.add(
      ["criteria"],
      `各权重之和应为 1，现为 ${shown}。`,
      `The weights must sum to 1; they sum to ${shown}.`,
    );
  }
}

/** What a criterion is divided by must be a date of the form, and fixed figures must leave a range. */
function checkCriterion(
  { perYear, scale }: RulePack["criteria"][number],
  pack: RulePack,
  path: readonly PropertyKey[],
  problems: Problems,
): void {
  const since = pack.fields.find(({ id }) => id === perYear?.since);
  if (perYear !== undefined && since?.kind !== "partialDate") {
    problems.add(
      [...path, "perYear", "since"],
      `“${perYear.since}”不是本表的日期字段，不能用来计算整年数。`,
      `"${perYear.since}" is no date field of the form; years cannot be counted from it.`,
    );
  }
  if (typeof scale === "object" && scale.low >= scale.high) {
    problems.add(
      [...path, "scale"],
      "参照值的下限应小于上限。",
      "The lower reference figure must be less than the upper one.",
    );
  }
}

function checkSample(pack: RulePack, problems: Problems): void {
  for (const name of Object.keys(pack.sampleEntry)) checkKnown(name, pack, ["sampleEntry", name], problems);
  for (const { id } of pack.fields) {
    if (id in pack.sampleEntry) continue;
    problems.add(["sampleEntry"], `样例缺少字段“${id}”。`, `The sample lacks the field "${id}".`);
  }
}

/** Problems of a built-in pack's cases: each rule has at least this many. */
export const LEAST_CASES = 5;

/** Rules with fewer executed examples than a built-in pack must have. */
export function checkCaseCounts(pack: RulePack): readonly PackProblem[] {
  const problems = new Problems();
  pack.rules.forEach(({ id, cases }, index) => {
    if (cases.length >= LEAST_CASES) return;
    problems.add(
      ["rules", index, "cases"],
      `规则“${id}”至少要有 ${LEAST_CASES} 个用例。`,
      `The rule "${id}" needs at least ${LEAST_CASES} cases.`,
    );
  });
  return problems.list;
}
