import { withGeneralRules } from "../../core";
import type { ChecklistItem, ClauseEntry, Localised, PackField, RuleDefinition, RulePack } from "../../core";
import { textsOf } from "../../packs";
import type { NoticeKnowledge } from "../knowledge";
import { firstWords, type Proposal } from "../propose";
import { proposalsOf, type AddedRule, type Decision, type Drafting, type RuleChange } from "./drafting";
import { namedFields } from "./generalRules";
import { sampleEntryFor } from "./sample";
import type { DraftClause } from "./types";

/** What a pack is called; ids are lower-case letters, figures and hyphens. */
export interface PackNames {
  readonly id: string;
  /** Short name in lists; without it the notice's title. */
  readonly name?: string;
  /** True until a person has confirmed the pack: every report then says that it is a draft. */
  readonly isDraft?: boolean;
}

/** A pack, and what of the decisions could not go into it. */
export interface BuiltPack {
  readonly pack: RulePack;
  /** Accepted rules whose column is not in the form, by proposal or rule id. */
  readonly withoutColumn: readonly string[];
  /** Clauses that nobody has decided on. */
  readonly undecided: readonly string[];
}

const only = (text: string): Localised => ({ "zh-CN": text, en: text });
const LONGEST_SUMMARY = 80;
const LONGEST_SHEET_NAME = 31;

/** Builds the pack that a draft and its decisions come to. What was not accepted is no part of it. */
export function buildPack(drafting: Drafting, knowledge: NoticeKnowledge, names: PackNames): BuiltPack {
  const fields = drafting.columns.filter(({ on }) => on).map(({ field }) => field);
  const accepted = proposalsOf(drafting.draft).filter(
    ({ id }) => drafting.decisions[id]?.verdict === "accepted",
  );
  const { rules, withoutColumn } = rulesOf(drafting, accepted, fields, knowledge);
  const taken = new Set(rules.map(({ id }) => id));
  const switchedOff = drafting.switchedOff.map(({ rule, reason }) => ({ rule, reason: only(reason) }));
  const checklist = checklistOf(accepted, taken);
  const facts = accepted
    .filter(({ kind }) => kind === "fact")
    .map(({ clause, text }, index) => ({ id: `fact-${index + 1}`, clause, text: only(text) }));
  const undecided: string[] = [];
  const clauses = drafting.draft.clauses.flatMap((clause): ClauseEntry[] => {
    const entry = clauseEntry(clause, drafting, [...rules, ...checklist, ...facts]);
    if (entry === "undecided") undecided.push(clause.number);
    return entry === null ? [] : [entry === "undecided" ? undecidedEntry(clause) : entry];
  });
  const cited = new Set(clauses.map(({ clause }) => clause));
  const pack: RulePack = {
    schemaVersion: 1,
    id: names.id,
    version: "1.0.0",
    ...(names.isDraft === true ? { draft: true as const } : {}),
    document: {
      title: only(drafting.document.title),
      number: drafting.document.number,
      issuer: only(drafting.document.issuer),
      issued: drafting.document.issued,
    },
    name: only(names.name ?? drafting.document.title),
    deadline: drafting.deadline,
    sampleDate: sampleDate(drafting),
    fields,
    sampleEntry: sampleEntryFor({ fields, rules }),
    sampleLabels: sampleLabels(rules),
    rules,
    ...(switchedOff.length === 0 ? {} : { switchedOff }),
    clauses: [
      ...clauses,
      ...[...new Set(rules.flatMap(({ clause }) => clause ?? []))]
        .filter((clause) => !cited.has(clause))
        .map((clause) => addedEntry(clause, rules)),
    ],
    checklist,
    facts,
    criteria: drafting.criteria.filter(({ field }) => fields.some(({ id }) => id === field)),
    form: formOf(drafting),
    titleWords: titleWords(drafting),
  };
  return { pack: withGeneralRules(pack, knowledge.general), withoutColumn, undecided };
}

function rulesOf(
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
  const texts = sameMake ? shared : textsOf(check, fields);
  const { title, message, judgementMessage } = texts;
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

function addedRule(rule: AddedRule, fields: readonly PackField[]): Omit<RuleDefinition, "id" | "cases"> {
  const texts = textsOf(rule.predicate, fields);
  const sheet = ["labelFilled", "labelMatches", "countBetween", "onOrBefore", "hasColumn"].includes(
    rule.predicate.is,
  );
  return {
    clause: rule.clause,
    severity: rule.severity,
    scope: sheet ? "sheet" : "entry",
    check: rule.predicate,
    title: rule.title === undefined ? texts.title : only(rule.title),
    message: rule.message === undefined ? texts.message : only(rule.message),
  };
}

function checklistOf(accepted: readonly Proposal[], taken: ReadonlySet<string>): readonly ChecklistItem[] {
  return accepted
    .filter(({ kind }) => kind === "checklist")
    .map(({ clause, text, ticked }, index) => ({
      id: taken.has(`tick-${index + 1}`) ? `check-${index + 1}` : `tick-${index + 1}`,
      clause,
      scope: ticked ?? "studio",
      text: only(text),
    }));
}

interface Item {
  readonly id: string;
  readonly clause: string | null;
}

/** What became of a clause; null for headings that hold nothing of their own. */
function clauseEntry(
  clause: DraftClause,
  drafting: Drafting,
  items: readonly Item[],
): ClauseEntry | "undecided" | null {
  const refs = items.filter((item) => item.clause === clause.number).map(({ id }) => id);
  const summary = only(shortened(clause));
  if (refs.length > 0) {
    const kinds = refs.map((id) =>
      id.startsWith("fact-") ? "fact" : /^(?:tick|check)-\d+$/.test(id) ? "checklist" : "rule",
    );
    const became = kinds.includes("rule") ? "rule" : kinds.includes("checklist") ? "checklist" : "fact";
    return { clause: clause.number, summary, became, refs };
  }
  const decisions = clause.proposals.map(({ id }) => drafting.decisions[id]);
  const aside = decisions.find((decision): decision is Decision => decision?.verdict === "aside");
  const notAbout = clause.proposals.find(
    ({ id, kind }) => kind === "notAboutTheSheet" && drafting.decisions[id]?.verdict === "accepted",
  );
  const reason =
    notAbout?.text ?? aside?.reason ?? (aside === undefined ? undefined : "起草时搁置，没有写明原因");
  if (reason !== undefined)
    return { clause: clause.number, summary, became: "notAboutTheSheet", refs: [], reason: only(reason) };
  if (
    clause.proposals.length === 0 &&
    (clause.heading !== null || clause.text === "" || /[：:]$/.test(clause.text))
  )
    return null;
  return "undecided";
}

const shortened = ({ text, heading, number }: DraftClause): string => {
  const words = firstWords(text === "" ? (heading ?? number) : text).replace(/\s+/g, " ");
  return words.length <= LONGEST_SUMMARY ? words : `${words.slice(0, LONGEST_SUMMARY - 1)}…`;
};

const undecidedEntry = (clause: DraftClause): ClauseEntry => ({
  clause: clause.number,
  summary: only(shortened(clause)),
  became: "notAboutTheSheet",
  refs: [],
  reason: {
    "zh-CN": "起草时没有采用，需要由人确认这一条对汇总表有没有要求",
    en: "Left out of the draft; a person has to say whether it asks anything of the sheet",
  },
});

const addedEntry = (clause: string, rules: readonly RuleDefinition[]): ClauseEntry => ({
  clause,
  summary: { "zh-CN": "自己添加的规则", en: "Rules added by hand" },
  became: "rule",
  refs: rules.filter((rule) => rule.clause === clause).map(({ id }) => id),
});

function sampleDate({ deadline, document, draft }: Drafting): string {
  if (deadline.kind === "date") return deadline.date.slice(0, 10);
  if (deadline.kind === "yearly")
    return `${deadline.year}-${deadline.exceptions[String(deadline.year)] ?? deadline.monthDay}`;
  const year = draft.document.year ?? (document.issued === null ? 2024 : Number(document.issued.slice(0, 4)));
  return `${year}-12-31`;
}

/** A sender that the notice's own channel and counts would take. */
function sampleLabels(rules: readonly RuleDefinition[]): RulePack["sampleLabels"] {
  const channel = rules.find(({ check }) => check.is === "labelMatches")?.check;
  const pattern = channel?.is === "labelMatches" ? channel.patterns[0] : undefined;
  return {
    recommendingUnit: pattern?.replace(/\*/g, "星海") ?? "星海机械有限公司工会",
    preparedBy: "苏晓梅",
  };
}

function formOf({ form, draft, document }: Drafting): RulePack["form"] {
  const title = form.title ?? `${document.title}汇总表`;
  return {
    title,
    official: draft.form !== null,
    ...(typeof draft.form?.attachment !== "string" ? {} : { attachment: draft.form.attachment }),
    labels: {
      recommendingUnit: form.recommendingUnit ?? "推荐单位（盖章）：",
      preparedBy: form.preparedBy ?? "填报人：",
    },
    footer: form.footer.filter((line) => line.trim() !== ""),
    sheetName: "推荐汇总表".slice(0, LONGEST_SHEET_NAME),
  };
}

function titleWords({ draft, form }: Drafting): readonly string[] {
  const { place, award } = draft.document;
  const words = [place, award].filter((word): word is string => word !== null && word !== "");
  return words.length > 0 ? words : [form.title ?? "创新工作室"];
}
