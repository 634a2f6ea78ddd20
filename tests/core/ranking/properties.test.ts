import fc from "fast-check";
import type { Matrix, Normalisation, RankingMethod } from "../../../src/core/ranking/method";
import { rankMatrix, type MatrixOptions } from "../../../src/core/ranking/rankMatrix";
import { scaleColumns } from "../../../src/core/ranking/scaling";
import { orderByScore } from "../../../src/core/ranking/ties";
import { weightedSum } from "../../../src/core/ranking/weightedSum";
import { permutations, problems, total, type Problem } from "./helpers";

const METHODS: readonly [RankingMethod, Normalisation][] = [
  ["weighted-sum", "minMax"],
  ["topsis", "minMax"],
  ["topsis", "vector"],
  ["lexicographic", "minMax"],
];

/** Pairs that both orders must agree on: scores clearly apart. */
function expectSameOrder(first: readonly number[], second: readonly number[]): void {
  for (let a = 0; a < first.length; a += 1) {
    for (let b = 0; b < first.length; b += 1) {
      if (first[a]! - first[b]! > 1e-9) expect(second[a]).toBeGreaterThan(second[b]!);
    }
  }
}

describe.each(METHODS)("%s, %s", (method, normalisation) => {
  const options: MatrixOptions = { method, normalisation };
  const rank = (problem: Problem, values: Matrix = problem.values) =>
    rankMatrix(values, problem.criteria, options);

  test("contributions are not negative and add up to the score; scores lie in 0 … 1; ranks are 1 … n", () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        const ranking = rank(problem);
        ranking.scores.forEach((_, candidate) => {
          const row = ranking.contributionsOf(candidate);
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(total(row) - ranking.score[candidate]!)).toBeLessThan(1e-11);
          expect(ranking.score[candidate]).toBeLessThanOrEqual(1 + 1e-12);
        });
        expect([...ranking.rank].sort((a, b) => a - b)).toEqual(problem.values.map((_, index) => index + 1));
      }),
    );
  });

  test("permutation of rows changes nothing", () => {
    fc.assert(
      fc.property(
        problems().chain((problem) =>
          fc.record({
            problem: fc.constant(problem),
            order: fc.shuffledSubarray(
              problem.values.map((_, i) => i),
              { minLength: problem.values.length },
            ),
          }),
        ),
        ({ problem, order }) => {
          const plain = rank(problem);
          const shuffled = rank(
            problem,
            order.map((index) => problem.values[index]!),
          );
          order.forEach((original, place) => {
            expect(Math.abs(shuffled.score[place]! - plain.score[original]!)).toBeLessThan(1e-11);
            expect(shuffled.sharedRank[place]).toBe(plain.sharedRank[original]);
            expect(shuffled.tiedWith[place]!.map((index) => order[index]!).sort((a, b) => a - b)).toEqual(
              plain.tiedWith[original],
            );
          });
        },
      ),
    );
  });

  test("scaling a column by a positive factor changes nothing", () => {
    fc.assert(
      fc.property(
        problems(),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.nat(),
        (problem, factor, pick) => {
          const column = pick % problem.criteria.length;
          const plain = rank(problem);
          const other = rank(
            problem,
            problem.values.map((row) =>
              row.map((value, index) => (index === column ? value * factor : value)),
            ),
          );
          other.scores.forEach((score, candidate) =>
            expect(Math.abs(score - plain.scores[candidate]!)).toBeLessThan(1e-9),
          );
          expectSameOrder(plain.scores, other.scores);
        },
      ),
    );
  });

  test("dominance is respected: at least as good everywhere and better somewhere comes first", () => {
    fc.assert(
      fc.property(problems(2, 8), (problem) => {
        const ranking = rank(problem);
        const better = (a: number, b: number): number[] =>
          problem.criteria.map(
            ({ direction }, index) =>
              (problem.values[a]![index]! - problem.values[b]![index]!) * (direction === "max" ? 1 : -1),
          );
        for (let a = 0; a < problem.values.length; a += 1) {
          for (let b = 0; b < problem.values.length; b += 1) {
            const leads = better(a, b);
            if (Math.min(...leads) >= 0 && Math.max(...leads) > 0) {
              expect(ranking.rank[a]).toBeLessThan(ranking.rank[b]!);
              expect(ranking.tiedWith[a]).not.toContain(b);
            }
          }
        }
      }),
    );
  });

  test("equal rows tie, with one score and one shared rank", () => {
    fc.assert(
      fc.property(problems(1, 6), fc.nat(), (problem, pick) => {
        const twin = pick % problem.values.length;
        const ranking = rank(problem, [...problem.values, problem.values[twin]!]);
        const added = problem.values.length;
        expect(ranking.tiedWith[twin]).toContain(added);
        expect(ranking.tiedWith[added]).toContain(twin);
        expect(ranking.score[added]).toBe(ranking.score[twin]);
        expect(ranking.sharedRank[added]).toBe(ranking.sharedRank[twin]);
        // The final list has no ties: the one further up in the sheet stands first.
        expect(ranking.rank[twin]).toBeLessThan(ranking.rank[added]!);
        expect(ranking.decidedBy(twin, added)).toBeNull();
        expect(ranking.smallestSwap(twin, added)).toBeNull();
      }),
    );
  });

  test.each([1, 2, 3, 4, 5, 6])("all orders of %i rows give one ranking", (n) => {
    const values = [
      [3, 8, 1],
      [5, 2, 2],
      [5, 2, 2],
      [1, 9, 7],
      [4, 4, 4],
      [0, 0, 9],
    ].slice(0, n);
    const problem = {
      values,
      criteria: [
        { weight: 0.5, direction: "max" },
        { weight: 0.25, direction: "max" },
        { weight: 0.25, direction: "min" },
      ],
    } as const;
    const plain = rank(problem);
    for (const order of permutations(n)) {
      const shuffled = rank(
        problem,
        order.map((index) => values[index]!),
      );
      expect(order.map((_, place) => shuffled.sharedRank[place])).toEqual(
        order.map((original) => plain.sharedRank[original]),
      );
    }
  });

  test("the criterion that decides is one in which the entry ahead is better", () => {
    fc.assert(
      fc.property(problems(2, 8), (problem) => {
        const ranking = rank(problem);
        ranking.order.slice(1).forEach((behind, place) => {
          const ahead = ranking.order[place]!;
          const decides = ranking.decidedBy(ahead, behind);
          if (ranking.tiedWith[ahead]!.includes(behind)) return expect(decides).toBeNull();
          const lead = problem.values[ahead]![decides!]! - problem.values[behind]![decides!]!;
          const sign = problem.criteria[decides!]!.direction === "max" ? lead : -lead;
          expect(sign).toBeGreaterThan(0);
        });
      }),
    );
  });

  test("at the smallest swapping weight the two are equal, and beyond it they have changed places", () => {
    fc.assert(
      fc.property(problems(2, 6), (problem) => {
        const ranking = rank(problem);
        ranking.order.slice(1).forEach((behind, place) => {
          const ahead = ranking.order[place]!;
          const swap = ranking.smallestSwap(ahead, behind);
          if (swap === null || method === "lexicographic") return expect(swap).toBeNull();
          const leadAt = (weight: number): number => {
            const rest = total(
              problem.criteria.map((criterion, index) => (index === swap.criterion ? 0 : criterion.weight)),
            );
            const criteria = problem.criteria.map((criterion, index) => ({
              ...criterion,
              weight:
                index === swap.criterion
                  ? weight
                  : rest > 0
                    ? (criterion.weight * (1 - weight)) / rest
                    : (1 - weight) / (problem.criteria.length - 1),
            }));
            const { scores } = rankMatrix(problem.values, criteria, options);
            return scores[ahead]! - scores[behind]!;
          };
          const step = 1e-4 * Math.min(swap.to, 1 - swap.to);
          expect(Math.abs(leadAt(swap.to))).toBeLessThan(1e-6);
          const before = leadAt(swap.to > swap.from ? swap.to - step : swap.to + step);
          const after = leadAt(swap.to > swap.from ? swap.to + step : swap.to - step);
          expect(before).toBeGreaterThan(0);
          expect(after).toBeLessThan(0);
        });
      }),
      { numRuns: 300 },
    );
  });
});

test("removing a dominated last entry keeps the rest for the weighted sum without rescaling", () => {
  fc.assert(
    fc.property(problems(2, 10), (problem) => {
      // The last entry: everybody's worst, so it is dominated by all that are not equal to it.
      const worst = problem.criteria.map(({ direction }, index) => {
        const column = problem.values.map((row) => row[index]!);
        return direction === "max" ? Math.min(...column) : Math.max(...column);
      });
      const values = [...problem.values, worst];
      const columns = scaleColumns(values, problem.criteria);
      const withLast = orderByScore(weightedSum(columns, problem.criteria, values.length).scores);
      const kept = columns.map((column) => ({ ...column, scaled: column.scaled.slice(0, -1) }));
      const without = orderByScore(weightedSum(kept, problem.criteria, values.length - 1).scores);
      const last = values.length - 1;
      expect(withLast.order.filter((candidate) => candidate !== last)).toEqual(without.order);
      expect(withLast.score.slice(0, -1)).toEqual(without.score);
      // Here the scale itself does not move either, because the column's worst figure is still there.
      expect(rankMatrix(problem.values, problem.criteria, { method: "weighted-sum" }).order).toEqual(
        without.order,
      );
    }),
  );
});
