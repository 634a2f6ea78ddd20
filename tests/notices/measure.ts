import type { Predicate, Severity } from "../../src/core";
import type { NoticeDraft, Proposal } from "../../src/notices";

/** A rule as it should be proposed. */
export interface WantedRule {
  /** Where it should rest; null where the place does not matter. */
  readonly clause: string | null;
  readonly predicate: Predicate | null;
  readonly field: string | null;
  readonly is: string;
  readonly figure?: number;
  readonly severity: Severity;
}

type Parts = Readonly<Record<string, unknown>>;

/** The condition that a rule is about: inside `when` its `then`. */
const mainOf = (predicate: Predicate): Predicate =>
  predicate.is === "when" ? mainOf(predicate.then) : predicate;

/** The first field that a condition names; null for conditions of the whole sheet. */
export function fieldOf(predicate: Predicate): string | null {
  const parts = mainOf(predicate) as unknown as Parts;
  if (Array.isArray(parts["of"])) return fieldOf((parts["of"] as Predicate[])[0] as Predicate);
  return (parts["field"] ?? parts["by"] ?? parts["label"] ?? null) as string | null;
}

/** The figure of a condition; undefined where it has none. */
export function figureOf(predicate: Predicate): number | undefined {
  const parts = mainOf(predicate) as unknown as Parts;
  return ["value", "years", "max", "min", "minimum"]
    .map((name) => parts[name])
    .find((value): value is number => typeof value === "number");
}

const plain = (clause: string): string => clause.replace(/\s/g, "");

/** Whether a proposal is the wanted rule: field, figure and severity, and its place where that is given. */
function fits(proposal: Proposal, wanted: WantedRule): boolean {
  const { predicate, severity, kind } = proposal;
  if (kind !== "rule" || predicate === null || severity !== wanted.severity) return false;
  if (wanted.clause !== null && plain(wanted.clause) !== plain(proposal.clause)) return false;
  const field = fieldOf(predicate);
  const sameField = wanted.field === "own" ? field?.startsWith("own") === true : field === wanted.field;
  if (!sameField || (wanted.is !== "" && mainOf(predicate).is !== wanted.is)) return false;
  return wanted.figure === undefined || figureOf(predicate) === wanted.figure;
}

/** What a draft comes to against what is wanted. */
export interface Measured {
  readonly missed: readonly WantedRule[];
  /** Sure rules that nobody asked for, as clause, topic and condition. */
  readonly wrong: readonly string[];
  readonly found: number;
  readonly sure: number;
}

export function measure(draft: NoticeDraft, wanted: readonly WantedRule[]): Measured {
  const rules = draft.clauses.flatMap(({ proposals }) => proposals).filter(({ kind }) => kind === "rule");
  const missed = wanted.filter((rule) => !rules.some((proposal) => fits(proposal, rule)));
  const sure = rules.filter((proposal) => proposal.sure);
  const wrong = sure.filter((proposal) => !wanted.some((rule) => fits(proposal, { ...rule, clause: null })));
  return {
    missed,
    wrong: wrong.map(({ clause, topic, predicate }) => `${clause} ${topic} ${JSON.stringify(predicate)}`),
    found: wanted.length - missed.length,
    sure: sure.length,
  };
}
