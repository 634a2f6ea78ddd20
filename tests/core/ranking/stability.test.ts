import {
  askStability,
  centralBeliefs,
  MOST_FOR_STABILITY,
  rankReview,
  sayShare,
  STABILITY_QUESTIONS,
  stabilityAnswer,
  type Acceptability,
  type Ranking,
  type StabilityAnswer,
} from "../../../src/core/ranking";
import { reviewOf, type RowSpec } from "./reviews";

const rowOf = (leader: string, outcomes: number, patents: number): RowSpec => ({
  name: `${leader}工作室`,
  leader,
  outcomes,
  patents,
  area: 50,
});

function answerOf(rows: readonly RowSpec[]): StabilityAnswer {
  const { review, grid } = reviewOf(rows);
  const ranking = rankReview(review, grid);
  const drawn = askStability(ranking, "any", { draws: 500 });
  if (drawn === null) throw new Error("nothing was drawn");
  return stabilityAnswer(ranking, drawn, (entry) => rows[entry]?.leader ?? "");
}

test("one that is best in everything stays first, and the order is called stable", () => {
  const answer = answerOf([
    rowOf("丁一", 10, 9),
    rowOf("王二", 8, 6),
    rowOf("张三", 6, 3),
    rowOf("李四", 4, 1),
  ]);
  expect(answer.verdict).toBe("holds");
  expect(answer.words["zh-CN"]).toBe("建议顺序稳定：建议第 1 名（丁一）在 100% 的情形下仍是第 1。");
});

test("studios that are all alike have no order to be stable", () => {
  const answer = answerOf([
    rowOf("丁一", 5, 5),
    rowOf("王二", 5, 5),
    rowOf("张三", 5, 5),
    rowOf("李四", 5, 5),
  ]);
  expect(answer.verdict).toBe("undecided");
  for (const words of Object.values(answer.words)) expect(words).not.toMatch(/稳定：|holds/);
});

test("one criterion alone decides: no weights can change the order, which is not said to be stable", () => {
  const answer = answerOf([
    rowOf("丁一", 9, 5),
    rowOf("王二", 7, 5),
    rowOf("张三", 5, 5),
    rowOf("李四", 3, 5),
  ]);
  expect(answer.verdict).toBe("oneCriterion");
  expect(answer.words["zh-CN"]).toContain("只有“成果”一项分出了先后");
  expect(answer.words.en).toContain("Only “outcomeCount”");
});

test("studios that change places with the weights leave the order open", () => {
  const answer = answerOf([
    rowOf("丁一", 9, 1),
    rowOf("王二", 1, 9),
    rowOf("张三", 5, 4),
    rowOf("李四", 4, 5),
  ]);
  expect(answer.verdict).toBe("open");
  expect(answer.weakest).not.toBeNull();
});

test.each([
  [0, "0%"],
  [-0.1, "0%"],
  [0.004, "<1%"],
  [0.005, "1%"],
  [0.5, "50%"],
  [0.994, "99%"],
  [0.995, ">99%"],
  [0.9999, ">99%"],
  [1, "100%"],
])("a share of %d is said as %s", (share, said) => expect(sayShare(share)).toBe(said));

/** Four entries, proposed 丁一, 王二, 张三, 李四. */
const FOUR = [rowOf("丁一", 10, 8), rowOf("王二", 8, 7), rowOf("张三", 6, 5), rowOf("李四", 1, 1)];

/** What was drawn, with the share of first ranks of the proposal's first and of the neighbours in their order. */
function drawnOf(
  first: number,
  neighbours: readonly number[],
  more: Partial<Acceptability> = {},
): Acceptability {
  const count = neighbours.length + 1;
  return {
    question: "any",
    spread: null,
    draws: 1000,
    seed: 1,
    ranks: Array.from({ length: count }, (_, row) => [row === 0 ? first : 0]),
    centralWeights: Array.from({ length: count }, () => null),
    wins: Array.from({ length: count }, (_, row) =>
      Array.from({ length: count }, (_each, column) => (column === row + 1 ? neighbours[row]! : 0.5)),
    ),
    ...more,
  };
}

const rankingOf = (rows: readonly RowSpec[], options: Parameters<typeof rankReview>[2] = {}): Ranking => {
  const { review, grid } = reviewOf(rows);
  return rankReview(review, grid, options);
};
const told = (drawn: Acceptability, rows = FOUR): StabilityAnswer =>
  stabilityAnswer(rankingOf(rows), drawn, (entry) => rows[entry]?.leader ?? "");

test.each<[string, number, readonly number[], StabilityAnswer["verdict"], string]>([
  [
    "all above 95 %",
    0.96,
    [1, 0.95, 0.99],
    "holds",
    "建议顺序稳定：建议第 1 名（丁一）在 96% 的情形下仍是第 1；最容易换位的是王二与张三，前者在 95% 的情形下在前。",
  ],
  [
    "the first below 95 %",
    0.949,
    [1, 1, 1],
    "mostly",
    "建议顺序大体稳定：建议第 1 名（丁一）在 95% 的情形下仍是第 1。",
  ],
  [
    "a pair below 95 %",
    1,
    [1, 1, 0.8],
    "mostly",
    "建议顺序大体稳定：建议第 1 名（丁一）在 100% 的情形下仍是第 1；最容易换位的是张三与李四，前者在 80% 的情形下在前。",
  ],
  [
    "a pair below 80 %",
    1,
    [0.79, 0.9, 1],
    "open",
    "有的先后取决于权重，请集体讨论决定：建议第 1 名（丁一）在 100% 的情形下仍是第 1；最容易换位的是丁一与王二，前者在 79% 的情形下在前。",
  ],
  [
    "the first below 80 %",
    0.7,
    [1, 1, 1],
    "open",
    "有的先后取决于权重，请集体讨论决定：建议第 1 名（丁一）在 70% 的情形下仍是第 1。",
  ],
])("what was drawn, in words: %s", (_, first, neighbours, verdict, words) => {
  const answer = told(drawnOf(first, neighbours));
  expect([answer.verdict, answer.first, answer.words["zh-CN"]]).toEqual([verdict, first, words]);
});

test("the weakest pair is one of neighbours that are not tied, the first of equally weak ones", () => {
  expect(told(drawnOf(1, [0.9, 0.85, 0.85])).weakest).toEqual({ ahead: 1, behind: 2, share: 0.85 });
  const tied = [FOUR[0]!, FOUR[1]!, { ...FOUR[1]!, name: "张三工作室", leader: "张三" }, FOUR[3]!];
  expect(told(drawnOf(1, [0.9, 0.5, 0.95]), tied).weakest).toEqual({ ahead: 0, behind: 1, share: 0.9 });
  expect(told(drawnOf(0.97, [0.1, 0.1, 0.1], { wins: null }))).toMatchObject({
    weakest: null,
    verdict: "holds",
  });
});

test("pairs are those of the proposal, whatever the user made of it", () => {
  const { review, grid } = reviewOf(FOUR);
  const manual = rankReview(review, grid, { orderRows: [6, 5, 4, 3] });
  expect(stabilityAnswer(manual, drawnOf(1, [0.9, 0.7, 1]), String).weakest).toEqual({
    ahead: 1,
    behind: 2,
    share: 0.7,
  });
});

test("several that share the first place are named together, and their shares add up", () => {
  const rows = [FOUR[1]!, FOUR[0]!, { ...FOUR[0]!, name: "李四工作室", leader: "李四" }, FOUR[3]!];
  const drawn = drawnOf(0, [0.2, 0.5, 1], { ranks: [[0], [0.5], [0.5], [0]] });
  const answer = told(drawn, rows);
  expect(answer.first).toBe(1);
  expect(answer.words["zh-CN"]).toContain("（丁一、李四）在 100%");
});

test("which weights are meant: how many draws, and how far around", () => {
  const explained = (more: Partial<Acceptability>) => told(drawnOf(1, [1, 1, 1], more)).explained["zh-CN"];
  expect(explained({ question: "around", spread: 0.2 })).toContain("上下各 20%");
  expect(explained({ question: "importance" })).toBe("保持各指标的轻重次序，随机取 1000 组权重");
  expect(explained({ question: "any", draws: 400 })).toContain("400 组");
  expect(
    STABILITY_QUESTIONS.map((question) => told(drawnOf(1, [1, 1, 1], { question })).title["zh-CN"]),
  ).toEqual([
    "权重稍有出入，顺序变不变？",
    "只要各指标的轻重次序不变，顺序变不变？",
    "不管权重怎么定，顺序变不变？",
  ]);
});

test("nothing is drawn for three entries, nor for more than two hundred", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => rowOf(`张${index}`, index, count - index));
  const asked = (count: number) => askStability(rankingOf(many(count)), "around", { draws: 2 });
  expect(asked(3)).toBeNull();
  expect(asked(4)).toMatchObject({ question: "around", spread: 0.2, draws: 2 });
  expect(asked(MOST_FOR_STABILITY)).not.toBeNull();
  expect(asked(MOST_FOR_STABILITY + 1)).toBeNull();
});

test("what one must believe for each to come first: the most often first one leads, heavy weights first", () => {
  const ranking = rankingOf(FOUR, { weights: { outcomeCount: 1, patentCount: 1, floorArea: 1 } });
  const drawn = drawnOf(0, [1, 1, 1], {
    ranks: [[0.3], [0.7], [0], [0]],
    centralWeights: [[0.6, 0.4, 0], [0.125, 0.875, 0], null, null],
  });
  const beliefs = centralBeliefs(ranking, drawn, (entry) => FOUR[entry]?.leader ?? "");
  expect(beliefs.map(({ entry, first, weights }) => [entry, first, weights])).toEqual([
    [
      1,
      0.7,
      [
        { criterion: "patentCount", weight: 0.875 },
        { criterion: "outcomeCount", weight: 0.125 },
      ],
    ],
    [
      0,
      0.3,
      [
        { criterion: "outcomeCount", weight: 0.6 },
        { criterion: "patentCount", weight: 0.4 },
      ],
    ],
  ]);
  expect(beliefs[0]?.words["zh-CN"]).toBe("王二排第 1，大体要认为：专利 88%、成果 13%（70% 的权重下如此）");
});
