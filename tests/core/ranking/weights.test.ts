import fc from "fast-check";
import {
  normaliseWeights,
  percentWeights,
  rebalanceWeights,
  sum,
  weightProblems,
} from "../../../src/core/ranking/weights";

describe("normaliseWeights", () => {
  test("sums to exactly 1 and keeps proportions", () => {
    expect(normaliseWeights([1, 1, 2])).toEqual([0.25, 0.25, 0.5]);
    expect(sum(normaliseWeights([1, 1, 1, 1, 1, 1, 1]))).toBe(1);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (weights) => {
          const shares = normaliseWeights(weights);
          if (Math.max(...weights) === 0) return expect(shares).toEqual(weights);
          expect(sum(shares)).toBe(1);
          const largest = Math.max(...weights);
          shares.forEach((share, index) =>
            expect(share).toBeCloseTo(
              weights[index]! / largest / sum(weights.map((weight) => weight / largest)),
              12,
            ),
          );
        },
      ),
    );
  });

  test("what is no weight counts as nothing, and all zero stays zero", () => {
    expect(normaliseWeights([-1, Number.NaN, Infinity, 2])).toEqual([0, 0, 0, 1]);
    expect(normaliseWeights([0, 0])).toEqual([0, 0]);
    expect(normaliseWeights([])).toEqual([]);
  });
});

describe("weightProblems", () => {
  test.each([
    [{ outcomeCount: -1 }, [{ criterion: "outcomeCount", code: "negative" }]],
    [{ outcomeCount: Number.NaN }, [{ criterion: "outcomeCount", code: "notANumber" }]],
    [{ patents: 1 }, [{ criterion: "patents", code: "unknownCriterion" }]],
    [{ outcomeCount: 0 }, [{ criterion: "", code: "allZero" }]],
    [{}, [{ criterion: "", code: "allZero" }]],
    [{ outcomeCount: 3 }, []],
  ])("%j", (weights, expected) => {
    expect(weightProblems(weights as Record<string, number>, ["outcomeCount"])).toEqual(expected);
  });
});

describe("percentWeights", () => {
  test("gives the points left over to the largest fractions", () => {
    expect(percentWeights({ a: 1, b: 1, c: 1 })).toEqual({ a: 34, b: 33, c: 33 });
    expect(percentWeights({ a: 0.29, b: 0.71 })).toEqual({ a: 29, b: 71 });
    expect(percentWeights({ a: 5, b: 3, c: 1 })).toEqual({ a: 56, b: 33, c: 11 });
    expect(percentWeights({ a: 0, b: 0 })).toEqual({ a: 0, b: 0 });
  });

  test("always sums to 100, each within one point of its share", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }), (numbers) => {
        fc.pre(Math.max(...numbers) > 0);
        const percents = Object.values(
          percentWeights(Object.fromEntries(numbers.map((n, index) => [`c${index}`, n]))),
        );
        expect(sum(percents)).toBe(100);
        percents.forEach((percent, index) => {
          expect(Math.abs(percent - (100 * numbers[index]!) / sum(numbers))).toBeLessThan(1);
        });
      }),
    );
  });
});

describe("rebalanceWeights", () => {
  test("the others share the rest in proportion", () => {
    expect(rebalanceWeights({ a: 50, b: 30, c: 20 }, "a", 0)).toEqual({ a: 0, b: 60, c: 40 });
    expect(rebalanceWeights({ a: 50, b: 30, c: 20 }, "b", 100)).toEqual({ a: 0, b: 100, c: 0 });
    expect(rebalanceWeights({ a: 100, b: 0, c: 0 }, "a", 97)).toEqual({ a: 97, b: 2, c: 1 });
  });

  test("edges: unknown criterion, single criterion, no number, out of range", () => {
    expect(rebalanceWeights({ a: 60, b: 40 }, "x", 10)).toEqual({ a: 60, b: 40 });
    expect(rebalanceWeights({ a: 100 }, "a", 10)).toEqual({ a: 100 });
    expect(rebalanceWeights({ a: 60, b: 40 }, "a", Number.NaN)).toEqual({ a: 0, b: 100 });
    expect(rebalanceWeights({ a: 60, b: 40 }, "a", 140)).toEqual({ a: 100, b: 0 });
    expect(rebalanceWeights({ a: 60, b: 40 }, "a", -3.2)).toEqual({ a: 0, b: 100 });
  });

  test("any sequence of moves keeps whole percents that sum to exactly 100", () => {
    const move = fc.record({
      which: fc.integer({ min: 0, max: 4 }),
      value: fc.integer({ min: -10, max: 110 }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let percents = percentWeights({ c0: 1, c1: 1, c2: 1, c3: 1, c4: 1 });
        for (const { which, value } of moves) {
          percents = rebalanceWeights(percents, `c${which}`, value);
          expect(percents[`c${which}`]).toBe(Math.min(100, Math.max(0, value)));
          expect(sum(Object.values(percents))).toBe(100);
          expect(Object.values(percents).every((percent) => Number.isInteger(percent) && percent >= 0)).toBe(
            true,
          );
        }
      }),
    );
  });
});
