import type { Language, Localised } from "../language";
import { STABILITY_TEXT, type StabilityTexts } from "../text";
import { acceptability } from "./acceptability";
import type { Acceptability, AcceptabilityOptions, StabilityQuestion } from "./acceptabilityTypes";
import type { Ranking } from "./types";

/** The three questions, in the order in which a committee asks them. */
export const STABILITY_QUESTIONS: readonly StabilityQuestion[] = ["around", "importance", "any"];

/** More candidates than this are not asked about: the table of all ranks would help nobody. */
export const MOST_FOR_STABILITY = 200;

/** What one question says of the proposal. */
export interface StabilityAnswer {
  readonly question: StabilityQuestion;
  /** The question as a heading, and which weights are meant. */
  readonly title: Localised;
  readonly explained: Localised;
  /** Share of weightings under which the proposal's first (or one of them) comes first. */
  readonly first: number;
  /** The neighbours of the proposal that change places most easily; null where all are tied. */
  readonly weakest: {
    /** Indexes in `review.entries`. */
    readonly ahead: number;
    readonly behind: number;
    /** Share of weightings under which `ahead` stays ahead. */
    readonly share: number;
  } | null;
  /**
   * "holds": first and all neighbours keep their places in 95 % of the weightings; "open": some pair in under 80 %.
   * "undecided" and "oneCriterion": the weights have nothing to decide, so that nothing can be said of the order.
   */
  readonly verdict: "holds" | "mostly" | "open" | "undecided" | "oneCriterion";
  /** Whole sentences for a committee, without jargon. */
  readonly words: Localised;
}

/** Which weights were drawn. */
function explained({ question, spread, draws }: Acceptability): Localised {
  const share = Math.round((spread ?? 0) * 100);
  return STABILITY_TEXT.both(({ drawn }) => drawn[question](draws, share));
}

/**
 * Answers one question, drawing over the proposal's own problem.
 * @returns null for two or three entries (they have no scores) and for more than `MOST_FOR_STABILITY`
 */
export function askStability(
  ranking: Ranking,
  question: StabilityQuestion,
  options: Omit<AcceptabilityOptions, "question"> = {},
): Acceptability | null {
  if (ranking.scored.length === 0 || ranking.scored.length > MOST_FOR_STABILITY) return null;
  return acceptability(ranking.acceptabilityProblem, { ...options, question });
}

/** Neighbours of the proposal with the share of draws that keeps them in place. */
function weakestPair(ranking: Ranking, drawn: Acceptability): StabilityAnswer["weakest"] {
  const { wins } = drawn;
  if (wins === null) return null;
  const candidateOf = new Map(ranking.scored.map((entry, candidate) => [entry, candidate]));
  const byPlace = ranking.entries
    .filter(({ proposedPlace }) => proposedPlace !== null)
    .sort((a, b) => (a.proposedPlace as number) - (b.proposedPlace as number));
  let weakest: StabilityAnswer["weakest"] = null;
  byPlace.slice(1).forEach((behind, index) => {
    const ahead = byPlace[index] as (typeof byPlace)[number];
    if (ahead.proposedRank === behind.proposedRank) return;
    const row = wins[candidateOf.get(ahead.entry) as number];
    const share = row?.[candidateOf.get(behind.entry) as number] as number;
    if (weakest === null || share < weakest.share)
      weakest = { ahead: ahead.entry, behind: behind.entry, share };
  });
  return weakest;
}

/** A share as a person would say it: no 100 % for what did not always hold, no 0 % for what sometimes did. */
export function sayShare(share: number): string {
  if (share <= 0) return "0%";
  if (share >= 1) return "100%";
  const percent = Math.round(share * 100);
  if (percent === 0) return "<1%";
  return percent === 100 ? ">99%" : `${percent}%`;
}

/** Criteria in which the scored entries differ: only their weights can change anything. */
const differing = ({ criteria, used }: Ranking): readonly Localised[] =>
  criteria.filter(({ id, constant }) => used.includes(id) && !constant).map(({ label }) => label);

/** What is said where weights have nothing to decide; null where they have. */
function nothingToDecide(
  ranking: Ranking,
  leaders: number,
): { readonly verdict: StabilityAnswer["verdict"]; readonly words: Localised } | null {
  if (leaders === ranking.scored.length)
    return {
      verdict: "undecided",
      words: STABILITY_TEXT.both(({ undecided }) => undecided),
    };
  const [only, ...others] = differing(ranking);
  if (only === undefined || others.length > 0) return null;
  return {
    verdict: "oneCriterion",
    words: STABILITY_TEXT.both(({ oneCriterion }, language) => oneCriterion(only[language])),
  };
}

/** How often the first stays first and which neighbours change most easily, as one sentence. */
function findingsOf(
  first: number,
  leaders: readonly string[],
  weakest: StabilityAnswer["weakest"],
  nameOf: (entry: number) => string,
  texts: StabilityTexts,
): string {
  const pair =
    weakest === null || weakest.share >= 1
      ? ""
      : texts.weakest(nameOf(weakest.ahead), nameOf(weakest.behind), sayShare(weakest.share));
  return texts.first(leaders, sayShare(first), pair);
}

/**
 * What was drawn, in words for a committee. Where weights decide nothing (all alike, or one criterion tells them
 * apart) it says so instead of calling the order stable.
 * @param nameOf a short name of an entry (an index in `review.entries`)
 */
export function stabilityAnswer(
  ranking: Ranking,
  drawn: Acceptability,
  nameOf: (entry: number) => string,
): StabilityAnswer {
  const leaders = ranking.entries.filter(({ proposedRank }) => proposedRank === 1);
  const first = leaders.reduce(
    (total, { entry }) => total + (drawn.ranks[ranking.scored.indexOf(entry)]?.[0] ?? 0),
    0,
  );
  const weakest = weakestPair(ranking, drawn);
  const common = {
    question: drawn.question,
    title: STABILITY_TEXT.both(({ questions }) => questions[drawn.question]),
    explained: explained(drawn),
    first,
    weakest,
  };
  const nothing = nothingToDecide(ranking, leaders.length);
  if (nothing !== null) return { ...common, ...nothing };
  const least = Math.min(first, weakest?.share ?? 1);
  const verdict = least >= 0.95 ? "holds" : least >= 0.8 ? "mostly" : "open";
  const names = leaders.map(({ entry }) => nameOf(entry));
  return {
    ...common,
    verdict,
    words: STABILITY_TEXT.both((texts) =>
      texts.answer(texts.conclusions[verdict], findingsOf(first, names, weakest, nameOf, texts)),
    ),
  };
}

/** What one would have to believe for an entry to come first: its central weights, heaviest first. */
export interface CentralBelief {
  readonly entry: number;
  /** Share of all weightings that put it first. */
  readonly first: number;
  readonly weights: readonly { readonly criterion: string; readonly weight: number }[];
  readonly words: Localised;
}

/** One per scored entry that some weighting put first, the most often first one leading. */
export function centralBeliefs(
  ranking: Ranking,
  drawn: Acceptability,
  nameOf: (entry: number) => string,
): readonly CentralBelief[] {
  return ranking.scored
    .flatMap((entry, candidate): CentralBelief[] => {
      const central = drawn.centralWeights[candidate] ?? null;
      if (central === null) return [];
      const first = drawn.ranks[candidate]?.[0] ?? 0;
      const weights = ranking.used
        .map((criterion, index) => ({ criterion, weight: central[index] as number }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight);
      const parts = (language: Language): readonly string[] =>
        weights.map(({ criterion, weight }) => {
          const label = ranking.criteria.find(({ id }) => id === criterion)?.label[language] ?? criterion;
          return `${label} ${Math.round(weight * 100)}%`;
        });
      return [
        {
          entry,
          first,
          weights,
          words: STABILITY_TEXT.both(({ belief }, language) =>
            belief(nameOf(entry), parts(language), sayShare(first)),
          ),
        },
      ];
    })
    .sort((a, b) => b.first - a.first);
}
