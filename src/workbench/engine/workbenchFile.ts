import type { BatchState, GridEdit, CellRange, Grid } from "../../core";
import { storedBatch } from "../../engine";
import { createFilePort, isFlagged } from "../../files";
import type { FilePort } from "../../files";
import type { CellEdit, Decision, WorkbookState } from "../../host";
import { cellsChange, movedChange, NO_CELLS, type AppliedChange } from "./appliedChange";
import { FileSheets } from "./fileSheets";
import { History } from "./history";
import type { Step } from "./history";
import { refuseCells, refuseRows } from "./refusals";
import type { SaveJob, SaveRequest } from "./savedBytes";
import type { CellWindow, HistoryState, OpenedFile, RowMove, SheetView, TypedEdit } from "./views";
import type { Arrangement } from "./arrangement";
import type { WorkbenchSheet } from "./workbenchSheet";

/** A workbook as it stood when it was saved. */
export interface SavePoint {
  readonly cells: number;
  readonly state: number;
}

/**
 * A workbook opened from disk: its cells with what was typed over them, undo and redo, and what is stored in it. The
 * file's own bytes are never changed; saving makes new ones through the file port.
 */
export class WorkbenchFile {
  private readonly history = new History();
  private readonly sheets: FileSheets;
  /** Counts what was stored in the workbook. */
  private stateNumber = 0;
  private savedState = 0;
  private rowSteps = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly name: string,
    private readonly port: FilePort,
    private state: WorkbookState,
  ) {
    this.sheets = new FileSheets(port.workbook);
  }

  /**
   * Opens a file by its content.
   *
   * @param onProgress is told how far reading is, 0…1
   * @throws WorkbookFileError for what cannot be read
   */
  static async open(
    bytes: Uint8Array,
    name: string,
    onProgress: (share: number) => void = () => undefined,
  ): Promise<WorkbenchFile> {
    const port = await createFilePort(bytes, name, { onProgress });
    return new WorkbenchFile(bytes, name, port, await port.readState());
  }

  async view(): Promise<Omit<OpenedFile, "number">> {
    const { workbook } = this.port;
    const sheets = await this.port.listSheets();
    return {
      name: this.name,
      format: workbook.format,
      sheets: sheets.filter((_, index) => workbook.sheets[index]?.kind === "worksheet"),
      keepsFormatting: workbook.package !== null,
      keepsLooks: this.port.keepsLooks,
      fileNotes: workbook.fileNotes.slice(),
      isFlagged: workbook.package !== null && isFlagged(this.bytes),
      batch: sourcesIn(storedBatch(this.bytes, workbook)),
    };
  }

  /**
   * Reads the cells of all sheets now, while nothing has been typed yet: what a damaged file does to its reader it does
   * before it is taken. A sheet that cannot be read says so to who looks at it.
   */
  readAll(): void {
    for (const { name } of this.port.workbook.sheets) this.sheets.readable(name);
  }

  /** The cells of a sheet as they stand. */
  grid(sheet: string): Grid {
    return this.sheets.sheet(sheet).grid;
  }

  layout(sheet: string): SheetView {
    return this.sheets.sheet(sheet).view();
  }

  /** Cells of rows `top` … `bottom` (the last one not included) as they are painted. */
  window(sheet: string, top: number, bottom: number): CellWindow {
    return this.sheets.sheet(sheet).window(top, bottom);
  }

  /**
   * Takes what was typed, pasted or deleted as one step.
   *
   * @throws WorkbenchError `formulaCell` or `tableHeader` where the file could not be saved with this change
   */
  type(name: string, typed: readonly TypedEdit[]): AppliedChange {
    const sheet = this.sheets.sheet(name);
    const { after, covered } = sheet.typed(typed);
    const formulas = after.filter(({ row, column }) => sheet.grid.formula(row, column) !== null);
    return { ...this.step(sheet, after), covered, formulas };
  }

  /**
   * Empties the cells of an area as one step.
   *
   * @throws WorkbenchError as `type`
   */
  clear(name: string, area: CellRange): AppliedChange {
    const sheet = this.sheets.sheet(name);
    return this.step(sheet, sheet.emptied(area));
  }

  /** The texts of an area as they are shown, for the clipboard; nothing beyond the used cells. */
  copyText(sheet: string, area: CellRange): string {
    return this.sheets.sheet(sheet).copyText(area);
  }

  /**
   * Puts values into cells as one step.
   *
   * @throws WorkbenchError as `type`; HostError `coveredCell` where nobody would see a value
   */
  write(name: string, cells: readonly CellEdit[]): AppliedChange {
    const sheet = this.sheets.sheet(name);
    return this.step(sheet, sheet.assigned(cells));
  }

  /** Puts entry rows in this order in place, 序号 renumbered; see the port's `reorderRows`. */
  reorder(name: string, rows: readonly number[], sequenceColumn: number | null): AppliedChange {
    const sheet = this.sheets.sheet(name);
    return this.step(sheet, sheet.reordered(rows, sequenceColumn));
  }

  /**
   * Takes whole rows out, `first` … `end`: what is below moves up with its format and height, and what names cells
   * follows.
   *
   * @throws WorkbenchError `rowsFormulas` where a formula or name would be left with nothing it refers to, `rowsHeld`
   * for something that cannot lose its rows
   */
  removeRows(name: string, first: number, end: number): AppliedChange {
    const sheet = this.sheets.sheet(name);
    return this.rowStep(sheet, { at: first, removed: end - first + 1, added: 0 }, sheet.without(first, end));
  }

  /**
   * Puts blank rows in before row `at`, in the format and height of row `like`; what is below moves down.
   *
   * @throws WorkbenchError as `removeRows`
   */
  insertRows(name: string, at: number, count: number, like: number): AppliedChange {
    const sheet = this.sheets.sheet(name);
    return this.rowStep(sheet, { at, removed: 0, added: count }, sheet.withNew(at, count, like));
  }

  /** Remembers a decision about the order among the changes of cells; the page has carried it out already. */
  decide(decision: Decision): HistoryState {
    this.history.decide(decision);
    return this.historyState;
  }

  undo(): AppliedChange | null {
    return this.replay(this.history.undo(), "before");
  }

  redo(): AppliedChange | null {
    return this.replay(this.history.redo(), "after");
  }

  private replay(step: Step | null, to: "before" | "after"): AppliedChange | null {
    if (step === null) return null;
    if ("rows" in step) {
      const { move } = step;
      const back = { ...move, removed: move.added, added: move.removed };
      return this.arrange(this.sheets.sheet(step.sheet), to === "after" ? move : back, step.rows[to]);
    }
    if (!("decision" in step)) return this.apply(this.sheets.sheet(step.sheet), step[to]);
    const decided = { what: step.decision.what, undone: to === "before", ranking: step.decision[to] };
    return { ...NO_CELLS, ...this.historyState, decided };
  }

  /** What can be undone and done again, and whether that differs from what was saved. */
  get historyState(): HistoryState {
    const { canUndo, canRedo, next } = this.history;
    return { canUndo, canRedo, next, unsaved: this.isUnsaved };
  }

  readState(): WorkbookState {
    return this.state;
  }

  /** Keeps what belongs to the workbook until it is saved; answers whether the file differs from what was saved. */
  writeState(state: WorkbookState): boolean {
    if (JSON.stringify(state) !== JSON.stringify(this.state)) {
      this.state = state;
      this.stateNumber += 1;
    }
    return this.isUnsaved;
  }

  get isUnsaved(): boolean {
    return this.stateNumber !== this.savedState || this.history.isUnsaved;
  }

  /** The file as it stands, for `markSaved` once what was saved has reached the user. */
  get savePoint(): SavePoint {
    return { cells: this.history.position, state: this.stateNumber };
  }

  /**
   * What is to be saved, as it stands when this is called: what is typed while the file is being made is not in it. The
   * bytes are a copy, to be handed over.
   */
  saveJob(request: SaveRequest): SaveJob {
    const sheets = [...this.sheets.opened];
    const edits = sheets.map(([name, sheet]) => [name, sheet.written()] as const);
    const moved = sheets.filter(([, { plan }]) => !plan.isSame);
    return {
      bytes: this.bytes.slice(),
      name: this.name,
      rows: moved.map(([name, { plan }]) => [name, plan.toJSON()]),
      edits: edits.filter(([, cells]) => cells.length > 0),
      state: this.state,
      request,
    };
  }

  /** What was saved at that point has reached the user; answers whether the file has changed since. */
  markSaved({ cells, state }: SavePoint): boolean {
    this.history.saved(cells);
    this.savedState = state;
    return this.isUnsaved;
  }

  private get opened() {
    return { bytes: this.bytes, workbook: this.port.workbook };
  }

  private step(sheet: WorkbenchSheet, after: readonly GridEdit[]): AppliedChange {
    if (after.length > 0) {
      refuseCells(this.opened, sheet, after);
      this.history.add({ sheet: sheet.grid.name, before: sheet.before(after), after });
    }
    return this.apply(sheet, after);
  }

  private rowStep(sheet: WorkbenchSheet, moved: Omit<RowMove, "step">, after: Arrangement): AppliedChange {
    const before = sheet.arrangement;
    refuseRows(this.opened, sheet, after, this.sheets.beside(sheet));
    const move = { step: (this.rowSteps += 1), ...moved };
    this.history.add({ sheet: sheet.grid.name, move, rows: { before, after } });
    return this.arrange(sheet, move, after);
  }

  /** Gives a sheet other rows; formulas of all sheets follow. */
  private arrange(sheet: WorkbenchSheet, move: RowMove, arrangement: Arrangement): AppliedChange {
    this.sheets.arrange(sheet, arrangement, move);
    const results = this.sheets.outdateResults();
    return { ...movedChange(sheet, move, this.sheets.beside(sheet), results), ...this.historyState };
  }

  private apply(sheet: WorkbenchSheet, edits: readonly GridEdit[]): AppliedChange {
    const [first] = edits;
    const height = first === undefined ? 0 : sheet.heightOf(first.row);
    // Rows that moved, came back or were pasted may need another height.
    const mayDiffer = edits.some((edit) => edit.row !== first?.row || sheet.isBeyond(edit));
    sheet.apply(edits);
    const isLaidOutAnew = mayDiffer || (first !== undefined && sheet.heightOf(first.row) !== height);
    const results = edits.length === 0 ? [] : this.sheets.outdateResults();
    return { ...cellsChange(sheet, edits, isLaidOutAnew, results), ...this.historyState };
  }
}

const sourcesIn = (state: BatchState | null): OpenedFile["batch"] =>
  state === null
    ? null
    : { files: new Set(state.entries.map(({ source }) => source.file)).size, entries: state.entries };
