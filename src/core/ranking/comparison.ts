import type { CriterionParameters, Matrix } from "./method";
import type { ScaledColumn } from "./scaling";
import type { Comparison } from "./types";

/**
 * Up to so many entries get no score: with two, every criterion is 0 for one and 1 for the other whatever lies between
 * them (100 against 100.01), and a sum of such figures means nothing.
 */
export const MOST_COMPARED = 3;

/**
 * Two or three entries side by side.
 * @param values candidates × criteria
 * @param entries the candidates' indexes in `review.entries`
 * @param criteria ids, one per column
 */
export function comparisonOf(
  values: Matrix,
  parameters: readonly CriterionParameters[],
  columns: readonly ScaledColumn[],
  entries: readonly number[],
  criteria: readonly string[],
): readonly Comparison[] {
  return criteria.map((criterion, column) => {
    const figures = values.map((row) => row[column] as number);
    const { scaled, constant } = columns[column] as ScaledColumn;
    const threshold = (parameters[column] as CriterionParameters).indifference ?? 0;
    const best = Math.max(...scaled);
    // Fixed reference figures and ranks keep who is best; only a threshold makes figures equal.
    const isBest = (candidate: number): boolean =>
      !constant && (threshold > 0 ? scaled[candidate] === best : figures[candidate] === bestFigure());
    const bestFigure = (): number =>
      (parameters[column] as CriterionParameters).direction === "max"
        ? Math.max(...figures)
        : Math.min(...figures);
    return { criterion, figures, best: entries.filter((_, candidate) => isBest(candidate)) };
  });
}
