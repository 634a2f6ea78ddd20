import { availableCriteria, findCriterion, percentWeights, rankReview } from "../../core";
import type { CriterionChoice, Grid, Language, Ranking, RankingOptions, Review } from "../../core";
import { shownIn } from "./reviewView";
import type { CriterionView, RankedEntryView, RankingView } from "./views";

/** The ranking for given options, and what the page shows of it. */
export function rankingOf(
  review: Review,
  grid: Grid,
  options: RankingOptions,
  language: Language,
): { readonly ranking: Ranking; readonly view: RankingView } {
  const ranking = rankReview(review, grid, options);
  const choices = availableCriteria(review, grid);
  const criteria = criterionViews(ranking, language);
  const used = new Set(criteria.map(({ id }) => id));
  return {
    ranking,
    view: {
      method: ranking.method,
      criteria,
      choices: choices
        .filter(({ id, figures }) => !used.has(id) && figures > 0)
        .map(({ id, label, figures }) => ({ id, label: label[language], figures })),
      entries: entryViews(review, ranking),
      leftOut: ranking.leftOut.map((left) => ({
        row: left.row,
        identity: left.identity,
        studioName: nameOf(review, left.entry, "studioName"),
        reason: left.reason,
        missing: left.missing.map((id) => labelOf(choices, id, language)),
        errors: left.errors,
      })),
      problems: ranking.problems.map((problem) =>
        "criterion" in problem
          ? { ...problem, criterion: labelOf(choices, problem.criterion, language, review) }
          : problem,
      ),
      manual: ranking.manual,
      scored: ranking.scored.length,
      percents: Object.fromEntries(criteria.map(({ id, percent }) => [id, percent])),
    },
  };
}

function labelOf(
  choices: readonly CriterionChoice[],
  id: string,
  language: Language,
  review?: Review,
): string {
  const choice = findCriterion(choices, id);
  const field = review?.pack.fields.find((each) => each.id === id);
  return choice?.label[language] ?? field?.label[language] ?? id;
}

const nameOf = (review: Review, entry: number, field: string): string => {
  const found = review.entries[entry];
  return found === undefined ? "" : shownIn(found, review.pack.fields, field);
};

function criterionViews(ranking: Ranking, language: Language): readonly CriterionView[] {
  const percents = percentWeights(Object.fromEntries(ranking.criteria.map(({ id, weight }) => [id, weight])));
  return ranking.criteria.map(({ id, label, unit, direction, constant }) => ({
    id,
    label: label[language],
    unit,
    percent: percents[id] ?? 0,
    direction,
    constant,
  }));
}

function entryViews(review: Review, ranking: Ranking): readonly RankedEntryView[] {
  const rowOf = (entry: number): number => review.entries[entry]?.row ?? -1;
  return ranking.entries.map((ranked, index): RankedEntryView => {
    const neighbours = ranking.neighbours[index];
    return {
      row: ranked.row,
      identity: ranked.identity,
      studioName: nameOf(review, ranked.entry, "studioName"),
      leaderName: nameOf(review, ranked.entry, "leaderName"),
      hostUnit: nameOf(review, ranked.entry, "hostUnit"),
      rank: ranked.rank,
      proposedRank: ranked.proposedRank,
      score: ranked.score,
      tiedWith: ranked.tiedWith.map(rowOf),
      contributions: ranked.contributions,
      figures: ranked.figures,
      moved: ranked.moved,
      reason: ranked.reason,
      included: ranked.included,
      decidedBy: neighbours?.decidedBy ?? null,
      swap: neighbours?.swap ?? null,
    };
  });
}
