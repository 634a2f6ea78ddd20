import { Outcome } from "../outcome";
import type { Situation } from "../situation";
import { absence, explanation, fieldIndex, isPresent, needsEntry, type PredicateCompiler } from "./check";

/** How often each rank is given, and which of 1..n are not. */
interface Ranks {
  readonly times: ReadonlyMap<number, number>;
  readonly missing: readonly number[];
  readonly doubled: readonly number[];
}

function ranksOf(situation: Situation, field: number): Ranks {
  const times = new Map<number, number>();
  situation.entries.forEach((entry, index) => {
    if (entry.sample) return;
    const reading = situation.reading(index, field);
    if (reading?.state !== "present") return;
    const rank = reading.value as number;
    times.set(rank, (times.get(rank) ?? 0) + 1);
  });
  const missing: number[] = [];
  for (let rank = 1; rank <= situation.count; rank++) if (!times.has(rank)) missing.push(rank);
  const doubled = [...times].filter(([, count]) => count > 1).map(([rank]) => rank);
  return { times, missing, doubled: doubled.sort((a, b) => a - b) };
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
export const permutation: PredicateCompiler<"permutation"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, ["sequence", "integer", "number"]);
  const fields = [field];
  const key = {};
  const ranks = (situation: Situation): Ranks => situation.fact(key, fields, () => ranksOf(situation, field));
  return {
    fields,
    wide: true,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (reading?.state === "missing" && situation.count <= 1) return Outcome.met;
      if (!isPresent(reading)) return absence(reading);
      const rank = reading.value as number;
      const fits = Number.isInteger(rank) && rank >= 1 && rank <= situation.count;
      return fits && ranks(situation).times.get(rank) === 1 ? Outcome.met : Outcome.notMet;
    },
    explain(situation) {
      const { missing, doubled } = ranks(situation);
      return explanation(field, `1..${situation.count}`, {
        parameters: { count: situation.count, missing: listRanks(missing), doubled: listRanks(doubled) },
      });
    },
  };
};
