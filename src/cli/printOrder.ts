import {
  agreementText,
  fieldWithRole,
  askStability,
  roundedShare,
  stabilityAnswer,
  STABILITY_QUESTIONS,
  rankingProblemText,
} from "../core";
import type { Language, RankedEntry, Ranking, Review } from "../core";
import { table, wrapped } from "./layout";
import { inBrackets, listed, TEXT, textsIn } from "./text";

/** What the printed order is made of. */
export interface PrintableOrder {
  readonly review: Review;
  readonly ranking: Ranking;
  readonly language: Language;
  readonly width: number;
  /** The studio's name on a 1-based sheet row. */
  readonly studioOf: (row: number) => string;
}

/** A longer order is shown by its first entries; the JSON report and --ranked have it all. */
const MOST_RANKED = 60;
/** Longer orders are printed without words on their stability: that would take longer than the check. */
const MOST_ASKED = 50;

const BASIS: Readonly<Record<Ranking["basis"], keyof typeof TEXT>> = {
  sheet: "basisSheet",
  proposed: "basisProposed",
  manual: "basisManual",
};

/** The order: where it comes from, the entries with the sheet's and the proposed rank, and what is to be known of it. */
export function orderLines(printable: PrintableOrder): string[] {
  const { ranking, language, width } = printable;
  const paragraph = (text: string): string[] => wrapped(text, width - 4).map((line) => `  ${line}`);
  if (ranking.count === 0)
    return [...paragraph(TEXT.noRanking[language]), ...leftOutLines(printable, paragraph)];
  return [
    ...paragraph(TEXT[BASIS[ranking.basis]][language]),
    ...(ranking.agreement === null ? [] : paragraph(agreementText(ranking.agreement)[language])),
    ...(ranking.criteria.length === 0
      ? []
      : paragraph(TEXT.criteria[language] + criteriaText(ranking, language))),
    ...whyLines(ranking, language).flatMap(paragraph),
    "",
    ...(ranking.comparison === null
      ? []
      : [...paragraph(TEXT.compared[language]), ...comparisonLines(printable), ""]),
    ...entryLines(printable),
    ...remarkLines(printable).flatMap(paragraph),
    ...leftOutLines(printable, paragraph),
  ];
}

const labelOf = (ranking: Ranking, id: string, language: Language): string =>
  ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id;

function criteriaText(ranking: Ranking, language: Language): string {
  const percent = (weight: number): string => `${Math.round(weight * 1000) / 10}%`;
  return listed(
    ranking.criteria.map(({ label, weight }) => `${label[language]} ${percent(roundedShare(weight))}`),
    language,
  );
}

/** Why the pack's criteria are what they are, with the clause. */
function whyLines({ criteria }: Ranking, language: Language): readonly string[] {
  return criteria.flatMap(({ label, why, clause }) =>
    why === undefined
      ? []
      : [
          `· ${label[language]}${TEXT.colon[language]}${why[language]}${clause === undefined ? "" : inBrackets(clause, language)}`,
        ],
  );
}

const figureText = (figure: number | null): string =>
  figure === null ? "—" : String(Number(figure.toPrecision(6)));

/** The 1-based sheet row of an entry. */
const rowOf = (review: Review, entry: number): number => (review.entries[entry]?.row ?? -1) + 1;

function comparisonLines({ ranking, review, language, studioOf }: PrintableOrder): string[] {
  const names = ranking.comparedEntries.map((entry) => {
    const row = rowOf(review, entry);
    return `${row}  ${studioOf(row)}`;
  });
  const rows = (ranking.comparison ?? []).map(({ criterion, figures, best }) => [
    labelOf(ranking, criterion, language),
    ...ranking.comparedEntries.map(
      (entry, index) =>
        `${figureText(figures[index] as number)}${best.includes(entry) ? ` ${TEXT.better[language]}` : ""}`,
    ),
  ]);
  return table([[TEXT.criterion[language], ...names], ...rows], "  ");
}

function entryLines({ ranking, language, studioOf }: PrintableOrder): string[] {
  const withSheet = ranking.hasSheetOrder;
  const withProposal = ranking.comparison === null && ranking.basis !== "proposed";
  const doubt = (entry: RankedEntry): string =>
    entry.doubtful.length === 0 ? "" : ` ${inBrackets(TEXT.doubtful[language], language)}`;
  const header = [
    TEXT.rank[language],
    ...(withSheet ? [TEXT.sheetRank[language]] : []),
    ...(withProposal ? [TEXT.proposedRank[language]] : []),
    TEXT.row[language],
    ...(ranking.comparison === null ? [TEXT.score[language]] : []),
    TEXT.studio[language],
  ];
  const rows = ranking
    .leading(MOST_RANKED)
    .map((entry) => [
      `${entry.rank}${entry.tiedWith.length > 0 && !withProposal ? inBrackets(TEXT.tied[language], language) : ""}`,
      ...(withSheet ? [entry.sheetRank === null ? "—" : String(entry.sheetRank)] : []),
      ...(withProposal
        ? [
            entry.proposedRank === null
              ? "—"
              : `${entry.proposedRank}${entry.tiedWith.length > 0 ? inBrackets(TEXT.tied[language], language) : ""}`,
          ]
        : []),
      String(entry.row + 1),
      ...(ranking.comparison === null ? [entry.score === null ? "—" : (entry.score * 100).toFixed(1)] : []),
      studioOf(entry.row + 1) + doubt(entry),
    ]);
  const more = `  ${textsIn(language).sentences.moreRanked(ranking.count)}`;
  return [...table([header, ...rows], "  "), ...(ranking.count > MOST_RANKED ? [more] : [])];
}

/** What is to be known of the order: doubtful figures, open ties, figures that rule a range, stability. */
function remarkLines(printable: PrintableOrder): readonly string[] {
  const { ranking, review, language } = printable;
  const { phrases, sentences } = textsIn(language);
  const fieldLabel = (id: string): string =>
    review.pack.fields.find((field) => field.id === id)?.label[language] ?? id;
  const doubtful = ranking
    .leading(MOST_RANKED)
    .filter((entry) => entry.doubtful.length > 0)
    .map((entry) => `! ${sentences.doubtful(entry.row + 1, entry.doubtful.map(fieldLabel))}`);
  const ties = ranking.openTies.slice(0, MOST_RANKED).map((group) => {
    const rows = group.slice(0, 10).map((entry) => rowOf(review, entry));
    return `! ${sentences.sameScore(rows)}`;
  });
  const problems = ranking.problems.map((problem) => `· ${rankingProblemText(problem, ranking, language)}`);
  const concordance = ranking.committee?.concordance ?? null;
  const committee =
    concordance === null
      ? []
      : [
          `· ${sentences.judges({
            ...concordance,
            meaning: concordance.meaning[language],
            w: concordance.w.toFixed(3),
          })}`,
        ];
  const asks =
    ranking.scored.length > 0 && ranking.scored.length <= MOST_ASKED && ranking.acceptability !== null;
  const leader = fieldWithRole(review.pack.fields, "leaderName");
  const nameOf = (entry: number): string => {
    const row = rowOf(review, entry);
    const shown = review.entries[entry]?.readings[leader]?.shown.trim() ?? "";
    return shown === "" ? phrases.row(row) : shown + inBrackets(phrases.row(row), language);
  };
  const stability: string[] = !asks
    ? []
    : STABILITY_QUESTIONS.flatMap((question) => {
        const drawn = question === "any" ? ranking.acceptability : askStability(ranking, question);
        if (drawn === null) return [];
        const { title, words } = stabilityAnswer(ranking, drawn, nameOf);
        return [`· ${phrases.followed(title[language], words[language])}`];
      });
  if (stability.length > 0 && doubtful.length > 0) stability.unshift(TEXT.ifFiguresHold[language]);
  const lines = [...doubtful, ...ties, ...problems, ...committee, ...stability];
  return lines.length === 0 ? [] : ["", ...lines];
}

function leftOutLines(
  { ranking, language }: PrintableOrder,
  paragraph: (text: string) => string[],
): string[] {
  if (ranking.leftOut.length === 0) return [];
  const { phrases } = textsIn(language);
  const rows = stretches(ranking.leftOut.map(({ row }) => row + 1)).map(([first, last]) =>
    phrases.rows(first, last),
  );
  return ["", ...paragraph(TEXT.leftOut[language] + phrases.names(rows))];
}

/** Rows that follow each other drawn together: of a large sheet there may be thousands. */
function stretches(rows: readonly number[]): (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] + 1 === row) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
