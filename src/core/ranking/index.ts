export { acceptability, acceptabilitySteps } from "./acceptability";
export { ACCEPTABILITY_DRAWS, ACCEPTABILITY_SEED, AROUND_SPREAD } from "./acceptabilityTypes";
export type {
  Acceptability,
  AcceptabilityOptions,
  AcceptabilityProblem,
  Progress,
  StabilityQuestion,
} from "./acceptabilityTypes";
export { combineScores, TRIMMED_MEAN_MINIMUM } from "./combine";
export type { CombinedScore, Combination } from "./combine";
export { agreementOf, agreementText } from "./agreement";
export { bordaFigures, ranksGiven } from "./combine";
export type { Committee, CommitteeEntry, LeftOutJudge } from "./committeeTypes";
export { concordanceOf, concordanceText } from "./concordance";
export type { Concordance } from "./concordance";
export { judgeColumns } from "./judges";
export type { JudgeColumns } from "./judges";
export { sheetRanks } from "./sheetOrder";
export { slopeChart } from "./slope";
export type { SlopeChart, SlopeLine } from "./slope";
export {
  askStability,
  centralBeliefs,
  MOST_FOR_STABILITY,
  sayShare,
  STABILITY_QUESTIONS,
  stabilityAnswer,
} from "./stability";
export type { CentralBelief, StabilityAnswer } from "./stability";
export { availableCriteria, missingFigure } from "./criteria";
export type { MissingFigure } from "./criteria";
export { entryIdentities, entryIdentity, entryTraces, followEntries } from "./identity";
export type { EntryTrace } from "./identity";
export { orderWriteBack } from "./writeBack";
export type { MoveBlock, OrderWriteBack } from "./writeBack";
export { onDemand } from "./onDemand";
export { RANKING_METHODS } from "./method";
export type { Direction, Normalisation, RankingMethod } from "./method";
export { rankingProblemText } from "./problemText";
export { rankMatrix } from "./rankMatrix";
export type { MatrixOptions, MatrixRanking } from "./rankMatrix";
export { rankReview } from "./rankReview";
export { rankedEntryReport, rankingReport, roundedShare } from "./report";
export type { RankingReport } from "./report";
export { findCriterion, usedAs } from "./selectCriteria";
export { TIE_TOLERANCE } from "./ties";
export type * from "./types";
export { normaliseWeights, percentWeights, rebalanceWeights, weightProblems } from "./weights";
export type { WeightProblem } from "./weights";
