import type { Language } from "../language";
import type { Neighbours, RankedEntry, Ranking } from "../ranking";
import type { Review } from "../review";
import { EXPLANATION_SENTENCES } from "../text";

/** Why this entry stands before the next one, and how little would change that. */
export function decisionText(pair: Neighbours | undefined, ranking: Ranking, language: Language): string {
  if (pair === undefined) return "";
  const { decided } = EXPLANATION_SENTENCES.in(language);
  const nameOf = (id: string): string =>
    ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id;
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  if (pair.decidedBy.kind !== "criterion") return decided[pair.decidedBy.kind];
  const by = decided.mainlyBy(nameOf(pair.decidedBy.criterion));
  if (pair.swap === null) return by;
  const { criterion, from, to } = pair.swap;
  // A change that shows in neither figure would read as a contradiction.
  if (percent(from) === percent(to)) return by;
  return decided.swap(by, nameOf(criterion), percent(from), percent(to));
}

/** Rows named of a large tie; the table shows the rest by their scores. */
const TIES_NAMED = 10;

function tieText(review: Review, tiedWith: readonly number[], language: Language): string {
  const rows = tiedWith
    .slice(0, TIES_NAMED)
    .map((other) => (review.entries[other] as Review["entries"][number]).row + 1);
  return EXPLANATION_SENTENCES.in(language).remarks.tied(rows, tiedWith.length > TIES_NAMED);
}

/** What is to be known of one entry: ties, moves and inclusions with their reasons, figures that are not certain. */
export function remarksOf(review: Review, ranking: Ranking, entry: RankedEntry, language: Language): string {
  const words = EXPLANATION_SENTENCES.in(language);
  const said = words.remarks;
  const remarks: string[] = [];
  const fieldLabel = (id: string): string =>
    review.pack.fields.find((field) => field.id === id)?.label[language] ?? id;
  if (entry.doubtful.length > 0)
    remarks.push(said.doubtful(entry.doubtful.map(fieldLabel).join(words.pause)));
  if (entry.tiedWith.length > 0) remarks.push(tieText(review, entry.tiedWith, language));
  if (entry.moved && entry.reason === null) remarks.push(said.movedWithoutReason);
  if (entry.reason !== null) remarks.push(said.moved(entry.reason));
  if (entry.included !== null) remarks.push(said.included(entry.included));
  for (const { criterion, why } of entry.inexact) {
    const name = ranking.criteria.find(({ id }) => id === criterion)?.label[language] ?? criterion;
    remarks.push(said[why](name));
  }
  return remarks.join(words.semicolon);
}
