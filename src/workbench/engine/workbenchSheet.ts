import { RowPlan, cellKey, plainValue, sameValue, withEdits, withRows } from "../../core";
import type { GridEdit, CellPosition, CellRange, CellValue, Grid } from "../../core";
import type { CellEdit } from "../../host";
import { reorderingEdits } from "../../files";
import type { DisplayFormats } from "../../files/read";
import { formatBlock } from "../grid/clipboard";
import type { CellStyles } from "./cellStyles";
import { withNewRows, withoutRows, type Arrangement } from "./arrangement";
import { assignedChanges, emptiedChanges, rowDifferences, typedChanges } from "./cellChanges";
import { shownText } from "./gridCells";
import type { Cells } from "./outdatedResults";
import { grownLayout, shiftedLayout } from "./sheetLayout";
import type { ReadLayout, RowsNow } from "./sheetLayout";
import type { SheetLayout } from "../grid";
import { editText } from "./typedValue";
import { packLook } from "./views";
import type { CellWindow, ChangedCell, RowMove, SheetView, TypedEdit } from "./views";

const NONE_OUTDATED: Cells = new Map<number, CellPosition>();

/** One sheet of an open file: its cells as in the file, what was typed over them, and how they are painted. */
export class WorkbenchSheet {
  /** What was put into cells, by `cellKey` of where they stand now. */
  private readonly changes = new Map<number, GridEdit>();
  /** Formulas whose results are from before the changes: no values in `current`, but shown and edited as before. */
  private outdated: Cells = new Map<number, CellPosition>();
  private current: Grid;
  /** Which rows were taken out and put in. */
  private rows = RowPlan.SAME;
  private readonly moves: RowMove[] = [];
  /** The cells as in the file, where their rows stand now. */
  private base: Grid;

  constructor(
    /** The cells as in the file. */
    readonly file: Grid,
    private readonly layout: ReadLayout,
    private readonly styles: CellStyles,
    private readonly display: DisplayFormats,
  ) {
    this.base = file;
    this.current = file;
  }

  /** The cells as they stand; a formula whose result is from before the changes has no value, see `Grid.value`. */
  get grid(): Grid {
    return this.current;
  }

  /** Cells that hold something else than in the file, by `cellKey` of where they stand now. */
  get changed(): ReadonlyMap<number, GridEdit> {
    return this.changes;
  }

  /** The grid that says what a cell shows: a result that no longer holds is still seen. */
  private shown(row: number, column: number): Grid {
    return this.outdated.has(cellKey(row, column)) ? this.base : this.current;
  }

  /** Which rows were taken out and put in, against the file. */
  get plan(): RowPlan {
    return this.rows;
  }

  /** The layout with the rows and cells as they stand; heights are told by `view` alone, as they take looking at the texts. */
  private get measures(): SheetLayout {
    const { layout } = this.layout;
    return grownLayout(this.rows.isSame ? layout : shiftedLayout(layout, this.current), this.current);
  }

  view(): SheetView {
    const rowHeights = this.layout.heightsFor(this.rowsNow);
    return {
      layout: { ...this.measures, rowHeights },
      moves: [...this.moves],
      freezes: this.layout.freezes,
      styles: this.styles.styles,
    };
  }

  /** Height of a row in CSS pixels: its own, else as its texts need. */
  heightOf(row: number): number {
    return this.layout.heightOf(this.rowsNow, row);
  }

  private get rowsNow(): RowsNow {
    const changed = new Set([...this.changes.values()].map(({ row }) => row));
    return { grid: this.current, plan: this.rows, changed };
  }

  /** Cells of rows `top` … `bottom` (the last one not included) as they are painted. */
  window(top: number, bottom: number): CellWindow {
    const { columns } = this.measures;
    const rows = Math.max(0, bottom - top);
    const texts: string[] = [];
    const editTexts = new Map<number, string>();
    const formulas = new Map<number, string>();
    const looks = new Uint32Array(rows * columns);
    for (let row = top; row < bottom; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = this.cell(row, column);
        if (cell.formula !== null) formulas.set(texts.length, cell.formula);
        if (cell.editText !== cell.text) editTexts.set(texts.length, cell.editText);
        looks[texts.length] = cell.look;
        texts.push(cell.text);
      }
    }
    return { top, rows, columns, texts, editTexts, formulas, looks };
  }

  /** A cell as it is painted. */
  cell(row: number, column: number): Omit<ChangedCell, "row" | "column"> {
    const grid = this.shown(row, column);
    const value = grid.value(row, column);
    const style = this.layout.styleOf(this.rows.likeOf(row), column);
    const usual =
      typeof value === "number" ? "right" : typeof value === "string" || value === null ? "left" : "center";
    const align = this.styles.styles[style]?.align ?? usual;
    const outdated = this.outdated.has(cellKey(row, column));
    return {
      text: shownText(grid, row, column),
      editText: editText(grid, row, column),
      formula: grid.formula(row, column),
      look: packLook({ align, figure: typeof value === "number", style, outdated }),
    };
  }

  /** The texts of an area as they are shown, for the clipboard; nothing beyond the used cells. */
  copyText({ top, left, bottom, right }: CellRange): string {
    const grid = this.current;
    const rows: string[][] = [];
    for (let row = top; row <= Math.min(bottom, Math.max(top, grid.bottom - 1)); row++) {
      const texts: string[] = [];
      for (let column = left; column <= right; column++)
        texts.push(shownText(this.shown(row, column), row, column));
      rows.push(texts);
    }
    return formatBlock(rows);
  }

  /** What typing this changes, and the cells whose texts have no place because a merged area covers them. */
  typed(typed: readonly TypedEdit[]): {
    readonly after: readonly GridEdit[];
    readonly covered: readonly CellPosition[];
  } {
    return typedChanges(this.current, typed, this.editOf);
  }

  /**
   * What putting these values in changes.
   *
   * @throws HostError `coveredCell`
   */
  assigned(cells: readonly CellEdit[]): readonly GridEdit[] {
    return assignedChanges(this.current, cells, this.editOf);
  }

  /** What emptying an area changes. */
  emptied(area: CellRange): readonly GridEdit[] {
    return emptiedChanges(this.current, area, this.editOf);
  }

  /**
   * What putting rows in another order changes; see the port's `reorderRows`.
   *
   * @throws HostError where merged, hidden or computed cells stand in the way
   */
  reordered(rows: readonly number[], sequenceColumn: number | null): readonly GridEdit[] {
    const moved = withEdits(this.current, reorderingEdits(this.current, rows, sequenceColumn));
    return rowDifferences(this.current, moved, rows, this.editOf);
  }

  /** How the sheet's rows and changes stand, to come back to. */
  get arrangement(): Arrangement {
    return { plan: this.rows, changes: [...this.changes.values()] };
  }

  /**
   * Takes whole rows out or puts some in, or back.
   *
   * @param move what that does to the rows as they stand
   * @param follow leads a formula's references to where their rows stand now
   */
  arrange({ plan, changes }: Arrangement, move: RowMove, follow: (formula: string) => string): void {
    this.rows = plan;
    this.moves.push(move);
    this.changes.clear();
    this.outdated = NONE_OUTDATED;
    this.follow(follow);
    this.apply(changes);
  }

  /** Rows of this sheet or of another came or went: formulas name other cells. */
  follow(follow: (formula: string) => string): void {
    this.base = withRows(this.file, this.rows, follow);
    this.outdated = NONE_OUTDATED;
    this.current = withEdits(this.base, [...this.changes.values()]);
  }

  /** How the sheet stands without rows `first` … `end`; of a merged area that loses its first row the value stays. */
  without(first: number, end: number): Arrangement {
    const valueAt = (row: number, column: number): GridEdit => this.asIn(this.current, row, column);
    return withoutRows(this.arrangement, this.current, first, end, valueAt);
  }

  /** How the sheet stands with as many new rows before row `at`, in the format of row `like`. */
  withNew(at: number, count: number, like: number): Arrangement {
    return withNewRows(this.arrangement, at, count, like);
  }

  /** The cells of these edits as they stand, for undoing them. */
  before(edits: readonly GridEdit[]): readonly GridEdit[] {
    return edits.map(({ row, column }) => this.asIn(this.shown(row, column), row, column));
  }

  apply(edits: readonly GridEdit[]): void {
    this.current = withEdits(this.current, edits);
    for (const edit of edits) {
      const key = cellKey(edit.row, edit.column);
      if (!this.differs(edit) && (edit.formula ?? null) === this.base.formula(edit.row, edit.column))
        this.changes.delete(key);
      else this.changes.set(key, edit);
    }
  }

  /** Whether a cell lies beyond those that are used. */
  isBeyond({ row, column }: CellPosition): boolean {
    const { bottom, right } = this.current;
    return row >= bottom || column >= right;
  }

  /** Whether a cell holds another value than in the file, where its row stands now. */
  differs({ row, column }: CellPosition): boolean {
    return !sameValue(this.current.value(row, column), this.base.value(row, column));
  }

  /**
   * Takes over which results of formulas no longer hold, and answers what that changes. They keep what they show, and
   * nothing of it is written to the file.
   */
  outdate(cells: Cells): readonly GridEdit[] {
    const edits: GridEdit[] = [];
    for (const [key, { row, column }] of this.outdated)
      if (!cells.has(key) && !this.changes.has(key)) edits.push(this.asIn(this.base, row, column));
    for (const [key, { row, column }] of cells)
      if (!this.outdated.has(key)) edits.push({ ...this.asIn(this.base, row, column), value: null });
    this.outdated = cells;
    this.current = withEdits(this.current, edits);
    return edits;
  }

  /** Everything that differs from the file, as a port writes it. */
  written(): readonly CellEdit[] {
    return writtenCells([...this.changes.values()]);
  }

  private asIn(grid: Grid, row: number, column: number): GridEdit {
    return {
      ...this.editOf(row, column, grid.value(row, column)),
      text: grid.text(row, column),
      formula: grid.formula(row, column),
    };
  }

  /** A value put into a cell, with its text in the cell's format. */
  private readonly editOf = (row: number, column: number, value: CellValue): GridEdit => {
    const { dateSystem } = this.current;
    const format = this.current.format(row, column);
    const text =
      value === null
        ? ""
        : typeof value === "object"
          ? value.error
          : this.display.text(value, format, dateSystem);
    return { row, column, value, text, format, formula: null };
  };
}

/** Edits as a port writes them. */
export const writtenCells = (edits: readonly GridEdit[]): readonly CellEdit[] =>
  edits.map(({ row, column, value }) => ({ row, column, value: plainValue(value) }));
