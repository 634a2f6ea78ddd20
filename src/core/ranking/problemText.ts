import type { Language } from "../language";
import { RANKING_TEXT, type RankingTexts } from "../text";
import type { Ranking, RankingProblem } from "./types";

/**
 * A problem of a ranking as one sentence: what, why it matters, what to do.
 * @param ranking gives criteria their labels; an id without one is shown as it is.
 */
export function rankingProblemText(problem: RankingProblem, ranking: Ranking, language: Language): string {
  return problemIn(
    problem,
    RANKING_TEXT.in(language),
    (id) => ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id,
  );
}

function problemIn(
  problem: RankingProblem,
  { problems }: RankingTexts,
  labelOf: (id: string) => string,
): string {
  switch (problem.code) {
    case "noCriteria":
    case "noSheetOrder":
      return problems[problem.code];
    case "unknownCriterion":
    case "badWeight":
    case "constantCriterion":
    case "noLogarithm":
      return problems[problem.code](labelOf(problem.criterion));
    case "lonelyFigure":
      return problems.lonelyFigure(
        labelOf(problem.criterion),
        problem.row,
        plain(problem.figure),
        plain(problem.next),
      );
    case "orderRowNotRanked":
      return problems.orderRowNotRanked(problem.row);
    case "unknownEntry":
      return problems.unknownEntry(problem.identity);
  }
}

/** A figure without the noise of its last digits. */
const plain = (figure: number): string => String(Number(figure.toPrecision(6)));
