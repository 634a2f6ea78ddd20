import { scaleColumns } from "../../../src/core/ranking/scaling";
import type { CriterionParameters } from "../../../src/core/ranking/method";

const scaled = (figures: readonly number[], more: Partial<CriterionParameters> = {}) => {
  const [column] = scaleColumns(
    figures.map((figure) => [figure]),
    [{ weight: 1, direction: "max", ...more }],
  );
  return column;
};

test.each<[string, number[], Partial<CriterionParameters>, number[]]>([
  ["by range", [2, 10, 6], {}, [0, 1, 0.5]],
  ["by range, less is better", [2, 10, 6], { direction: "min" }, [1, 0, 0.5]],
  ["figures below 0", [-4, 0, 4], {}, [0, 0.5, 1]],
  ["by rank", [5, 900, 7], { scale: "rank" }, [0, 1, 0.5]],
  ["by rank, equal ones share", [5, 5, 7], { scale: "rank" }, [0.25, 0.25, 1]],
  ["by rank, less is better", [5, 900, 7], { scale: "rank", direction: "min" }, [1, 0, 0.5]],
  ["by logarithm", [0, Math.E - 1, Math.E ** 2 - 1], { scale: "log" }, [0, 0.5, 1]],
  ["by logarithm, less is better", [0, Math.E ** 2 - 1], { scale: "log", direction: "min" }, [1, 0]],
  ["between fixed figures", [0, 10, 30, 40], { scale: { low: 10, high: 30 } }, [0, 0, 1, 1]],
  [
    "between fixed figures, less is better",
    [10, 20],
    { scale: { low: 10, high: 30 }, direction: "min" },
    [1, 0.5],
  ],
])("%s: each candidate's place between worst and best", (_, figures, more, expected) => {
  const column = scaled(figures, more);
  expect(column?.constant).toBe(false);
  expect(column).not.toHaveProperty("logRefused");
  expect(column?.scaled).toHaveLength(expected.length);
  expected.forEach((share, index) => expect(column?.scaled[index]).toBeCloseTo(share, 12));
  expect([column?.minimum, column?.maximum]).toEqual([Math.min(...figures), Math.max(...figures)]);
});

test("a logarithm of figures below 0 is refused, and the range is used; at 0 it is not", () => {
  expect(scaled([-1, 0, 3], { scale: "log" })).toEqual({
    minimum: -1,
    maximum: 3,
    constant: false,
    scaled: [0, 0.25, 1],
    logRefused: true,
  });
  expect(scaled([0, 3], { scale: "log" })).not.toHaveProperty("logRefused");
  expect(scaled([-1, 3], { scale: "rank" })).not.toHaveProperty("logRefused");
});

test.each<[string, number[], Partial<CriterionParameters>]>([
  ["equal figures", [7, 7, 7], {}],
  ["a rounding error apart", [0.1 + 0.2, 0.3], {}],
  ["one candidate", [7], {}],
  ["all beyond the fixed figures", [50, 90], { scale: { low: 10, high: 30 } }],
  ["apart by less than what decides", [10, 10.5, 10.9], { indifference: 1 }],
])("%s tell nobody apart", (_, figures, more) => {
  const column = scaled(figures, more);
  expect(column?.constant).toBe(true);
  expect(column?.scaled).toEqual(figures.map(() => 0));
});

test("figures near the largest number stay finite", () => {
  const column = scaled([-Number.MAX_VALUE, 0, Number.MAX_VALUE]);
  expect(column?.scaled).toEqual([0, 0.5, 1]);
});

test("each criterion is scaled by its own", () => {
  const [first, second] = scaleColumns(
    [
      [1, 30],
      [3, 10],
    ],
    [
      { weight: 1, direction: "max" },
      { weight: 1, direction: "min" },
    ],
  );
  expect([first?.scaled, second?.scaled]).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test.each<[string, number[], number, number[]]>([
  ["a chain of small steps is one figure, its mean", [10, 10.6, 11.2, 20], 1, [0, 0, 0, 1]],
  ["a step as large as the threshold decides", [10, 11, 20], 1, [0, 0.1, 1]],
  ["groups on both sides keep their own means", [1, 1.5, 9, 9.5], 1, [0, 0, 1, 1]],
  ["in whatever order they stand", [20, 11.2, 10, 10.6], 1, [1, 0, 0, 0]],
  ["no threshold, no groups", [10, 10.5, 11], 0, [0, 0.5, 1]],
])("%s", (_, figures, indifference, expected) => {
  expect(scaled(figures, { indifference })?.scaled).toEqual(expected);
});
