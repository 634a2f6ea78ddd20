import { columnLetters } from "../grid";
import { fieldWithRole, type FieldRole } from "../pack";
import type { Language, Localised } from "../language";
import { agreementText, rankingProblemText, stabilityAnswer } from "../ranking";
import type { Acceptability, RankedCriterion, RankedEntry, Ranking } from "../ranking";
import type { Review } from "../review";
import { committeeBlocks } from "./committeeBlocks";
import { draftReasonText, type OutputState } from "./draft";
import { decisionText, remarksOf } from "./explanationRemarks";
import { METHODS, SCALES, TEXT } from "./explanationTexts";
import { draftRemark } from "../pack";
import { tableSheet, type Block, type TableCell } from "./tableSheet";
import type { SheetDescription } from "./types";

/** What a record of the decision says beside the ranking; what is not given is left as a line to fill in. */
export interface ExplanationRecord {
  readonly meeting?: string;
  readonly date?: string;
  readonly present?: string;
  readonly decision?: string;
  readonly chair?: string;
  readonly recorder?: string;
}

export interface ExplanationOptions {
  readonly state: OutputState;
  readonly file?: string;
  readonly record?: ExplanationRecord;
  /** The answers to the three questions of stability, where they were drawn. */
  readonly stability?: readonly Acceptability[];
}

/**
 * The sheet 排序说明: where the order comes from, method, criteria and weights with their reasons, scores and
 * contributions, the sheet's, the proposed and the final rank with reasons, doubtful figures, stability in words, each
 * judge's scores, entries left out and why, and the lines of a record (meeting, date, present, decision, signatures).
 */
export function explanationSheet(
  review: Review,
  ranking: Ranking,
  language: Language,
  options: ExplanationOptions,
): SheetDescription {
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const blocks: Block[] = [
    { kind: "title", text: say("title") },
    { kind: "text", text: say("purpose") },
    { kind: "heading", text: say("basis") },
    {
      kind: "table",
      header: [say("item"), say("content")],
      rows: basisRows(review, ranking, language, options),
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
    { kind: "text", text: say(ranking.comparison === null ? "sums" : "compared") },
    scoreTable(review, ranking, language),
    reasonTable(review, ranking, language),
    { kind: "heading", text: say("figures") },
    figuresTable(review, ranking, language),
    ...committeeBlocks(review, ranking, language),
    { kind: "heading", text: say("leftOut") },
    ...leftOutBlocks(review, ranking, language),
    { kind: "heading", text: say("record") },
    recordTable(options.record ?? {}, language),
  ];
  return tableSheet(say("sheet"), blocks, { pageLabel: say("sheet"), ownPages: true });
}

/** The name of an entry's studio as it stands on the sheet, or its leader's, or "". */
function studioOf(review: Review, entry: number): string {
  const { readings } = review.entries[entry] as Review["entries"][number];
  const shown = (role: FieldRole): string =>
    readings[fieldWithRole(review.pack.fields, role)]?.shown.trim() ?? "";
  return shown("studioName") || shown("leaderName");
}

/** A short name for sentences: the leader's, or the row. */
function shortName(review: Review, language: Language): (entry: number) => string {
  const field = fieldWithRole(review.pack.fields, "leaderName");
  return (entry) => {
    const found = review.entries[entry];
    const leader = found?.readings[field]?.shown.trim() ?? "";
    const row = (found?.row ?? -1) + 1;
    return leader || (language === "zh-CN" ? `第 ${row} 行` : `row ${row}`);
  };
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

function basisRows(
  review: Review,
  ranking: Ranking,
  language: Language,
  { state, file, stability }: ExplanationOptions,
): readonly (readonly TableCell[])[] {
  const { pack } = review;
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const bracket = (text: string): string => (language === "zh-CN" ? `（${text}）` : ` (${text})`);
  const number = pack.document.number === null ? "" : bracket(pack.document.number);
  const counts: Localised = {
    "zh-CN":
      state.leftOut === 0
        ? `名单含 ${state.included} 个，没有未列入的`
        : `名单含 ${state.included} 个，另有 ${state.leftOut} 个未列入`,
    en: `${state.included} listed, ${state.leftOut === 0 ? "none" : state.leftOut} left out`,
  };
  const drafts = state.reasons.map((reason) => draftReasonText(reason)[language]);
  const answers = (stability ?? (ranking.acceptability === null ? [] : [ranking.acceptability])).map(
    (drawn) => stabilityAnswer(ranking, drawn, shortName(review, language)),
  );
  const draft = draftRemark(pack);
  return [
    [say("document"), `${pack.document.title[language]}${number}`],
    [
      say("pack"),
      `${pack.name[language]} (${pack.id} ${pack.version})${draft === null ? "" : ` · ${draft[language]}`}`,
    ],
    [say("referenceDate"), review.referenceDate],
    ...(file === undefined ? [] : [[say("file"), file]]),
    [say("source"), review.sheetName],
    [say("orderFrom"), say(BASIS[ranking.basis])],
    ...(ranking.agreement === null
      ? []
      : [
          [
            say("agreement"),
            agreementText(ranking.agreement)[language] + tauText(ranking.agreement.tau, language),
          ],
        ]),
    ...(state.differsFromSheet ? [[say("attention"), say("differs")]] : []),
    [say("counts"), counts[language]],
    ...(drafts.length === 0 ? [] : [[say("draft"), drafts.join(language === "zh-CN" ? "；" : "; ")]]),
    [say("method"), METHODS[ranking.method][language]],
    ...(ranking.asked.length === 0 ? [] : [[say("asked"), askedText(ranking, language)]]),
    ...(ranking.method === "topsis" ? [[say("normalisation"), say(ranking.normalisation)]] : []),
    ...answers.map(({ title, words, explained }) => [
      say("stability"),
      `${title[language]}${language === "zh-CN" ? "" : " "}${words[language]}${bracket(explained[language])}`,
    ]),
    ...ranking.problems
      .filter(({ code }) => code !== "constantCriterion")
      .map((problem) => [say("attention"), rankingProblemText(problem, ranking, language)]),
  ];
}

const BASIS = { sheet: "fromSheet", proposed: "fromProposal", manual: "fromHand" } as const;

function tauText(tau: number | null, language: Language): string {
  if (tau === null) return "";
  return language === "zh-CN" ? `（Kendall τ = ${tau.toFixed(2)}）` : ` (Kendall's tau ${tau.toFixed(2)})`;
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

/** The scale where it is not the usual one. */
function scaleText({ usedScale }: RankedCriterion, language: Language): string {
  if (usedScale === "minmax" || usedScale === "vector") return "";
  if (usedScale === "rank" || usedScale === "log") return SCALES[usedScale][language];
  const { low, high } = usedScale;
  return language === "zh-CN" ? `按 ${low} 到 ${high} 折算。` : `Scaled between ${low} and ${high}.`;
}

/** A figure as a person would round it. */
const rounded = (figure: number | null): number | null =>
  figure === null
    ? null
    : Math.abs(figure) >= 100
      ? Math.round(figure * 10) / 10
      : Math.round(figure * 100) / 100;

function criterionRow(review: Review, criterion: RankedCriterion, language: Language): readonly TableCell[] {
  const used = criterion.minimum !== null;
  const chinese = language === "zh-CN";
  const clause =
    criterion.clause === undefined ? "" : chinese ? `（${criterion.clause}）` : ` (${criterion.clause})`;
  const notes = [
    madeOf(review, criterion, language),
    criterion.why === undefined ? "" : `${criterion.why[language]}${clause}${chinese ? "。" : "."}`,
    scaleText(criterion, language),
    criterion.threshold === null
      ? ""
      : chinese
        ? `相差不到 ${criterion.threshold} 的视为相同。`
        : `Differences below ${criterion.threshold} count as none.`,
    criterion.constant ? TEXT.constant[language] : used || criterion.weight > 0 ? "" : TEXT.unused[language],
  ];
  return [
    withUnit(criterion, language),
    { share: criterion.weight },
    TEXT[criterion.direction][language],
    rounded(criterion.minimum),
    rounded(criterion.maximum),
    notes.filter((part) => part !== "").join(chinese ? "" : " "),
  ];
}

function scoreTable(review: Review, ranking: Ranking, language: Language): Block {
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const drawn = ranking.acceptability;
  const scored = ranking.comparison === null;
  return {
    kind: "table",
    header: [
      say("finalRank"),
      say("studio"),
      ...(ranking.hasSheetOrder ? [say("sheetRank")] : []),
      ...(scored ? [say("proposedRank")] : []),
      say("row"),
      ...(scored
        ? [say("score"), ...ranking.criteria.map((criterion) => contributionHeader(criterion, language))]
        : []),
      ...(drawn === null ? [] : [say("first"), say("same")]),
    ],
    rows: ranking.entries.map((entry) => [
      entry.rank,
      studioOf(review, entry.entry),
      ...(ranking.hasSheetOrder ? [entry.sheetRank] : []),
      ...(scored ? [proposedText(entry, language)] : []),
      entry.row + 1,
      ...(scored ? scoreCells(entry, language) : []),
      ...(drawn === null ? [] : acceptabilityCells(ranking, entry, drawn)),
    ]),
  };
}

/** Why each entry stands before the next one, and what is to be known of it: sentences, in a table of their own. */
function reasonTable(review: Review, ranking: Ranking, language: Language): Block {
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const name = shortName(review, language);
  return {
    kind: "table",
    header: [say("finalRank"), say("leader"), say("nextBy")],
    rows: ranking.entries.map((entry, place) => {
      const decided =
        ranking.comparison === null ? decisionText(ranking.neighbours[place], ranking, language) : "";
      const remarks = remarksOf(review, ranking, entry, language);
      return [
        entry.rank,
        name(entry.entry),
        [decided, remarks].filter((text) => text !== "").join(language === "zh-CN" ? "。" : ". "),
      ];
    }),
    lastCellSpans: true,
  };
}

function proposedText({ proposedRank, tiedWith }: RankedEntry, language: Language): TableCell {
  if (proposedRank === null) return TEXT.noScore[language];
  if (tiedWith.length === 0) return proposedRank;
  return `${proposedRank}${TEXT.tiedMark[language]}`;
}

function scoreCells(entry: RankedEntry, language: Language): readonly TableCell[] {
  return [
    entry.score === null ? TEXT.noScore[language] : { score: entry.score },
    ...entry.contributions.map((part): TableCell => (entry.score === null ? null : { score: part })),
  ];
}

function acceptabilityCells(
  ranking: Ranking,
  entry: RankedEntry,
  drawn: Acceptability,
): readonly TableCell[] {
  const shares = drawn.ranks[ranking.scored.indexOf(entry.entry)];
  const share = (rank: number | null): TableCell =>
    shares === undefined || rank === null ? null : { share: shares[rank - 1] ?? 0 };
  return [share(1), share(entry.rank)];
}

function figuresTable(review: Review, ranking: Ranking, language: Language): Block {
  const best = new Map((ranking.comparison ?? []).map((each) => [each.criterion, each.best]));
  return {
    kind: "table",
    header: [
      TEXT.finalRank[language],
      TEXT.studio[language],
      ...ranking.criteria.map((criterion) => withUnit(criterion, language)),
    ],
    rows: ranking.entries.map((entry) => [
      entry.rank,
      studioOf(review, entry.entry),
      ...entry.figures.map((figure, index): TableCell => {
        const criterion = ranking.criteria[index] as RankedCriterion;
        if (figure === null) return null;
        const field = "field" in criterion.source ? criterion.source.field : "";
        const marks = [
          ...(best.get(criterion.id)?.includes(entry.entry) ? [TEXT.better[language]] : []),
          ...(entry.doubtful.includes(field) ? [TEXT.doubtful[language]] : []),
        ];
        const plain = rounded(figure) as number;
        return marks.length === 0 ? plain : `${plain}${marks.join("")}`;
      }),
    ]),
  };
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

/** The lines that a record of the meeting needs; empty ones are left to be filled in by hand. */
function recordTable(record: ExplanationRecord, language: Language): Block {
  const say = (key: keyof typeof TEXT): string => TEXT[key][language];
  const keys = ["meeting", "date", "present", "decision", "chair", "recorder"] as const;
  return {
    kind: "table",
    header: [say("item"), say("content")],
    rows: keys.map((key) => [say(key), record[key] ?? ""]),
    lastCellSpans: true,
    roomy: true,
  };
}
