import { columnLetters, isUncalculated, sourceCell } from "../grid";
import type { Grid } from "../grid";
import type { UnmappedColumn } from "../recognise";
import type { PackField, PackScoreColumn } from "../pack";
import type { Review } from "../review";
import { foldWidth } from "../values";
import { combineScores, type CombinedScore } from "./combine";
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
 * The criteria that a sheet offers for an order: the form's figures that the sheet has a column for, and every other
 * column with figures in it (committee scores, votes). The default weights are those of the pack's score columns
 * where the sheet has some (nuc-2024 第十二条, equal weights), otherwise of the pack's criteria that the sheet has.
 *
 * An unknown column is offered when at least half of what stands in it can be read as a number.
 */
export function availableCriteria(review: Review, grid: Grid): readonly CriterionChoice[] {
  const fields = review.pack.fields.filter((field) => isOffered(field, review));
  const columns = review.recognition.unmappedColumns.flatMap((column) =>
    columnChoice(column, review, grid, fields),
  );
  const scores = columns.filter((choice) => choice.isScore);
  const offered = review.pack.criteria.filter(({ field }) => fields.some(({ id }) => id === field));
  const total = offered.reduce((sum, { weight }) => sum + weight, 0);
  const defaultOf = (id: string): number => {
    if (scores.length > 0) return scores.some((score) => score.id === id) ? 1 / scores.length : 0;
    const criterion = offered.find(({ field }) => field === id);
    return criterion && total > 0 ? criterion.weight / total : 0;
  };
  const ofFields = fields.map((field): CriterionChoice => {
    const source = { kind: "field", field: field.id } as const;
    const direction =
      review.pack.criteria.find((criterion) => criterion.field === field.id)?.direction ?? "max";
    return {
      id: field.id,
      label: field.label,
      unit: field.unit ?? null,
      source,
      direction,
      defaultWeight: defaultOf(field.id),
      figures: countFigures(review, figuresOf(source, review, grid)),
    };
  });
  const ids = new Set(ofFields.map(({ id }) => id));
  const ofColumns = columns.map(({ isScore, ...choice }): CriterionChoice => {
    const id = uniqueId(choice.id, ids);
    return { ...choice, id, defaultWeight: isScore ? defaultOf(choice.id) : 0 };
  });
  return [...ofFields, ...ofColumns];
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
    figures: countFigures(review, figuresOf(source, review, grid)),
  };
}

/** The figures of a criterion, in one pass over the entries (sample rows included, so that the places agree). */
export function figuresOf(source: CriterionChoice["source"], review: Review, grid: Grid): Figures {
  const { entries } = review;
  const inexact = new Map<number, InexactFigure["why"]>();
  if (source.kind === "column") {
    return { values: entries.map(({ row }) => scoreAt(grid, row, source.column)), inexact };
  }
  if (source.kind === "field") {
    const field = review.pack.fields.findIndex(({ id }) => id === source.field);
    const values = entries.map(({ readings }, entry): number | null => {
      const reading = readings[field];
      if (!reading || reading.state !== "present" || typeof reading.value !== "number") return null;
      if (!Number.isFinite(reading.value)) return null;
      if (reading.qualifier !== null) inexact.set(entry, "qualifier");
      return reading.value;
    });
    return { values, inexact };
  }
  const values = entries.map(({ row }, entry): number | null => {
    const combined = combinedAt(grid, row, source);
    if (combined.value !== null && combined.given < source.columns.length) inexact.set(entry, "fewerScores");
    return combined.value;
  });
  return { values, inexact };
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
  const column =
    source.kind === "column"
      ? source.column
      : review.recognition.columns.find(({ field }) => field === source.field)?.column;
  if (column === undefined) return { why: "blank", column: null };
  return { why: whyAt(grid, row, column), column };
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
  return combineScores(scores, combination);
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

function countFigures({ entries }: Review, { values }: Figures): number {
  let count = 0;
  values.forEach((value, entry) => {
    if (value !== null && entries[entry]?.sample === false) count += 1;
  });
  return count;
}

/** The text of a cell, of its merged area's first cell where it lies under one; a formula without a result itself. */
function shownAt(grid: Grid, row: number, column: number): string {
  const cell = sourceCell(grid, row, column);
  const uncalculated = isUncalculated(grid, cell.row, cell.column);
  return uncalculated ? (grid.formula(cell.row, cell.column) ?? "") : grid.text(cell.row, cell.column);
}

/** A blank cell, or a word that says a member gave no score. */
function isNotGiven(text: string): boolean {
  return /^(缺席|回避|弃权|未评|未打分|请假|\/|-|—|–)?$/u.test(foldWidth(text));
}

/** The number in a cell of an extra column: a number, or a text that is nothing but one (９２．５, 92.5分, 7票). */
function scoreAt(grid: Grid, row: number, column: number): number | null {
  const cell = sourceCell(grid, row, column);
  const value = grid.value(cell.row, cell.column);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const match = /^([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*[分票]?$/u.exec(foldWidth(value));
  return match ? Number((match[1] as string).replaceAll(",", "")) : null;
}
