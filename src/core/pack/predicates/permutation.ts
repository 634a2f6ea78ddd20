import { describe } from "../descriptor";
import { absence, explanation, FIGURES, isPresent, type JudgedSheet } from "../judging/check";
import { Outcome } from "../outcome";

/** The field holds the numbers 1..n of the n entries, each once. */
export interface Permutation {
  readonly is: "permutation";
  readonly field: string;
}

/** How often each rank is given, and which of 1..n are not. */
interface Ranks {
  readonly times: ReadonlyMap<number, number>;
  /** In words, once for all findings: with many rows these lists are long. */
  readonly missing: string;
  readonly doubled: string;
}

function ranksOf(sheet: JudgedSheet, field: number): Ranks {
  const times = new Map<number, number>();
  sheet.entries.forEach((entry, index) => {
    if (entry.sample) return;
    const reading = sheet.reading(index, field);
    if (reading?.state !== "present") return;
    const rank = reading.value as number;
    times.set(rank, (times.get(rank) ?? 0) + 1);
  });
  const missing: number[] = [];
  for (let rank = 1; rank <= sheet.count; rank++) if (!times.has(rank)) missing.push(rank);
  const doubled = [...times].filter(([, count]) => count > 1).map(([rank]) => rank);
  return { times, missing: listRanks(missing), doubled: listRanks(doubled.sort((a, b) => a - b)) };
}

/** Consecutive numbers drawn together: 2, 4–6. At most `most` stretches, then an ellipsis. */
export function listRanks(ranks: readonly number[], most = 8): string {
  const stretches: string[] = [];
  for (let start = 0; start < ranks.length;) {
    let end = start;
    while (ranks[end + 1] === (ranks[end] as number) + 1) end++;
    const [first, last] = [ranks[start] as number, ranks[end] as number];
    stretches.push(
      first === last ? String(first) : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    );
    start = end + 1;
  }
  return stretches.length > most ? `${stretches.slice(0, most).join(", ")} …` : stretches.join(", ");
}

/**
 * `field` holds the numbers 1..n of the n entries, each once. An entry fails whose number is given twice, is not
 * whole, or lies outside 1..n; a blank one is the finding of `required`. With a single entry, 1 or blank will do.
 *
 * Source: 乐工经〔2020〕24号 四（二）, 附件2 填表要求2; spec/rules.md, shared rule 7.
 */
export const permutation = describe<Permutation>({
  is: "permutation",
  meaning: "The field holds 1 to n, each once.",
  members: { field: { kind: "field", of: FIGURES } },
  judges: "entry",
  counts: "ranks",
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const fields = [field];
    const key = {};
    const ranks = (sheet: JudgedSheet): Ranks => sheet.fact(key, fields, () => ranksOf(sheet, field));
    return {
      fields,
      acrossEntries: true,
      status(sheet, entry) {
        const reading = sheet.reading(entry, field);
        if (reading?.state === "missing" && sheet.count <= 1) return Outcome.met;
        if (!isPresent(reading)) return absence(reading);
        const rank = reading.value as number;
        const fits = Number.isInteger(rank) && rank >= 1 && rank <= sheet.count;
        return fits && ranks(sheet).times.get(rank) === 1 ? Outcome.met : Outcome.notMet;
      },
      explain(sheet) {
        const { missing, doubled } = ranks(sheet);
        return explanation(field, `1..${sheet.count}`, {
          parameters: { count: sheet.count, missing, doubled },
        });
      },
    };
  },
  words: ({ field }, { say, name }) =>
    say(`${name(field)}为 1 至 n，不重不漏`, `${name(field)} runs from 1 to n, each once`),
  advice: {
    "zh-CN": "请重新排序，把“{field}”改成 1 至 {count}，每个数只用一次。",
    en: "Please rank again: “{field}” runs from 1 to {count}, each number once.",
  },
});
