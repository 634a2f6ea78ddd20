import type { RuleDefinition, RulePack } from "../../core";
import type { NoticeKnowledge } from "../knowledge";
import { noticeFromText } from "../passages";
import type { AddedItem, AddedRule, Drafting, RuleRest } from "./drafting";
import type { DraftClause, NoticeDraft } from "./types";
import { without } from "./without";

/** What a rule has beside its condition. */
export const restOf = (rule: RuleDefinition): RuleRest => ({
  ...without(rule, "id", "clause", "severity", "check", "cases"),
  writtenFor: rule.check,
});

/** A pack's rule as one that a person added; under another clause where this year's notice numbers it anew. */
export const asAdded = (rule: RuleDefinition, clause: string | null = rule.clause): AddedRule => ({
  id: rule.id,
  clause,
  predicate: rule.check,
  severity: rule.severity,
  rest: restOf(rule),
});

/** A pack's checklist items, facts and reasons of one clause, as a person would have added them. */
export function itemsOf(pack: RulePack, clause: string, as: string = clause): readonly AddedItem[] {
  const checklist = pack.checklist
    .filter((item) => item.clause === clause)
    .map(({ id, scope, stage, text }): AddedItem => ({
      id,
      clause: as,
      kind: "checklist",
      text: text["zh-CN"],
      ticked: scope,
      ...(stage === undefined ? {} : { stage }),
    }));
  const facts = pack.facts
    .filter((fact) => fact.clause === clause && fact.toBeNamed === undefined)
    .map(({ id, text }): AddedItem => ({ id, clause: as, kind: "fact", text: text["zh-CN"] }));
  const reasons = pack.clauses
    .filter((entry) => entry.clause === clause && entry.became === "notAboutTheSheet")
    .map(({ reason }): AddedItem => ({
      id: `none-${as}`,
      clause: as,
      kind: "notAboutTheSheet",
      text: reason?.["zh-CN"] ?? "",
    }));
  const own = [...checklist, ...facts, ...reasons];
  return own.length > 0 || pack.rules.some((rule) => rule.clause === clause)
    ? own
    : settledElsewhere(pack, clause, as);
}

/** A clause of which nothing became anything of its own: another clause's rules and items stand for it. */
function settledElsewhere(pack: RulePack, clause: string, as: string): readonly AddedItem[] {
  const refs = pack.clauses.find((entry) => entry.clause === clause)?.refs ?? [];
  const others = [...pack.rules, ...pack.checklist, ...pack.facts].flatMap((item) =>
    refs.includes(item.id) && item.clause !== null ? [item.clause] : [],
  );
  if (others.length === 0) return [];
  const text = `与${[...new Set(others)].join("、")}一并核对`;
  return [{ id: `none-${as}`, clause: as, kind: "notAboutTheSheet", text }];
}

/** How many a pack says are to be named, and where. */
export function quotaOf({ facts }: RulePack): Drafting["quota"] {
  const fact = facts.find(({ toBeNamed }) => toBeNamed !== undefined);
  return fact?.toBeNamed === undefined ? null : { toBeNamed: fact.toBeNamed, clause: fact.clause };
}

/**
 * A pack as a draft that can be worked on: its rules stand as if a person had added them, its clauses with the words
 * that it kept of them. The general checks are every pack's and are put back when it is built.
 */
export function draftingOfPack(pack: RulePack, knowledge: NoticeKnowledge): Drafting {
  const general = new Set(knowledge.general.map(({ id }) => id));
  const { document, form } = pack;
  return {
    draft: draftOfPack(pack),
    decisions: {},
    added: pack.rules
      .filter(({ clause, id }) => clause !== null || !general.has(id))
      .map((rule) => asAdded(rule)),
    items: pack.clauses.flatMap(({ clause }) => itemsOf(pack, clause)),
    quota: quotaOf(pack),
    columns: pack.fields.map((field) => ({ field, on: true })),
    deadline: pack.deadline,
    criteria: pack.criteria,
    switchedOff: (pack.switchedOff ?? []).map(({ rule, reason }) => ({ rule, reason: reason["zh-CN"] })),
    document: {
      title: document.title["zh-CN"],
      number: document.number,
      issuer: document.issuer["zh-CN"],
      issued: document.issued,
    },
    form: {
      title: form.title,
      recommendingUnit: form.labels.recommendingUnit,
      preparedBy: form.labels.preparedBy,
      footer: form.footer,
    },
    layout: {
      official: form.official,
      sheetName: form.sheetName,
      ...(form.attachment === undefined ? {} : { attachment: form.attachment }),
    },
    titleWords: pack.titleWords,
    ...(document.places === undefined ? {} : { places: document.places }),
    ...(pack.scoreColumns === undefined ? {} : { scoreColumns: pack.scoreColumns }),
  };
}

/** The clauses that a pack tells of, as a notice's draft without proposals. */
function draftOfPack(pack: RulePack): NoticeDraft {
  let text = "";
  const clauses = pack.clauses.map(({ clause, summary, text: words }): DraftClause => {
    const own = words ?? summary["zh-CN"];
    // The clause's number stands before it, as in a notice.
    const start = text.length + clause.length + 1;
    text += `${clause} ${own}\n`;
    return {
      number: clause,
      kind: "clause",
      parent: null,
      heading: null,
      text: own,
      ...(words === undefined ? { isGist: true } : {}),
      spans: [{ start, end: start + own.length }],
      role: "unknown",
      proposals: [],
    };
  });
  return {
    notice: noticeFromText(text),
    document: {
      title: pack.document.title["zh-CN"],
      number: pack.document.number,
      issuer: pack.document.issuer["zh-CN"],
      issued: pack.document.issued,
      award: null,
      place: null,
      year: pack.document.issued === null ? null : Number(pack.document.issued.slice(0, 4)),
      contact: null,
    },
    deadlines: [],
    form: null,
    clauses,
    unreadable: 0,
    contradictions: [],
    notUnderstood: [],
  };
}
