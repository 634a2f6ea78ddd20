import { headerText, type PackField, type Predicate, type RuleDefinition, type RulePack } from "../../core";
import type { NoticeKnowledge } from "../knowledge";
import type { Proposal } from "../propose";
import { sameCondition, sameMake } from "./compare";
import { compareClauses, type ComparedClause } from "./compareNotices";
import {
  addItem,
  addRule,
  decide,
  proposalsOf,
  startDrafting,
  type AddedRule,
  type DraftColumn,
  type Drafting,
} from "./drafting";
import { fieldsIn, withField } from "./figures";
import { asAdded, itemsOf, quotaOf, restOf } from "./fromPack";
import type { DraftClause, NoticeDraft } from "./types";
import { without } from "./without";

/** This year's notice begun from last year's pack. */
export interface CarriedOver {
  /** What stayed is decided as last year; what differs waits for a person. */
  readonly drafting: Drafting;
  /** Every clause of the two notices; empty where last year's pack kept no words of its clauses. */
  readonly clauses: readonly ComparedClause[];
  /** Numbers of this year's clauses about which a person is asked. */
  readonly ask: readonly string[];
  /** Last year's rules that this year's notice no longer bears, or bears with other words: kept only if a person says so. */
  readonly offered: readonly AddedRule[];
}

/** Why a proposal is put aside where last year's pack did without it. */
const AS_LAST_YEAR = "与上年相同，上年没有采用";

/**
 * Begins this year's draft from last year's pack: in clauses whose words stayed, rules, texts, checklist items, facts
 * and reasons are taken over under this year's numbers; only clauses that differ are left to be decided. Where last
 * year's pack has no words of its clauses, rules are compared instead: the same condition is taken over, the rest asked.
 */
export function carryOver(pack: RulePack, draft: NoticeDraft, knowledge: NoticeKnowledge): CarriedOver {
  const started = startDrafting(draft, knowledge);
  const { columns, renamed } = columnsFrom(pack, started.columns, draft);
  const rules = ownRules(pack, knowledge).map((rule) => renameFields(rule, renamed, columns));
  const general = new Set(knowledge.general.map(({ id }) => id));
  const base: Drafting = {
    ...started,
    columns,
    quota: null,
    criteria: pack.criteria.map((criterion) => ({
      ...criterion,
      field: renamed.get(criterion.field) ?? criterion.field,
    })),
    switchedOff: (pack.switchedOff ?? [])
      .filter(({ rule }) => general.has(rule))
      .map(({ rule, reason }) => ({ rule, reason: reason["zh-CN"] })),
    ...(draft.form === null
      ? { form: { ...started.form, footer: pack.form.footer, title: pack.form.title } }
      : {}),
  };
  const kept = pack.clauses.flatMap(({ clause, text }) =>
    text === undefined ? [] : [{ number: clause, text }],
  );
  return kept.length === 0
    ? byRules(base, rules)
    : byClauses(base, pack, rules, compareClauses(kept, draft.clauses));
}

/** The pack's rules that are its own: those that rest on a clause, and what it states instead of a general check. */
function ownRules(pack: RulePack, knowledge: NoticeKnowledge): readonly RuleDefinition[] {
  const general = new Set(knowledge.general.map(({ id }) => id));
  return pack.rules.filter(({ clause, id }) => clause !== null || !general.has(id));
}

function byClauses(
  base: Drafting,
  pack: RulePack,
  rules: readonly RuleDefinition[],
  compared: readonly ComparedClause[],
): CarriedOver {
  let now = base;
  const ask: string[] = [];
  const offered: AddedRule[] = [];
  for (const { change, before, after } of compared) {
    const old = rules.filter(({ clause }) => clause !== null && clause === before);
    const clause = base.draft.clauses.find(({ number }) => number === after);
    if (clause === undefined) {
      offered.push(...old.map((rule) => asAdded(rule)));
    } else if (change === "same" && before !== null) {
      now = asLastYear(now, pack, old, clause, before);
    } else {
      ask.push(clause.number);
      const { drafting, left } = prefilled(now, old, clause);
      now = drafting;
      offered.push(...left.map((rule) => asAdded(rule, clause.number)));
    }
  }
  const ownClauses = new Set(compared.map(({ before }) => before));
  for (const rule of rules)
    if (rule.clause === null || !ownClauses.has(rule.clause)) now = addRule(now, asAdded(rule));
  const quota = quotaOf(pack);
  const stayed = compared.find(({ change, before }) => change === "same" && before === quota?.clause)?.after;
  if (quota !== null && stayed !== undefined && stayed !== null)
    now = { ...now, quota: { ...quota, clause: stayed } };
  const isAsked = (number: string): boolean => proposalsOf(base.draft).some((each) => each.clause === number);
  const unclear = new Set(base.draft.notUnderstood.map(({ clause }) => clause));
  return {
    drafting: now,
    clauses: compared,
    ask: ask.filter((number) => isAsked(number) || unclear.has(number)),
    offered,
  };
}

/** A clause whose words stayed becomes what it became last year. */
function asLastYear(
  drafting: Drafting,
  pack: RulePack,
  old: readonly RuleDefinition[],
  clause: DraftClause,
  before: string,
): Drafting {
  let now = drafting;
  const left = new Set(clause.proposals);
  for (const rule of old) {
    const same = take(left, (predicate) => sameCondition(predicate, rule.check));
    const alike = same ?? take(left, (predicate) => sameMake(predicate, rule.check));
    now =
      alike === undefined
        ? addRule(now, asAdded(rule, clause.number))
        : decide(now, alike.id, {
            verdict: "accepted",
            change: { predicate: rule.check, severity: rule.severity, rest: restOf(rule) },
          });
  }
  for (const item of itemsOf(pack, before, clause.number)) {
    const proposal = [...left].find(({ kind }) => kind === item.kind);
    if (proposal === undefined) now = addItem(now, { ...item, id: `${item.id}@${clause.number}` });
    else {
      left.delete(proposal);
      const { text, ticked, stage } = item;
      now = decide(now, proposal.id, {
        verdict: "accepted",
        item: {
          text,
          ...(ticked === undefined ? {} : { ticked }),
          ...(stage === undefined ? {} : { stage }),
        },
      });
    }
  }
  for (const { id } of left) now = decide(now, id, { verdict: "aside", reason: AS_LAST_YEAR });
  return now;
}

/** A clause whose words changed is asked about; proposals of the same make bring last year's texts with them. */
function prefilled(
  drafting: Drafting,
  old: readonly RuleDefinition[],
  clause: DraftClause,
): { readonly drafting: Drafting; readonly left: readonly RuleDefinition[] } {
  let now = drafting;
  const open = new Set(clause.proposals);
  const left = old.filter((rule) => {
    const same = take(open, (predicate) => sameCondition(predicate, rule.check));
    const alike = same ?? take(open, (predicate) => sameMake(predicate, rule.check));
    if (alike === undefined) return true;
    // The same demand weighs what it did last year; one with another figure what this year's words say.
    const severity = same === undefined ? {} : { severity: rule.severity };
    now = decide(now, alike.id, { verdict: "open", change: { ...severity, rest: restOf(rule) } });
    return false;
  });
  return { drafting: now, left };
}

/** Without the clauses' words: rules of the same condition and severity are taken over, whatever their numbers. */
function byRules(base: Drafting, rules: readonly RuleDefinition[]): CarriedOver {
  let now = base;
  const left = new Set(proposalsOf(base.draft).filter(({ doubt }) => doubt !== "saidElsewhere"));
  const offered: AddedRule[] = [];
  for (const rule of rules) {
    if (rule.clause === null) {
      now = addRule(now, asAdded(rule));
      continue;
    }
    const same = take(left, (predicate) => sameCondition(predicate, rule.check));
    const alike = same ?? take(left, (predicate) => sameMake(predicate, rule.check));
    if (alike === undefined) offered.push(asAdded(rule));
    else
      now = decide(now, alike.id, {
        verdict: same !== undefined && same.severity === rule.severity ? "accepted" : "open",
        change: { rest: restOf(rule) },
      });
  }
  const open = proposalsOf(base.draft).filter(({ id }) => (now.decisions[id]?.verdict ?? "open") === "open");
  return { drafting: now, clauses: [], ask: [...new Set(open.map(({ clause }) => clause))], offered };
}

function take(from: Set<Proposal>, fits: (predicate: Predicate) => boolean): Proposal | undefined {
  const found = [...from].find(({ predicate }) => predicate !== null && fits(predicate));
  if (found !== undefined) from.delete(found);
  return found;
}

/**
 * This year's columns as last year's pack knows them: a column of the same header is last year's field with this
 * year's print. A notice without a form keeps last year's columns.
 *
 * @returns the columns, and last year's ids that this year's form names otherwise
 */
function columnsFrom(
  pack: RulePack,
  now: readonly DraftColumn[],
  { form }: NoticeDraft,
): { readonly columns: readonly DraftColumn[]; readonly renamed: ReadonlyMap<string, string> } {
  const renamed = new Map<string, string>();
  if (form === null) {
    const known = new Set(pack.fields.map(({ id }) => id));
    const further = now
      .filter(({ field }) => !known.has(field.id))
      .map(({ field }) => ({ field, on: false }));
    return { columns: [...pack.fields.map((field) => ({ field, on: true })), ...further], renamed };
  }
  const columns = now.map(({ field, on }) => {
    const before = pack.fields.find((each) => each.id === field.id) ?? pack.fields.find(sameHeader(field));
    if (before === undefined) return { field, on };
    if (before.id !== field.id) renamed.set(before.id, field.id);
    return { field: asBefore(before, field), on };
  });
  return { columns, renamed };
}

const sameHeader =
  (field: PackField) =>
  ({ header, group }: PackField): boolean =>
    headerText(header) === headerText(field.header) && (group?.at(-1) ?? "") === (field.group?.at(-1) ?? "");

/** Last year's field with this year's id, header, group and unit. */
function asBefore(before: PackField, { id, header, group, unit, synonyms }: PackField): PackField {
  return {
    ...without(before, "group", "unit"),
    id,
    header,
    synonyms: [...new Set([...before.synonyms, ...synonyms, before.header])].filter(
      (name) => name !== header,
    ),
    ...(group === undefined ? {} : { group }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function renameFields(
  rule: RuleDefinition,
  renamed: ReadonlyMap<string, string>,
  columns: readonly DraftColumn[],
): RuleDefinition {
  const mine = fieldsIn(rule.check).filter((id) => renamed.has(id));
  const check = mine.reduce((now, id) => {
    const to = renamed.get(id) as string;
    return withField(now, id, to, columns.find(({ field }) => field.id === to)?.field.unit);
  }, rule.check);
  const anchor = rule.anchor === undefined ? undefined : (renamed.get(rule.anchor) ?? rule.anchor);
  return { ...rule, check, ...(anchor === undefined ? {} : { anchor }) };
}
