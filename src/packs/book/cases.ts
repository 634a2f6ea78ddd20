import type { CaseEntry, Language, PackField, RuleCase, RuleDefinition, RulePack } from "../../core";
import { runCase } from "../../core";

/** The executed cases of a rule in words, for the rule book. */

/** What the product says in the first of the rule's cases that has a finding, as it is shown; null where none has. */
export function exampleMessage(rule: RuleDefinition, pack: RulePack, language: Language): string | null {
  for (const example of rule.cases) {
    const finding = runCase(pack, rule, example).finding?.[language];
    if (finding === undefined) continue;
    const where = finding.cell === null ? "" : `${finding.cell}${language === "zh-CN" ? "：" : ": "}`;
    return `${where}${finding.message} ${finding.action}`;
  }
  return null;
}

/** Labels of fields, one after another. */
export function namesOf(ids: readonly string[], pack: RulePack, language: Language): string {
  const separator = language === "zh-CN" ? "、" : ", ";
  return ids.map((id) => fieldName(id, pack, language)).join(separator);
}

const fieldOf = (id: string, pack: RulePack): PackField | undefined =>
  pack.fields.find((field) => field.id === id);
/** A field's label; the id where the pack has no such field. */
export const fieldName = (id: string, pack: RulePack, language: Language): string =>
  fieldOf(id, pack)?.label[language] ?? id;

function entryText(entry: CaseEntry, pack: RulePack, language: Language): string {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  return Object.entries(entry)
    .map(
      ([id, value]) =>
        `${fieldName(id, pack, language)}${say("：", ": ")}${value === null ? say("（空）", "(blank)") : `“${String(value)}”`}`,
    )
    .join(say("；", "; "));
}

/** What a case gives, beside the sample entry. */
export function givenText(example: RuleCase, pack: RulePack, language: Language): string {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  const parts: string[] = [];
  if (example.field !== undefined)
    parts.push(
      say(
        `判断“${fieldName(example.field, pack, language)}”`,
        `judged: ${fieldName(example.field, pack, language)}`,
      ),
    );
  const own = entryText(example.entry ?? {}, pack, language);
  if (own !== "") parts.push(own);
  const others = example.others ?? [];
  if (others.length > 3) parts.push(say(`另有 ${others.length} 行`, `${others.length} further rows`));
  else
    others.forEach((other) =>
      parts.push(`${say("另一行：", "another row: ")}${entryText(other, pack, language)}`),
    );
  for (const [label, value] of Object.entries(example.labels ?? {})) {
    const name =
      label === "recommendingUnit" ? say("推荐单位", "recommending union") : say("填报人", "preparer");
    parts.push(`${name}${say("：", ": ")}${value.trim() === "" ? say("（空）", "(blank)") : `“${value}”`}`);
  }
  for (const { studioName, leaderName, hostUnit } of example.roster ?? []) {
    const named = [studioName, leaderName, hostUnit]
      .filter((text) => text !== undefined)
      .join(say("，", ", "));
    parts.push(`${say("已命名名单：", "already named: ")}${named}`);
  }
  if (example.withoutColumns !== undefined)
    parts.push(
      `${say("表中没有：", "columns not there: ")}${namesOf(example.withoutColumns, pack, language)}`,
    );
  if (example.referenceDate !== undefined)
    parts.push(`${say("计算截止日：", "reference date: ")}${example.referenceDate}`);
  return parts.length === 0 ? say("样例原样", "the sample as it is") : parts.join(say("；", "; "));
}
