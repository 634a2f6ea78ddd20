import { columnLetters } from "../grid";
import type { Grid } from "../grid";
import type { CriterionScale } from "../pack";
import type { Review } from "../review";
import { availableCriteria, combinedChoice } from "./criteria";
import { figuresOf, type Figures } from "./criterionFigures";
import type { CriterionParameters, Direction } from "./method";
import type { CriterionChoice, RankingOptions, RankingProblem } from "./types";
import { normaliseWeights } from "./weights";

/** A criterion in use with its weight and every entry's figure. */
export interface Selected {
  readonly choice: CriterionChoice;
  readonly weight: number;
  readonly direction: Direction;
  readonly scale: CriterionScale | undefined;
  readonly indifference: number | undefined;
  /** Takes part in the scores: a weight above 0, or named in the lexicographic priority. */
  readonly used: boolean;
  readonly figures: Figures;
}

/** A criterion as the methods see it. */
export function parametersOf({ weight, direction, scale, indifference }: Selected): CriterionParameters {
  return {
    weight,
    direction,
    ...(scale === undefined ? {} : { scale }),
    ...(indifference === undefined ? {} : { indifference }),
  };
}

/** The criteria asked for, or the pack's own; those that the sheet does not have are named as problems. */
export function selectCriteria(
  review: Review,
  grid: Grid,
  options: RankingOptions,
  problems: RankingProblem[],
): readonly Selected[] {
  const offered = availableCriteria(review, grid);
  const combined = (options.combined ?? []).flatMap((each) => {
    const columns = each.columns.map((name) => findCriterion(offered, name)?.id ?? name);
    const choice = combinedChoice({ ...each, columns }, offered, review, grid);
    if (choice === null) problems.push({ code: "unknownCriterion", criterion: each.id });
    return choice ?? [];
  });
  // What was made of several columns comes first: its name is the user's own, and may be a column's too.
  const choices = [...combined, ...offered];
  const wanted = wantedCriteria(review, choices, combined, options, problems);
  const shares = normaliseWeights(wanted.map(({ weight }) => weight));
  const used = wanted.map(({ choice }) => choice);
  const directions = settings(choices, used, options.directions, problems);
  const scales = settings(choices, used, options.scales, problems);
  const thresholds = settings(choices, used, options.indifference, problems);
  return wanted.map(({ choice }, index): Selected => {
    const weight = shares[index] as number;
    const named = options.method === "lexicographic" && (options.priority ?? []).includes(choice.id);
    return {
      choice,
      weight,
      direction: directions.get(choice.id) ?? choice.direction,
      scale: scales.get(choice.id) ?? choice.scale,
      indifference: thresholds.get(choice.id) ?? choice.indifference,
      used: weight > 0 || named,
      figures: figuresOf(choice.source, review, grid),
    };
  });
}

interface Wanted {
  readonly choice: CriterionChoice;
  readonly weight: number;
}

/** By weights, where they are given; else what was made of several columns, which is why it was made; else the pack's. */
function wantedCriteria(
  review: Review,
  choices: readonly CriterionChoice[],
  combined: readonly CriterionChoice[],
  options: RankingOptions,
  problems: RankingProblem[],
): readonly Wanted[] {
  if (options.weights) return weightsByChoice(choices, options.weights, problems);
  if (combined.length > 0) return combined.map((choice) => ({ choice, weight: 1 }));
  return defaultWeights(review, choices, problems);
}

/**
 * What the user set for single criteria, by the criterion's id; what names none is a problem. A field's name is also that
 * of its figure per year, where that one is used and the total is not: reports call both by it.
 */
function settings<T>(
  choices: readonly CriterionChoice[],
  used: readonly CriterionChoice[],
  given: Readonly<Record<string, T>> | undefined,
  problems: RankingProblem[],
): ReadonlyMap<string, T> {
  const byId = new Map<string, T>();
  for (const [name, value] of Object.entries(given ?? {})) {
    const choice = findCriterion(choices, name);
    if (choice === null) problems.push({ code: "unknownCriterion", criterion: name });
    else byId.set((usedAs(choice, used) ?? choice).id, value);
  }
  return byId;
}

/** The criterion among those used that a choice is, itself or per year; null where it is none of them. */
export function usedAs(
  { id }: Pick<CriterionChoice, "id">,
  used: readonly Pick<CriterionChoice, "id" | "source">[],
): Pick<CriterionChoice, "id"> | null {
  return (
    used.find((each) => each.id === id) ??
    used.find(({ source }) => source.kind === "perYear" && source.field === id) ??
    null
  );
}

function weightsByChoice(
  choices: readonly CriterionChoice[],
  weights: Readonly<Record<string, number>>,
  problems: RankingProblem[],
): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const [name, weight] of Object.entries(weights)) {
    const choice = findCriterion(choices, name);
    const usable = Number.isFinite(weight) && weight >= 0;
    if (!usable) problems.push({ code: "badWeight", criterion: name });
    if (choice === null) problems.push({ code: "unknownCriterion", criterion: name });
    else wanted.set(choice.id, { choice, weight: usable ? weight : 0 });
  }
  return [...wanted.values()];
}

function defaultWeights(
  review: Review,
  choices: readonly CriterionChoice[],
  problems: RankingProblem[],
): readonly Wanted[] {
  const wanted = choices
    .filter(({ standard }) => standard)
    .map((choice) => ({ choice, weight: choice.defaultWeight }));
  // The pack's criteria give way to its score columns; only where they apply is a missing column worth a word.
  if (wanted.some(({ choice }) => choice.source.kind === "column")) return wanted;
  for (const { field, weight } of review.pack.criteria) {
    const found = wanted.some(({ choice: { source } }) => "field" in source && source.field === field);
    if (!found && weight > 0) problems.push({ code: "unknownCriterion", criterion: field });
  }
  return inPackOrder(review, wanted);
}

function inPackOrder(review: Review, wanted: readonly Wanted[]): readonly Wanted[] {
  const placeOf = ({ choice: { source } }: Wanted): number =>
    review.pack.criteria.findIndex(({ field }) => "field" in source && field === source.field);
  return [...wanted].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The criterion a person means: by id, by column letters (an extra column), or by label. Null where there is none. */
export function findCriterion(choices: readonly CriterionChoice[], name: string): CriterionChoice | null {
  const letters = name.trim().toUpperCase();
  return (
    choices.find(({ id }) => id === name.trim()) ??
    choices.find(({ label }) => label["zh-CN"] === name.trim() || label.en === name.trim()) ??
    choices.find(({ source }) => source.kind === "column" && columnLetters(source.column) === letters) ??
    null
  );
}
