import { askStability, centralBeliefs, formatAddress, slopeChart, stabilityAnswer } from "../core";
import type { Language, Ranking, Review, StabilityQuestion } from "../core";
import type {
  CommitteeView,
  ComparisonView,
  DoubtfulView,
  RankingView,
  SlopeView,
  StabilityView,
} from "./rankViews";
import { shownIn } from "./reviewView";

/**
 * What the page shows of an order beside the list itself: the sheet's order against the proposal, two or three studios
 * side by side, the committee, the three questions about stability. Everything is in the user's language.
 */

/** More studios than this are told in a sentence only: nobody can follow so many lines. */
const MOST_LINES = 120;

/** A short name of an entry: the studio's, else its row. */
function nameOfEntry(review: Review, entry: number): string {
  const found = review.entries[entry];
  if (found === undefined) return "";
  const field = review.pack.fields.find(({ id }) => id === "studioName");
  const name = field === undefined ? "" : shownIn(found, review.pack.fields, field.id);
  return name === "" ? `${found.row + 1}` : name;
}

/** The two orders joined by lines; null where there are not two. */
export function slopeView(review: Review, ranking: Ranking, language: Language): SlopeView | null {
  const chart = slopeChart(ranking, (entry) => nameOfEntry(review, entry));
  if (chart === null) return null;
  return {
    words: chart.words[language],
    tau: chart.tau,
    lines:
      chart.lines.length > MOST_LINES
        ? null
        : chart.lines.map(
            ({ identity, name, sheetRank, sheetPlace, proposedPlace, proposedRank, words }) => ({
              identity,
              name,
              sheetRank,
              sheetPlace,
              proposedPlace,
              proposedRank,
              words: words[language],
            }),
          ),
  };
}

/** Two or three studios side by side, criterion by criterion. */
export function comparisonView(review: Review, ranking: Ranking, language: Language): ComparisonView | null {
  if (ranking.comparison === null) return null;
  const used = new Map(ranking.criteria.map((criterion) => [criterion.id, criterion]));
  return {
    names: ranking.comparedEntries.map((entry) => nameOfEntry(review, entry)),
    criteria: ranking.comparison.map(({ criterion, figures, best }) => {
      const found = used.get(criterion);
      return {
        id: criterion,
        label: found?.label[language] ?? criterion,
        unit: found?.unit ?? null,
        figures,
        best: ranking.comparedEntries.map((entry) => best.includes(entry)),
      };
    }),
  };
}

/** Figures of an entry that an open warning says may be wrong, with their cells. */
export function doubtfulViews(
  review: Review,
  row: number,
  fields: readonly string[],
  language: Language,
): readonly DoubtfulView[] {
  return fields.map((id) => {
    const column = review.recognition.columns.find(({ field }) => field === id)?.column ?? null;
    return {
      field: id,
      label: review.pack.fields.find((field) => field.id === id)?.label[language] ?? id,
      cell: column === null ? null : formatAddress(row, column),
    };
  });
}

/** Judges, their ranks of each studio and how far they agree; null without judges' columns. */
export function committeeView(review: Review, ranking: Ranking, language: Language): CommitteeView | null {
  const { committee } = ranking;
  if (committee === null) return null;
  const ranks = new Map(ranking.entries.map(({ entry, rank }) => [entry, rank]));
  const { concordance } = committee;
  return {
    judges: committee.judges,
    combination: committee.combination,
    concordance:
      concordance === null
        ? null
        : { w: concordance.w, entries: concordance.entries, words: concordance.meaning[language] },
    entries: committee.entries
      .map(({ entry, scores, ranks: given, mean, trimmedMean, borda, spread, rankSpread }) => ({
        name: nameOfEntry(review, entry),
        rank: ranks.get(entry) ?? null,
        scores,
        ranks: given,
        mean,
        trimmedMean,
        borda,
        spread,
        rankSpread,
      }))
      .sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity)),
    withoutOne: committee.withoutOne.map(({ judge, changed, firstChanges }) => ({
      judge,
      changed: changed.map((entry) => nameOfEntry(review, entry)),
      firstChanges,
    })),
  };
}

/**
 * One question about the stability of the proposal, answered by drawing weights; null for two or three studios, which
 * have no scores, and for more than `MOST_FOR_STABILITY`.
 */
export function stabilityView(
  review: Review,
  ranking: Ranking,
  question: StabilityQuestion,
  spread: number,
  language: Language,
): StabilityView | null {
  const drawn = askStability(ranking, question, question === "around" ? { spread } : {});
  if (drawn === null) return null;
  const nameOf = (entry: number): string => nameOfEntry(review, entry);
  const { title, explained, verdict, words } = stabilityAnswer(ranking, drawn, nameOf);
  const byPlace = ranking.entries
    .filter(({ proposedPlace }) => proposedPlace !== null)
    .sort((one, other) => (one.proposedPlace ?? 0) - (other.proposedPlace ?? 0));
  const candidates = byPlace.map(({ entry }) => ranking.scored.indexOf(entry));
  const names = byPlace.map(({ entry }) => nameOf(entry));
  const { wins } = drawn;
  return {
    question,
    title: title[language],
    explained: explained[language],
    verdict,
    words: words[language],
    names,
    identities: byPlace.map(({ identity }) => identity),
    ranks: candidates.map((candidate) => drawn.ranks[candidate] ?? []),
    wins: wins === null ? null : candidates.map((one) => candidates.map((other) => wins[one]?.[other] ?? 0)),
    beliefs:
      question === "any"
        ? centralBeliefs(ranking, drawn, nameOf).map((belief) => belief.words[language])
        : [],
  };
}

/** Ties that nobody has decided. */
export function openTieViews(review: Review, ranking: Ranking): RankingView["openTies"] {
  const identities = new Map(ranking.entries.map(({ entry, identity }) => [entry, identity]));
  return ranking.openTies.map((tie) => ({
    names: tie.map((entry) => nameOfEntry(review, entry)),
    identity: identities.get(tie[0] as number) ?? "",
  }));
}
