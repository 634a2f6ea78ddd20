export { acceptability, acceptabilitySteps } from "./acceptability";
export { ACCEPTABILITY_DRAWS, AROUND_SPREAD } from "./acceptabilityTypes";
export type { Acceptability, AcceptabilityProblem, StabilityQuestion } from "./acceptabilityTypes";
export type { Combination } from "./combine";
export { agreementText } from "./agreement";
export type { Committee } from "./committeeTypes";
export { slopeChart } from "./slope";
export {
  askStability,
  centralBeliefs,
  MOST_FOR_STABILITY,
  sayShare,
  STABILITY_QUESTIONS,
  stabilityAnswer,
} from "./stability";
export type { StabilityAnswer } from "./stability";
export { availableCriteria } from "./criteria";
export { missingFigure } from "./missingFigure";
export type { MissingFigure } from "./missingFigure";
export { entryIdentities, entryTraces, followEntries } from "./identity";
export type { EntryTrace } from "./identity";
export { orderWriteBack } from "./writeBack";
export type { OrderWriteBack } from "./writeBack";
export { onDemand } from "./onDemand";
export { RANKING_METHODS } from "./method";
export type { Direction, Normalisation, RankingMethod } from "./method";
export { rankingProblemText } from "./problemText";
export { rankMatrix } from "./rankMatrix";
export { rankReview } from "./rankReview";
export { rankedEntryReport, rankingReport, roundedShare } from "./report";
export type { RankingReport } from "./reportTypes";
export { findCriterion, usedAs } from "./selectCriteria";
export type * from "./types";
export { percentWeights, rebalanceWeights } from "./weights";
