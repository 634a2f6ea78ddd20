import fc from "fast-check";
import type { CellValue, Predicate, SheetLabel } from "../../../src/core";
import { compilePredicate, Outcome } from "../../../src/core/pack";
import { listRanks } from "../../../src/core/pack/predicates/permutation";
import { MOST_RELATED } from "../../../src/core/pack/judging/related";
import { compileWrong, explain, explainAll, judge, situationOf, TEST_PACK, type Cells } from "./support";

describe("roster", () => {
  const fresh: Predicate = { is: "notInRoster" };
  const roster = [
    { studioName: "甲公司李明工作室", leaderName: "李明", hostUnit: "甲公司", remark: "2018年" },
    { studioName: "", leaderName: "王强", hostUnit: "乙公司" },
    { studioName: "丙公司工作室" },
    { studioName: "丙公司工作室", leaderName: "赵六" },
  ];
  test("not applicable without a roster", () => {
    expect(judge(fresh, { studioName: "甲公司李明工作室" })).toBe("notApplicable");
  });
  test("by name, or by leader and unit, after normalising", () => {
    expect(judge(fresh, { studioName: "甲公司 李明工作室" }, { roster })).toBe("notMet");
    expect(
      judge(fresh, { studioName: "别的名字", leaderName: "王 强", hostUnit: "乙公司" }, { roster }),
    ).toBe("notMet");
    expect(judge(fresh, { studioName: "别的名字", leaderName: "王强", hostUnit: "甲公司" }, { roster })).toBe(
      "needsJudgement",
    );
    expect(judge(fresh, { studioName: "丙公司工作室" }, { roster })).toBe("notMet");
    expect(judge(fresh, { studioName: "丁公司工作室" }, { roster })).toBe("met");
    expect(judge(fresh, {}, { roster })).toBe("missing");
  });
  test("says which entry of the roster it is", () => {
    expect(explain(fresh, { studioName: "甲公司李明工作室" }, { roster }).parameters).toEqual({
      remark: "2018年",
      rosterName: "甲公司李明工作室",
      rosterRow: "",
    });
    expect(explain(fresh, { studioName: "新" }, { roster }).parameters).toEqual({
      remark: "",
      rosterName: "",
      rosterRow: "",
    });
  });
  test("the other way round", () => {
    expect(judge({ is: "inRoster" }, { studioName: "甲公司李明工作室" }, { roster })).toBe("met");
    expect(judge({ is: "inRoster" }, { studioName: "丁公司工作室" }, { roster })).toBe("notMet");
  });
});

describe("permutation", () => {
  const ranking: Predicate = { is: "permutation", field: "seq" };
  const ranks = (...list: CellValue[]): Cells[] => list.map((seq) => ({ seq }));
  const outcomes = (...list: CellValue[]) =>
    ranks(...list).map((_, entry, all) => judge(ranking, all.length ? ranks(...list) : [], { entry }));

  test("1..n, in any order", () => expect(outcomes(2, 3, 1)).toEqual(["met", "met", "met"]));
  test("doubled, beyond n, below 1, not whole, blank, no number", () => {
    expect(outcomes(1, 2, 2)).toEqual(["met", "notMet", "notMet"]);
    expect(outcomes(1, 2, 4)).toEqual(["met", "met", "notMet"]);
    expect(outcomes(0, 1, 2)).toEqual(["malformed", "met", "met"]);
    expect(outcomes(1, null, 3)).toEqual(["met", "missing", "met"]);
    expect(outcomes(1, "第一名？？", 3)[1]).toBe("malformed");
  });
  test("with one entry, 1 or blank", () => {
    expect(outcomes(1)).toEqual(["met"]);
    expect(outcomes(null)).toEqual(["met"]);
    expect(outcomes(3)).toEqual(["notMet"]);
  });
  test("the example row has no rank", () => {
    expect(judge(ranking, ranks(1, 1, 2), { entry: 1, samples: [0] })).toBe("met");
  });
  test("says which numbers are missing and doubled", () => {
    expect(explain(ranking, ranks(2, 2, 5, 5, 9))).toMatchObject({
      required: "1..5",
      parameters: { count: 5, missing: "1, 3, 4", doubled: "2, 5" },
    });
  });
  test("the last number is missing like any other; a blank or example row takes none", () => {
    expect(explain(ranking, ranks(1, 2, 2), { entry: 1 }).parameters).toMatchObject({ missing: "3" });
    expect(explain(ranking, ranks(1, null, 1)).parameters).toMatchObject({ missing: "2, 3" });
    expect(explain(ranking, ranks(3, 1, 1), { entry: 1, samples: [0] }).parameters).toEqual({
      count: 2,
      missing: "2",
      doubled: "1",
    });
  });
  test("numbers in a row are drawn together", () => {
    expect(listRanks([1, 3, 4, 6, 7, 8])).toBe("1, 3, 4, 6–8");
    expect(listRanks([])).toBe("");
    expect(listRanks([1, 3, 5], 2)).toBe("1, 3 …");
  });
  test("any shuffle of 1..n is met, and any with one number changed is not", () => {
    const shuffle = fc.integer({ min: 2, max: 8 }).chain((n) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i + 1),
        { minLength: n },
      ),
    );
    fc.assert(
      fc.property(shuffle, fc.nat(), (order, at) => {
        expect(outcomes(...order).every((status) => status === "met")).toBe(true);
        const changed = [...order];
        const index = at % order.length;
        changed[index] = (changed[index] as number) + 1;
        expect(outcomes(...changed)).toContain("notMet");
      }),
      { numRuns: 40 },
    );
  });
});

describe("countBetween", () => {
  const entries = (n: number): Cells[] => Array.from({ length: n }, () => ({ hostUnit: "甲公司" }));
  const count = (n: number, more: { min?: number; max?: number }) =>
    judge({ is: "countBetween", ...more }, entries(n), { scope: "sheet" });
  test("below, at, above", () => {
    expect([1, 2, 3].map((n) => count(n, { min: 2 }))).toEqual(["notMet", "met", "met"]);
    expect([1, 2, 3].map((n) => count(n, { max: 2 }))).toEqual(["met", "met", "notMet"]);
    expect([1, 2, 3, 4].map((n) => count(n, { min: 2, max: 3 }))).toEqual(["notMet", "met", "met", "notMet"]);
  });
  test("the example row is not counted", () => {
    expect(judge({ is: "countBetween", min: 2 }, entries(2), { scope: "sheet", samples: [0] })).toBe(
      "notMet",
    );
  });
  test("says how many", () => {
    expect(explain({ is: "countBetween", min: 2 }, entries(1), { scope: "sheet" })).toMatchObject({
      required: ">= 2",
      found: "1",
      parameters: { count: 1 },
    });
    expect(explain({ is: "countBetween", max: 2 }, entries(3), { scope: "sheet" }).required).toBe("<= 2");
    expect(explain({ is: "countBetween", min: 1, max: 2 }, entries(3), { scope: "sheet" }).required).toBe(
      "1..2",
    );
  });
  test("needs a limit", () =>
    expect(compileWrong({ is: "countBetween" }, "sheet")).toThrow(/"min" or "max"/));

  const perUnit: Predicate = { is: "countBetween", by: "hostUnit", max: 2 };
  const list: Cells[] = [
    { hostUnit: "甲公司" },
    { hostUnit: "乙公司" },
    { hostUnit: "甲 公司" },
    { hostUnit: "甲公司" },
    {},
  ];
  test("per value of a field, for the sheet", () => {
    expect(judge(perUnit, list, { scope: "sheet" })).toBe("notMet");
    expect(judge(perUnit, list.slice(0, 3), { scope: "sheet" })).toBe("met");
    expect(judge(perUnit, list, { scope: "sheet", without: ["hostUnit"] })).toBe("missing");
    expect(explainAll(perUnit, list)).toMatchObject([
      {
        found: "3",
        required: "<= 2",
        parameters: { count: 3, group: "甲公司" },
        place: { row: 4, column: 1 },
        related: [
          { row: 6, column: 1 },
          { row: 7, column: 1 },
        ],
      },
    ]);
    expect(explain(perUnit, list, { scope: "sheet" }).found).toBe("");
  });
  test("per value of a field, for each entry", () => {
    expect(list.map((_, entry) => judge(perUnit, list, { entry }))).toEqual([
      "notMet",
      "met",
      "notMet",
      "notMet",
      "missing",
    ]);
    expect(explain(perUnit, list, { entry: 3 })).toMatchObject({ place: { row: 7, column: 1 }, found: "3" });
  });
  test("the first entry is explained like any other; many others are named up to a limit", () => {
    expect(explain(perUnit, list, { entry: 0 })).toMatchObject({
      found: "3",
      place: { row: 4, column: 1 },
      parameters: { count: 3, group: "甲公司" },
    });
    for (const more of [1, 2]) {
      const why = explain(perUnit, entries(MOST_RELATED + more), { entry: 0 });
      expect(why.related).toHaveLength(MOST_RELATED);
      expect(why.found).toBe(String(MOST_RELATED + more));
    }
  });
  test("the example row is in no group", () => {
    const withExample = [{ hostUnit: "甲公司" }, ...entries(2)];
    expect(judge(perUnit, withExample, { scope: "sheet" })).toBe("notMet");
    expect(judge(perUnit, withExample, { scope: "sheet", samples: [0] })).toBe("met");
    expect(
      judge({ is: "countBetween", by: "hostUnit", min: 3 }, withExample, { entry: 1, samples: [0] }),
    ).toBe("notMet");
  });
  test("entries without a value are no group, however many", () => {
    const blank: Cells[] = [{}, { hostUnit: "甲公司" }, {}, { hostUnit: " " }, { hostUnit: "甲公司" }];
    const unreadable: Cells[] = Array.from({ length: 3 }, () => ({ hostUnit: { error: "#REF!" } }));
    const atLeastTwo: Predicate = { is: "countBetween", by: "hostUnit", min: 2 };
    for (const predicate of [perUnit, atLeastTwo]) {
      expect(judge(predicate, blank, { scope: "sheet" })).toBe("met");
      expect(explainAll(predicate, blank)).toEqual([]);
      expect(judge(predicate, [...blank, ...unreadable], { scope: "sheet" })).toBe("met");
    }
    expect(judge(perUnit, blank, { entry: 3 })).toBe("missing");
    expect(judge(perUnit, unreadable, { entry: 0 })).toBe("malformed");
    expect(judge(atLeastTwo, [{ hostUnit: "甲公司" }, {}], { scope: "sheet" })).toBe("notMet");
  });
});

describe("labels", () => {
  const filled: Predicate = { is: "labelFilled", label: "recommendingUnit" };
  const county: Predicate = {
    is: "labelMatches",
    label: "recommendingUnit",
    patterns: ["*县总工会", "*高新区工会"],
  };
  const unit = (recommendingUnit?: string) => ({
    scope: "sheet" as const,
    labels: recommendingUnit === undefined ? {} : { recommendingUnit },
  });
  test("filled, blank, absent", () => {
    expect(judge(filled, {}, unit("青山县总工会"))).toBe("met");
    expect(judge(filled, {}, unit(""))).toBe("missing");
    expect(judge(filled, {}, unit())).toBe("missing");
    expect(explain(filled, {}, unit(""))).toMatchObject({
      message: "label.blank",
      place: { row: 1, column: 0 },
    });
    expect(explain(filled, {}, unit()).message).toBe("label.absent");
    expect(explain(filled, {}, unit()).place).toBeUndefined();
    const pictured = situationOf([{}], unit(""));
    const labelOf = pictured.label.bind(pictured);
    pictured.label = (name) => ({ ...(labelOf(name) as SheetLabel), isPicture: true });
    const check = compilePredicate(filled, TEST_PACK, "sheet");
    expect(check.status(pictured, -1)).toBe(Outcome.missing);
    expect(check.explain(pictured, -1, Outcome.missing).message).toBe("label.picture");
  });
  test("matching a pattern", () => {
    expect(judge(county, {}, unit("青山县总工会"))).toBe("met");
    expect(judge(county, {}, unit("乐山高新区工会"))).toBe("met");
    expect(judge(county, {}, unit("青山机械公司工会"))).toBe("notMet");
    expect(judge(county, {}, unit(""))).toBe("missing");
    expect(judge(county, {}, unit())).toBe("missing");
    expect(explain(county, {}, unit("青山机械公司工会")).found).toBe("青山机械公司工会");
  });
});
