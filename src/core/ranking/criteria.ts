import { columnLetters } from "../grid";
import type { Grid } from "../grid";
import type { UnmappedColumn } from "../recognise";
import type { PackCriterion, PackField, PackScoreColumn } from "../pack";
import type { Review } from "../review";
import { RANKING_TEXT } from "../text";
import { foldWidth } from "../values";
import { countFigures } from "./criterionFigures";
import { isNotGiven, scoreAt, shownAt } from "./scoreCells";
import type { CombinedCriterion, CriterionChoice, CriterionSource } from "./types";

/** Kinds of field whose value is a figure that can be more or less. */
const NUMERIC_KINDS: ReadonlySet<string> = new Set(["integer", "number"]);

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
      ? RANKING_TEXT.both((texts, language) => texts.perYear(field.label[language]))
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
