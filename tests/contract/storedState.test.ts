import { storedState } from "../../src/host";

const RANKING = {
  method: "topsis",
  weights: { a: 60, b: 40 },
  directions: { a: "min" },
  priority: ["b", "a"],
  normalisation: "vector",
  combined: [
    { id: "combined-1", label: { "zh-CN": "综合", en: "all" }, columns: ["x", "y"], combination: "mean" },
  ],
  manualOrder: ["one"],
  reasons: { one: "why" },
  included: {},
  confirmed: true,
  confirmedOrder: ["one"],
};

describe("the state read from a workbook", () => {
  test("is taken over whole, with members that this version does not know", () => {
    const state = { version: 1, pack: "leshan-2020", later: [1], ranking: { ...RANKING, later: true } };
    expect(storedState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test("of an earlier version of the product stays readable", () => {
    const state = { version: 1, ranking: { method: "weighted-sum", weights: {} } };
    expect(storedState(state)).toEqual(state);
    expect(storedState({ version: 1 })).toEqual({ version: 1 });
  });

  test.each([
    ["method", "magic"],
    ["weights", { a: "60" }],
    ["weights", { a: Number.NaN }],
    ["weights", [1]],
    ["directions", { a: "up" }],
    ["directions", { a: "constructor" }],
    ["priority", "a"],
    ["priority", [1]],
    ["normalisation", 3],
    ["combined", { id: "x" }],
    ["combined", [{ id: "x", columns: ["a"], combination: "median" }]],
    ["combined", [{ id: "x", columns: "a", combination: "mean" }]],
    ["combined", [{ id: "x", columns: ["a"], combination: "mean", label: "x" }]],
    ["manualOrder", [null]],
    ["reasons", { one: 1 }],
    ["confirmed", "yes"],
  ] as const)("leaves out %s where it is %j, and only that", (member, value) => {
    const rest = Object.fromEntries(Object.entries(RANKING).filter(([key]) => key !== member));
    expect(storedState({ version: 1, ranking: { ...RANKING, [member]: value } })).toEqual({
      version: 1,
      ranking: { method: "weighted-sum", weights: {}, ...rest },
    });
  });

  test.each([null, 1, "x", [], {}, { version: 2, pack: "a" }])("%j is no state", (value) => {
    expect(storedState(value)).toEqual({ version: 1 });
  });

  test("a ranking that is none is dropped", () => {
    expect(storedState({ version: 1, sheet: "a", ranking: "x" })).toEqual({ version: 1, sheet: "a" });
  });
});
