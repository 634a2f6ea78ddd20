import { columnLetters, formatAddress, formatRange } from "../../core";
import type { Severity } from "../../core";
import { cellKey } from "./types";
import type { ActiveCell, CellMark, DisplayCell, GridTexts, Unhidden } from "./types";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Whether a merged area covers the cell: it is not the first one of the area, so that it can hold nothing. */
export const isCovered = ({ row, column, merge }: ActiveCell): boolean =>
  merge !== null && (merge.top !== row || merge.left !== column);

/** The mark of a cell; of a merged area the gravest of its cells' marks, for it is the only one of them on view. */
export function markOf(marks: ReadonlyMap<string, CellMark>, cell: ActiveCell): CellMark | undefined {
  const own = marks.get(cellKey(cell.row, cell.column));
  const { merge } = cell;
  if (merge === null || isCovered(cell) || marks.size === 0) return own;
  let gravest = own;
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) {
      const mark = marks.get(cellKey(row, column));
      if (mark !== undefined && (gravest === undefined || isGraver(mark, gravest))) gravest = mark;
    }
  }
  return gravest;
}

const isGraver = (one: CellMark, other: CellMark): boolean =>
  SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(other.severity);

/** A cell, what of its row and column is hidden in the file, what stands in it, and whether it is being typed into. */
export interface NotedCell {
  readonly cell: ActiveCell;
  readonly unhidden: Unhidden;
  readonly content: DisplayCell | null;
  readonly editing: boolean;
}

/** What there is to know of a cell beside what it shows and what is wrong with it. */
export function cellNotes(
  { cell, unhidden, content, editing }: NotedCell,
  texts: GridTexts,
): readonly string[] {
  const { row, column, merge } = cell;
  const notes: string[] = [];
  if (merge !== null && isCovered(cell))
    notes.push(texts.covered(formatAddress(row, column), formatRange(merge)));
  else if (content !== null) notes.push(...formulaNote(content, editing, texts));
  if (unhidden.rows.has(row)) notes.push(texts.hiddenRow(row + 1));
  if (unhidden.columns.has(column)) notes.push(texts.hiddenColumn(columnLetters(column)));
  return notes;
}

/** What there is to say of a cell's formula; nothing where it has none. */
export function formulaNote(
  { formula, outdated }: DisplayCell,
  editing: boolean,
  texts: Pick<GridTexts, "formula" | "outdatedFormula" | "replacesFormula">,
): readonly string[] {
  if (formula === null) return [];
  if (editing) return [texts.replacesFormula(formula)];
  return [outdated ? texts.outdatedFormula(formula) : texts.formula(formula)];
}
