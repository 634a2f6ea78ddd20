import type { Grid } from "../grid";
import type { Review } from "../review";
import { dayOfIso, fullYearsBetween } from "../values";
import type { DateInterval } from "../values";
import { bordaFigures, combineScores, type CombinedScore } from "./combine";
import { isNotGiven, scoreAt, shownAt } from "./scoreCells";
import type { CriterionChoice, CriterionSource, InexactFigure } from "./types";

/** The figures of all entries in one criterion. */
export interface Figures {
  /** By entry; null where there is none. A field's figure is in the field's unit; a bound (50余) counts as its bound. */
  readonly values: readonly (number | null)[];
  /** Entries whose figure is less exact than it looks, and why. */
  readonly inexact: ReadonlyMap<number, InexactFigure["why"]>;
}

/** The figures of a criterion, in one pass over the entries (sample rows included, so that the places agree). */
export function figuresOf(source: CriterionChoice["source"], review: Review, grid: Grid): Figures {
  const { entries } = review;
  const inexact = new Map<number, InexactFigure["why"]>();
  if (source.kind === "column") {
    return { values: entries.map(({ row }) => scoreAt(grid, row, source.column)), inexact };
  }
  if (source.kind === "field") return { values: fieldFigures(source.field, review, inexact), inexact };
  if (source.kind === "perYear") return { values: yearlyFigures(source, review, inexact), inexact };
  if (source.combination === "borda") {
    const judges = source.columns.map((column) => entries.map(({ row }) => scoreAt(grid, row, column)));
    const readable = entries.map(({ row }) => isReadable(grid, row, source));
    const places = judges.map((judge) =>
      judge.map((score, entry) => (readable[entry] === true ? score : null)),
    );
    return { values: bordaFigures(places), inexact: fewerScores(places, inexact) };
  }
  const values = entries.map(({ row }, entry): number | null => {
    const combined = combinedAt(grid, row, source);
    if (combined.value !== null && combined.given < source.columns.length) inexact.set(entry, "fewerScores");
    return combined.value;
  });
  return { values, inexact };
}

function fieldFigures(
  id: string,
  { entries, pack }: Review,
  inexact: Map<number, InexactFigure["why"]>,
): readonly (number | null)[] {
  const field = pack.fields.findIndex((each) => each.id === id);
  return entries.map(({ readings }, entry): number | null => {
    const reading = readings[field];
    if (!reading || reading.state !== "present" || typeof reading.value !== "number") return null;
    if (!Number.isFinite(reading.value)) return null;
    if (reading.qualifier !== null) inexact.set(entry, "qualifier");
    return reading.value;
  });
}

/**
 * Figures per full year run. Where the date leaves the number of years open (only a year is given) the greater number
 * is taken, so that no entry gains by saying less.
 */
function yearlyFigures(
  { field, since }: CriterionSource & { readonly kind: "perYear" },
  review: Review,
  inexact: Map<number, InexactFigure["why"]>,
): readonly (number | null)[] {
  const date = review.pack.fields.findIndex(({ id }) => id === since);
  const reference = dayOfIso(review.referenceDate);
  return fieldFigures(field, review, inexact).map((figure, entry) => {
    const reading = review.entries[entry]?.readings[date];
    if (figure === null || reference === null || reading?.state !== "present") return null;
    const { earliest, latest } = reading.value as DateInterval;
    const years = Math.max(1, fullYearsBetween(earliest, reference));
    const least = Math.max(1, fullYearsBetween(latest, reference));
    if (years !== least && !inexact.has(entry)) inexact.set(entry, "years");
    return figure / years;
  });
}

/** Marks the entries that some member, but not every one, gave a score. */
function fewerScores(
  judges: readonly (readonly (number | null)[])[],
  inexact: Map<number, InexactFigure["why"]>,
): Map<number, InexactFigure["why"]> {
  judges[0]?.forEach((_, entry) => {
    const given = judges.filter((judge) => judge[entry] !== null).length;
    if (given > 0 && given < judges.length) inexact.set(entry, "fewerScores");
  });
  return inexact;
}

/** False where a cell holds something that is neither a score nor a word for none. */
function isReadable(
  grid: Grid,
  row: number,
  { columns }: CriterionSource & { readonly kind: "combined" },
): boolean {
  return columns.every(
    (column) => scoreAt(grid, row, column) !== null || isNotGiven(shownAt(grid, row, column)),
  );
}

/** The combined score of one row; a cell with something that is no score is named. */
export function combinedAt(
  grid: Grid,
  row: number,
  { columns, combination }: CriterionSource & { readonly kind: "combined" },
): CombinedScore | { readonly value: null; readonly reason: "unreadable"; readonly column: number } {
  const scores: (number | null)[] = [];
  for (const column of columns) {
    const score = scoreAt(grid, row, column);
    // 缺席 or 回避 is a score not given; anything else that is no figure cannot be left out of a mean unseen.
    if (score === null && !isNotGiven(shownAt(grid, row, column)))
      return { value: null, reason: "unreadable", column };
    scores.push(score);
  }
  return combineScores(scores, combination === "borda" ? "mean" : combination);
}

/** How many entries have a figure. */
export function countFigures(source: CriterionSource, review: Review, grid: Grid): number {
  // Whether the years can be counted is enough here; counting them for every entry is for the order.
  const isYearly = source.kind === "perYear";
  const { values } = figuresOf(isYearly ? { kind: "field", field: source.field } : source, review, grid);
  const since = isYearly ? review.pack.fields.findIndex(({ id }) => id === source.since) : -1;
  if (isYearly && dayOfIso(review.referenceDate) === null) return 0;
  let count = 0;
  review.entries.forEach(({ sample, readings }, entry) => {
    if (values[entry] === null || sample) return;
    if (!isYearly || readings[since]?.state === "present") count += 1;
  });
  return count;
}
