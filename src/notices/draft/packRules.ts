import type { PackField, RuleDefinition } from "../../core";
import { textsOf } from "../../packs";
import type { NoticeKnowledge } from "../knowledge";
import type { Proposal } from "../propose";
import type { AddedRule, Drafting, RuleChange } from "./drafting";
import { namedFields } from "./generalRules";
import { fittedTexts } from "./fittedTexts";
import { only } from "./only";

/** The rules of a pack: what was accepted and added, each condition once; and those whose column is not there. */
export function rulesOf(
  drafting: Drafting,
  accepted: readonly Proposal[],
  fields: readonly PackField[],
  knowledge: NoticeKnowledge,
): { readonly rules: readonly RuleDefinition[]; readonly withoutColumn: readonly string[] } {
  const rules: RuleDefinition[] = [];
  const withoutColumn: string[] = [];
  const has = (id: string): boolean => id === "$field" || fields.some((field) => field.id === id);
  const add = (id: string, rule: Omit<RuleDefinition, "id" | "cases">, wanted: string): void => {
    if (!namedFields(rule.check).every(has)) {
      withoutColumn.push(id);
      return;
    }
    const same = rules.some(
      ({ check, severity }) =>
        JSON.stringify(check) === JSON.stringify(rule.check) && severity === rule.severity,
    );
    if (same) return;
    rules.push({ id: uniqueId(wanted, rules), ...rule, cases: [] });
  };
  for (const proposal of accepted) {
    if (proposal.kind !== "rule" || proposal.predicate === null) continue;
    const change = drafting.decisions[proposal.id]?.change ?? {};
    add(proposal.id, ruleOf(proposal, change, fields, knowledge), kebab(proposal.topic));
  }
  for (const rule of drafting.added) add(rule.id, addedRule(rule, fields), kebab(rule.id));
  return { rules, withoutColumn };
}

function uniqueId(wanted: string, rules: readonly { readonly id: string }[]): string {
  const taken = (id: string): boolean => rules.some((rule) => rule.id === id);
  if (!taken(wanted)) return wanted;
  let number = 2;
  while (taken(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

const kebab = (text: string): string =>
  text
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "rule";

/** A proposal as a rule. A shared rule of its id lends its texts where the condition is of the same make. */
function ruleOf(
  proposal: Proposal,
  change: RuleChange,
  fields: readonly PackField[],
  knowledge: NoticeKnowledge,
): Omit<RuleDefinition, "id" | "cases"> {
  const check = change.predicate ?? (proposal.predicate as NonNullable<Proposal["predicate"]>);
  const shared = knowledge.rules.find(({ id }) => id === proposal.topic);
  const sameMake =
    shared?.check !== undefined &&
    shared.check.is === check.is &&
    JSON.stringify(namedFields(shared.check)) === JSON.stringify(namedFields(check));
  // Texts are lent for the very same demand only: "there must be some" does not say how many another asks for.
  const lends = sameMake && unitless(shared.check) === unitless(check);
  const texts = lends ? shared : textsOf(check, fields);
  const { title, message, judgementMessage } = texts;
  const { rest } = change;
  if (rest !== undefined)
    return {
      ...fittedTexts(rest, check, fields),
      clause: proposal.clause,
      severity: change.severity ?? proposal.severity ?? "error",
      check,
      ...(change.title === undefined ? {} : { title: only(change.title) }),
      ...(change.message === undefined ? {} : { message: only(change.message) }),
    };
  const first = namedFields(check).find((id) => id !== "$field");
  return {
    clause: proposal.clause,
    severity: change.severity ?? proposal.severity ?? "error",
    scope: proposal.scope ?? "entry",
    ...(proposal.everyField ? { fields: "form" as const } : {}),
    check,
    ...anchorOf(check.is, proposal.scope, first, sameMake ? shared : undefined),
    title: change.title === undefined ? title : only(change.title),
    message: change.message === undefined ? message : only(change.message),
    ...(judgementMessage === undefined || change.message !== undefined ? {} : { judgementMessage }),
  };
}

/** A condition as text, the units of its figures aside. */
const unitless = (check: RuleDefinition["check"]): string =>
  JSON.stringify(check, (member, value: unknown) => (member === "unit" ? undefined : value));

/** Where the finding stands: compound conditions name their first column, labels their place. */
function anchorOf(
  is: string,
  scope: Proposal["scope"],
  first: string | undefined,
  shared: { readonly anchor?: string; readonly anchorLabel?: RuleDefinition["anchorLabel"] } | undefined,
): Pick<RuleDefinition, "anchor" | "anchorLabel"> {
  if (shared !== undefined) {
    return {
      ...(shared.anchor === undefined ? {} : { anchor: shared.anchor }),
      ...(shared.anchorLabel === undefined ? {} : { anchorLabel: shared.anchorLabel }),
    };
  }
  const compound = ["any", "all", "when", "not"].includes(is);
  return scope !== "sheet" && compound && first !== undefined ? { anchor: first } : {};
}

/** Conditions about the sheet as a whole. */
const OF_SHEET = new Set(["labelFilled", "labelMatches", "countBetween", "onOrBefore", "hasColumn"]);

function addedRule(rule: AddedRule, fields: readonly PackField[]): Omit<RuleDefinition, "id" | "cases"> {
  if (rule.rest !== undefined)
    return {
      ...fittedTexts(rule.rest, rule.predicate, fields),
      clause: rule.clause,
      severity: rule.severity,
      check: rule.predicate,
      ...(rule.title === undefined ? {} : { title: only(rule.title) }),
      ...(rule.message === undefined ? {} : { message: only(rule.message) }),
    };
  const texts = textsOf(rule.predicate, fields);
  const sheet = OF_SHEET.has(rule.predicate.is);
  return {
    clause: rule.clause,
    severity: rule.severity,
    scope: sheet ? "sheet" : "entry",
    check: rule.predicate,
    title: rule.title === undefined ? texts.title : only(rule.title),
    message: rule.message === undefined ? texts.message : only(rule.message),
  };
}
