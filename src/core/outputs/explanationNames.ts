import { fieldWithRole, type FieldRole } from "../pack";
import type { Language } from "../language";
import type { RankedCriterion } from "../ranking";
import type { Review } from "../review";
import { EXPLANATION_SENTENCES } from "../text";

/** The name of an entry's studio as it stands on the sheet, or its leader's, or "". */
export function studioOf(review: Review, entry: number): string {
  const { readings } = review.entries[entry] as Review["entries"][number];
  const shown = (role: FieldRole): string =>
    readings[fieldWithRole(review.pack.fields, role)]?.shown.trim() ?? "";
  return shown("studioName") || shown("leaderName");
}

/** A short name for sentences: the leader's, or the row. */
export function shortName(review: Review, language: Language): (entry: number) => string {
  const field = fieldWithRole(review.pack.fields, "leaderName");
  return (entry) => {
    const found = review.entries[entry];
    const leader = found?.readings[field]?.shown.trim() ?? "";
    const row = (found?.row ?? -1) + 1;
    return leader || EXPLANATION_SENTENCES.in(language).rowName(row);
  };
}

/** What a criterion is called. */
export const labelOf = ({ label }: RankedCriterion, language: Language): string => label[language];

/** A criterion as the header of its figures, with their unit. */
export function withUnit(criterion: RankedCriterion, language: Language): string {
  if (criterion.unit === null) return labelOf(criterion, language);
  return `${labelOf(criterion, language)}${EXPLANATION_SENTENCES.in(language).bracket(criterion.unit)}`;
}

/** A figure as a person would round it. */
export const rounded = (figure: number | null): number | null =>
  figure === null
    ? null
    : Math.abs(figure) >= 100
      ? Math.round(figure * 10) / 10
      : Math.round(figure * 100) / 100;
