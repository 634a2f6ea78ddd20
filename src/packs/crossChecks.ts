import type { PackField, RuleCase, RuleDefinition, RulePack } from "../core";
import { checkClauses } from "./clauseChecks";
import { checkDates } from "./dateChecks";
import { checkPredicate, eachFieldOf } from "./predicateChecks";
import { Problems, type PackProblem } from "./problems";
import { CHECK_TEXT } from "./text";

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
        CHECK_TEXT.both((texts) => texts.repeated(id)),
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
  const { kind, unit } = field;
  const counts = kind === "integer" || kind === "number";
  if (unit !== undefined && !counts) {
    problems.add(
      [...path, "unit"],
      CHECK_TEXT.both(({ fields }) => fields.noUnit(kind)),
    );
  }
  if (unit !== undefined && counts && headerUnit(field.header) !== unit) {
    problems.add(
      [...path, "header"],
      CHECK_TEXT.both(({ fields }) => fields.unitInHeader(unit)),
    );
  }
  if (field.kind === "choice" && (field.choices ?? []).length < 2) {
    problems.add(
      [...path, "choices"],
      CHECK_TEXT.both(({ fields }) => fields.fewChoices),
    );
  }
  if (field.choices !== undefined && field.kind !== "choice" && field.kind !== "yesNo") {
    problems.add(
      [...path, "choices"],
      CHECK_TEXT.both(({ fields }) => fields.noChoices),
    );
  }
  for (const [word, choice] of Object.entries(field.choiceSynonyms ?? {})) {
    if (field.choices?.includes(choice) === true) continue;
    problems.add(
      [...path, "choiceSynonyms", word],
      CHECK_TEXT.both(({ fields }) => fields.otherChoice(choice)),
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
      CHECK_TEXT.both(({ rules }) => rules.anchorLabel),
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
    CHECK_TEXT.both((texts) => texts.unknownField(name, known)),
  );
}

function checkPlaceholders(text: string, path: readonly PropertyKey[], problems: Problems): void {
  for (const [, name] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (name === undefined || PLACEHOLDERS.has(name)) continue;
    const known = [...PLACEHOLDERS].map((placeholder) => `{${placeholder}}`).join(" ");
    problems.add(
      path,
      CHECK_TEXT.both(({ rules }) => rules.placeholder(name, known)),
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
      CHECK_TEXT.both(({ rules }) => rules.caseNeedsField(each.join(", "))),
    );
  }
  if (each.length === 0 && example.field !== undefined) {
    problems.add(
      [...path, "field"],
      CHECK_TEXT.both(({ rules }) => rules.caseHasField),
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
        CHECK_TEXT.both(({ criteria }) => criteria.noFigure(name)),
      );
    }
  });
  pack.criteria.forEach((criterion, index) => checkCriterion(criterion, pack, ["criteria", index], problems));
  const total = pack.criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (pack.criteria.length > 0 && Math.abs(total - 1) > WEIGHT_TOLERANCE) {
    const shown = Number(total.toFixed(6));
    problems.add(
      ["criteria"],
      CHECK_TEXT.both(({ criteria }) => criteria.weights(shown)),
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
      CHECK_TEXT.both(({ criteria }) => criteria.noDate(perYear.since)),
    );
  }
  if (typeof scale === "object" && scale.low >= scale.high) {
    problems.add(
      [...path, "scale"],
      CHECK_TEXT.both(({ criteria }) => criteria.noRange),
    );
  }
}

function checkSample(pack: RulePack, problems: Problems): void {
  for (const name of Object.keys(pack.sampleEntry)) checkKnown(name, pack, ["sampleEntry", name], problems);
  for (const { id } of pack.fields) {
    if (id in pack.sampleEntry) continue;
    problems.add(
      ["sampleEntry"],
      CHECK_TEXT.both((texts) => texts.sampleLacks(id)),
    );
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
      CHECK_TEXT.both(({ rules }) => rules.fewCases(id, LEAST_CASES)),
    );
  });
  return problems.list;
}
