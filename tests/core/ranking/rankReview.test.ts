import { entryIdentities, rankReview, type Ranking } from "../../../src/core/ranking";
import { reviewOf, type RowSpec } from "./reviews";
import { total } from "./helpers";

const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", leader: "丁一", outcomes: 2, patents: 1, area: 50 },
  { name: "乙工作室", leader: "王二", outcomes: 10, patents: 3, area: 80 },
  { name: "丙工作室", leader: "张三", outcomes: 6, patents: 5, area: 20 },
  { name: "戊工作室", leader: "李四", outcomes: 2, patents: 1, area: 60 },
];
const names = (ranking: Ranking): string => ranking.entries.map(({ identity }) => identity[0]).join("");

describe("the proposed order", () => {
  test("scores, contributions and what decides between neighbours", () => {
    const { review, grid } = reviewOf(ROWS);
    const ranking = rankReview(review, grid);
    expect(
      ranking.entries.map(({ row, rank, proposedRank, score }) => [row, rank, proposedRank, score]),
    ).toEqual([
      [4, 1, 1, 0.75],
      [5, 2, 1, 0.75],
      [3, 3, 3, 0],
      [6, 4, 3, 0],
    ]);
    expect(ranking.entries[0]).toMatchObject({
      tiedWith: [2],
      proposedPlace: 1,
      contributions: [0.5, 0.25],
      figures: [10, 3],
      moved: false,
      reason: null,
      included: null,
    });
    expect(ranking.neighbours).toMatchObject([
      { ahead: 1, behind: 2, decidedBy: { kind: "sheetOrder" }, lead: 0, swap: null },
      {
        ahead: 2,
        behind: 0,
        decidedBy: { kind: "criterion", criterion: "patentCount" },
        lead: 0.75,
        swap: null,
      },
      { ahead: 0, behind: 3, decidedBy: { kind: "sheetOrder" }, lead: 0, swap: null },
    ]);
    expect(ranking.openTies).toEqual([
      [1, 2],
      [0, 3],
    ]);
    expect(ranking.manual).toBe(false);
    expect(ranking.criteria[0]).toMatchObject({
      id: "outcomeCount",
      minimum: 2,
      maximum: 10,
      constant: false,
    });
  });

  test("weights, directions, the smallest swapping weight", () => {
    const { review, grid } = reviewOf(ROWS);
    const ranking = rankReview(review, grid, { weights: { outcomeCount: 3, patentCount: 1 } });
    expect(names(ranking)).toBe("乙丙甲戊");
    const swap = ranking.neighbours[0]!.swap!;
    expect(swap.criterion).toBe("outcomeCount");
    expect(swap.from).toBe(0.75);
    expect(swap.to).toBeCloseTo(0.5, 12);
    expect(
      names(rankReview(review, grid, { weights: { floorArea: 1 }, directions: { floorArea: "min" } })),
    ).toBe("丙甲戊乙");
  });

  test("a weight of 0 keeps a criterion in the list without a say; its blanks bar nobody", () => {
    const { review, grid } = reviewOf([...ROWS, { name: "丁工作室", outcomes: 9, patents: null }]);
    const ranking = rankReview(review, grid, { weights: { outcomeCount: 1, patentCount: 0 } });
    expect(names(ranking)).toBe("乙丁丙甲戊");
    expect(ranking.criteria[1]).toMatchObject({
      id: "patentCount",
      weight: 0,
      minimum: null,
      maximum: null,
      constant: false,
    });
    expect(ranking.entries.every(({ contributions }) => contributions[1] === 0)).toBe(true);
    expect(ranking.used).toEqual(["outcomeCount"]);
  });

  test("lexicographic with a priority, TOPSIS with both normalisations", () => {
    const { review, grid } = reviewOf(ROWS);
    const lexicographic = rankReview(review, grid, {
      method: "lexicographic",
      weights: { outcomeCount: 1, patentCount: 0 },
      priority: ["patentCount", "nothing"],
    });
    expect(names(lexicographic)).toBe("丙乙甲戊");
    expect(lexicographic.asked).toEqual(["patentCount", "outcomeCount"]);
    expect(rankReview(review, grid, { method: "topsis" }).normalisation).toBe("vector");
    const published = rankReview(review, grid, { method: "topsis" });
    expect(published.normalisation).toBe("vector");
    published.entries.forEach(({ score, contributions }) =>
      expect(total(contributions)).toBeCloseTo(score!, 12),
    );
    expect(rankReview(review, grid, { normalisation: "vector" }).normalisation).toBe("minMax");
  });

  test("a criterion in which all are equal is said to contribute nothing", () => {
    const { review, grid } = reviewOf(ROWS.map((row) => ({ ...row, patents: 4 })));
    const ranking = rankReview(review, grid);
    expect(ranking.problems).toEqual([{ code: "constantCriterion", criterion: "patentCount" }]);
    expect(ranking.criteria[1]!.constant).toBe(true);
  });

  test("acceptabilities on request", () => {
    const { review, grid } = reviewOf(ROWS);
    expect(rankReview(review, grid).acceptability).toBeNull();
    const ranking = rankReview(review, grid, { acceptability: { draws: 400 } });
    expect(ranking.acceptability).toMatchObject({ draws: 400 });
    expect(ranking.scored).toEqual([0, 1, 2, 3]);
    expect(ranking.acceptability!.ranks[0]).toEqual([0, 0, 0.5, 0.5]);
  });

  test("an estimate is ranked by its figure and marked", () => {
    const { review, grid } = reviewOf([...ROWS.slice(1), { ...ROWS[0]!, qualifier: ">=" }]);
    const last = rankReview(review, grid).entries.at(-1)!;
    expect(last.inexact).toEqual([{ criterion: "outcomeCount", why: "qualifier" }]);
    expect(last.doubtful).toEqual(["outcomeCount"]);
  });
});

describe("entries left out", () => {
  const rows: readonly RowSpec[] = [
    ...ROWS,
    { name: "丁工作室", outcomes: 9, patents: null },
    { name: "xx公司张三", outcomes: 1, patents: 1, sample: true },
  ];

  test("errors, missing figures and sample rows, each with its reason; never sorted as zero", () => {
    const { review, grid } = reviewOf(rows, {
      findings: [{ row: 4, field: "studioName" }, { row: 3, severity: "warning" }, { row: null }],
    });
    const ranking = rankReview(review, grid);
    expect(names(ranking)).toBe("甲丙戊");
    expect(ranking.leftOut).toMatchObject([
      { entry: 1, row: 4, reason: "errors", errors: 1, missing: [] },
      { entry: 4, row: 7, reason: "missingCriterion", errors: 0, missing: ["patentCount"] },
      { entry: 5, row: 8, reason: "sampleRow" },
    ]);
  });

  test("an error in the rank column bars nobody: that column is what the ranking fills", () => {
    const { review, grid } = reviewOf(ROWS, {
      findings: [3, 4, 5].map((row) => ({ row, field: "seq", kind: "missing" as const })),
    });
    expect(rankReview(review, grid).entries).toHaveLength(4);
  });

  test("the user may include them with a reason; without a figure they have no score and stand last", () => {
    const { review, grid } = reviewOf(rows, { findings: [{ row: 4, field: "studioName" }] });
    const identities = entryIdentities(review.entries, review.pack);
    const included = {
      [identities[1]!]: "名称已核实",
      [identities[4]!]: "专利在审",
      [identities[5]!]: "x",
      "gone|": "y",
      [identities[0]!]: "不需要",
    };
    const ranking = rankReview(review, grid, { included });
    expect(
      ranking.entries.map(({ identity, score, proposedRank, included: why }) => [
        identity[0],
        score,
        proposedRank,
        why,
      ]),
    ).toEqual([
      ["乙", 0.75, 1, "名称已核实"],
      ["丙", 0.75, 1, null],
      ["甲", 0, 3, null],
      ["戊", 0, 3, null],
      ["丁", null, null, "专利在审"],
    ]);
    expect(ranking.entries[4]).toMatchObject({
      rank: 5,
      contributions: [0, 0],
      figures: [9, null],
      tiedWith: [],
      proposedPlace: null,
    });
    expect(ranking.neighbours[3]).toMatchObject({ decidedBy: { kind: "noScore" }, lead: null, swap: null });
    expect(ranking.leftOut.map(({ reason }) => reason)).toEqual(["sampleRow"]);
    expect(ranking.problems).toEqual([{ code: "unknownEntry", identity: "gone|" }]);
    // A blank reason includes nobody.
    expect(rankReview(review, grid, { included: { [identities[1]!]: "  " } }).entries).toHaveLength(3);
  });

  test("nobody left", () => {
    const { review, grid } = reviewOf([{ name: "甲", outcomes: null, patents: 1 }]);
    expect(rankReview(review, grid)).toMatchObject({
      entries: [],
      neighbours: [],
      leftOut: [{ reason: "missingCriterion" }],
    });
    const empty = reviewOf([]);
    expect(rankReview(empty.review, empty.grid, { acceptability: { draws: 5 } })).toMatchObject({
      entries: [],
      leftOut: [],
    });
  });
});

describe("the user's order", () => {
  const { review, grid } = reviewOf([...ROWS.slice(0, 3), { name: "丁工作室", outcomes: 1, patents: 0 }]);
  const [first, second, third, fourth] = entryIdentities(review.entries, review.pack) as [
    string,
    string,
    string,
    string,
  ];

  test("wins over the proposal, keeps the proposed rank, and tells moved from pushed along", () => {
    const ranking = rankReview(review, grid, {
      manualOrder: [fourth, second, third, first],
      reasons: { [fourth]: " 市级重点 " },
    });
    expect(names(ranking)).toBe("丁乙丙甲");
    expect(ranking.manual).toBe(true);
    expect(
      ranking.entries.map(({ rank, proposedRank, moved, reason }) => [rank, proposedRank, moved, reason]),
    ).toEqual([
      [1, 4, true, "市级重点"],
      [2, 1, false, null],
      [3, 2, false, null],
      [4, 3, false, null],
    ]);
    expect(ranking.neighbours.map(({ decidedBy }) => decidedBy.kind)).toEqual([
      "manual",
      "criterion",
      "criterion",
    ]);
  });

  test("of two neighbours swapped the one with a reason was moved", () => {
    const moved = (reasons: Record<string, string>): readonly boolean[] =>
      rankReview(review, grid, { manualOrder: [second, first, third, fourth], reasons }).entries.map(
        (entry) => entry.moved,
      );
    expect(moved({ [first]: "补充材料" })).toEqual([false, true, false, false]);
    expect(moved({ [third]: "材料不足" })).toEqual([false, false, true, false]);
  });

  test("an entry that the order does not name stays behind the one it follows; strangers are named", () => {
    const ranking = rankReview(review, grid, { manualOrder: [third, second, "gone|x"] });
    // Proposed: 乙 丙 甲 丁.
    expect(names(ranking)).toBe("丙甲丁乙");
    expect(ranking.problems).toEqual([{ code: "unknownEntry", identity: "gone|x" }]);
    expect(names(rankReview(review, grid, { manualOrder: [fourth] }))).toBe("乙丙甲丁");
  });

  test("by sheet rows for the command line", () => {
    const ranking = rankReview(review, grid, { orderRows: [3, 99, 5, 4, 6], manualOrder: ["ignored"] });
    expect(names(ranking)).toBe("甲丙乙丁");
    expect(names(rankReview(review, grid, { orderRows: [6, 3] }))).toBe("丁甲乙丙");
    expect(ranking.problems).toEqual([{ code: "orderRowNotRanked", row: 100 }]);
  });

  test("the proposed order itself is no manual order", () => {
    expect(rankReview(review, grid, { manualOrder: [second, third, first, fourth] }).manual).toBe(false);
  });
});

describe("identities", () => {
  test("spaces, width and brackets do not matter; doubles are numbered; a nameless row goes by its number", () => {
    const { review } = reviewOf([
      { name: "创新 工作室（一）", leader: "毛  娴" },
      { name: "创新工作室(一)", leader: "毛娴" },
      { name: "" },
      { name: "创新工作室（一）", leader: "丁涛" },
    ]);
    const identities = entryIdentities(review.entries, review.pack);
    expect(identities[1]).toBe(`${identities[0]!}#2`);
    expect(identities[2]).toBe("row:6");
    expect(new Set(identities).size).toBe(4);
  });
});
