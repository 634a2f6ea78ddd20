/** What each method does, in one sentence with its source. */
export const methods = {
  "weighted-sum": "加权求和：每项指标按参评工作室中的最差到最好折算为 0 到 1，乘以权重后相加，得分高者在前。",
  topsis:
    "TOPSIS（Hwang、Yoon，1981）：按与最好点、最差点的加权距离计算贴近度，贴近度高者在前；各项贡献为贴近度按“离最差点的距离平方”分摊的份额。",
  lexicographic:
    "按指标先后逐项比较：先比最重要的指标，相同的再比下一项；得分是排在其后的工作室所占比例，各项贡献是由该指标分出先后的比例。",
};

/** The scales that are not the usual one, in a sentence. */
export const scales = {
  rank: "按名次折算，不受悬殊数字左右。",
  log: "按对数折算，差距按倍数计。",
};

/** The fixed words of the page that explains an order. */
export const explanation = {
  file: "来源文件",
  orderFrom: "顺序来源",
  fromSheet: "原表的序号，即推荐单位自己的排序；建议排序仅供对照。",
  fromProposal: "按下列指标算出的建议排序；原表没有可用的序号，或推荐单位采用了建议排序。",
  fromHand: "推荐单位指定的顺序；各处调整的理由见备注。",
  agreement: "与建议排序对照",
  differs: "本名单的顺序与原表现有序号不同；报送前请把顺序写回原表，或说明以本名单为准。",
  draft: "草稿，尚未处理",
  stability: "顺序稳不稳",
  sheetRank: "表中序号",
  tiedMark: "（并列）",
  better: "（较好）",
  doubtful: "（存疑）",
  compared: "只有两三个工作室，算分没有意义，不给得分；各项数值对照见下，先后由推荐单位决定。",
  committee: "五、评委打分",
  leader: "负责人",
  meanScore: "平均分",
  trimmedScore: "去掉最高最低后平均",
  bordaPoints: "波达计分",
  spread: "最高与最低相差",
  withoutJudge: "如果不计这位评委",
  wouldChange: "名次的变化",
  record: "七、研究记录",
  meeting: "会议",
  date: "日期",
  present: "到会人员",
  decision: "研究决定",
  chair: "主持人签字",
  recorder: "记录人签字",
  sheet: "排序说明",
  title: "推荐排序说明",
  purpose:
    "文件要求对推荐的工作室排序，但没有规定计算办法。以下建议排序由可调整的指标和权重算出，仅供参考；最终排序由推荐单位决定。本页供留存，不随表报送。",
  basis: "一、依据",
  item: "项目",
  content: "内容",
  document: "文件",
  pack: "核对依据及版本",
  referenceDate: "计算截止日",
  source: "来源工作表",
  method: "排序方法",
  asked: "比较的先后",
  mean: "直接平均",
  trimmedMean: "去掉一个最高分和一个最低分后平均",
  borda: "波达计分：每位评委按其给出的名次计分，排在其后的每一个得 1 分，并列得半分，各评委相加",
  normalisation: "换算办法（归一化）",
  minMax: "按参评范围折算为 0 到 1",
  vector: "向量归一化（除以各列的欧氏范数）",
  counts: "数量",
  criteria: "二、指标和权重",
  number: "编号",
  attention: "注意",
  criterion: "指标",
  weight: "权重",
  direction: "方向",
  max: "越大越好",
  min: "越小越好",
  lowest: "最小值",
  highest: "最大值",
  note: "说明",
  constant: "参评工作室在此项全部相同，不影响排序。",
  unused: "权重为 0，未使用。",
  scores: "三、得分和名次",
  finalRank: "最终名次",
  proposedRank: "建议名次",
  row: "原表行号",
  studio: "工作室",
  score: "得分",
  contribution: "贡献",
  nextBy: "排在下一名之前的原因、备注",
  first: "随机权重下列第 1 的比例",
  same: "随机权重下列该名次的比例",
  sums: "得分满分 100，各项贡献之和等于得分。得分相同的并列，先后由推荐单位决定。",
  figures: "四、各项数值",
  leftOut: "六、未列入排序的工作室",
  reason: "原因",
  none: "没有。",
  noScore: "（无）",
};

/** What the page that explains an order says in sentences, and how they are put together. */
export const explanationSentences = {
  /** Between the items of a list, between parts of a sentence, between two sentences, and behind one. */
  pause: "、",
  semicolon: "；",
  nextSentence: "。",
  stop: "。",
  /** Between sentences that end themselves. */
  space: "",
  bracket: (text: string): string => `（${text}）`,
  rowName: (row: number): string => `第 ${row} 行`,
  counts: (included: number, leftOut: number): string =>
    leftOut === 0 ? `名单含 ${included} 个，没有未列入的` : `名单含 ${included} 个，另有 ${leftOut} 个未列入`,
  tau: (tau: string): string => `（Kendall τ = ${tau}）`,
  /** A criterion that is several columns in one. */
  madeOf: (headers: readonly string[], how: string): string =>
    `由${headers.map((header) => `“${header}”`).join("")}合成：${how}。`,
  scaledBetween: (low: number, high: number): string => `按 ${low} 到 ${high} 折算。`,
  threshold: (threshold: number): string => `相差不到 ${threshold} 的视为相同。`,
  /** Why an entry is left out. */
  leftOut: {
    sampleRow: "表中保留的示例行",
    errors: (count: number): string => `有 ${count} 处不符合项，改正后可列入`,
    noFigure: (criteria: string): string => `缺少排序所需的数据：${criteria}`,
  },
  /** Why an entry stands before the next one. */
  decided: {
    sheetOrder: "得分相同，按原表先后，待推荐单位决定",
    noScore: "下一名缺少数据，没有得分",
    manual: "推荐单位决定",
    mainlyBy: (criterion: string): string => `主要因“${criterion}”`,
    /** The change of a weight that would make both equal. */
    swap: (by: string, criterion: string, from: string, to: string): string =>
      `${by}；“${criterion}”权重由 ${from} 变到 ${to} 时两者持平`,
  },
  /** What is to be known of one entry. */
  remarks: {
    /** The first rows of those with the same score, and whether there are more. */
    tied: (rows: readonly number[], more: boolean): string =>
      `与原表第 ${rows.join("、")} ${more ? "等" : ""}行得分相同`,
    doubtful: (fields: string): string => `${fields}存疑，待核实`,
    movedWithoutReason: "人工调整名次，未填写理由",
    moved: (reason: string): string => `人工调整理由：${reason}`,
    included: (reason: string): string => `有不符合项或缺项，经确认列入，理由：${reason}`,
    qualifier: (criterion: string): string => `“${criterion}”为约数，按所写数字计`,
    years: (criterion: string): string => `“${criterion}”：创建时间不够具体，整年数按较多的计`,
    fewerScores: (criterion: string): string => `“${criterion}”有评委未打分，按已有分数计`,
  },
  /** How far judges agree, and what would change without one of them. */
  committee: {
    concordance: (judges: number, entries: number, meaning: string, w: string): string =>
      `${judges} 位评委，${entries} 个工作室由全体评委打分：${meaning}（Kendall 协和系数 W = ${w}，0 为毫无一致，1 为完全一致）。`,
    nothingChanges: "名次不变",
    /** Whose places would change, and whether the first is one of them. */
    changes: (names: string, first: boolean): string => `${first ? "第 1 名会变；" : ""}名次会变的：${names}`,
  },
};
