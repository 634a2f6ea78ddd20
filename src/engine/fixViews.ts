import {
  fixesOf,
  formatAddress,
  isCellError,
  parseAddress,
  plainEdits,
  renumberings,
  ReviewedCells,
} from "../core";
import type { GridEdit, Finding, Fix, FixWay, Grid, Review } from "../core";
import type { CellEdit } from "../host";
import type { ReviewViews } from "./reviewView";
import type { AlikeView, FixChoice, FixView, PlainView } from "./views";

/** What can be put right by choosing. A part of the worker that is loaded when asked for. */

interface Reviewed {
  readonly review: Review;
  readonly grid: Grid;
  readonly views: ReviewViews;
}

let last: { readonly of: Review; readonly cells: ReviewedCells } | null = null;

/** The review looked things up in; kept for as long as it is the one under way. */
function cellsOf({ review, grid }: Reviewed): ReviewedCells {
  if (last?.of !== review) last = { of: review, cells: new ReviewedCells(review, grid) };
  return last.cells;
}

const findingsBy = ({ review, views }: Reviewed): ReadonlyMap<string, Finding> =>
  new Map(review.findings.flatMap((finding) => [[views.keyOf(finding) ?? "", finding]]));

/** What numbering the studios 1 … n in the order of their rows changes; nothing where the sheet has no such column. */
export function renumberedIn(reviewed: Reviewed): readonly CellEdit[] {
  const field = reviewed.review.pack.fields.find(({ kind }) => kind === "sequence")?.id;
  return field === undefined ? [] : (renumberings(cellsOf(reviewed), field)[0]?.edits() ?? []);
}

/** The ways to put each of these findings right, by their keys. */
export function fixesFor(reviewed: Reviewed, keys: readonly string[]): readonly (readonly FixView[])[] {
  const cells = cellsOf(reviewed);
  const findings = findingsBy(reviewed);
  return keys.map((key) => {
    const finding = findings.get(key);
    return finding === undefined ? [] : fixesOf(finding, cells).map(({ way, text }) => ({ way, text }));
  });
}

/** Whether two findings are the same mistake at two places: one cause, one column. */
const areAlike = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.message === other.message && one.field === other.field;

/**
 * All findings of a finding's kind that stand in cells of their own, with what a way of putting them right would write.
 *
 * @param way null for none: what is to be written is then typed
 */
export function alikeOf(reviewed: Reviewed, key: string, way: FixWay | null): readonly AlikeView[] {
  const cells = cellsOf(reviewed);
  const given = findingsBy(reviewed).get(key);
  if (given === undefined) return [];
  return reviewed.review.findings.flatMap((finding): AlikeView[] => {
    const { row, column } = finding;
    if (row === null || column === null || !areAlike(finding, given) || finding.verified !== undefined)
      return [];
    if (cells.isFormula(row, column)) return [];
    const fix = fixesOf(finding, cells).find((each) => each.way === way);
    return [
      {
        key: reviewed.views.keyOf(finding) ?? "",
        cell: formatAddress(row, column),
        studio: cells.shownIn(cells.indexOf(row), "studioName"),
        row,
        found: finding.found,
        text: fix?.text ?? null,
      },
    ];
  });
}

/** What a cell holds that is written plainly. */
function typedIn(text: string, isFigure: boolean): string | number {
  const plain = text.normalize("NFKC").trim();
  return isFigure && /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text.trim();
}

function editsOf(choice: FixChoice, finding: Finding, cells: ReviewedCells): readonly CellEdit[] {
  const fix: Fix | undefined = fixesOf(finding, cells).find(
    ({ way, text }) => way === choice.way && text === choice.text,
  );
  if (fix !== undefined) return fix.edits();
  // A fix that no longer is one changes nothing; what a person typed for it is taken as typed.
  if (choice.way !== null || finding.row === null || finding.column === null) return [];
  const kind = cells.field(finding.field)?.kind;
  const isFigure = kind === "integer" || kind === "number" || kind === "sequence";
  return [{ row: finding.row, column: finding.column, value: typedIn(choice.text, isFigure) }];
}

/** The cells that these choices change, as the sheet stands now; of two changes of one cell the last counts. */
export function chosenEdits(reviewed: Reviewed, choices: readonly FixChoice[]): readonly CellEdit[] {
  const cells = cellsOf(reviewed);
  const findings = findingsBy(reviewed);
  const edits = new Map<string, CellEdit>();
  for (const choice of choices) {
    const finding = findings.get(choice.key);
    if (finding === undefined) continue;
    for (const edit of editsOf(choice, finding, cells)) edits.set(`${edit.row},${edit.column}`, edit);
  }
  return [...edits.values()];
}

/** Cells that were read without doubt and could be written as the form asks, for a preview. */
export function plainOf(reviewed: Reviewed): readonly PlainView[] {
  const cells = cellsOf(reviewed);
  return plainEdits(cells).map(({ row, column, value, shown }) => ({
    cell: formatAddress(row, column),
    studio: cells.shownIn(cells.indexOf(row), "studioName"),
    found: shown,
    text: String(value),
    edit: { row, column, value },
  }));
}

/** What stands in these cells now, to put it back; null where a formula or an error stands in one of them. */
export function contentsOf({ grid }: Reviewed, edits: readonly CellEdit[]): readonly CellEdit[] | null {
  const contents: CellEdit[] = [];
  for (const { row, column } of edits) {
    const value: GridEdit["value"] = grid.value(row, column);
    if (grid.formula(row, column) !== null || isCellError(value)) return null;
    contents.push({ row, column, value });
  }
  return contents;
}

/** Cells of the sheet that show a text, in reading order; at most `most`. */
export function cellsWith({ grid }: Reviewed, wanted: string, most: number): readonly string[] {
  const words = wanted.trim().toLowerCase();
  const found: string[] = [];
  if (words === "") return found;
  for (let row = grid.top; row < grid.bottom && found.length < most; row += 1)
    for (let column = grid.left; column < grid.right && found.length < most; column += 1)
      if (grid.text(row, column).toLowerCase().includes(words)) found.push(formatAddress(row, column));
  return found;
}

/** What a text would become in the cells that hold it, for "replace all" with a preview; formulas are left alone. */
export function replacedIn(reviewed: Reviewed, wanted: string, by: string): readonly PlainView[] {
  const { grid } = reviewed;
  const cells = cellsOf(reviewed);
  return cellsWith(reviewed, wanted, MOST_REPLACED).flatMap((cell): PlainView[] => {
    const { row, column } = parseAddress(cell) as { row: number; column: number };
    const value = grid.value(row, column);
    if (grid.formula(row, column) !== null || (typeof value !== "string" && typeof value !== "number"))
      return [];
    const before = String(value);
    const text = before.replaceAll(new RegExp(escaped(wanted.trim()), "giu"), () => by);
    if (text === before) return [];
    const edit = { row, column, value: typedIn(text, typeof value === "number") };
    return [{ cell, studio: cells.shownIn(cells.indexOf(row), "studioName"), found: before, text, edit }];
  });
}

const MOST_REPLACED = 2000;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
