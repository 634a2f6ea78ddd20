/** What is said of an order, of what it was made of, and of moving rows into it (Chinese). */
export const ranking = {
  /** What hinders an order, why it matters, and what to do; criteria by their labels, rows as on the sheet. */
  problems: {
    noCriteria:
      "没有可用的排序指标（表中没有这些列，或权重全为 0），所有工作室得分相同，按原表先后排列；请选择指标并设置权重。",
    unknownCriterion: (criterion: string): string =>
      `表中没有指标“${criterion}”，排序时未使用；请补上该列，或换用表中已有的指标。`,
    badWeight: (criterion: string): string =>
      `指标“${criterion}”的权重不是大于或等于 0 的数，按 0 计；请改正权重。`,
    constantCriterion: (criterion: string): string =>
      `参加排序的工作室在“${criterion}”上全部相同，该指标不影响排序。`,
    /** A figure of ten times the next one or more. */
    lonelyFigure: (criterion: string, row: number, figure: string, next: string): string =>
      `“${criterion}”中第 ${row} 行的 ${figure} 是第二大的 ${next} 的十倍以上，其余工作室在这一项上几乎没有差别；请先核对这个数字，或把这一项改为按名次或按对数折算。`,
    noLogarithm: (criterion: string): string =>
      `“${criterion}”中有负数，不能按对数折算，已改按最差到最好折算。`,
    noSheetOrder: "表中的序号不是从 1 到工作室个数、各用一次，不能作为排序；已改用建议排序。请先填好序号。",
    orderRowNotRanked: (row: number): string =>
      `指定顺序中的第 ${row} 行不在排序之列（该行没有工作室，或因不符合项、缺项未列入），已略过；请核对行号。`,
    unknownEntry: (studio: string): string =>
      `以前保存的排序中有一个工作室（${studio}）在表中找不到，可能已删除或改名；请核对最终排序。`,
  },
  /** How far the sheet's order and the proposal agree. */
  agreement: {
    untold: "建议排序没有分出先后，无法与表中的序号比较。",
    full: "表中的序号与建议排序一致。",
    degrees: {
      most: "大体一致",
      part: "部分一致",
      hardly: "没有明显的一致",
      opposite: "大体相反",
    },
    /** `degree`: one of those above; then the pairs that stand the same way, and the other way round. */
    pairs: (degree: string, same: number, opposite: number): string =>
      `表中的序号与建议排序${degree}：两两相比，${same} 对先后相同，${opposite} 对先后相反。`,
  },
  /** How far judges agree. */
  concordance: {
    almostFull: "评委意见高度一致",
    strong: "评委意见比较一致",
    moderate: "评委意见大体一致，有分歧",
    weak: "评委分歧较大，宜讨论后再定",
    hardly: "评委意见很不一致，不宜只凭平均分定先后",
  },
  /** What stands in the way of moving rows; each is told its place on the sheet. */
  moves: {
    merged: (place: string): string => `${place} 是合并单元格，移动行会打乱它。`,
    hidden: (row: string): string => `第 ${row} 行是隐藏的。`,
    formula: (place: string, column: string): string =>
      `${place} 是公式，移动行后会指向别的行（${column} 列）。`,
    format: (column: string): string => `${column} 列各行的数字格式不同，移动行后显示的数字会变样。`,
  },
  /** A studio's place on the sheet and in the proposal. */
  places: (sheet: number, proposed: number | null, tied: boolean): string =>
    `表中第 ${sheet}，${proposed === null ? "没有得分" : `建议第 ${proposed}${tied ? "（并列）" : ""}`}`,
  perYear: (field: string): string => `${field}（年均）`,
};

/** The texts about an order, as every language has them. */
export type RankingTexts = typeof ranking;
