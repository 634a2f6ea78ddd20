import type { NoticeForm } from "../form";
import { formOfNotice } from "../form";
import type { NoticeKnowledge } from "../knowledge";
import { noticeProblem, problemOfText, unreadableIn, type NoticeProblem } from "../problems";
import { proposeAll, type Proposal, type ProposedClause } from "../propose";
import {
  allClauses,
  deadlinesOf,
  readClauses,
  readFrontMatter,
  type NoticeClause,
  type NoticeDeadline,
} from "../read";
import { passageOf, type NoticeText } from "../passages";
import { contradictionsIn } from "./contradictions";
import { formHeadClause } from "./formHead";
import { withQuotaTables } from "./quotaTable";
import type { DraftClause, NoticeDraft } from "./types";

/** The answer to a notice's text: a draft, or in one sentence why there is none. */
export type DraftResult =
  | { readonly ok: true; readonly draft: NoticeDraft }
  | { readonly ok: false; readonly problem: NoticeProblem };

const FEWEST_RULES = 2;

/**
 * Reads a notice and proposes what each of its clauses may become. Pure; the same text gives the same draft.
 *
 * @param given the notice's form where it came as a workbook of its own; without it the notice's tables are looked at
 */
export function draftNotice(
  notice: NoticeText,
  knowledge: NoticeKnowledge,
  given: NoticeForm | null = null,
): DraftResult {
  const problem = problemOfText(notice);
  if (problem !== null) return { ok: false, problem };
  const tree = readClauses(notice);
  const flat = allClauses(tree.clauses);
  if (!flat.some(({ kind }) => kind === "clause")) return { ok: false, problem: noticeProblem("noClauses") };
  const form = given ?? formOfNotice(notice, tree.clauses, knowledge);
  const document = readFrontMatter(notice, tree);
  const opening = { number: "", passage: passageOf(notice, tree.preamble) };
  const closing = { number: "", passage: passageOf(notice, tree.trailer) };
  const deadlines = deadlinesOf([opening, ...flat, closing], document.year, document.issued);
  const proposed = proposeAll(tree.clauses, form, knowledge);
  const drafted = withQuotaTables(draftClauses(tree.clauses, proposed), flat, notice);
  const clauses = withFormHead(withDeadlines(drafted, deadlines), form, notice);
  const rules = clauses
    .flatMap(({ proposals }) => proposals)
    .filter(({ kind, topic }) => kind === "rule" && topic !== "deadline");
  if (rules.length < FEWEST_RULES) return { ok: false, problem: noticeProblem("noDemands") };
  return {
    ok: true,
    draft: {
      notice,
      unreadable: unreadableIn(notice),
      document: { ...document, year: document.year ?? yearOf(deadlines) },
      deadlines,
      form,
      clauses,
      contradictions: contradictionsIn(clauses),
      notUnderstood: notUnderstood(proposed, clauses),
    },
  };
}

const yearOf = ([first]: readonly NoticeDeadline[]): number | null =>
  first === undefined
    ? null
    : first.deadline.kind === "date"
      ? Number(first.deadline.date.slice(0, 4))
      : first.deadline.year;

function draftClauses(
  clauses: readonly NoticeClause[],
  proposed: readonly ProposedClause[],
): readonly DraftClause[] {
  const parents = new Map<NoticeClause, string>();
  for (const clause of allClauses(clauses))
    for (const child of clause.children) parents.set(child, clause.number);
  return proposed.map(({ clause, role, proposals }) => ({
    number: clause.number,
    kind: clause.kind,
    parent: parents.get(clause) ?? null,
    heading: clause.heading,
    text: clause.passage.text,
    spans: clause.spans,
    role,
    proposals,
  }));
}

/** The deadline is a rule too: later than it counts as not sent. */
function withDeadlines(
  clauses: readonly DraftClause[],
  deadlines: readonly NoticeDeadline[],
): readonly DraftClause[] {
  return clauses.map((clause) => {
    const here = deadlines.filter((deadline) => deadline.clause === clause.number && clause.number !== "");
    if (here.length === 0) return clause;
    const made = here.map((deadline, index): Proposal => ({
      id: `${clause.number}#deadline${index === 0 ? "" : index + 1}`,
      clause: clause.number,
      kind: "rule",
      topic: "deadline",
      sure: deadline === deadlines[0],
      doubt: deadline === deadlines[0] ? null : "senders",
      words: deadline.words,
      predicate: { is: "onOrBefore", what: "deadline" },
      severity: "error",
      scope: "sheet",
      general: false,
      everyField: false,
      newField: null,
      ticked: null,
      text: "",
    }));
    // What stood in for the clause as a whole does not, now that a rule was found.
    const others = clause.proposals.filter(({ kind }) => kind !== "notAboutTheSheet");
    return { ...clause, proposals: [...made, ...others] };
  });
}

function withFormHead(
  clauses: readonly DraftClause[],
  form: NoticeForm | null,
  notice: NoticeText,
): readonly DraftClause[] {
  const head = form === null ? null : formHeadClause(form, notice);
  if (head === null) return clauses;
  const at = clauses.findIndex(({ number }) => number === head.parent);
  return [...clauses.slice(0, at + 1), head, ...clauses.slice(at + 1)];
}

/** A sentence that names the deadline is understood. */
function notUnderstood(
  proposed: readonly ProposedClause[],
  clauses: readonly DraftClause[],
): NoticeDraft["notUnderstood"] {
  const marked = clauses
    .flatMap(({ proposals }) => proposals.filter(({ topic }) => topic === "deadline"))
    .flatMap(({ words }) => words);
  return proposed
    .flatMap((each) => each.notUnderstood)
    .filter(({ words }) => !marked.some(({ start, end }) => start >= words.start && end <= words.end));
}
