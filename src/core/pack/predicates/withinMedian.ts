import { describe } from "../descriptor";
import { absence, explanation, FIGURES, isPresent, type JudgedSheet } from "../judging/check";
import { Outcome } from "../outcome";

/** At most `factor` times the median of the field over the sheet's entries. */
export interface WithinMedian {
  readonly is: "withinMedian";
  readonly field: string;
  readonly factor: number;
  readonly minimumEntries: number;
}

/** The median of the figures of one field over the entries judged, and how many there are. */
interface Median {
  readonly median: number;
  readonly values: number;
}

function medianOf(sheet: JudgedSheet, field: number): Median {
  const values: number[] = [];
  sheet.entries.forEach((entry, index) => {
    if (entry.sample) return;
    const reading = sheet.reading(index, field);
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
 * out. Not applicable with fewer than `minimumEntries` figures, or where the median is not positive (ten times
 * nothing says nothing).
 *
 * Source: spec/rules.md, shared rule 4 (疑似多写零或单位有误).
 */
export const withinMedian = describe<WithinMedian>({
  is: "withinMedian",
  meaning: "At most `factor` times the sheet's median, with at least `minimumEntries` figures.",
  members: {
    field: { kind: "field", of: FIGURES },
    factor: { kind: "number", above: 0 },
    minimumEntries: { kind: "number", above: 0, whole: true },
  },
  judges: "entry",
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const fields = [field];
    const key = {};
    const median = (sheet: JudgedSheet): Median => sheet.fact(key, fields, () => medianOf(sheet, field));
    return {
      fields,
      acrossEntries: true,
      status(sheet, entry) {
        const reading = sheet.reading(entry, field);
        if (!isPresent(reading)) return absence(reading);
        const { median: middle, values } = median(sheet);
        if (values < predicate.minimumEntries || middle <= 0) return Outcome.notApplicable;
        return (reading.value as number) <= predicate.factor * middle ? Outcome.met : Outcome.notMet;
      },
      explain(sheet) {
        const { median: middle, values } = median(sheet);
        const limit = Number((middle * predicate.factor).toPrecision(12));
        return explanation(field, `<= ${limit}`, {
          parameters: { median: middle, count: values, factor: predicate.factor },
        });
      },
    };
  },
  words: ({ field, factor, minimumEntries }, { say, name }) =>
    say(
      `${name(field)} ≤ 本表中位数的 ${factor} 倍（至少 ${minimumEntries} 个数）`,
      `${name(field)} ≤ ${factor} times the sheet's median (at least ${minimumEntries} figures)`,
    ),
  advice: {
    "zh-CN": "请核对 {cell}，看是否多写了零、是否按本栏单位填写；无误的可以保留。",
    en: "Please check {cell} for a zero too many or another unit; if it is right, leave it.",
  },
});
