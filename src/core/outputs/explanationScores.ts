import type { Language } from "../language";
import type { Acceptability, RankedCriterion, RankedEntry, Ranking } from "../ranking";
import type { Review } from "../review";
import { labelOf, rounded, shortName, studioOf, withUnit } from "./explanationNames";
import { decisionText, remarksOf } from "./explanationRemarks";
import { EXPLANATION_SENTENCES, EXPLANATION_TEXT } from "../text";
import type { Block, TableCell } from "./tableSheet";

function contributionHeader(criterion: RankedCriterion, language: Language): string {
  const name = labelOf(criterion, language);
  return `${name}${EXPLANATION_SENTENCES.in(language).bracket(EXPLANATION_TEXT.contribution[language])}`;
}

/** The final order, with each entry's score and what each criterion adds to it. */
export function scoreTable(review: Review, ranking: Ranking, language: Language): Block {
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
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
export function reasonTable(review: Review, ranking: Ranking, language: Language): Block {
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
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
        [decided, remarks]
          .filter((text) => text !== "")
          .join(EXPLANATION_SENTENCES.in(language).nextSentence),
      ];
    }),
    lastCellSpans: true,
  };
}

function proposedText({ proposedRank, tiedWith }: RankedEntry, language: Language): TableCell {
  if (proposedRank === null) return EXPLANATION_TEXT.noScore[language];
  if (tiedWith.length === 0) return proposedRank;
  return `${proposedRank}${EXPLANATION_TEXT.tiedMark[language]}`;
}

function scoreCells(entry: RankedEntry, language: Language): readonly TableCell[] {
  return [
    entry.score === null ? EXPLANATION_TEXT.noScore[language] : { score: entry.score },
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

/** The figures that the order was made of; doubtful ones, and the better of two compared, are marked. */
export function figuresTable(review: Review, ranking: Ranking, language: Language): Block {
  const best = new Map((ranking.comparison ?? []).map((each) => [each.criterion, each.best]));
  return {
    kind: "table",
    header: [
      EXPLANATION_TEXT.finalRank[language],
      EXPLANATION_TEXT.studio[language],
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
          ...(best.get(criterion.id)?.includes(entry.entry) ? [EXPLANATION_TEXT.better[language]] : []),
          ...(entry.doubtful.includes(field) ? [EXPLANATION_TEXT.doubtful[language]] : []),
        ];
        const plain = rounded(figure) as number;
        return marks.length === 0 ? plain : `${plain}${marks.join("")}`;
      }),
    ]),
  };
}
