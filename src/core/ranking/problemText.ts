import type { Language, Localised } from "../language";
import type { Ranking, RankingProblem } from "./types";

/**
 * A problem of a ranking as one sentence: what, why it matters, what to do.
 * @param ranking gives criteria their labels; an id without one is shown as it is.
 */
export function rankingProblemText(problem: RankingProblem, ranking: Ranking, language: Language): string {
  return textOf(
    problem,
    (id) => ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id,
  )[language];
}

function textOf(problem: RankingProblem, labelOf: (id: string) => string): Localised {
  switch (problem.code) {
    case "noCriteria":
      return {
        "zh-CN":
          "没有可用的排序指标（表中没有这些列，或权重全为 0），所有工作室得分相同，按原表先后排列；请选择指标并设置权重。",
        en: "There is no criterion to rank by (the sheet lacks the columns, or all weights are 0), so all entries tie and stand in the order of the sheet; please choose criteria and weights.",
      };
    case "unknownCriterion":
      return {
        "zh-CN": `表中没有指标“${labelOf(problem.criterion)}”，排序时未使用；请补上该列，或换用表中已有的指标。`,
        en: `The sheet has no column for the criterion “${labelOf(problem.criterion)}”, so it was not used; add the column or choose another criterion.`,
      };
    case "badWeight":
      return {
        "zh-CN": `指标“${labelOf(problem.criterion)}”的权重不是大于或等于 0 的数，按 0 计；请改正权重。`,
        en: `The weight of “${labelOf(problem.criterion)}” is not a number of 0 or more and counts as 0; please correct it.`,
      };
    case "constantCriterion":
      return {
        "zh-CN": `参加排序的工作室在“${labelOf(problem.criterion)}”上全部相同，该指标不影响排序。`,
        en: `All entries ranked are equal in “${labelOf(problem.criterion)}”; it does not affect the order.`,
      };
    case "lonelyFigure":
      return {
        "zh-CN": `“${labelOf(problem.criterion)}”中第 ${problem.row} 行的 ${plain(problem.figure)} 是第二大的 ${plain(problem.next)} 的十倍以上，其余工作室在这一项上几乎没有差别；请先核对这个数字，或把这一项改为按名次或按对数折算。`,
        en: `In “${labelOf(problem.criterion)}” row ${problem.row} has ${plain(problem.figure)}, ten times the next (${plain(problem.next)}) or more, so all others count as nearly equal there; check the figure, or let this criterion count by ranks or by logarithm.`,
      };
    case "noLogarithm":
      return {
        "zh-CN": `“${labelOf(problem.criterion)}”中有负数，不能按对数折算，已改按最差到最好折算。`,
        en: `“${labelOf(problem.criterion)}” has negative figures, which have no logarithm; the range was used instead.`,
      };
    case "noSheetOrder":
      return {
        "zh-CN": "表中的序号不是从 1 到工作室个数、各用一次，不能作为排序；已改用建议排序。请先填好序号。",
        en: "The sheet's 序号 is not 1 to the number of studios, each once, so it is no order; the proposal was used. Fill in 序号 first.",
      };
    case "orderRowNotRanked":
      return {
        "zh-CN": `指定顺序中的第 ${problem.row} 行不在排序之列（该行没有工作室，或因不符合项、缺项未列入），已略过；请核对行号。`,
        en: `Row ${problem.row} of the wanted order is not ranked (no entry there, or left out for errors or missing figures) and was passed over; please check the row number.`,
      };
    case "unknownEntry":
      return {
        "zh-CN": `以前保存的排序中有一个工作室（${problem.identity}）在表中找不到，可能已删除或改名；请核对最终排序。`,
        en: `An entry of the saved order (${problem.identity}) is not on the sheet any more, perhaps deleted or renamed; please check the final order.`,
      };
  }
}

/** A figure without the noise of its last digits. */
const plain = (figure: number): string => String(Number(figure.toPrecision(6)));
