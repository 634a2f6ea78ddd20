import type { Language } from "../language";
import type { Neighbours, RankedEntry, Ranking } from "../ranking";
import type { Review } from "../review";

/** Why this entry stands before the next one, and how little would change that. */
export function decisionText(pair: Neighbours | undefined, ranking: Ranking, language: Language): string {
  if (pair === undefined) return "";
  const chinese = language === "zh-CN";
  const nameOf = (id: string): string =>
    ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id;
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  switch (pair.decidedBy.kind) {
    case "sheetOrder":
      return chinese
        ? "得分相同，按原表先后，待推荐单位决定"
        : "Equal scores, by the order of the sheet; to be decided";
    case "noScore":
      return chinese ? "下一名缺少数据，没有得分" : "The next one lacks figures and has no score";
    case "manual":
      return chinese ? "推荐单位决定" : "Decided by the recommending unit";
    case "criterion": {
      const by = chinese
        ? `主要因“${nameOf(pair.decidedBy.criterion)}”`
        : `Mainly by ${nameOf(pair.decidedBy.criterion)}`;
      if (pair.swap === null) return by;
      const { criterion, from, to } = pair.swap;
      // A change that shows in neither figure would read as a contradiction.
      if (percent(from) === percent(to)) return by;
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

/** What is to be known of one entry: ties, moves and inclusions with their reasons, figures that are not certain. */
export function remarksOf(review: Review, ranking: Ranking, entry: RankedEntry, language: Language): string {
  const chinese = language === "zh-CN";
  const remarks: string[] = [];
  const fieldLabel = (id: string): string =>
    review.pack.fields.find((field) => field.id === id)?.label[language] ?? id;
  if (entry.doubtful.length > 0) {
    const fields = entry.doubtful.map(fieldLabel).join(chinese ? "、" : ", ");
    remarks.push(chinese ? `${fields}存疑，待核实` : `${fields} in doubt, to be verified`);
  }
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
    else if (why === "years")
      remarks.push(
        chinese
          ? `“${name}”：创建时间不够具体，整年数按较多的计`
          : `${name}: the date leaves the years open, the greater number counts`,
      );
    else
      remarks.push(
        chinese ? `“${name}”有评委未打分，按已有分数计` : `${name}: not every member gave a score`,
      );
  }
  return remarks.join(chinese ? "；" : "; ");
}
