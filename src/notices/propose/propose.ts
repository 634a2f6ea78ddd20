import type { Predicate } from "../../core";
import type { NoticeForm } from "../form";
import type { NoticeKnowledge } from "../knowledge";
import type { NoticeClause } from "../read";
import { segmentsOf, sentencesOf, type Span } from "../passages";
import { joinAlternatives, markExceptions, markKinds } from "./alternatives";
import {
  ClauseContext,
  Columns,
  demandedPart,
  generalTopic,
  isDefinition,
  weakened,
  type Sentence,
} from "./context";
import { settleSenders } from "./counts";
import { figuresIn } from "./figures";
import { findLeader } from "./leader";
import { findPresences } from "./presence";
import { findQuantities } from "./quantities";
import { classify, firstWords } from "./remainder";
import { roleBelow, roleOf, type Role } from "./roles";
import { findStatements } from "./statements";
import type { Proposal } from "./types";

/** A sentence that looks like a demand and that nothing was made of. */
export interface NotUnderstood {
  readonly clause: string;
  readonly text: string;
  readonly words: Span;
}

/** A clause with what it may become. */
export interface ProposedClause {
  readonly clause: NoticeClause;
  readonly role: Role;
  readonly proposals: readonly Proposal[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** What every clause of a notice may become, each clause before what stands below it. */
export function proposeAll(
  clauses: readonly NoticeClause[],
  form: NoticeForm | null,
  knowledge: NoticeKnowledge,
): readonly ProposedClause[] {
  const columns = new Columns(knowledge, form);
  const found: ProposedClause[] = [];
  const bodyHasConditions = clauses.some((clause) => !isAttached(clause) && hasConditions(clause, "unknown"));
  const visit = (clause: NoticeClause, inherited: Role, standard: boolean, oneOfSeveral: boolean): void => {
    const role = roleOf(clause, inherited);
    const attached =
      standard || (isAttached(clause) && bodyHasConditions && /标准|参考/.test(clause.heading ?? ""));
    const proposed = proposeFor(clause, role, attached, columns, knowledge);
    found.push(oneOfSeveral ? asAlternatives(proposed) : proposed);
    const either = oneOfSeveral || (role !== "exclusions" && ONE_OF_THEM.test(clause.passage.text));
    for (const child of clause.children) visit(child, roleBelow(clause, role, child), attached, either);
  };
  for (const clause of clauses) visit(clause, "unknown", false, false);
  return withoutRepeats(found);
}

/** Opens a list of which one item, or some, will do. */
const ONE_OF_THEM = /之一的?[：:]|(?:其中|中)的?(?:任意)?(?:[一二两三四]|\d)[项条个][^。；]{0,4}[：:]/;

/** An attachment, or an unnumbered part after the notice itself. */
const isAttached = ({ kind, number }: NoticeClause): boolean =>
  kind === "attachment" || (kind === "part" && !/^第/.test(number));

function hasConditions(clause: NoticeClause, inherited: Role): boolean {
  const role = roleOf(clause, inherited);
  return (
    (role === "conditions" && clause.kind === "clause") ||
    clause.children.some((child) => {
      const below = roleBelow(clause, role, child);
      return (below === "conditions" && clause.kind === "clause") || hasConditions(child, below);
    })
  );
}

/** Items of a list of which one will do (符合下列条件之一：): none of them is a demand by itself. */
const asAlternatives = (clause: ProposedClause): ProposedClause => ({
  ...clause,
  proposals: clause.proposals.map((proposal) =>
    proposal.kind === "rule" ? weakened(proposal, "alternative") : proposal,
  ),
});

function proposeFor(
  clause: NoticeClause,
  role: Role,
  attachedStandard: boolean,
  columns: Columns,
  knowledge: NoticeKnowledge,
): ProposedClause {
  const { passage } = clause;
  const context = new ClauseContext(
    clause.number,
    passage,
    clause.spans,
    role,
    attachedStandard,
    columns,
    knowledge,
  );
  if (clause.kind === "part" && passage.text === "")
    return { clause, role, proposals: [], notUnderstood: [] };
  const opensList = clause.children.length > 0;
  const sentences = sentencesOf(passage).map(({ start, end }, index, all) => {
    const text = passage.text.slice(start, end);
    const opens = opensList && /[：:]$/.test(text);
    const headsItem =
      index === 0 && all.length > 1 && text.length <= LONGEST_ITEM_HEADING && !/\d/.test(text);
    return { start, text, isHeading: opens || headsItem, opens, headsItem };
  });
  const [first] = sentences;
  const under = first?.headsItem === true ? first.text : (clause.heading ?? "");
  for (const whole of sentences) {
    const sentence = { ...whole, text: demandedPart(whole.text), under: whole.headsItem ? "" : under };
    if (sentence.text === "") continue;
    if (!isDefinition(sentence.text)) {
      findQuantities(context, sentence);
      if (role === "conditions" || role === "unknown") findLeader(context, sentence);
    }
    findPresences(context, sentence);
    findStatements(context, sentence);
  }
  settleSenders(context);
  joinAlternatives(context);
  markExceptions(context);
  markKinds(context);
  const hasRule = context.found.some(({ kind }) => kind === "rule");
  const heading = passage.text === clause.heading?.replace(/\s/g, "");
  const onlyOpens = sentences.every(({ opens }) => opens);
  if (context.found.length === 0 && !(clause.children.length > 0 && (heading || onlyOpens))) {
    const whole = classify(context);
    if (whole !== null)
      context.add({ text: passage.text, start: 0 }, [{ start: 0, end: passage.text.length }], whole);
  } else if (hasRule && role === "conditions") addRemainder(context, sentences);
  return { clause, role, proposals: context.found, notUnderstood: notUnderstoodIn(context, sentences) };
}

const LONGEST_ITEM_HEADING = 10;
/** Fewer characters than this between two commas ask for nothing of their own. */
const SHORTEST_REMAINDER = 6;

/** What a condition says in stretches of its own beside its rules is for a person to look at. */
function addRemainder(context: ClauseContext, sentences: readonly Sentence[]): void {
  const { passage } = context;
  const left = sentences.flatMap((sentence) => {
    if (sentence.isHeading === true) return [];
    return segmentsOf(passage, sentence.start, sentence.start + sentence.text.length).filter(
      ({ start, end }) =>
        end - start >= SHORTEST_REMAINDER &&
        !context.used.some((used) => used.start < end && used.end > start),
    );
  });
  if (left.length === 0) return;
  context.add({ text: passage.text, start: 0 }, left, {
    kind: "checklist",
    topic: "condition",
    text: firstWords(left.map(({ start, end }) => passage.text.slice(start, end)).join("；")),
    sure: false,
    doubt: "remainder",
  });
}

const DEMANDS = /须|必须|应当|不得|应(?![用对急聘])|限报|至少|不少于|不超过|以上/;

/** Sentences with a demand or a bound figure that no proposal rests on. */
function notUnderstoodIn(context: ClauseContext, sentences: readonly Sentence[]): readonly NotUnderstood[] {
  const { passage, number, role } = context;
  if (["purpose", "supplement"].includes(role)) return [];
  // One proposal for the whole clause (a fact, not about the sheet) speaks for all its sentences.
  const whole = context.found.some(
    ({ kind, doubt }) => kind !== "rule" && doubt !== "remainder" && kind !== "checklist",
  );
  return sentences.flatMap(({ start, text, isHeading }) => {
    if (isHeading === true) return [];
    const end = start + text.length;
    if (
      context.used.some(
        (used) => used.start < end && used.end > start && used.end - used.start < passage.text.length,
      )
    )
      return [];
    if (whole) return [];
    const listed =
      context.found.some(({ doubt }) => doubt !== "remainder") &&
      context.used.some((used) => used.start <= start && used.end >= end);
    if (listed) return [];
    const demand = DEMANDS.test(text) || figuresIn(text).some(({ bound }) => bound);
    const lost = context.found.length === 0;
    return demand || lost ? [{ clause: number, text, words: passage.span(start, end) }] : [];
  });
}

/** What makes two rules one: topic and condition. */
const ruleKey = ({ topic, predicate }: Proposal): string => `${topic} ${JSON.stringify(predicate)}`;

/** Topics that are asked for in general here and with a figure elsewhere: the figure counts. */
function withoutRepeats(clauses: readonly ProposedClause[]): readonly ProposedClause[] {
  const all = clauses.flatMap(({ proposals }) => proposals);
  const exact = new Set(
    all
      .filter(({ kind, sure, general }) => kind === "rule" && sure && !general)
      .map(({ topic }) => generalTopic(topic)),
  );
  const alike = new Map<string, Proposal[]>();
  for (const proposal of all) {
    if (proposal.kind !== "rule" || !proposal.sure) continue;
    const key = ruleKey(proposal);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [proposal]);
    else if (group.length < MOST_ALIKE) group.push(proposal);
  }
  return clauses.map((each) => ({
    ...each,
    proposals: each.proposals.map((proposal) => {
      if (proposal.kind !== "rule" || !proposal.sure) return proposal;
      const general =
        (proposal.general && exact.has(generalTopic(proposal.topic))) ||
        all.some((other) => other.kind === "rule" && other.sure && asksForLevel(other, proposal));
      const same = alike.get(ruleKey(proposal)) ?? [];
      const earlier = same[0] ?? proposal;
      const repeats = earlier !== proposal && severer(earlier, proposal);
      const later = same.some((other) => strictly(other, proposal));
      return general || repeats || later
        ? { ...proposal, sure: false, doubt: "saidElsewhere" as const }
        : proposal;
    }),
  }));
}

/** Whether one asks for honours of a level where the other asks for honours of any: the other says less. */
function asksForLevel({ predicate: one }: Proposal, { predicate: other }: Proposal): boolean {
  const [exact, loose] = [honoursAsked(one), honoursAsked(other)];
  const levels = (asked: typeof exact): number => asked.filter(({ level }) => level !== undefined).length;
  return loose.length > 0 && levels(loose) === 0 && levels(exact) > 0;
}

type Asked = Extract<Predicate, { is: "honourAtLeast" }>["accepts"];

function honoursAsked(predicate: Predicate | null): Asked {
  if (predicate?.is === "any") return predicate.of.flatMap(honoursAsked);
  return predicate?.is === "honourAtLeast" ? predicate.accepts : [];
}

/** Of repeated rules the first few tell all that matters: which came first, and whether one weighs more. */
const MOST_ALIKE = 50;

const WEIGHT = { error: 2, warning: 1, info: 0 } as const;
const severer = (one: Proposal, other: Proposal): boolean =>
  WEIGHT[one.severity ?? "info"] >= WEIGHT[other.severity ?? "info"];
const strictly = (one: Proposal, other: Proposal): boolean =>
  WEIGHT[one.severity ?? "info"] > WEIGHT[other.severity ?? "info"];
