import type { Language } from "../language";
import { fieldWithRole } from "../pack";
import type { Committee, Ranking } from "../ranking";
import type { Review } from "../review";
import { EXPLANATION_SENTENCES, EXPLANATION_TEXT } from "../text";
import type { Block, TableCell } from "./tableSheet";

/** A figure as a person would round it: two decimals, no zeros behind. */
const rounded = (value: number | null): TableCell => (value === null ? null : Math.round(value * 100) / 100);

/** The committee's part of 排序说明: agreement in words, each judge's scores, what would change without one judge. */
export function committeeBlocks(review: Review, ranking: Ranking, language: Language): readonly Block[] {
  const { committee } = ranking;
  if (committee === null) return [];
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
  const nameOf = (entry: number): string => {
    const { readings, row } = review.entries[entry] as Review["entries"][number];
    const field = fieldWithRole(review.pack.fields, "leaderName");
    return readings[field]?.shown.trim() || EXPLANATION_SENTENCES.in(language).rowName(row + 1);
  };
  // Of two scores nothing is left without the highest and the lowest.
  const trims = committee.judges.length > 2;
  return [
    { kind: "heading", text: say("committee") },
    ...concordanceText(committee, language).map((text): Block => ({ kind: "text", text })),
    {
      kind: "table",
      header: [
        say("row"),
        say("leader"),
        ...committee.judges,
        say("meanScore"),
        ...(trims ? [say("trimmedScore")] : []),
        say("bordaPoints"),
        say("spread"),
      ],
      rows: committee.entries.map(({ entry, row, scores, mean, trimmedMean, borda, spread }) => [
        row + 1,
        nameOf(entry),
        ...scores.map((score): TableCell => score ?? "—"),
        rounded(mean),
        ...(trims ? [rounded(trimmedMean)] : []),
        rounded(borda),
        rounded(spread),
      ]),
    },
    ...withoutOneBlocks(committee, nameOf, language),
  ];
}

function concordanceText({ concordance, judges }: Committee, language: Language): readonly string[] {
  if (concordance === null) return [];
  const { w, entries, meaning } = concordance;
  const words = EXPLANATION_SENTENCES.in(language).committee;
  return [words.concordance(judges.length, entries, meaning[language], w.toFixed(2))];
}

function withoutOneBlocks(
  { withoutOne }: Committee,
  nameOf: (entry: number) => string,
  language: Language,
): readonly Block[] {
  if (withoutOne.length === 0) return [];
  const { committee, pause } = EXPLANATION_SENTENCES.in(language);
  return [
    {
      kind: "table",
      header: [EXPLANATION_TEXT.withoutJudge[language], EXPLANATION_TEXT.wouldChange[language]],
      lastCellSpans: true,
      rows: withoutOne.map(({ judge, changed, firstChanges }) => {
        const names = changed.map(nameOf).join(pause);
        return [
          judge,
          changed.length === 0 ? committee.nothingChanges : committee.changes(names, firstChanges),
        ];
      }),
    },
  ];
}
