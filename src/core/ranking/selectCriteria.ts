import { columnLetters } from "../grid";
import type { Grid } from "../grid";
import type { Review } from "../review";
import { availableCriteria, combinedChoice, figuresOf, type Figures } from "./criteria";
import type { CriterionChoice, RankingOptions, RankingProblem } from "./types";
import { normaliseWeights } from "./weights";

/** A criterion in use with its weight and every entry's figure. */
export interface Selected {
  readonly choice: CriterionChoice;
  readonly weight: number;
  /** Takes part in the scores: a weight above 0, or named in the lexicographic priority. */
  readonly used: boolean;
  readonly figures: Figures;
}

/** More or less is better: the user's word, or the choice's own. */
export function directionOf(choice: CriterionChoice, options: RankingOptions): "max" | "min" {
  return options.directions?.[choice.id] ?? choice.direction;
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
    const choice = combinedChoice(each, offered, review, grid);
    if (choice === null) problems.push({ code: "unknownCriterion", criterion: each.id });
    return choice ?? [];
  });
  const choices = [...offered, ...combined];
  const wanted = options.weights
    ? weightsByChoice(choices, options.weights, problems)
    : defaultWeights(review, choices, problems);
  const shares = normaliseWeights(wanted.map(({ weight }) => weight));
  return wanted.map(({ choice }, index): Selected => {
    const weight = shares[index] as number;
    const named = options.method === "lexicographic" && (options.priority ?? []).includes(choice.id);
    return {
      choice,
      weight,
      used: weight > 0 || named,
      figures: figuresOf(choice.source, review, grid),
    };
  });
}

interface Wanted {
  readonly choice: CriterionChoice;
  readonly weight: number;
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
    .filter((choice) => choice.defaultWeight > 0)
    .map((choice) => ({ choice, weight: choice.defaultWeight }));
  // The pack's criteria give way to its score columns; only where they apply is a missing column worth a word.
  if (!wanted.some(({ choice }) => choice.source.kind === "column")) {
    for (const { field } of review.pack.criteria) {
      if (!choices.some(({ id }) => id === field))
        problems.push({ code: "unknownCriterion", criterion: field });
    }
  }
  return wanted;
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
