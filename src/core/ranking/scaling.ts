import type { CriterionParameters, Matrix } from "./method";

/**
 * Range relative to magnitude below which a column counts as "all equal". Figures typed in a sheet have at most 15
 * digits, so a smaller range can only be a rounding error (a mean of the same scores added up in another order).
 */
export const EQUAL_RANGE = 1e-12;

/** One criterion within the candidates ranked. */
export interface ScaledColumn {
  readonly minimum: number;
  readonly maximum: number;
  /** All candidates are equal here: the criterion tells nobody apart and contributes nothing. */
  readonly constant: boolean;
  /** Each candidate's place between worst (0) and best (1), direction applied; all 0 where `constant`. */
  readonly scaled: readonly number[];
}

/**
 * Min–max scaling of each column to 0 … 1 within the candidates ranked (spec/rules.md, "Ranking"): the worst is 0,
 * the best is 1. It depends on who is ranked: adding or removing the best or the worst of a column moves the others.
 */
export function scaleColumns(
  values: Matrix,
  criteria: readonly CriterionParameters[],
): readonly ScaledColumn[] {
  return criteria.map((criterion, column) =>
    scaleColumn(
      values.map((row) => row[column] as number),
      criterion.direction === "max",
    ),
  );
}

function scaleColumn(column: readonly number[], moreIsBetter: boolean): ScaledColumn {
  let minimum = Infinity;
  let maximum = -Infinity;
  for (const value of column) {
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  // Halved, so that the range of figures near the largest number stays finite.
  const range = maximum / 2 - minimum / 2;
  const constant = !(range > (EQUAL_RANGE / 2) * Math.max(Math.abs(minimum), Math.abs(maximum)));
  if (constant) return { minimum, maximum, constant, scaled: column.map(() => 0) };
  const scaled = column.map(
    (value) => (moreIsBetter ? value / 2 - minimum / 2 : maximum / 2 - value / 2) / range,
  );
  return { minimum, maximum, constant, scaled };
}
