/** What a committee is told of how stable an order is (Chinese). */
export const stability = {
  /** The three questions, as headings. */
  questions: {
    around: "权重稍有出入，顺序变不变？",
    importance: "只要各指标的轻重次序不变，顺序变不变？",
    any: "不管权重怎么定，顺序变不变？",
  },
  /** Which weights were drawn for a question: how many times, and within how many per cent. */
  drawn: {
    around: (draws: number, share: number): string =>
      `在现有权重上下各 ${share}% 的范围内随机取 ${draws} 组权重`,
    importance: (draws: number): string => `保持各指标的轻重次序，随机取 ${draws} 组权重`,
    any: (draws: number): string => `不限定权重，随机取 ${draws} 组（SMAA-2）`,
  },
  /** Where weights have nothing to decide. */
  undecided: "建议没有分出先后：所用的指标上各工作室都一样，谈不上稳不稳定，先后请集体讨论决定。",
  oneCriterion: (criterion: string): string =>
    `只有“${criterion}”一项分出了先后，权重怎么变顺序都一样；这不说明顺序可靠，请看这一项是否足以决定先后。`,
  conclusions: {
    holds: "建议顺序稳定",
    mostly: "建议顺序大体稳定",
    open: "有的先后取决于权重，请集体讨论决定",
  },
  /** The pair that changes places most easily, behind what is said of the first. */
  weakest: (ahead: string, behind: string, share: string): string =>
    `；最容易换位的是${ahead}与${behind}，前者在 ${share} 的情形下在前`,
  first: (leaders: readonly string[], share: string, weakest: string): string =>
    `建议第 1 名（${leaders.join("、")}）在 ${share} 的情形下仍是第 1${weakest}`,
  answer: (conclusion: string, found: string): string => `${conclusion}：${found}。`,
  /** What one would have to believe for a studio to come first: criteria with their weights. */
  belief: (studio: string, weights: readonly string[], share: string): string =>
    `${studio}排第 1，大体要认为：${weights.join("、")}（${share} 的权重下如此）`,
};

/** The texts about stability, as every language has them. */
export type StabilityTexts = typeof stability;
