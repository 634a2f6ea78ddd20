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

/** The scales that are not the usual one, in a sentence. */
export const SCALES: Readonly<Record<"rank" | "log", Localised>> = {
  rank: { "zh-CN": "按名次折算，不受悬殊数字左右。", en: "By ranks, which no single figure can rule." },
  log: { "zh-CN": "按对数折算，差距按倍数计。", en: "By logarithm: differences count as ratios." },
};

export const TEXT = {
  file: { "zh-CN": "来源文件", en: "Source file" },
  orderFrom: { "zh-CN": "顺序来源", en: "Where the order comes from" },
  fromSheet: {
    "zh-CN": "原表的序号，即推荐单位自己的排序；建议排序仅供对照。",
    en: "The sheet's own 序号, the recommending unit's order; the proposal is for comparison.",
  },
  fromProposal: {
    "zh-CN": "按下列指标算出的建议排序；原表没有可用的序号，或推荐单位采用了建议排序。",
    en: "The proposal computed from the criteria below; the sheet has no order, or the unit took the proposal over.",
  },
  fromHand: {
    "zh-CN": "推荐单位指定的顺序；各处调整的理由见备注。",
    en: "The order that the recommending unit gave; reasons are under remarks.",
  },
  agreement: { "zh-CN": "与建议排序对照", en: "Against the proposal" },
  differs: {
    "zh-CN": "本名单的顺序与原表现有序号不同；报送前请把顺序写回原表，或说明以本名单为准。",
    en: "This list's order differs from the sheet's 序号; write it back before sending, or say that this list holds.",
  },
  draft: { "zh-CN": "草稿，尚未处理", en: "Draft, not settled" },
  stability: { "zh-CN": "顺序稳不稳", en: "Is the order stable" },
  sheetRank: { "zh-CN": "表中序号", en: "On the sheet" },
  tiedMark: { "zh-CN": "（并列）", en: " (tied)" },
  better: { "zh-CN": "（较好）", en: " (better)" },
  doubtful: { "zh-CN": "（存疑）", en: " (in doubt)" },
  compared: {
    "zh-CN": "只有两三个工作室，算分没有意义，不给得分；各项数值对照见下，先后由推荐单位决定。",
    en: "Scores of two or three studios mean nothing; their figures stand side by side below, the recommending unit decides.",
  },
  committee: { "zh-CN": "五、评委打分", en: "5. The judges' scores" },
  leader: { "zh-CN": "负责人", en: "Leader" },
  meanScore: { "zh-CN": "平均分", en: "Mean" },
  trimmedScore: { "zh-CN": "去掉最高最低后平均", en: "Trimmed mean" },
  bordaPoints: { "zh-CN": "波达计分", en: "Borda" },
  spread: { "zh-CN": "最高与最低相差", en: "Spread" },
  withoutJudge: { "zh-CN": "如果不计这位评委", en: "Without this judge" },
  wouldChange: { "zh-CN": "名次的变化", en: "What would change" },
  record: { "zh-CN": "七、研究记录", en: "7. Record of the decision" },
  meeting: { "zh-CN": "会议", en: "Meeting" },
  date: { "zh-CN": "日期", en: "Date" },
  present: { "zh-CN": "到会人员", en: "Present" },
  decision: { "zh-CN": "研究决定", en: "Decision" },
  chair: { "zh-CN": "主持人签字", en: "Chair (signature)" },
  recorder: { "zh-CN": "记录人签字", en: "Recorder (signature)" },
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
  nextBy: { "zh-CN": "排在下一名之前的原因、备注", en: "Why before the next; remarks" },
  first: { "zh-CN": "随机权重下列第 1 的比例", en: "Share of random weights: first" },
  same: { "zh-CN": "随机权重下列该名次的比例", en: "Share of random weights: this rank" },
  sums: {
    "zh-CN": "得分满分 100，各项贡献之和等于得分。得分相同的并列，先后由推荐单位决定。",
    en: "Scores are out of 100; contributions add up to them. Equal scores tie, and the recommending unit decides.",
  },
  figures: { "zh-CN": "四、各项数值", en: "4. Figures" },
  leftOut: { "zh-CN": "六、未列入排序的工作室", en: "6. Entries left out" },
  reason: { "zh-CN": "原因", en: "Reason" },
  none: { "zh-CN": "没有。", en: "None." },
  noScore: { "zh-CN": "（无）", en: "(none)" },
} as const satisfies Record<string, Localised>;
