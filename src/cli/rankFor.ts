import {
  availableCriteria,
  entryIdentities,
  findCriterion,
  MOST_FOR_STABILITY,
  rankReview,
  usedAs,
} from "../core";
import type { Grid, Localised, Ranking, RankingOptions, Review } from "../core";
import type { MethodName } from "./arguments";
import { callError } from "./callError";
import type { RankingCall } from "./rankingArguments";

/** The order that a call asks for. Whatever it names and the sheet does not have is a wrong call. */
export function rankFor(
  review: Review,
  grid: Grid,
  wanted: RankingCall & { readonly method: MethodName },
): Ranking {
  const options: RankingOptions = {
    method: wanted.method,
    ...(wanted.weights === null ? {} : { weights: wanted.weights }),
    directions: wanted.directions,
    scales: wanted.scales,
    combined: wanted.combined,
    ...(wanted.order === "sheet" || wanted.order === "proposed" ? { order: wanted.order } : {}),
    ...(Array.isArray(wanted.order) ? { orderRows: (wanted.order as number[]).map((row) => row - 1) } : {}),
    included: byIdentity(review, wanted.included, "--include"),
    reasons: byIdentity(review, wanted.reasons, "--reason"),
    acceptability: review.entries.length <= MOST_FOR_STABILITY ? {} : null,
  };
  const ranking = rankReview(review, grid, options);
  refuseUnknown(ranking, review, grid, wanted);
  return ranking;
}

/** The ranked rows that `--order` with rows does not name: they follow those that it does. 1-based. */
export function rowsNotOrdered(ranking: Ranking, order: RankingCall["order"]): readonly number[] {
  if (order === null || order === "sheet" || order === "proposed") return [];
  return ranking.entries.map(({ row }) => row + 1).filter((row) => !order.includes(row));
}

/** What is said of them, so that nobody takes their places for decided. */
export const notOrderedText = (rows: readonly number[]): Localised => ({
  "zh-CN": `--order 没有写到第 ${rows.join("、")} 行，已按原来的先后接在后面；请确认这就是要的顺序。`,
  en: `--order does not name row ${rows.join(", ")}; they follow in the order they had. Please confirm that this is the order meant.`,
});

/** Texts of rows by the identities of the entries there. */
function byIdentity(
  review: Review,
  texts: ReadonlyMap<number, string>,
  option: string,
): Readonly<Record<string, string>> {
  if (texts.size === 0) return {};
  const identities = entryIdentities(review.entries, review.pack);
  return Object.fromEntries(
    [...texts].map(([row, text]) => {
      const entry = review.entries.findIndex((each) => each.row === row - 1 && !each.sample);
      if (entry < 0) {
        throw callError(
          `${option} 中的第 ${row} 行没有申报项，请核对行号。`,
          `There is no entry in row ${row} (${option}); check the row number.`,
        );
      }
      return [identities[entry] as string, text];
    }),
  );
}

/** A direction or scale of a criterion that the order does not use would do nothing, and nobody would notice. */
function refuseUnused(ranking: Ranking, review: Review, grid: Grid, wanted: RankingCall): void {
  const asked = [
    ["--direction", Object.keys(wanted.directions)],
    ["--scale", Object.keys(wanted.scales)],
  ] as const;
  if (asked.every(([, names]) => names.length === 0)) return;
  const offered = availableCriteria(review, grid);
  for (const [option, names] of asked) {
    for (const name of names) {
      const choice = findCriterion(offered, name);
      if (choice === null || usedAs(choice, ranking.criteria) !== null) continue;
      const used = ranking.criteria.map(({ id }) => id);
      throw callError(
        `${option} 中的「${name}」不是这次排序所用的指标（所用的是：${used.join("、")}）；要用它，请在 --weights 中写上。`,
        `"${name}" in ${option} is none of the criteria of this order (${used.join(", ")}); give it a weight with --weights to use it.`,
      );
    }
  }
}

/** A criterion or row of the call that the sheet does not have is a wrong call, not something to pass over. */
function refuseUnknown(ranking: Ranking, review: Review, grid: Grid, wanted: RankingCall): void {
  const askedFor = new Map<string, string>([
    ...Object.keys(wanted.weights ?? {}).map((name) => [name, "--weights"] as const),
    ...Object.keys(wanted.directions).map((name) => [name, "--direction"] as const),
    ...Object.keys(wanted.scales).map((name) => [name, "--scale"] as const),
    ...wanted.combined.map(({ id }) => [id, "--combine"] as const),
  ]);
  refuseUnused(ranking, review, grid, wanted);
  for (const problem of ranking.problems) {
    if (problem.code === "unknownCriterion" && askedFor.has(problem.criterion)) {
      const option = askedFor.get(problem.criterion) as string;
      const known = availableCriteria(review, grid).map(({ id }) => id);
      const inCombination = wanted.combined.some(({ id }) => id === problem.criterion);
      throw inCombination
        ? callError(
            `--combine「${problem.criterion}」中有的列不是这张表里表样以外的数字列，请写列号（如 Q）或表头。`,
            `--combine "${problem.criterion}" names a column that is no numeric column beside the form; give column letters (Q) or headers.`,
          )
        : callError(
            `${option} 中的「${problem.criterion}」不是这张表的数字列；可用的如：${known.join("、")}，也可写列号。`,
            `"${problem.criterion}" in ${option} is no numeric column of this sheet; known are ${known.join(", ")}, or give column letters.`,
          );
    }
    if (problem.code === "orderRowNotRanked") {
      throw callError(
        `--order 中的第 ${problem.row} 行不在可排序的申报项里（没有申报项，或有不符合项；确要列入的请用 --include 写明理由）。`,
        `Row ${problem.row} in --order is not among the entries that can be ranked (no entry there, or it has errors; --include ranks it with a reason).`,
      );
    }
    if (problem.code === "noSheetOrder") {
      throw callError(
        "--order sheet：表中的序号不是从 1 到工作室个数、各用一次，不能作为顺序；请先填好序号，或改用 --order proposed、--order 行号。",
        "--order sheet: 序号 is not 1 to the number of studios, each once, so it is no order; fill it in, or give --order proposed or rows.",
      );
    }
  }
}
