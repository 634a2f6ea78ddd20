import type { CaseEntry, Language, PackField, RuleCase, RuleDefinition, RulePack } from "../../core";
import { runCase } from "../../core";
import { BOOK_TEXT } from "../text";

/** The executed cases of a rule in words, for the rule book. */

/** What the product says in the first of the rule's cases that has a finding, as it is shown; null where none has. */
export function exampleMessage(rule: RuleDefinition, pack: RulePack, language: Language): string | null {
  for (const example of rule.cases) {
    const finding = runCase(pack, rule, example).finding?.[language];
    if (finding === undefined) continue;
    const where = finding.cell === null ? "" : `${finding.cell}${BOOK_TEXT.in(language).colon}`;
    return `${where}${finding.message} ${finding.action}`;
  }
  return null;
}

/** Labels of fields, one after another. */
export function namesOf(ids: readonly string[], pack: RulePack, language: Language): string {
  return ids.map((id) => fieldName(id, pack, language)).join(BOOK_TEXT.in(language).comma);
}

const fieldOf = (id: string, pack: RulePack): PackField | undefined =>
  pack.fields.find((field) => field.id === id);
/** A field's label; the id where the pack has no such field. */
export const fieldName = (id: string, pack: RulePack, language: Language): string =>
  fieldOf(id, pack)?.label[language] ?? id;

function entryText(entry: CaseEntry, pack: RulePack, language: Language): string {
  const { cases, colon, semicolon } = BOOK_TEXT.in(language);
  return Object.entries(entry)
    .map(
      ([id, value]) =>
        `${fieldName(id, pack, language)}${colon}${value === null ? cases.blank : `“${String(value)}”`}`,
    )
    .join(semicolon);
}

/** What a case gives, beside the sample entry. */
export function givenText(example: RuleCase, pack: RulePack, language: Language): string {
  const { cases, colon, semicolon } = BOOK_TEXT.in(language);
  const parts: string[] = [];
  if (example.field !== undefined) parts.push(cases.judged(fieldName(example.field, pack, language)));
  const own = entryText(example.entry ?? {}, pack, language);
  if (own !== "") parts.push(own);
  const others = example.others ?? [];
  if (others.length > 3) parts.push(cases.furtherRows(others.length));
  else others.forEach((other) => parts.push(`${cases.anotherRow}${entryText(other, pack, language)}`));
  for (const [label, value] of Object.entries(example.labels ?? {})) {
    const name = label === "recommendingUnit" ? cases.recommendingUnit : cases.preparedBy;
    parts.push(`${name}${colon}${value.trim() === "" ? cases.blank : `“${value}”`}`);
  }
  for (const { studioName, leaderName, hostUnit } of example.roster ?? []) {
    const named = [studioName, leaderName, hostUnit]
      .filter((text) => text !== undefined)
      .join(cases.namedParts);
    parts.push(`${cases.alreadyNamed}${named}`);
  }
  if (example.withoutColumns !== undefined)
    parts.push(`${cases.withoutColumns}${namesOf(example.withoutColumns, pack, language)}`);
  if (example.referenceDate !== undefined) parts.push(`${cases.referenceDate}${example.referenceDate}`);
  return parts.length === 0 ? cases.asItIs : parts.join(semicolon);
}
