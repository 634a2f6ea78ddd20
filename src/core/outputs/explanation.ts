import { fieldWithRole, type FieldRole } from "../pack";
import { columnLetters } from "../grid";
import type { Language, Localised } from "../language";
import { rankingProblemText } from "../ranking";
import type { Neighbours, RankedCriterion, RankedEntry, Ranking } from "../ranking";
import type { Review } from "../review";
import { draftRemark } from "./draftRemark";
import { METHODS, TEXT } from "./explanationTexts";
import { tableSheet, type Block, type TableCell } from "./tableSheet";
import type { SheetDescription } from "./types";

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
    {
      kind: "table",
      header: [say("item"), say("content")],
      rows: basisRows(review, ranking, language),
      lastCellSpans: true,
    },
    { kind: "heading", text: say("criteria") },
    {
      kind: "table",
      header: (["number", "criterion", "weight", "direction", "lowest", "highest", "note"] as const).map(say),
      rows: ranking.criteria.map((criterion, index) => [
        index + 1,
        ...criterionRow(review, criterion, language),
      ]),
      lastCellSpans: true,
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
  const shown = (role: FieldRole): string =>
    readings[fieldWithRole(review.pack.fields, role)]?.shown.trim() ?? "";
  return shown("studioName") || shown("leaderName");
}

const labelOf = ({ label }: RankedCriterion, language: Language): string => label[language];

function withUnit(criterion: RankedCriterion, language: Language): string {
  if (criterion.unit === null) return labelOf(criterion, language);
  return language === "zh-CN"
    ? `${labelOf(criterion, language)}（${criterion.unit}）`
    : `${labelOf(criterion, language)} (${criterion.unit})`;
}

function contributionHeader(criterion: RankedCriterion, language: Language): string {
  const name = labelOf(criterion, language);
  return language === "zh-CN"
    ? `${name}（${TEXT.contribution[language]}）`
    : `${name} (${TEXT.contribution[language]})`;
}

/** The criteria in the order in which they were compared. */
function askedText({ asked, criteria }: Ranking, language: Language): string {
  const labels = asked.map((id) => criteria.find((criterion) => criterion.id === id)?.label[language] ?? id);
  return labels.join(" → ");
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
  const draft = draftRemark(pack);
  return [
    [say("document"), `${pack.document.title[language]}${number}`],
    [
      say("pack"),
      `${pack.name[language]} (${pack.id} ${pack.version})${draft === null ? "" : ` · ${draft[language]}`}`,
    ],
    [say("referenceDate"), review.referenceDate],
    [say("source"), review.sheetName],
    [say("method"), METHODS[ranking.method][language]],
    ...(ranking.asked.length === 0 ? [] : [[say("asked"), askedText(ranking, language)]]),
    ...(ranking.method === "topsis" ? [[say("normalisation"), say(ranking.normalisation)]] : []),
    ...(drawn === null ? [] : [[say("robustness"), robustness[language]]]),
    [say("counts"), counts[language]],
    ...ranking.problems
      .filter(({ code }) => code !== "constantCriterion")
      .map((problem) => [say("attention"), rankingProblemText(problem, ranking, language)]),
  ];
}

/** How a criterion came about where it is several columns in one; their headers as they stand on the sheet. */
function madeOf({ recognition }: Review, { source }: RankedCriterion, language: Language): string {
  if (source.kind !== "combined") return "";
  const headers = source.columns.map((column) => {
    const header = recognition.unmappedColumns
      .find((each) => each.column === column)
      ?.path.at(-1)
      ?.trim();
    return header ? header : columnLetters(column);
  });
  const how = TEXT[source.combination][language];
  return language === "zh-CN"
    ? `由${headers.map((header) => `“${header}”`).join("")}合成：${how}。`
    : `${headers.join(", ")} in one: ${how}.`;
}

function criterionRow(review: Review, criterion: RankedCriterion, language: Language): readonly TableCell[] {
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
    [madeOf(review, criterion, language), note].filter((part) => part !== "").join(" "),
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
      ...ranking.criteria.map((criterion) => contributionHeader(criterion, language)),
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
        entry.score === null ? say("noScore") : { score: entry.score },
        ...entry.contributions.map((part): TableCell => (entry.score === null ? null : { score: part })),
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

/** Rows named of a large tie; the table shows the rest by their scores. */
const TIES_NAMED = 10;

function tieText(review: Review, tiedWith: readonly number[], language: Language): string {
  const rows = tiedWith
    .slice(0, TIES_NAMED)
    .map((other) => (review.entries[other] as Review["entries"][number]).row + 1);
  const more = tiedWith.length > TIES_NAMED;
  return language === "zh-CN"
    ? `与原表第 ${rows.join("、")} ${more ? "等" : ""}行得分相同`
    : `Same score as row ${rows.join(", ")}${more ? " and others" : ""}`;
}

function remarksOf(review: Review, ranking: Ranking, entry: RankedEntry, language: Language): string {
  const chinese = language === "zh-CN";
  const remarks: string[] = [];
  if (entry.tiedWith.length > 0) remarks.push(tieText(review, entry.tiedWith, language));
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
  return [{ kind: "table", header: [say("row"), say("studio"), say("reason")], rows, lastCellSpans: true }];
}
