import { withEdits } from "../../core";
import type { CellEdit, CellRange, CellValue, Grid, SheetDescription } from "../../core";
import { createFilePort } from "../../files";
import type { FilePort, OpenedSheet } from "../../files";
import { patchCells } from "../../files/patch";
import { DisplayFormats } from "../../files/read";
import { PortError } from "../../ports";
import type { CellFlag, WorkbookState } from "../../ports";
import { formatBlock } from "../grid/clipboard";
import { cellsIn, isCovered, plainValue, sameValue, shownText } from "./gridCells";
import { History } from "./history";
import { readCellStyles } from "./cellStyles";
import type { CellStyles } from "./cellStyles";
import { grownLayout, readLayout } from "./sheetLayout";
import type { ReadLayout } from "./sheetLayout";
import { columnDigits, editText, typedValue } from "./typedValue";
import { packLook } from "./views";
import type { CellWindow, ChangedCell, FileChange, OpenedFile, SheetView, TypedEdit } from "./views";

interface OpenSheet {
  readonly opened: OpenedSheet;
  /** The cells as in the file. */
  readonly base: Grid;
  readonly layout: ReadLayout;
  grid: Grid;
  /** Cells that differ from the file, by row and column. */
  readonly changed: Map<string, CellEdit>;
}

/** What to save: the workbook with what was changed, or the same with the findings marked. */
export type SaveRequest =
  | { readonly what: "corrected" }
  | {
      readonly what: "flagged";
      readonly sheet: string;
      readonly flags: readonly CellFlag[];
      readonly findings: SheetDescription;
    };

/**
 * A workbook opened from disk: its cells with what was typed over them, undo and redo, and what is stored in it. The
 * file's own bytes are never changed; saving makes new ones through the file port.
 */
export class WorkbenchFile {
  private readonly sheets = new Map<string, OpenSheet>();
  private readonly history = new History();
  private readonly display = new DisplayFormats();
  private readonly styles: CellStyles;
  private stateUnsaved = false;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly name: string,
    private readonly port: FilePort,
    private state: WorkbookState,
  ) {
    this.styles = readCellStyles(port.workbook);
  }

  /**
   * Opens a file by its content.
   *
   * @throws WorkbookFileError for what cannot be read
   */
  static async open(bytes: Uint8Array, name: string): Promise<WorkbenchFile> {
    const port = await createFilePort(bytes, name);
    return new WorkbenchFile(bytes, name, port, await port.readState());
  }

  async view(): Promise<OpenedFile> {
    const { workbook } = this.port;
    const sheets = await this.port.listSheets();
    return {
      name: this.name,
      format: workbook.format,
      sheets: sheets.filter((_, index) => workbook.sheets[index]?.kind === "worksheet"),
      keepsFormatting: workbook.package !== null,
      warnings: workbook.warnings.map(({ code, sheet, detail }) => ({ code, sheet, detail })),
    };
  }

  /** The cells of a sheet as they stand. */
  grid(sheet: string): Grid {
    return this.sheet(sheet).grid;
  }

  layout(sheet: string): SheetView {
    const { grid, layout } = this.sheet(sheet);
    return {
      layout: grownLayout(layout.layout, grid),
      freezes: layout.freezes,
      styles: this.styles.styles,
    };
  }

  /** Cells of rows `top` … `bottom` (the last one not included) as they are painted. */
  window(name: string, top: number, bottom: number): CellWindow {
    const sheet = this.sheet(name);
    const { columns } = grownLayout(sheet.layout.layout, sheet.grid);
    const rows = Math.max(0, bottom - top);
    const texts: string[] = [];
    const editTexts = new Map<number, string>();
    const looks = new Uint32Array(rows * columns);
    for (let row = top; row < bottom; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = this.cell(sheet, row, column);
        if (cell.editText !== cell.text) editTexts.set(texts.length, cell.editText);
        looks[texts.length] = cell.look;
        texts.push(cell.text);
      }
    }
    return { top, rows, columns, texts, editTexts, looks };
  }

  /**
   * Takes what was typed, pasted or deleted as one step.
   *
   * @throws PortError `formulas` or `notSupported` where the file could not be saved with this change
   */
  type(name: string, typed: readonly TypedEdit[]): FileChange {
    const sheet = this.sheet(name);
    const after: CellEdit[] = [];
    let covered = 0;
    for (const { row, column, text } of typed) {
      if (isCovered(sheet.grid, row, column)) {
        if (text.trim() !== "") covered += 1;
        continue;
      }
      const value = typedValue(text, {
        format: sheet.grid.format(row, column),
        dateSystem: sheet.grid.dateSystem,
        column: columnDigits(sheet.grid, row, column),
      });
      const isSame =
        sameValue(value, sheet.grid.value(row, column)) && sheet.grid.formula(row, column) === null;
      if (!isSame) after.push(this.edit(sheet, row, column, value));
    }
    return { ...this.step(sheet, after), covered };
  }

  /**
   * Empties the cells of an area as one step.
   *
   * @throws PortError as `type`
   */
  clear(name: string, area: CellRange): FileChange {
    const sheet = this.sheet(name);
    const filled = cellsIn(sheet.grid, area).filter(
      ([row, column]) => sheet.grid.value(row, column) !== null || sheet.grid.formula(row, column) !== null,
    );
    return this.step(
      sheet,
      filled.map(([row, column]) => this.edit(sheet, row, column, null)),
    );
  }

  /** The texts of an area as they are shown, for the clipboard; nothing beyond the used cells. */
  copyText(name: string, { top, left, bottom, right }: CellRange): string {
    const { grid } = this.sheet(name);
    const rows: string[][] = [];
    for (let row = top; row <= Math.min(bottom, Math.max(top, grid.bottom - 1)); row++) {
      const texts: string[] = [];
      for (let column = left; column <= right; column++) texts.push(shownText(grid, row, column));
      rows.push(texts);
    }
    return formatBlock(rows);
  }

  /** Puts entry rows in this order in place, 序号 renumbered; see the port's `reorderRows`. */
  async reorder(name: string, rows: readonly number[], sequenceColumn: number | null): Promise<FileChange> {
    const port = await this.changedPort();
    await port.reorderRows(name, rows, sequenceColumn);
    return this.takeOver(this.sheet(name), await port.readGrid(name), rows);
  }

  /**
   * Takes a row out of a table: what is below moves up to row `last`, which becomes empty. Formats stay in place, and
   * what is under the table (a signature line) too.
   *
   * @throws PortError where merged, hidden or computed cells stand in the way; see the port's `reorderRows`
   */
  async removeRow(name: string, row: number, last: number): Promise<FileChange> {
    const port = await this.changedPort();
    const rows = Array.from({ length: last - row + 1 }, (_, index) => row + index);
    await port.reorderRows(name, [...rows.slice(1), row], null);
    const { left, right } = this.sheet(name).grid;
    const cleared = Array.from({ length: right - left }, (_, index) => ({
      row: last,
      column: left + index,
      value: null,
    }));
    await port.writeCells(name, cleared);
    return this.takeOver(this.sheet(name), await port.readGrid(name), rows);
  }

  /** Takes over what a port did to these rows, as one step. */
  private takeOver(sheet: OpenSheet, moved: Grid, rows: readonly number[]): FileChange {
    const after: CellEdit[] = [];
    for (const row of rows) {
      for (let column = moved.left; column < moved.right; column++) {
        if (sameValue(moved.value(row, column), sheet.grid.value(row, column))) continue;
        after.push({
          ...this.edit(sheet, row, column, moved.value(row, column)),
          text: moved.text(row, column),
        });
      }
    }
    return this.step(sheet, after);
  }

  undo(): FileChange | null {
    const step = this.history.undo();
    return step === null ? null : this.apply(this.sheet(step.sheet), step.before);
  }

  redo(): FileChange | null {
    const step = this.history.redo();
    return step === null ? null : this.apply(this.sheet(step.sheet), step.after);
  }

  readState(): WorkbookState {
    return this.state;
  }

  /** Keeps what belongs to the workbook until it is saved; answers whether the file differs from what was saved. */
  writeState(state: WorkbookState): boolean {
    if (JSON.stringify(state) !== JSON.stringify(this.state)) {
      this.state = state;
      this.stateUnsaved = true;
    }
    return this.isUnsaved;
  }

  get isUnsaved(): boolean {
    return this.stateUnsaved || this.history.isUnsaved;
  }

  /**
   * The file with everything that was changed and with what is stored in it.
   *
   * @throws PortError where something cannot be written
   */
  async save(request: SaveRequest): Promise<Uint8Array> {
    const port = await this.changedPort();
    if (request.what === "corrected") return port.save("corrected");
    await port.flag(request.sheet, request.flags);
    await port.writeSheet(request.findings, "findings");
    return port.save({ flagged: request.sheet });
  }

  /** What was saved has reached the user. */
  markSaved(): void {
    this.history.saved();
    this.stateUnsaved = false;
  }

  /** A port on the file as it was, with all changes put in: undoing leaves nothing behind. */
  private async changedPort(): Promise<FilePort> {
    const port = await createFilePort(this.bytes, this.name);
    for (const [name, { changed }] of this.sheets) {
      const edits = [...changed.values()].map(({ row, column, value }) => ({
        row,
        column,
        value: plainValue(value),
      }));
      if (edits.length > 0) await port.writeCells(name, edits);
    }
    if (JSON.stringify(this.state) !== JSON.stringify(await port.readState()))
      await port.writeState(this.state);
    return port;
  }

  private step(sheet: OpenSheet, after: readonly CellEdit[]): FileChange {
    if (after.length > 0) {
      this.refuseUnsavable(sheet, after);
      const before = after.map(({ row, column }) => ({
        ...this.edit(sheet, row, column, sheet.grid.value(row, column)),
        text: sheet.grid.text(row, column),
        formula: sheet.grid.formula(row, column),
      }));
      this.history.add({ sheet: sheet.grid.name, before, after });
    }
    return this.apply(sheet, after);
  }

  /**
   * Array formulas, formulas that others share and headers of tables cannot be written over in a file. That is said
   * when it is typed, not when hours later the work is to be saved.
   */
  private refuseUnsavable(sheet: OpenSheet, edits: readonly CellEdit[]): void {
    const archive = this.port.workbook.package;
    if (archive === null) return;
    const hasTables = archive.entries.some(({ name }) => name.startsWith("xl/tables/"));
    const risky = hasTables
      ? edits
      : edits.filter(({ row, column }) => sheet.base.formula(row, column) !== null);
    if (risky.length === 0) return;
    patchCells(
      this.bytes,
      sheet.grid.name,
      risky.map(({ row, column, value }) => ({ row, column, value: plainValue(value) })),
    );
  }

  private edit({ grid }: OpenSheet, row: number, column: number, value: CellValue): CellEdit {
    const format = grid.format(row, column);
    const text =
      value === null
        ? ""
        : typeof value === "object"
          ? value.error
          : this.display.text(value, format, grid.dateSystem);
    return { row, column, value, text, format, formula: null };
  }

  private apply(sheet: OpenSheet, edits: readonly CellEdit[]): FileChange {
    sheet.grid = withEdits(sheet.grid, edits);
    for (const edit of edits) {
      const key = `${edit.row},${edit.column}`;
      const isAsInFile =
        sameValue(edit.value, sheet.base.value(edit.row, edit.column)) &&
        (edit.formula ?? null) === sheet.base.formula(edit.row, edit.column);
      if (isAsInFile) sheet.changed.delete(key);
      else sheet.changed.set(key, edit);
    }
    return {
      sheet: sheet.grid.name,
      edits,
      cells: edits.map(({ row, column }) => ({ row, column, ...this.cell(sheet, row, column) })),
      canUndo: this.history.canUndo,
      canRedo: this.history.canRedo,
      unsaved: this.isUnsaved,
    };
  }

  private cell(
    { grid, layout }: OpenSheet,
    row: number,
    column: number,
  ): Omit<ChangedCell, "row" | "column"> {
    const value = grid.value(row, column);
    const style = layout.styleOf(row, column);
    const usual =
      typeof value === "number" ? "right" : typeof value === "string" || value === null ? "left" : "center";
    const side = this.styles.styles[style]?.align ?? usual;
    return {
      text: shownText(grid, row, column),
      editText: editText(grid, row, column),
      look: packLook(side, typeof value === "number", style),
    };
  }

  private sheet(name: string): OpenSheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const opened = this.port.workbook.sheets.find((sheet) => sheet.name === name);
    if (!opened) throw new PortError("sheetNotFound", name);
    const base = opened.grid();
    const layout = readLayout(this.port.workbook, opened, base, this.styles);
    const sheet: OpenSheet = { opened, base, layout, grid: base, changed: new Map() };
    this.sheets.set(name, sheet);
    return sheet;
  }
}
