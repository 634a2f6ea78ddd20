import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { compilePredicate } from "../../../src/core/pack";
import { compileWrong, explain, judge, TEST_PACK } from "./support";

type Row = readonly [cell: CellValue, expected: OutcomeStatus];

describe("atLeast", () => {
  const five: Predicate = { is: "atLeast", field: "memberCount", value: 5, unit: "人" };
  test.each<Row>([
    [4, "notMet"],
    [5, "met"],
    [6, "met"],
    ["4人", "notMet"],
    ["五人", "met"],
    [null, "missing"],
    ["待定", "missing"],
    ["很多", "malformed"],
    ["5-8人", "malformed"],
    ["10余人", "met"],
    ["4余人", "needsJudgement"],
    ["约5人", "needsJudgement"],
    ["约10人", "met"],
    ["约4人", "needsJudgement"],
    ["4?", "needsJudgement"],
    ["约3人", "notMet"],
    ["不足5人", "notMet"],
    ["不足6人", "needsJudgement"],
    ["5人未满", "notMet"],
    ["5人以内", "needsJudgement"],
    ["4人以内", "notMet"],
    ["超过5人", "met"],
    ["超过4人", "met"],
    ["超过3人", "needsJudgement"],
    ["近300", "met"],
    ["近5人", "needsJudgement"],
    ["12?", "met"],
    ["12人未满", "needsJudgement"],
    ["不足4人", "notMet"],
  ])("%p against 5", (cell, expected) => expect(judge(five, { memberCount: cell })).toBe(expected));

  const one: Predicate = { is: "atLeast", field: "memberCount", value: 1 };
  test.each<Row>([
    ["不足1人", "notMet"],
    ["不到1人", "notMet"],
    ["1人以内", "met"],
    ["不到2人", "met"],
    ["超过0人", "met"],
    ["约1人", "met"],
  ])("%p against 1", (cell, expected) => expect(judge(one, { memberCount: cell })).toBe(expected));

  const more: Predicate = { is: "atLeast", field: "floorArea", value: 0, exclusive: true };
  test.each<Row>([
    [0, "notMet"],
    [0.01, "met"],
    [-1, "notMet"],
    ["约200㎡", "met"],
    ["200余", "met"],
    ["不足50", "met"],
    ["无", "notMet"],
  ])("%p against more than 0", (cell, expected) => expect(judge(more, { floorArea: cell })).toBe(expected));

  test("a bound at the threshold is open where the threshold is excluded", () => {
    const above: Predicate = { is: "atLeast", field: "floorArea", value: 40, exclusive: true };
    expect(judge(above, { floorArea: "40余" })).toBe("needsJudgement");
    expect(judge(above, { floorArea: "50余" })).toBe("met");
    expect(judge(above, { floorArea: "不足40" })).toBe("notMet");
  });

  test("50 or more settles 40 and leaves 60 open", () => {
    expect(judge({ is: "atLeast", field: "floorArea", value: 40 }, { floorArea: "50余" })).toBe("met");
    expect(judge({ is: "atLeast", field: "floorArea", value: 60 }, { floorArea: "50余" })).toBe(
      "needsJudgement",
    );
  });

  test("an approximate figure is within a fifth of itself", () => {
    expect(judge({ is: "atLeast", field: "floorArea", value: 40 }, { floorArea: "约50" })).toBe("met");
    expect(judge({ is: "atLeast", field: "floorArea", value: 41 }, { floorArea: "约50" })).toBe(
      "needsJudgement",
    );
    expect(judge({ is: "atLeast", field: "floorArea", value: 60 }, { floorArea: "约50" })).toBe(
      "needsJudgement",
    );
    expect(judge({ is: "atLeast", field: "floorArea", value: 61 }, { floorArea: "约50" })).toBe("notMet");
  });

  test("says what is demanded, and whose words an open question has", () => {
    expect(explain(five, { memberCount: 4 })).toMatchObject({ required: ">= 5", message: "" });
    expect(explain(more, { floorArea: 0 }).required).toBe("> 0");
    expect(explain(five, { memberCount: "4余人" }).message).toBe("judgement.figure");
  });

  test("without a column, missing", () =>
    expect(judge(five, {}, { without: ["memberCount"] })).toBe("missing"));
});

describe("atMost", () => {
  const most: Predicate = { is: "atMost", field: "annualFunding", value: 100 };
  const less: Predicate = { is: "atMost", field: "annualFunding", value: 100, exclusive: true };
  test.each<readonly [CellValue, OutcomeStatus, OutcomeStatus]>([
    [99, "met", "met"],
    [100, "met", "notMet"],
    [101, "notMet", "notMet"],
    ["100余", "needsJudgement", "notMet"],
    ["99余", "needsJudgement", "needsJudgement"],
    ["101余", "notMet", "notMet"],
    ["不足100", "met", "met"],
    ["100以内", "met", "needsJudgement"],
    ["超过100", "notMet", "notMet"],
    ["超过99", "needsJudgement", "needsJudgement"],
    ["不足90", "met", "met"],
    ["约90", "needsJudgement", "needsJudgement"],
    ["约80", "met", "met"],
    [null, "missing", "missing"],
    ["若干", "malformed", "malformed"],
  ])("%p against 100 and below 100", (cell, expected, below) => {
    expect(judge(most, { annualFunding: cell })).toBe(expected);
    expect(judge(less, { annualFunding: cell })).toBe(below);
  });
  test("a positive figure below a bound is more than none", () => {
    expect(judge({ is: "atMost", field: "annualFunding", value: 0 }, { annualFunding: "不足5" })).toBe(
      "notMet",
    );
  });
  test("says what is demanded", () => {
    expect(explain(most, { annualFunding: 101 })).toMatchObject({ required: "<= 100", message: "" });
    expect(explain(less, { annualFunding: 101 }).required).toBe("< 100");
    expect(explain(most, { annualFunding: "约90" }).message).toBe("judgement.figure");
  });
});

describe("between", () => {
  const photos: Predicate = { is: "between", field: "patentCount", min: 3, max: 5 };
  test.each<Row>([
    [2, "notMet"],
    [3, "met"],
    [4, "met"],
    [5, "met"],
    [6, "notMet"],
    ["3余", "needsJudgement"],
    ["6余", "notMet"],
    [null, "missing"],
    ["一堆", "malformed"],
  ])("%p in 3 to 5", (cell, expected) => expect(judge(photos, { patentCount: cell })).toBe(expected));
  test("says what is demanded", () => {
    expect(explain(photos, { patentCount: 2 })).toMatchObject({ required: "3..5", message: "" });
    expect(explain(photos, { patentCount: "3余" }).message).toBe("judgement.figure");
  });
});

describe("wholeNumber", () => {
  const whole: Predicate = { is: "wholeNumber", field: "memberCount" };
  test.each<Row>([
    [12, "met"],
    [0, "met"],
    [12.5, "notMet"],
    [null, "missing"],
    ["几个", "malformed"],
  ])("%p", (cell, expected) => expect(judge(whole, { memberCount: cell })).toBe(expected));
  test("has no figure to demand", () => expect(explain(whole, { memberCount: 1.5 }).required).toBe(""));
});

describe("between", () => {
  const photos: Predicate = { is: "between", field: "memberCount", min: 3, max: 5 };
  test.each<Row>([
    [2, "notMet"],
    [3, "met"],
    [5, "met"],
    [6, "notMet"],
    ["四", "met"],
    ["约4", "met"],
    ["约3", "needsJudgement"],
    ["约5", "needsJudgement"],
    ["约9", "notMet"],
    ["不足3", "notMet"],
    ["不足5", "needsJudgement"],
    ["超过5", "notMet"],
    ["超过2", "needsJudgement"],
    [null, "missing"],
    ["很多", "malformed"],
  ])("%p between 3 and 5", (cell, expected) => expect(judge(photos, { memberCount: cell })).toBe(expected));

  test("a figure in another unit is held against limits in the field's", () => {
    const funds: Predicate = { is: "between", field: "annualFunding", min: 1, max: 2 };
    expect(judge(funds, { annualFunding: "15000元" })).toBe("met");
    expect(judge(funds, { annualFunding: "0.5万元" })).toBe("notMet");
    expect(explain(funds, { annualFunding: 3 }).required).toBe("1..2");
  });
});

describe("withinMedian", () => {
  const tenfold: Predicate = { is: "withinMedian", field: "memberCount", factor: 10, minimumEntries: 5 };
  const sheet = (first: CellValue, ...others: CellValue[]) =>
    [first, ...others].map((memberCount) => ({ memberCount }));
  test("at ten times the median it passes, above it stands out", () => {
    expect(judge(tenfold, sheet(80, 8, 8, 8, 8))).toBe("met");
    expect(judge(tenfold, sheet(81, 8, 8, 8, 8))).toBe("notMet");
  });
  test("an even number of figures has the mean of the middle two as median", () => {
    expect(judge(tenfold, sheet(70, 6, 8, 6, 8, 6))).toBe("met");
    expect(judge(tenfold, sheet(71, 6, 6, 8, 8, 6))).toBe("notMet");
  });
  test("an odd number of figures, in whatever order, has the middle one as median", () => {
    expect(judge(tenfold, sheet(80, 3, 9, 8, 1))).toBe("met");
    expect(judge(tenfold, sheet(81, 3, 9, 8, 1))).toBe("notMet");
  });
  test("cells that cannot be read, and columns that are not there, are no figures", () => {
    expect(judge(tenfold, sheet(81, 8, 8, 8, 8, "许多"))).toBe("notMet");
    expect(judge(tenfold, sheet(81, 8, 8, 8, "许多", "若干"))).toBe("notApplicable");
    expect(explain(tenfold, sheet(81, "许多", 8, 8, 8, 8)).parameters).toMatchObject({ median: 8, count: 5 });
    expect(explain(tenfold, sheet(null)).parameters).toMatchObject({ median: 0, count: 0 });
    expect(judge(tenfold, sheet(81), { without: ["memberCount"] })).toBe("missing");
  });
  test("an edit of any row may change it for all, so all are judged again", () => {
    const check = compilePredicate(tenfold, TEST_PACK, "entry");
    expect(check.acrossEntries).toBe(true);
    expect(check.fields).toEqual([TEST_PACK.fields.findIndex(({ id }) => id === "memberCount")]);
  });
  test("fewer than five figures, or a median of none, says nothing", () => {
    expect(judge(tenfold, sheet(800, 8, 8, 8))).toBe("notApplicable");
    expect(judge(tenfold, sheet(800, 8, 8, 8, null))).toBe("notApplicable");
    expect(judge(tenfold, sheet(800, 0, 0, 0, 0))).toBe("notApplicable");
  });
  test("the example row is not counted", () => {
    expect(judge(tenfold, sheet(81, 8, 8, 8, 8), { samples: [4] })).toBe("notApplicable");
  });
  test("a cell without a figure is left alone", () => {
    expect(judge(tenfold, sheet(null, 8, 8, 8, 8))).toBe("missing");
    expect(judge(tenfold, sheet("许多", 8, 8, 8, 8))).toBe("malformed");
  });
  test("says the limit and the median", () => {
    expect(explain(tenfold, sheet(81, 8, 8, 8, 8))).toMatchObject({
      required: "<= 80",
      parameters: { median: 8, count: 5, factor: 10 },
    });
  });
});

describe("unitAssumed", () => {
  const assumed: Predicate = { is: "unitAssumed", field: "annualFunding" };
  test("a bare figure rests on the header", () =>
    expect(judge(assumed, { annualFunding: 12000 })).toBe("met"));
  test("a figure with its own unit, or under another unit, does not", () => {
    expect(judge(assumed, { annualFunding: "500,000元" })).toBe("notMet");
    expect(judge(assumed, { annualFunding: "12000万元" })).toBe("notMet");
    expect(judge(assumed, { annualFunding: 12000 }, { factor: 0.0001 })).toBe("notMet");
  });
  test("nothing to say about an empty or unreadable cell", () => {
    expect(judge(assumed, {})).toBe("missing");
    expect(judge(assumed, { annualFunding: "若干" })).toBe("malformed");
  });
  test("has no figure to demand", () => expect(explain(assumed, { annualFunding: "5元" }).required).toBe(""));
});

describe("figures of fields that hold none", () => {
  test.each(["atLeast", "atMost", "between", "wholeNumber", "withinMedian", "unitAssumed"])("%s", (is) => {
    expect(
      compileWrong({ is, field: "studioName", value: 1, min: 1, max: 2, factor: 1, minimumEntries: 1 }),
    ).toThrow(/studioName.*text/);
    expect(compileWrong({ is, field: "nothing", value: 1 })).toThrow(/no field "nothing"/);
    expect(compileWrong({ is, field: "memberCount", value: 1 }, "sheet")).toThrow(/scope to "entry"/);
  });
});
