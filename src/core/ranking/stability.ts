import type { Localised } from "../language";
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

const TITLES: Readonly<Record<StabilityQuestion, Localised>> = {
  around: {
    "zh-CN": "权重稍有出入，顺序变不变？",
    en: "Does the order hold if the weights are a little different?",
  },
  importance: {
    "zh-CN": "只要各指标的轻重次序不变，顺序变不变？",
    en: "Does it hold as long as the criteria keep their order of importance?",
  },
  any: { "zh-CN": "不管权重怎么定，顺序变不变？", en: "Does it hold whatever the weights are?" },
};

function explained({ question, spread, draws }: Acceptability): Localised {
  const share = Math.round((spread ?? 0) * 100);
  switch (question) {
    case "around":
      return {
        "zh-CN": `在现有权重上下各 ${share}% 的范围内随机取 ${draws} 组权重`,
        en: `${draws} random weightings, each weight within ${share}% of the chosen one`,
      };
    case "importance":
      return {
        "zh-CN": `保持各指标的轻重次序，随机取 ${draws} 组权重`,
        en: `${draws} random weightings that keep the criteria's order of importance`,
      };
    case "any":
      return {
        "zh-CN": `不限定权重，随机取 ${draws} 组（SMAA-2）`,
        en: `${draws} random weightings of every kind (SMAA-2)`,
      };
  }
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
      words: {
        "zh-CN": "建议没有分出先后：所用的指标上各工作室都一样，谈不上稳不稳定，先后请集体讨论决定。",
        en: "The proposal puts nobody before another: all studios are alike in the criteria used, so there is nothing to hold; the committee should decide.",
      },
    };
  const [only, ...others] = differing(ranking);
  if (only === undefined || others.length > 0) return null;
  return {
    verdict: "oneCriterion",
    words: {
      "zh-CN": `只有“${only["zh-CN"]}”一项分出了先后，权重怎么变顺序都一样；这不说明顺序可靠，请看这一项是否足以决定先后。`,
      en: `Only “${only.en}” tells the studios apart, so that no weights can change the order; this does not make the order sound: consider whether this criterion alone should decide.`,
    },
  };
}

const CONCLUSIONS: Readonly<Record<"holds" | "mostly" | "open", Localised>> = {
  holds: { "zh-CN": "建议顺序稳定", en: "The proposed order holds" },
  mostly: { "zh-CN": "建议顺序大体稳定", en: "The proposed order mostly holds" },
  open: {
    "zh-CN": "有的先后取决于权重，请集体讨论决定",
    en: "Some places depend on the weights; the committee should decide",
  },
};

/** How often the first stays first and which neighbours change most easily, as one sentence. */
function findingsOf(
  first: number,
  leaders: readonly string[],
  weakest: StabilityAnswer["weakest"],
  nameOf: (entry: number) => string,
): Localised {
  const pair: Localised =
    weakest === null || weakest.share >= 1
      ? { "zh-CN": "", en: "" }
      : {
          "zh-CN": `；最容易换位的是${nameOf(weakest.ahead)}与${nameOf(weakest.behind)}，前者在 ${sayShare(weakest.share)} 的情形下在前`,
          en: `; the pair that changes places most easily is ${nameOf(weakest.ahead)} and ${nameOf(weakest.behind)}: the former is ahead in ${sayShare(weakest.share)}`,
        };
  return {
    "zh-CN": `建议第 1 名（${leaders.join("、")}）在 ${sayShare(first)} 的情形下仍是第 1${pair["zh-CN"]}`,
    en: `the proposal's first (${leaders.join(", ")}) stays first in ${sayShare(first)} of them${pair.en}`,
  };
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
    title: TITLES[drawn.question],
    explained: explained(drawn),
    first,
    weakest,
  };
  const nothing = nothingToDecide(ranking, leaders.length);
  if (nothing !== null) return { ...common, ...nothing };
  const least = Math.min(first, weakest?.share ?? 1);
  const verdict = least >= 0.95 ? "holds" : least >= 0.8 ? "mostly" : "open";
  const names = leaders.map(({ entry }) => nameOf(entry));
  const found = findingsOf(first, names, weakest, nameOf);
  return {
    ...common,
    verdict,
    words: {
      "zh-CN": `${CONCLUSIONS[verdict]["zh-CN"]}：${found["zh-CN"]}。`,
      en: `${CONCLUSIONS[verdict].en}: ${found.en}.`,
    },
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
      const parts = (language: "zh-CN" | "en"): string =>
        weights
          .map(({ criterion, weight }) => {
            const label = ranking.criteria.find(({ id }) => id === criterion)?.label[language] ?? criterion;
            return `${label} ${Math.round(weight * 100)}%`;
          })
          .join(language === "zh-CN" ? "、" : ", ");
      return [
        {
          entry,
          first,
          weights,
          words: {
            "zh-CN": `${nameOf(entry)}排第 1，大体要认为：${parts("zh-CN")}（${sayShare(first)} 的权重下如此）`,
            en: `For ${nameOf(entry)} to come first one would have to believe roughly: ${parts("en")} (so in ${sayShare(first)} of all weightings)`,
          },
        },
      ];
    })
    .sort((a, b) => b.first - a.first);
}
