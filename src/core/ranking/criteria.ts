import { columnLetters, isUncalculated, sourceCell } from "../grid";
import type { Grid } from "../grid";
import type { UnmappedColumn } from "../recognise";
import type { PackCriterion, PackField, PackScoreColumn } from "../pack";
import type { Review } from "../review";
import { dayOfIso, foldWidth, fullYearsBetween } from "../values";
import type { DateInterval } from "../values";
import { bordaFigures, combineScores, type CombinedScore } from "./combine";
import { isNotGiven, scoreAt, shownAt } from "./scoreCells";
import type { CombinedCriterion, CriterionChoice, CriterionSource, InexactFigure } from "./types";

/** Kinds of field whose value is a figure that can be more or less. */
const NUMERIC_KINDS: ReadonlySet<string> = new Set(["integer", "number"]);

/** The figures of all entries in one criterion. */
export interface Figures {
  /** By entry; null where there is none. A field's figure is in the field's unit; a bound (50余) counts as its bound. */
  readonly values: readonly (number | null)[];
  /** Entries whose figure is less exact than it looks, and why. */
  readonly inexact: ReadonlyMap<number, InexactFigure["why"]>;
}

/**
 * The criteria that a sheet offers for an order: the pack's own (a figure per full year run where the pack says so),
 * the form's other figures that the sheet has a column for, and every other column with figures in it (committee
 * scores, votes). The default weights are those of the pack's score columns where the sheet has some (nuc-2024
 * 第十二条, equal weights), otherwise of the pack's criteria that the sheet has.
 *
 * An unknown column is offered when at least half of what stands in it can be read as a number.
 */
export function availableCriteria(review: Review, grid: Grid): readonly CriterionChoice[] {
  const fields = review.pack.fields.filter((field) => isOffered(field, review));
  const columns = review.recognition.unmappedColumns.flatMap((column) =>
    columnChoice(column, review, grid, fields),
  );
  const scores = columns.filter((choice) => choice.isScore);
  const offered = review.pack.criteria.filter(
    ({ field, perYear }) =>
      hasField(review, field) && (perYear === undefined || hasField(review, perYear.since)),
  );
  const total = offered.reduce((sum, { weight }) => sum + weight, 0);
  const weightOf = (criterion: PackCriterion | undefined): number =>
    scores.length > 0 || criterion === undefined || total === 0 ? 0 : criterion.weight / total;
  const standard = scores.length === 0;
  const ofFields = fields.flatMap((field): readonly CriterionChoice[] => {
    const criterion = offered.find((each) => each.field === field.id);
    const plain = criterion?.perYear === undefined ? criterion : undefined;
    const choice = fieldChoice(field, { kind: "field", field: field.id }, plain, review, grid);
    const own = { ...choice, defaultWeight: weightOf(plain), standard: standard && plain !== undefined };
    if (criterion?.perYear === undefined) return [own];
    const source = { kind: "perYear", field: field.id, since: criterion.perYear.since } as const;
    const perYear = fieldChoice(field, source, criterion, review, grid);
    return [{ ...perYear, defaultWeight: weightOf(criterion), standard }, own];
  });
  const ids = new Set(ofFields.map(({ id }) => id));
  const ofColumns = columns.map(({ isScore, ...choice }): CriterionChoice => {
    const id = uniqueId(choice.id, ids);
    return { ...choice, id, defaultWeight: isScore ? 1 / scores.length : 0, standard: isScore };
  });
  return [...ofFields, ...ofColumns];
}

const hasField = (review: Review, field: string): boolean =>
  review.recognition.columns.some((column) => column.field === field);

/** The choice of a field, as it stands or per year; without its weight. */
function fieldChoice(
  field: PackField,
  source: CriterionSource & { readonly kind: "field" | "perYear" },
  criterion: PackCriterion | undefined,
  review: Review,
  grid: Grid,
): Omit<CriterionChoice, "defaultWeight" | "standard"> {
  const perYear = source.kind === "perYear";
  const unit = field.unit ?? null;
  return {
    id: perYear ? `${field.id}PerYear` : field.id,
    label: perYear
      ? { "zh-CN": `${field.label["zh-CN"]}（年均）`, en: `${field.label.en} per year` }
      : field.label,
    unit: unit === null || !perYear ? unit : `${unit}/年`,
    source,
    direction: criterion?.direction ?? "max",
    figures: countFigures(source, review, grid),
    ...(criterion?.scale === undefined ? {} : { scale: criterion.scale }),
    ...(criterion?.indifference === undefined ? {} : { indifference: criterion.indifference }),
    ...(criterion?.why === undefined ? {} : { why: criterion.why }),
    ...(criterion?.clause === undefined ? {} : { clause: criterion.clause }),
  };
}

/** A choice for several columns made into one; `figures` counts the entries for which that works. */
export function combinedChoice(
  combined: CombinedCriterion,
  choices: readonly CriterionChoice[],
  review: Review,
  grid: Grid,
): CriterionChoice | null {
  const parts = combined.columns.map((id) => choices.find((choice) => choice.id === id)?.source);
  const columns = parts.flatMap((part) => (part?.kind === "column" ? [part.column] : []));
  if (columns.length === 0 || columns.length < parts.length) return null;
  const source = { kind: "combined", columns, combination: combined.combination } as const;
  return {
    id: combined.id,
    label: combined.label ?? { "zh-CN": combined.id, en: combined.id },
    unit: null,
    source,
    direction: combined.direction ?? "max",
    defaultWeight: 0,
    standard: false,
    figures: countFigures(source, review, grid),
  };
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

/** Why an entry has no figure in a criterion. */
export interface MissingFigure {
  /**
   * "unreadable": something stands there that is no figure (待定); "notCalculated": a formula without a result that
   * holds; the others as in `combineScores`.
   */
  readonly why: "blank" | "unreadable" | "notCalculated" | "noScore" | "tooFewScores";
  /** 0-based column of the one cell that is to blame, or null where it is no single one. */
  readonly column: number | null;
}

/** Why the entry of a row lacks a figure in a criterion; only asked where it does. */
export function missingFigure(
  source: CriterionSource,
  { review, grid, row }: { readonly review: Review; readonly grid: Grid; readonly row: number },
): MissingFigure {
  if (source.kind === "combined") {
    const combined = combinedAt(grid, row, source);
    if (combined.value !== null) return { why: "unreadable", column: null };
    const { reason } = combined;
    return reason === "unreadable"
      ? { why: whyAt(grid, row, combined.column), column: combined.column }
      : { why: reason, column: null };
  }
  const columnOf = (id: string): number | undefined =>
    review.recognition.columns.find(({ field }) => field === id)?.column;
  const column = source.kind === "column" ? source.column : columnOf(lackingField(source, review, row));
  if (column === undefined) return { why: "blank", column: null };
  return { why: whyAt(grid, row, column), column };
}

/** The field to blame where a figure is missing: the date where only the years cannot be counted. */
function lackingField(
  source: CriterionSource & { readonly kind: "field" | "perYear" },
  { entries, pack }: Review,
  row: number,
): string {
  if (source.kind === "field") return source.field;
  const entry = entries.find((each) => each.row === row);
  const reading = entry?.readings[pack.fields.findIndex(({ id }) => id === source.field)];
  return reading?.state === "present" && typeof reading.value === "number" ? source.since : source.field;
}

/** Why there is no figure in a cell. */
function whyAt(grid: Grid, row: number, column: number): "blank" | "unreadable" | "notCalculated" {
  const cell = sourceCell(grid, row, column);
  if (isUncalculated(grid, cell.row, cell.column)) return "notCalculated";
  return shownAt(grid, row, column).trim() === "" ? "blank" : "unreadable";
}

/** The combined score of one row; a cell with something that is no score is named. */
function combinedAt(
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

function isOffered(field: PackField, review: Review): boolean {
  return (
    NUMERIC_KINDS.has(field.kind) && review.recognition.columns.some((column) => column.field === field.id)
  );
}

function columnChoice(
  { column, path }: UnmappedColumn,
  review: Review,
  grid: Grid,
  fields: readonly PackField[],
): readonly (CriterionChoice & { readonly isScore: boolean })[] {
  const rows = review.entries.filter((entry) => !entry.sample).map((entry) => entry.row);
  const filled = rows.filter((row) => !isNotGiven(shownAt(grid, row, column)));
  const figures = filled.filter((row) => scoreAt(grid, row, column) !== null).length;
  const header = path.at(-1) ?? "";
  const score = review.pack.scoreColumns?.find((candidate) => isScoreColumn(candidate, header));
  if (figures === 0 || (score === undefined && figures * 2 < filled.length)) return [];
  const text = header.trim() === "" ? columnLetters(column) : header.trim();
  const id = score?.id ?? text;
  const label = score?.label ?? { "zh-CN": text, en: text };
  const taken = fields.some((field) => field.id === id);
  return [
    {
      id: taken ? `${id} (${columnLetters(column)})` : id,
      label,
      unit: null,
      source: { kind: "column", column },
      direction: "max",
      defaultWeight: 0,
      standard: false,
      figures,
      isScore: score !== undefined,
    },
  ];
}

function isScoreColumn({ header, synonyms }: PackScoreColumn, text: string): boolean {
  const plain = plainHeader(text);
  return [header, ...synonyms].some((candidate) => plainHeader(candidate) === plain);
}

/** A header without width, spaces and a bracketed remark such as （分） or (30分). */
function plainHeader(text: string): string {
  return foldWidth(text)
    .replace(/\s+/gu, "")
    .replace(/\([^()]*\)$/u, "")
    .replace(/(得分|评分|分数|分)$/u, "");
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let copy = 2; taken.has(unique); copy += 1) unique = `${id} (${copy})`;
  taken.add(unique);
  return unique;
}

/** How many entries have a figure. */
function countFigures(source: CriterionSource, review: Review, grid: Grid): number {
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
