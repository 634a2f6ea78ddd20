import {
  availableCriteria,
  columnLetters,
  findCriterion,
  formatAddress,
  missingFigure,
  percentWeights,
  rankReview,
} from "../core";
import type { CriterionChoice, Grid, Language, Ranking, RankingOptions, Review } from "../core";
import { committeeView, comparisonView, doubtfulViews, openTieViews, slopeView } from "./orderViews";
import { shownIn } from "./reviewView";
import type { CriterionOption, CriterionView, LeftOutView, RankedEntryView, RankingView } from "./rankViews";

/** The ranking for given options, and what the page shows of it. */
export function rankingOf(
  review: Review,
  grid: Grid,
  options: RankingOptions,
  language: Language,
): { readonly ranking: Ranking; readonly view: RankingView } {
  const ranking = rankReview(review, grid, options);
  const choices = availableCriteria(review, grid);
  const labelOf = (id: string): string => labelIn(id, review, choices, options, language);
  const order = shownOrder(ranking);
  const criteria = criterionViews(ranking, order, language);
  const taken = new Set(criteria.map(({ id }) => id));
  // A combined criterion that lacks a column is missing twice over: by itself and among the weights.
  const problems = new Map(
    ranking.problems.map((problem) => {
      const told = "criterion" in problem ? { ...problem, criterion: labelOf(problem.criterion) } : problem;
      return [JSON.stringify(told), told];
    }),
  );
  return {
    ranking,
    view: {
      method: ranking.method,
      criteria,
      choices: choices
        .filter(({ figures }) => figures > 0)
        .map(({ id, label, figures, source }): CriterionOption => ({
          id,
          label: label[language],
          figures,
          column: source.kind === "column" ? columnLetters(source.column) : null,
          taken: taken.has(id),
        })),
      entries: entryViews(review, ranking, order, language),
      leftOut: leftOutViews(review, grid, ranking, labelOf),
      problems: [...problems.values()],
      manual: ranking.manual,
      basis: ranking.basis,
      hasSheetOrder: ranking.hasSheetOrder,
      slope: slopeView(review, ranking, language),
      comparison: comparisonView(review, ranking, language),
      openTies: openTieViews(review, ranking),
      committee: committeeView(review, ranking, language),
      scored: ranking.scored.length,
      percents: Object.fromEntries(criteria.map(({ id, percent }) => [id, percent])),
    },
  };
}

function labelIn(
  id: string,
  review: Review,
  choices: readonly CriterionChoice[],
  options: RankingOptions,
  language: Language,
): string {
  const named =
    findCriterion(choices, id) ??
    options.combined?.find((each) => each.id === id) ??
    review.pack.fields.find((each) => each.id === id);
  return named?.label?.[language] ?? id;
}

const nameOf = (review: Review, entry: number, field: string): string => {
  const found = review.entries[entry];
  return found === undefined ? "" : shownIn(found, review.pack.fields, field);
};

/** Places of the criteria as they are shown: compared one after the other, in that order, the unused ones last. */
function shownOrder({ criteria, asked }: Ranking): readonly number[] {
  const placeOf = (index: number): number => {
    const place = asked.indexOf(criteria[index]?.id ?? "");
    return place < 0 ? criteria.length : place;
  };
  const places = criteria.map((_, index) => index);
  return asked.length === 0 ? places : places.sort((one, other) => placeOf(one) - placeOf(other));
}

const inOrder = <T>(all: readonly T[], order: readonly number[]): readonly T[] =>
  order.map((index) => all[index] as T);

function criterionViews(
  ranking: Ranking,
  order: readonly number[],
  language: Language,
): readonly CriterionView[] {
  const percents = percentWeights(Object.fromEntries(ranking.criteria.map(({ id, weight }) => [id, weight])));
  return inOrder(ranking.criteria, order).map(
    ({ id, label, unit, direction, constant, why, clause, usedScale, threshold }) => ({
      id,
      label: label[language],
      unit,
      percent: percents[id] ?? 0,
      direction,
      constant,
      used: ranking.used.includes(id),
      why: why?.[language] ?? null,
      clause: clause ?? null,
      scale: usedScale,
      threshold,
    }),
  );
}

function entryViews(
  review: Review,
  ranking: Ranking,
  order: readonly number[],
  language: Language,
): readonly RankedEntryView[] {
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
      sheetRank: ranked.sheetRank,
      proposedRank: ranked.proposedRank,
      proposedPlace: ranked.proposedPlace,
      doubtful: doubtfulViews(review, ranked.row, ranked.doubtful, language),
      score: ranked.score,
      tiedWith: ranked.tiedWith.map(rowOf),
      contributions: inOrder(ranked.contributions, order),
      figures: inOrder(ranked.figures, order),
      moved: ranked.moved,
      reason: ranked.reason,
      included: ranked.included,
      decidedBy: neighbours?.decidedBy ?? null,
      swap: neighbours?.swap ?? null,
      inexact: ranked.inexact,
    };
  });
}

function leftOutViews(
  review: Review,
  grid: Grid,
  { leftOut, criteria }: Ranking,
  labelOf: (id: string) => string,
): readonly LeftOutView[] {
  return leftOut.map(({ entry, row, identity, reason, missing, errors }) => ({
    row,
    identity,
    studioName: nameOf(review, entry, "studioName"),
    reason,
    missing: criteria
      .filter(({ id }) => missing.includes(id))
      .map(({ id, source }) => {
        const figure = missingFigure(source, { review, grid, row });
        const cell = figure.column === null ? null : formatAddress(row, figure.column);
        return { ...figure, cell, label: labelOf(id) };
      }),
    errors,
  }));
}
