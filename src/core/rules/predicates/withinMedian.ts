import { Outcome } from "../outcome";
import type { Situation } from "../situation";
import {
  absence,
  explanation,
  fieldIndex,
  FIGURES,
  isPresent,
  needsEntry,
  type PredicateCompiler,
} from "./check";

/** The median of the figures of one field over the entries judged, and how many there are. */
interface Median {
  readonly median: number;
  readonly values: number;
}

function medianOf(situation: Situation, field: number): Median {
  const values: number[] = [];
  situation.entries.forEach((entry, index) => {
    if (entry.sample) return;
    const reading = situation.reading(index, field);
    if (reading?.state === "present" && typeof reading.value === "number") values.push(reading.value);
  });
  if (values.length === 0) return { median: 0, values: 0 };
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return {
    median: sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2,
    values: sorted.length,
  };
}

/**
 * At most `factor` times the median of the field over the sheet's entries: a slipped zero or the wrong unit stands
 * out. Not applicable with fewer than `minimumEntries` figures, or where the median is not positive.
 *
 * Source: spec/rules.md, shared rule 4 (疑似多写零或单位有误).
 */
export const withinMedian: PredicateCompiler<"withinMedian"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  const fields = [field];
  const key = {};
  const median = (situation: Situation): Median =>
    situation.fact(key, fields, () => medianOf(situation, field));
  return {
    fields,
    wide: true,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      const { median: middle, values } = median(situation);
      if (values < predicate.minimumEntries || middle <= 0) return Outcome.notApplicable;
      return (reading.value as number) <= predicate.factor * middle ? Outcome.met : Outcome.notMet;
    },
    explain(situation) {
      const { median: middle, values } = median(situation);
      const limit = Number((middle * predicate.factor).toPrecision(12));
      return explanation(field, `<= ${limit}`, {
        parameters: { median: middle, count: values, factor: predicate.factor },
      });
    },
  };
};
