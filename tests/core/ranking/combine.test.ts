import { combineScores } from "../../../src/core/ranking/combine";

describe("combineScores", () => {
  test("mean of the scores given; an absent one is not a zero", () => {
    expect(combineScores([80, 90, null], "mean")).toEqual({ value: 85, given: 2 });
    expect(combineScores([0, 10], "mean")).toEqual({ value: 5, given: 2 });
  });

  test("trimmed mean drops one highest and one lowest", () => {
    expect(combineScores([60, 88, 90, 92, 100], "trimmedMean")).toEqual({ value: 90, given: 5 });
    expect(combineScores([70, 99, 80], "trimmedMean")).toEqual({ value: 80, given: 3 });
    // Of two equal highest scores only one is dropped.
    expect(combineScores([90, 90, 60, 30], "trimmedMean")).toEqual({ value: 75, given: 4 });
  });

  test("says why there is no figure", () => {
    expect(combineScores([null, null], "mean")).toEqual({ value: null, reason: "noScore" });
    expect(combineScores([], "trimmedMean")).toEqual({ value: null, reason: "noScore" });
    expect(combineScores([80, 90, null], "trimmedMean")).toEqual({ value: null, reason: "tooFewScores" });
  });

  test("the order of the members does not matter, to the last bit", () => {
    const scores = [80.1, 90.7, 85.3, 77.9];
    expect(combineScores([...scores].reverse(), "mean")).toEqual(combineScores(scores, "mean"));
  });
});
