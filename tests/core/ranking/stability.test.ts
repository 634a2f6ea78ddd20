import { askStability, rankReview, stabilityAnswer, type StabilityAnswer } from "../../../src/core/ranking";
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
