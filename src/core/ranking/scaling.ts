import type { CriterionParameters, Matrix } from "./method";

/**
 * Range relative to magnitude below which a column counts as "all equal". Figures typed in a sheet have at most 15
 * digits, so a smaller range can only be a rounding error (a mean of the same scores added up in another order).
 */
const EQUAL_RANGE = 1e-12;

/** One criterion within the candidates ranked. */
export interface ScaledColumn {
  readonly minimum: number;
  readonly maximum: number;
  /** All candidates are equal here: the criterion tells nobody apart and contributes nothing. */
  readonly constant: boolean;
  /** Each candidate's place between worst (0) and best (1), direction applied; all 0 where `constant`. */
  readonly scaled: readonly number[];
  /** True where a logarithm was asked for and figures below 0 have none: the range was used instead. */
  readonly logRefused?: true;
}

/**
 * Scales each column to 0 … 1 (spec/rules.md, "Ranking"). By range, by rank and by logarithm the scale depends on who
 * is ranked: adding or removing the best or the worst of a column moves the others. Fixed figures do not.
 */
export function scaleColumns(
  values: Matrix,
  criteria: readonly CriterionParameters[],
): readonly ScaledColumn[] {
  return criteria.map((criterion, column) =>
    scaleColumn(
      values.map((row) => row[column] as number),
      criterion,
    ),
  );
}

function scaleColumn(figures: readonly number[], criterion: CriterionParameters): ScaledColumn {
  const column = withoutSmallSteps(figures, criterion.indifference ?? 0);
  const { minimum, maximum } = boundsOf(column);
  // Halved, so that the range of figures near the largest number stays finite.
  const range = maximum / 2 - minimum / 2;
  const constant = !(range > (EQUAL_RANGE / 2) * Math.max(Math.abs(minimum), Math.abs(maximum)));
  const equal: ScaledColumn = { minimum, maximum, constant: true, scaled: column.map(() => 0) };
  if (constant) return equal;
  const scaled = sharesOf(column, criterion, minimum, maximum);
  // Fixed figures may lie on one side of all candidates.
  if (scaled.every((share) => share === scaled[0])) return equal;
  const logRefused = criterion.scale === "log" && minimum < 0;
  return { minimum, maximum, constant, scaled, ...(logRefused ? { logRefused: true as const } : {}) };
}

/** The column on 0 … 1, the better the more. */
function sharesOf(
  column: readonly number[],
  { scale, direction }: CriterionParameters,
  minimum: number,
  maximum: number,
): readonly number[] {
  const better = (share: number): number => (direction === "max" ? share : 1 - share);
  if (scale === "rank") return rankShares(column).map(better);
  if (scale === "log" && minimum >= 0) {
    const [low, high] = [Math.log1p(minimum), Math.log1p(maximum)];
    return column.map((value) => better((Math.log1p(value) - low) / (high - low)));
  }
  if (typeof scale === "object") {
    const { low, high } = scale;
    return column.map((value) => better(Math.min(1, Math.max(0, (value - low) / (high - low)))));
  }
  const range = maximum / 2 - minimum / 2;
  return column.map(
    (value) => (direction === "max" ? value / 2 - minimum / 2 : maximum / 2 - value / 2) / range,
  );
}

/** The share of the other candidates that a figure is above, those equal to it counting half. */
function rankShares(column: readonly number[]): readonly number[] {
  const ascending = [...column].sort((a, b) => a - b);
  const firstAt = new Map<number, number>();
  const times = new Map<number, number>();
  ascending.forEach((value, place) => {
    if (!firstAt.has(value)) firstAt.set(value, place);
    times.set(value, (times.get(value) ?? 0) + 1);
  });
  const others = column.length - 1;
  return column.map(
    (value) => ((firstAt.get(value) as number) + ((times.get(value) as number) - 1) / 2) / others,
  );
}

/**
 * Figures that follow one another in steps smaller than the threshold become one figure, their mean: so no difference
 * below the threshold decides anything, whatever stands between. (R. D. Luce, "Semiorders and a theory of utility
 * discrimination", Econometrica 24, 1956, on why such indifference is not transitive: two ends of a chain of small
 * steps count as equal here although they are further apart.)
 */
function withoutSmallSteps(column: readonly number[], threshold: number): readonly number[] {
  if (!(threshold > 0)) return column;
  const ascending = column
    .map((_, index) => index)
    .sort((a, b) => (column[a] as number) - (column[b] as number));
  const evened = [...column];
  let start = 0;
  for (let end = 1; end <= ascending.length; end += 1) {
    const before = column[ascending[end - 1] as number] as number;
    const next = end < ascending.length ? (column[ascending[end] as number] as number) : Infinity;
    if (next - before < threshold) continue;
    const group = ascending.slice(start, end);
    const mean = group.reduce((total, index) => total + (column[index] as number) / group.length, 0);
    if (group.length > 1) for (const index of group) evened[index] = mean;
    start = end;
  }
  return evened;
}

function boundsOf(column: readonly number[]): { readonly minimum: number; readonly maximum: number } {
  let minimum = Infinity;
  let maximum = -Infinity;
  for (const value of column) {
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  return { minimum, maximum };
}
