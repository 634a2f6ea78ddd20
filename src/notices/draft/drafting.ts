import type {
  ChecklistItem,
  ChecklistStage,
  PackCriterion,
  PackField,
  Predicate,
  RuleDefinition,
  RulePack,
  Severity,
} from "../../core";
import type { NoticeForm } from "../form";
import type { NoticeKnowledge } from "../knowledge";
import type { Proposal } from "../propose";
import type { SwitchedOff } from "./generalRules";
import { namedFields } from "./generalRules";
import type { NoticeDraft } from "./types";

/** What a person made of a proposal. Only accepted ones become part of the pack. */
type Verdict = "open" | "accepted" | "aside";

/** What a rule has beside its condition, where it came with a pack and not from a notice's text. */
export type RuleRest = Omit<RuleDefinition, "id" | "clause" | "severity" | "check" | "cases"> & {
  /** The condition that its texts were written for: with another figure they say the other one. */
  readonly writtenFor: Predicate;
};

/** A person's changes to a rule; what is absent stays as proposed. */
export interface RuleChange {
  readonly predicate?: Predicate;
  readonly severity?: Severity;
  readonly title?: string;
  readonly message?: string;
  /** Texts and place of last year's rule, carried over. */
  readonly rest?: RuleRest;
}

/** A person's changes to a checklist item or a fact. */
interface ItemChange {
  readonly text?: string;
  readonly ticked?: ChecklistItem["scope"];
  readonly stage?: ChecklistStage;
}

/** A person's decision on one proposal. */
export interface Decision {
  readonly verdict: Verdict;
  readonly change?: RuleChange;
  readonly item?: ItemChange;
  /** Why it was put aside; shown where the clause's fate is. */
  readonly reason?: string;
}

/** A rule that a person added. */
export interface AddedRule extends RuleChange {
  readonly id: string;
  /** Null for a rule that no clause carries. */
  readonly clause: string | null;
  readonly predicate: Predicate;
  readonly severity: Severity;
}

/** What a person made of a clause beside its proposals: a checklist item, a fact, or nothing of the sheet's. */
export interface AddedItem {
  readonly id: string;
  readonly clause: string;
  readonly kind: "checklist" | "fact" | "notAboutTheSheet";
  /** What is said; for `notAboutTheSheet` the reason. */
  readonly text: string;
  readonly ticked?: ChecklistItem["scope"];
  readonly stage?: ChecklistStage;
}

/** How many are to be named, as the notice says it ("33", "5—8"), and where. */
interface Quota {
  readonly toBeNamed: string;
  readonly clause: string;
}

/** A column of the pack's form; switched off it stays in the draft and out of the pack. */
export interface DraftColumn {
  readonly field: PackField;
  readonly on: boolean;
}

/** A draft with what a person decided: everything a pack is built from. Plain data, to be kept and sent as it is. */
export interface Drafting {
  readonly draft: NoticeDraft;
  /** By proposal id; without an entry a proposal is open. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly added: readonly AddedRule[];
  readonly items: readonly AddedItem[];
  readonly quota: Quota | null;
  readonly columns: readonly DraftColumn[];
  readonly deadline: RulePack["deadline"];
  readonly criteria: readonly PackCriterion[];
  readonly switchedOff: readonly SwitchedOff[];
  /** Corrections of what was read from the notice's head. */
  readonly document: {
    readonly title: string;
    readonly number: string | null;
    readonly issuer: string;
    readonly issued: string | null;
  };
  readonly form: Pick<NoticeForm, "title" | "recommendingUnit" | "preparedBy" | "footer">;
  /** What a pack that is worked on had beside; absent where the draft began with a notice. */
  readonly layout?: Pick<RulePack["form"], "official" | "attachment" | "sheetName">;
  readonly titleWords?: RulePack["titleWords"];
  readonly places?: readonly string[];
  readonly scoreColumns?: NonNullable<RulePack["scoreColumns"]>;
}

/** Columns that any summary sheet of studios has; the others follow from what the notice demands. */
const BASE = [
  "seq",
  "hostUnit",
  "studioName",
  "established",
  "leaderName",
  "leaderPost",
  "leaderHonours",
  "phone",
];
const UNKNOWN = "（未写明）";

/** Begins work on a draft: nothing is accepted, columns are those of the form or follow from the proposals. */
export function startDrafting(draft: NoticeDraft, knowledge: NoticeKnowledge): Drafting {
  const { document, form, deadlines } = draft;
  const title = document.title ?? UNKNOWN;
  return {
    draft,
    decisions: {},
    added: [],
    items: [],
    quota: null,
    columns: columnsFor(draft, knowledge),
    deadline: deadlines[0]?.deadline ?? { kind: "none" },
    criteria: [],
    switchedOff: [],
    document: { title, number: document.number, issuer: document.issuer ?? UNKNOWN, issued: document.issued },
    form: {
      title: form?.title ?? `${document.place ?? ""}${document.award ?? "创新工作室"}推荐汇总表`,
      recommendingUnit: form?.recommendingUnit ?? "推荐单位（盖章）：",
      preparedBy: form?.preparedBy ?? "填报人：",
      footer: form?.footer ?? [],
    },
  };
}

function columnsFor({ form, clauses }: NoticeDraft, knowledge: NoticeKnowledge): readonly DraftColumn[] {
  const proposals = clauses.flatMap((clause) => clause.proposals);
  const needed = new Set(
    proposals.flatMap(({ predicate }) => (predicate === null ? [] : namedFields(predicate))),
  );
  const own = proposals.flatMap(({ newField, sure }) =>
    newField === null ? [] : [{ field: newField, on: sure }],
  );
  if (form !== null) return [...form.columns.map(({ field }) => ({ field, on: true })), ...own];
  const known = knowledge.fields
    .filter(({ id }) => BASE.includes(id) || needed.has(id))
    .map((field) => ({ field, on: true }));
  return [...known, ...own];
}

/** All proposals of a draft, in the order of its clauses. */
export const proposalsOf = (draft: NoticeDraft): readonly Proposal[] =>
  draft.clauses.flatMap(({ proposals }) => proposals);

/** Decides on one proposal; a column that it needs is switched on with it. */
export function decide(drafting: Drafting, id: string, decision: Decision): Drafting {
  const proposal = proposalsOf(drafting.draft).find((each) => each.id === id);
  const field = proposal?.newField?.id;
  const accepted = decision.verdict === "accepted" && field !== undefined;
  return {
    ...drafting,
    decisions: { ...drafting.decisions, [id]: decision },
    columns: accepted
      ? drafting.columns.map((column) => (column.field.id === field ? { ...column, on: true } : column))
      : drafting.columns,
  };
}

/** Accepts every sure proposal that nobody has decided on. */
export function acceptSure(drafting: Drafting): Drafting {
  return proposalsOf(drafting.draft)
    .filter(({ id, sure }) => sure && (drafting.decisions[id]?.verdict ?? "open") === "open")
    .reduce((now, { id }) => decide(now, id, { ...now.decisions[id], verdict: "accepted" }), drafting);
}

/** A list with something in the place of what has its id, or at the end. */
function withItem<Item extends { readonly id: string }>(list: readonly Item[], item: Item): readonly Item[] {
  const known = list.some(({ id }) => id === item.id);
  return known ? list.map((each) => (each.id === item.id ? item : each)) : [...list, item];
}

/** Adds a rule of a person's own, or changes the one that has its id. */
export function addRule(drafting: Drafting, rule: AddedRule): Drafting {
  return { ...drafting, added: withItem(drafting.added, rule) };
}

/** Takes out a rule that a person added. */
export const removeRule = (drafting: Drafting, id: string): Drafting => ({
  ...drafting,
  added: drafting.added.filter((rule) => rule.id !== id),
});

/** Adds a checklist item, a fact or a reason of a person's own, or changes the one that has its id. */
export function addItem(drafting: Drafting, item: AddedItem): Drafting {
  return { ...drafting, items: withItem(drafting.items, item) };
}

/** Takes out what a person added. */
export const removeItem = (drafting: Drafting, id: string): Drafting => ({
  ...drafting,
  items: drafting.items.filter((item) => item.id !== id),
});

/** An id that no added rule or item has yet. */
export function freeId(drafting: Drafting, wanted: string): string {
  const taken = new Set([...drafting.added, ...drafting.items].map(({ id }) => id));
  let number = 1;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** Adds a column at the end, or at a place; one that is there already is switched on. */
export function addColumn(drafting: Drafting, field: PackField, at = drafting.columns.length): Drafting {
  if (drafting.columns.some((column) => column.field.id === field.id))
    return switchColumn(drafting, field.id, true);
  const columns = [...drafting.columns];
  columns.splice(at, 0, { field, on: true });
  return { ...drafting, columns };
}

/** Changes a column: its header as the form prints it, its kind, unit or choices. */
export const changeColumn = (
  drafting: Drafting,
  id: string,
  change: Partial<Omit<PackField, "id">>,
): Drafting => ({
  ...drafting,
  columns: drafting.columns.map((column) =>
    column.field.id === id ? { ...column, field: { ...column.field, ...change } } : column,
  ),
});

/** Switches a column off, or on again. Rules over a column that is off are left out of the pack and reported. */
export const switchColumn = (drafting: Drafting, id: string, on: boolean): Drafting => ({
  ...drafting,
  columns: drafting.columns.map((column) => (column.field.id === id ? { ...column, on } : column)),
});

/** Moves a column to a place, counted from 0. */
export function moveColumn(drafting: Drafting, id: string, to: number): Drafting {
  const moved = drafting.columns.find((column) => column.field.id === id);
  if (moved === undefined) return drafting;
  const columns = drafting.columns.filter((column) => column !== moved);
  columns.splice(to, 0, moved);
  return { ...drafting, columns };
}

/** Switches a general check off; a reason is needed, and an empty one switches it on again. */
export function switchGeneral(drafting: Drafting, rule: string, reason: string): Drafting {
  const others = drafting.switchedOff.filter((each) => each.rule !== rule);
  return {
    ...drafting,
    switchedOff: reason.trim() === "" ? others : [...others, { rule, reason: reason.trim() }],
  };
}
