import type { StabilityTexts } from "../zh/stability";

/** What a committee is told of how stable an order is (English). */
export const stability: StabilityTexts = {
  questions: {
    around: "Does the order hold if the weights are a little different?",
    importance: "Does it hold as long as the criteria keep their order of importance?",
    any: "Does it hold whatever the weights are?",
  },
  drawn: {
    around: (draws, share) => `${draws} random weightings, each weight within ${share}% of the chosen one`,
    importance: (draws) => `${draws} random weightings that keep the criteria's order of importance`,
    any: (draws) => `${draws} random weightings of every kind (SMAA-2)`,
  },
  undecided:
    "The proposal puts nobody before another: all studios are alike in the criteria used, so there is nothing to hold; the committee should decide.",
  oneCriterion: (criterion) =>
    `Only “${criterion}” tells the studios apart, so that no weights can change the order; this does not make the order sound: consider whether this criterion alone should decide.`,
  conclusions: {
    holds: "The proposed order holds",
    mostly: "The proposed order mostly holds",
    open: "Some places depend on the weights; the committee should decide",
  },
  weakest: (ahead, behind, share) =>
    `; the pair that changes places most easily is ${ahead} and ${behind}: the former is ahead in ${share}`,
  first: (leaders, share, weakest) =>
    `the proposal's first (${leaders.join(", ")}) stays first in ${share} of them${weakest}`,
  answer: (conclusion, found) => `${conclusion}: ${found}.`,
  belief: (studio, weights, share) =>
    `For ${studio} to come first one would have to believe roughly: ${weights.join(", ")} (so in ${share} of all weightings)`,
};
