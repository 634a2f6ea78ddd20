import type { Language } from "../language";
import { fieldWithRole } from "../pack";
import type { Committee, Ranking } from "../ranking";
import type { Review } from "../review";
import { EXPLANATION_TEXT } from "../text";
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
    return readings[field]?.shown.trim() || (language === "zh-CN" ? `第 ${row + 1} 行` : `row ${row + 1}`);
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
  return [
    language === "zh-CN"
      ? `${judges.length} 位评委，${entries} 个工作室由全体评委打分：${meaning["zh-CN"]}（Kendall 协和系数 W = ${w.toFixed(2)}，0 为毫无一致，1 为完全一致）。`
      : `${judges.length} judges, ${entries} studios scored by all of them: ${meaning.en} (Kendall's W = ${w.toFixed(2)}; 0 is no agreement, 1 is full agreement).`,
  ];
}

function withoutOneBlocks(
  { withoutOne }: Committee,
  nameOf: (entry: number) => string,
  language: Language,
): readonly Block[] {
  if (withoutOne.length === 0) return [];
  const chinese = language === "zh-CN";
  const separator = chinese ? "、" : ", ";
  return [
    {
      kind: "table",
      header: [EXPLANATION_TEXT.withoutJudge[language], EXPLANATION_TEXT.wouldChange[language]],
      lastCellSpans: true,
      rows: withoutOne.map(({ judge, changed, firstChanges }) => {
        const names = changed.map(nameOf).join(separator);
        const first = firstChanges ? (chinese ? "第 1 名会变；" : "The first would change; ") : "";
        const text =
          changed.length === 0
            ? chinese
              ? "名次不变"
              : "No place changes"
            : `${first}${chinese ? "名次会变的：" : "places that change: "}${names}`;
        return [judge, text];
      }),
    },
  ];
}
