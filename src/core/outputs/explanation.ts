import type { Language, Localised } from "../language";
import type { Neighbours, RankedCriterion, RankedEntry, Ranking, RankingMethod } from "../ranking";
import type { Review } from "../types";
import { tableSheet, type Block, type TableCell } from "./tableSheet";
import type { SheetDescription } from "./types";

const METHODS: Readonly<Record<RankingMethod, Localised>> = {
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

const TEXT = {
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
  pack: { "zh-CN": "规则包及版本", en: "Rule pack and version" },
  referenceDate: { "zh-CN": "基准日期", en: "Reference date" },
  source: { "zh-CN": "来源工作表", en: "Source sheet" },
  method: { "zh-CN": "排序方法", en: "Method" },
  normalisation: { "zh-CN": "归一化", en: "Normalisation" },
  minMax: { "zh-CN": "按参评范围折算为 0 到 1", en: "0 to 1 within the entries ranked" },
  vector: {
    "zh-CN": "向量归一化（除以各列的欧氏范数）",
    en: "vector (each column divided by its Euclidean norm)",
  },
  counts: { "zh-CN": "数量", en: "Numbers" },
  criteria: { "zh-CN": "二、指标和权重", en: "2. Criteria and weights" },
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

/**
 * The sheet 排序说明: method, criteria and weights, scores and contributions, proposed and final rank with reasons,
 * entries left out and why, reference date, rule pack and version.
 */
export function explanationSheet(review: Review, ranking: Ranking, language: Language): SheetDescription {
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const blocks: Block[] = [
    { kind: "title", text: say("title") },
    { kind: "text", text: say("purpose") },
    { kind: "heading", text: say("basis") },
    { kind: "table", header: [say("item"), say("content")], rows: basisRows(review, ranking, language) },
    { kind: "heading", text: say("criteria") },
    {
      kind: "table",
      header: ["criterion", "weight", "direction", "lowest", "highest", "note"].map((key) =>
        say(key as keyof typeof TEXT),
      ),
      rows: ranking.criteria.map((criterion) => criterionRow(criterion, language)),
    },
    { kind: "heading", text: say("scores") },
    { kind: "text", text: say("sums") },
    scoreTable(review, ranking, language),
    { kind: "heading", text: say("figures") },
    {
      kind: "table",
      header: [
        say("finalRank"),
        say("studio"),
        ...ranking.criteria.map((criterion) => withUnit(criterion, language)),
      ],
      rows: ranking.entries.map((entry) => [entry.rank, studioOf(review, entry.entry), ...entry.figures]),
    },
    { kind: "heading", text: say("leftOut") },
    ...leftOutBlocks(review, ranking, language),
  ];
  return tableSheet(say("sheet"), blocks);
}

/** The name of an entry's studio as it stands on the sheet, or its leader's, or "". */
export function studioOf(review: Review, entry: number): string {
  const { readings } = review.entries[entry] as Review["entries"][number];
  const shown = (id: string): string =>
    readings[review.pack.fields.findIndex((field) => field.id === id)]?.shown.trim() ?? "";
  return shown("studioName") || shown("leaderName");
}

const labelOf = ({ label }: RankedCriterion, language: Language): string => label[language];

function withUnit(criterion: RankedCriterion, language: Language): string {
  if (criterion.unit === null) return labelOf(criterion, language);
  return language === "zh-CN"
    ? `${labelOf(criterion, language)}（${criterion.unit}）`
    : `${labelOf(criterion, language)} (${criterion.unit})`;
}

function basisRows(review: Review, ranking: Ranking, language: Language): readonly (readonly TableCell[])[] {
  const { pack } = review;
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const number =
    pack.document.number === null
      ? ""
      : language === "zh-CN"
        ? `（${pack.document.number}）`
        : ` (${pack.document.number})`;
  const counts: Localised = {
    "zh-CN": `参加排序 ${ranking.entries.length} 个，未列入 ${ranking.leftOut.length} 个`,
    en: `${ranking.entries.length} ranked, ${ranking.leftOut.length} left out`,
  };
  const drawn = ranking.acceptability;
  const robustness: Localised = {
    "zh-CN": `SMAA-2（Lahdelma、Salminen，2001）：随机抽取 ${drawn?.draws ?? 0} 组权重（种子 ${drawn?.seed ?? 0}），统计各工作室列各名次的比例`,
    en: `SMAA-2 (Lahdelma and Salminen 2001): ${drawn?.draws ?? 0} random weightings (seed ${drawn?.seed ?? 0}), share of each rank`,
  };
  return [
    [say("document"), `${pack.document.title[language]}${number}`],
    [say("pack"), `${pack.name[language]} (${pack.id} ${pack.version})`],
    [say("referenceDate"), review.referenceDate],
    [say("source"), review.sheetName],
    [say("method"), METHODS[ranking.method][language]],
    ...(ranking.method === "topsis" ? [[say("normalisation"), say(ranking.normalisation)]] : []),
    ...(drawn === null ? [] : [[language === "zh-CN" ? "稳健性" : "Robustness", robustness[language]]]),
    [say("counts"), counts[language]],
  ];
}

function criterionRow(criterion: RankedCriterion, language: Language): readonly TableCell[] {
  const used = criterion.minimum !== null;
  const note = criterion.constant
    ? TEXT.constant[language]
    : used || criterion.weight > 0
      ? ""
      : TEXT.unused[language];
  return [
    withUnit(criterion, language),
    { share: criterion.weight },
    TEXT[criterion.direction][language],
    criterion.minimum,
    criterion.maximum,
    note,
  ];
}

function scoreTable(review: Review, ranking: Ranking, language: Language): Block {
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const drawn = ranking.acceptability;
  return {
    kind: "table",
    header: [
      say("finalRank"),
      say("studio"),
      say("proposedRank"),
      say("row"),
      say("score"),
      ...ranking.criteria.map((criterion) => `${labelOf(criterion, language)} ${say("contribution")}`),
      ...(drawn === null ? [] : [say("first"), say("same")]),
      say("nextBy"),
      say("remarks"),
    ],
    rows: ranking.entries.map((entry, place) => {
      const shares = drawn?.ranks[ranking.scored.indexOf(entry.entry)];
      const share = (rank: number): TableCell =>
        shares === undefined ? null : { share: shares[rank - 1] ?? 0 };
      return [
        entry.rank,
        studioOf(review, entry.entry),
        entry.proposedRank ?? say("noScore"),
        entry.row + 1,
        entry.score === null ? say("noScore") : { share: entry.score },
        ...entry.contributions.map((part): TableCell => (entry.score === null ? null : { share: part })),
        ...(drawn === null ? [] : [share(1), share(entry.rank)]),
        decisionText(ranking.neighbours[place], ranking, language),
        remarksOf(review, ranking, entry, language),
      ];
    }),
  };
}

/** Why this entry stands before the next one, and how little would change that. */
function decisionText(pair: Neighbours | undefined, ranking: Ranking, language: Language): string {
  if (pair === undefined) return "";
  const chinese = language === "zh-CN";
  const nameOf = (id: string): string =>
    ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id;
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  switch (pair.decidedBy.kind) {
    case "sheetOrder":
      return chinese ? "得分相同，按原表先后" : "Equal scores, by the order of the sheet";
    case "noScore":
      return chinese ? "下一名缺少数据，没有得分" : "The next one lacks figures and has no score";
    case "manual":
      return chinese ? "推荐单位人工调整" : "Decided by the recommending unit";
    case "criterion": {
      const by = chinese
        ? `主要因“${nameOf(pair.decidedBy.criterion)}”`
        : `Mainly by ${nameOf(pair.decidedBy.criterion)}`;
      if (pair.swap === null) return by;
      const { criterion, from, to } = pair.swap;
      return chinese
        ? `${by}；“${nameOf(criterion)}”权重由 ${percent(from)} 变到 ${percent(to)} 时两者持平`
        : `${by}; both are equal when ${nameOf(criterion)} weighs ${percent(to)} instead of ${percent(from)}`;
    }
  }
}

function remarksOf(review: Review, ranking: Ranking, entry: RankedEntry, language: Language): string {
  const chinese = language === "zh-CN";
  const remarks: string[] = [];
  if (entry.tiedWith.length > 0) {
    const rows = entry.tiedWith.map((other) => (review.entries[other] as Review["entries"][number]).row + 1);
    remarks.push(chinese ? `与原表第 ${rows.join("、")} 行得分相同` : `Same score as row ${rows.join(", ")}`);
  }
  if (entry.moved && entry.reason === null)
    remarks.push(chinese ? "人工调整名次，未填写理由" : "Moved by hand, no reason given");
  if (entry.reason !== null)
    remarks.push(chinese ? `人工调整理由：${entry.reason}` : `Reason for the move: ${entry.reason}`);
  if (entry.included !== null)
    remarks.push(
      chinese
        ? `有不符合项或缺项，经确认列入，理由：${entry.included}`
        : `Included in spite of errors or missing figures: ${entry.included}`,
    );
  for (const { criterion, why } of entry.inexact) {
    const name = ranking.criteria.find(({ id }) => id === criterion)?.label[language] ?? criterion;
    if (why === "qualifier")
      remarks.push(chinese ? `“${name}”为约数，按所写数字计` : `${name} is an estimate, taken at its figure`);
    else
      remarks.push(
        chinese ? `“${name}”有评委未打分，按已有分数计` : `${name}: not every member gave a score`,
      );
  }
  return remarks.join(chinese ? "；" : "; ");
}

function leftOutBlocks(review: Review, ranking: Ranking, language: Language): readonly Block[] {
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  if (ranking.leftOut.length === 0) return [{ kind: "text", text: say("none") }];
  const chinese = language === "zh-CN";
  const nameOf = (id: string): string =>
    ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id;
  const rows = ranking.leftOut.map(({ entry, row, reason, missing, errors }): readonly TableCell[] => {
    const parts: string[] = [];
    if (reason === "sampleRow") parts.push(chinese ? "表中保留的示例行" : "The form's example row");
    if (errors > 0)
      parts.push(
        chinese
          ? `有 ${errors} 处不符合项，改正后可列入`
          : `${errors} findings of severity error; correct them to have it ranked`,
      );
    if (missing.length > 0) {
      const names = missing.map(nameOf).join(chinese ? "、" : ", ");
      parts.push(chinese ? `缺少排序所需的数据：${names}` : `No figure for ${names}`);
    }
    return [row + 1, studioOf(review, entry), parts.join(chinese ? "；" : "; ")];
  });
  return [{ kind: "table", header: [say("row"), say("studio"), say("reason")], rows }];
}
