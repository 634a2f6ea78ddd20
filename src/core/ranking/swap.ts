import type { CriterionParameters } from "./method";
import type { ScaledColumn } from "./scaling";
import type { TopsisColumn } from "./topsis";
import { sum } from "./weights";

/** The change of one weight at which two neighbours change places. */
export interface WeightChange {
  /** Index of the criterion. */
  readonly criterion: number;
  readonly from: number;
  /** The weight at which both score the same; a little further on they have changed places. */
  readonly to: number;
}

/** Weights this close to 0 or 1 are the end of the scale: the two can become equal there, but not change places. */
const END = 1e-9;

/**
 * The smallest change of a single weight under which `behind` overtakes `ahead`, the other weights keeping their
 * proportion and the sum staying 1 (others that are all 0 share the rest equally); null where no single weight can.
 *
 * Closed form for the weighted sum. Let d_j be the lead of `ahead` in criterion j (scaled figures) and r the average
 * lead over the other criteria under their present proportions. With weight t on criterion k the lead is
 * t·d_k + (1 − t)·r, which is zero at t = r / (r − d_k).
 */
export function smallestSwapWeightedSum(
  columns: readonly ScaledColumn[],
  criteria: readonly CriterionParameters[],
  ahead: number,
  behind: number,
): WeightChange | null {
  const leads = columns.map(({ scaled }) => (scaled[ahead] as number) - (scaled[behind] as number));
  return smallest(criteria, (criterion, proportions) => {
    const own = leads[criterion] as number;
    const rest = sum(leads.map((lead, index) => lead * (proportions[index] as number)));
    return own * rest < 0 ? [rest / (rest - own)] : [];
  });
}

/**
 * The same for TOPSIS. Closeness compares as D⁻/D⁺, so both are equal where D⁻²(a)·D⁺²(b) = D⁻²(b)·D⁺²(a). Each
 * squared distance is t²·p + (1 − t)²·q with p from criterion k and q from the others; divided by (1 − t)⁴ that is a
 * quadratic equation in x = t² / (1 − t)², and t = √x / (1 + √x). Roots where the order does not change (a touching
 * point) are passed over.
 */
export function smallestSwapTopsis(
  columns: readonly TopsisColumn[],
  criteria: readonly CriterionParameters[],
  ahead: number,
  behind: number,
): WeightChange | null {
  return smallest(criteria, (criterion, proportions) => {
    const distance = (candidate: number, side: keyof TopsisColumn): [number, number] => {
      const at = (index: number): number =>
        ((columns[index] as TopsisColumn)[side][candidate] as number) ** 2;
      return [
        at(criterion),
        sum(proportions.map((share, index) => (index === criterion ? 0 : share ** 2 * at(index)))),
      ];
    };
    const [p1, q1] = distance(ahead, "aboveWorst");
    const [p2, q2] = distance(behind, "belowBest");
    const [p3, q3] = distance(behind, "aboveWorst");
    const [p4, q4] = distance(ahead, "belowBest");
    const a = p1 * p2 - p3 * p4;
    const b = p1 * q2 + q1 * p2 - p3 * q4 - q3 * p4;
    const c = q1 * q2 - q3 * q4;
    return signChanges(a, b, c).map((x) => Math.sqrt(x) / (1 + Math.sqrt(x)));
  });
}

/** Positive x at which a·x² + b·x + c changes its sign. */
function signChanges(a: number, b: number, c: number): readonly number[] {
  if (a === 0) return b * c < 0 ? [-c / b] : [];
  const discriminant = b * b - 4 * a * c;
  if (!(discriminant > 0)) return [];
  // The larger root in magnitude first, the other from their product: no cancellation.
  const half = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return [half / a, c / half].filter((x) => Number.isFinite(x) && x > 0);
}

/** The solution with the smallest change over all criteria; the earlier criterion where two are equally small. */
function smallest(
  criteria: readonly CriterionParameters[],
  solve: (criterion: number, proportions: readonly number[]) => readonly number[],
): WeightChange | null {
  let best: WeightChange | null = null;
  criteria.forEach(({ weight }, criterion) => {
    for (const to of solve(criterion, otherProportions(criteria, criterion))) {
      const inside = to > END && to < 1 - END;
      if (inside && (best === null || Math.abs(to - weight) < Math.abs(best.to - best.from))) {
        best = { criterion, from: weight, to };
      }
    }
  });
  return best;
}

/** The proportions of the other weights among themselves (sum 1, the criterion itself 0). */
function otherProportions(criteria: readonly CriterionParameters[], criterion: number): readonly number[] {
  const others = criteria.map(({ weight }, index) => (index === criterion ? 0 : weight));
  const total = sum(others);
  if (total > 0) return others.map((weight) => weight / total);
  return others.map((_, index) => (index === criterion ? 0 : 1 / Math.max(1, others.length - 1)));
}
