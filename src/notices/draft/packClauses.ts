import type { ChecklistItem, ClauseEntry, PackFact } from "../../core";
import { firstWords, type Proposal } from "../propose";
import { DRAFTED_TEXT } from "../text";
import type { Decision, Drafting } from "./drafting";
import { only } from "./only";
import type { DraftClause } from "./types";

const LONGEST_SUMMARY = 80;

/** Whatever a clause may have become, by id. */
export type PackKinds = ReadonlyMap<string, "rule" | "checklist" | "fact">;

/** Names of the first kind that no rule has. */
const nameFor = (wanted: string, number: number, taken: ReadonlySet<string>): string =>
  taken.has(`${wanted}-${number}`) ? `${wanted}-of-notice-${number}` : `${wanted}-${number}`;

/** The checklist: what was accepted of the proposals, with a person's changes, then what a person added. */
export function checklistOf(
  { decisions, items }: Drafting,
  accepted: readonly Proposal[],
  taken: ReadonlySet<string>,
): readonly ChecklistItem[] {
  const proposed = accepted
    .filter(({ kind }) => kind === "checklist")
    .map(({ id, clause, text, ticked }) => {
      const change = decisions[id]?.item ?? {};
      return { clause, text, ticked: ticked ?? undefined, ...change };
    });
  const added = items.filter(({ kind }) => kind === "checklist");
  return [...proposed, ...added].map(({ clause, text, ticked, stage }, index) => ({
    id: nameFor("tick", index + 1, taken),
    clause,
    scope: ticked ?? "studio",
    ...(stage === undefined ? {} : { stage }),
    text: only(text),
  }));
}

/** The facts, likewise, and how many are to be named. */
export function factsOf(
  { decisions, items, quota }: Drafting,
  accepted: readonly Proposal[],
  taken: ReadonlySet<string>,
): readonly PackFact[] {
  const proposed = accepted
    .filter(({ kind }) => kind === "fact")
    .map(({ id, clause, text }) => ({ clause, text: decisions[id]?.item?.text ?? text }));
  const added = items.filter(({ kind }) => kind === "fact");
  const facts = [...proposed, ...added].map(({ clause, text }, index) => ({
    id: nameFor("fact", index + 1, taken),
    clause,
    text: only(text),
  }));
  if (quota === null) return facts;
  const { toBeNamed, clause } = quota;
  const text = DRAFTED_TEXT.both((texts) => texts.toBeNamed(toBeNamed));
  return [...facts, { id: nameFor("quota", 1, taken), clause, text, toBeNamed }];
}

interface Item {
  readonly id: string;
  readonly clause: string | null;
}

/** What became of a clause; null for headings that hold nothing of their own. */
export function clauseEntry(
  clause: DraftClause,
  drafting: Drafting,
  items: readonly Item[],
  kinds: PackKinds,
): ClauseEntry | "undecided" | null {
  const refs = items.filter((item) => item.clause === clause.number).map(({ id }) => id);
  const base = { clause: clause.number, summary: only(shortened(clause)), ...textOf(clause) };
  if (refs.length > 0) return { ...base, became: mainKind(refs, kinds), refs };
  const decisions = clause.proposals.map(({ id }) => drafting.decisions[id]);
  const aside = decisions.find((decision): decision is Decision => decision?.verdict === "aside");
  const notAbout = clause.proposals.find(
    ({ id, kind }) => kind === "notAboutTheSheet" && drafting.decisions[id]?.verdict === "accepted",
  );
  const own = drafting.items.find(
    (item) => item.kind === "notAboutTheSheet" && item.clause === clause.number,
  );
  const reason =
    own?.text ??
    notAbout?.text ??
    aside?.reason ??
    (aside === undefined ? undefined : "起草时搁置，没有写明原因");
  if (reason !== undefined) return { ...base, became: "notAboutTheSheet", refs: [], reason: only(reason) };
  if (
    clause.proposals.length === 0 &&
    (clause.heading !== null || clause.text === "" || /[：:]$/.test(clause.text))
  )
    return null;
  return "undecided";
}

function mainKind(refs: readonly string[], kinds: PackKinds): "rule" | "checklist" | "fact" {
  const found = new Set(refs.map((id) => kinds.get(id)));
  return found.has("rule") ? "rule" : found.has("checklist") ? "checklist" : "fact";
}

/** The clause's own words are kept: next year's notice is compared with them. */
const textOf = ({ text, isGist = false }: DraftClause): Pick<ClauseEntry, "text"> =>
  text === "" || isGist ? {} : { text };

const shortened = ({ text, heading, number }: DraftClause): string => {
  const words = firstWords(text === "" ? (heading ?? number) : text).replace(/\s+/g, " ");
  return words.length <= LONGEST_SUMMARY ? words : `${words.slice(0, LONGEST_SUMMARY - 1)}…`;
};

/** The entry of a clause that nobody has decided on. */
export const undecidedEntry = (clause: DraftClause): ClauseEntry => ({
  clause: clause.number,
  summary: only(shortened(clause)),
  ...textOf(clause),
  became: "notAboutTheSheet",
  refs: [],
  reason: DRAFTED_TEXT.both(({ undecided }) => undecided),
});

/** The entry of a clause that the notice does not have and rules or items name. */
export function addedEntry(clause: string, items: readonly Item[], kinds: PackKinds): ClauseEntry {
  const refs = items.filter((item) => item.clause === clause).map(({ id }) => id);
  const summary = DRAFTED_TEXT.both(({ added }) => added);
  return { clause, summary, became: mainKind(refs, kinds), refs };
}
