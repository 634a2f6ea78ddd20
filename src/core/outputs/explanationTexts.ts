import type { Localised } from "../language";
import type { RankingMethod } from "../ranking";

/** What each method does, in one sentence with its source. */
export const METHODS: Readonly<Record<RankingMethod, Localised>> = {
  "weighted-sum": {
    "zh-CN": "加权求和：每项指标按参评工作室中的最差到最好折算为 0 到 1，乘以权重后相加，得分高者在前。",
    en: "Weighted sum: every criterion is scaled from the worst (0) to the best (1) of the entries ranked, multiplied by its weight and added up; the higher score comes first.",
  },
  topsis: {
    "zh-CN":
      "TOPSIS（Hwang、Yoon，1981）：按与最好点、最差点的加权距离计算贴近度，贴近度高者在前；各项贡献为贴近度按“离最差点的距离平方”分摊的份额。",
    en: "TOPSIS (Hwang and Yoon 1981): closeness by the weighted distances to the best and the worst point, the higher first; a contribution is the criterion's share of closeness by its part of the squared distance from the worst point.",
  },
  lexicographic: {
    "zh-CN":
      "按指标先后逐项比较：先比最重要的指标，相同的再比下一项；得分是排在其后的工作室所占比例，各项贡献是由该指标分出先后的比例。",
    en: "Lexicographic: the most important criterion decides, the next one only among equals; the score is the share of the others that come behind, a contribution the share that this criterion put behind.",
  },
};

export const TEXT = {
  sheet: { "zh-CN": "排序说明", en: "Ranking notes" },
  title: { "zh-CN": "推荐排序说明", en: "How the order came about" },
  purpose: {
    "zh-CN":
      "文件要求对推荐的工作室排序，但没有规定计算办法。以下建议排序由可调整的指标和权重算出，仅供参考；最终排序由推荐单位决定。本页供留存，不随表报送。",
    en: "The document asks for an order and gives no formula. The proposed order below is computed from criteria and weights that can be changed, and is advice; the recommending unit decides the final order. This page is for the file and is not sent.",
  },
  basis: { "zh-CN": "一、依据", en: "1. Basis" },
  item: { "zh-CN": "项目", en: "Item" },
  content: { "zh-CN": "内容", en: "Content" },
  document: { "zh-CN": "文件", en: "Document" },
  pack: { "zh-CN": "核对依据及版本", en: "Rule pack and version" },
  referenceDate: { "zh-CN": "计算截止日", en: "Reference date" },
  source: { "zh-CN": "来源工作表", en: "Source sheet" },
  method: { "zh-CN": "排序方法", en: "Method" },
  asked: { "zh-CN": "比较的先后", en: "Compared in this order" },
  mean: { "zh-CN": "直接平均", en: "plain average" },
  trimmedMean: {
    "zh-CN": "去掉一个最高分和一个最低分后平均",
    en: "average without one highest and one lowest",
  },
  borda: {
    "zh-CN": "波达计分：每位评委按其给出的名次计分，排在其后的每一个得 1 分，并列得半分，各评委相加",
    en: "Borda: from each judge a point for every studio ranked behind, half a point for an equal one, added up",
  },
  normalisation: { "zh-CN": "换算办法（归一化）", en: "Scale (normalisation)" },
  minMax: { "zh-CN": "按参评范围折算为 0 到 1", en: "0 to 1 within the entries ranked" },
  vector: {
    "zh-CN": "向量归一化（除以各列的欧氏范数）",
    en: "vector (each column divided by its Euclidean norm)",
  },
  counts: { "zh-CN": "数量", en: "Numbers" },
  criteria: { "zh-CN": "二、指标和权重", en: "2. Criteria and weights" },
  number: { "zh-CN": "编号", en: "No." },
  attention: { "zh-CN": "注意", en: "Note" },
  robustness: { "zh-CN": "稳健性", en: "Robustness" },
  criterion: { "zh-CN": "指标", en: "Criterion" },
  weight: { "zh-CN": "权重", en: "Weight" },
  direction: { "zh-CN": "方向", en: "Direction" },
  max: { "zh-CN": "越大越好", en: "more is better" },
  min: { "zh-CN": "越小越好", en: "less is better" },
  lowest: { "zh-CN": "最小值", en: "Lowest" },
  highest: { "zh-CN": "最大值", en: "Highest" },
  note: { "zh-CN": "说明", en: "Note" },
  constant: {
    "zh-CN": "参评工作室在此项全部相同，不影响排序。",
    en: "All entries are equal here; it does not affect the order.",
  },
  unused: { "zh-CN": "权重为 0，未使用。", en: "Weight 0, not used." },
  scores: { "zh-CN": "三、得分和名次", en: "3. Scores and ranks" },
  finalRank: { "zh-CN": "最终名次", en: "Final rank" },
  proposedRank: { "zh-CN": "建议名次", en: "Proposed rank" },
  row: { "zh-CN": "原表行号", en: "Sheet row" },
  studio: { "zh-CN": "工作室", en: "Studio" },
  score: { "zh-CN": "得分", en: "Score" },
  contribution: { "zh-CN": "贡献", en: "contribution" },
  nextBy: { "zh-CN": "排在下一名之前的原因", en: "Why before the next" },
  remarks: { "zh-CN": "备注", en: "Remarks" },
  first: { "zh-CN": "随机权重下列第 1 的比例", en: "Share of random weights: first" },
  same: { "zh-CN": "随机权重下列该名次的比例", en: "Share of random weights: this rank" },
  sums: {
    "zh-CN": "各项贡献之和等于得分。得分相同的按原表先后排列。",
    en: "Contributions add up to the score. Equal scores stand in the order of the source sheet.",
  },
  figures: { "zh-CN": "四、各项数值", en: "4. Figures" },
  leftOut: { "zh-CN": "五、未列入排序的工作室", en: "5. Entries left out" },
  reason: { "zh-CN": "原因", en: "Reason" },
  none: { "zh-CN": "没有。", en: "None." },
  noScore: { "zh-CN": "（无）", en: "(none)" },
} as const satisfies Record<string, Localised>;
