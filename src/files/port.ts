import {
  isCoveredBy,
  RowPlan,
  shiftReferences,
  withRows,
  plainValue,
  withEdits,
  type GridEdit,
  type CellRange,
  type Grid,
  type SheetDescription,
  type WorkbookDescription,
} from "../core";
import {
  HostError,
  type CellEdit,
  type CellFlag,
  type SheetChange,
  type FlagReport,
  type HostCapabilities,
  type SheetInfo,
  type SheetPurpose,
  type WorkbookState,
} from "../host";
import {
  clearState,
  copyWithLooks,
  keptLooks,
  flaggedCopyFromGrid,
  flagWorkbook,
  patchSheets,
  readState,
  unflagWorkbook,
  writeState,
  type PackageOptions,
} from "./patch";
import { isPatchable, openWorkbook, WorkbookFileError, type OpenedWorkbook, type OpenOptions } from "./read";
import { reorderingEdits } from "./reorderRows";
import { writeWorkbook } from "./write";

export interface FilePortOptions extends OpenOptions {
  /** Hands a finished file to the user (a download, a file on disk). Without it `createWorkbook` is not offered. */
  readonly deliver?: (bytes: Uint8Array, fileName: string) => void | Promise<void>;
  /** Shows a cell to the user. Without it `selectCell` is not offered. */
  readonly show?: (sheet: string, row: number, column: number) => void;
}

/** The port over a file, with what only a file can do. */
export interface FilePort {
  readonly capabilities: HostCapabilities;
  listSheets(): Promise<readonly SheetInfo[]>;
  readGrid(sheet: string): Promise<Grid>;
  readState(): Promise<WorkbookState>;
  writeState(state: WorkbookState): Promise<void>;
  /** Removes everything the product stored in the workbook. */
  clearState(): Promise<void>;
  /** Replaces all flags of the sheet by these; never touches the user's formats. */
  flag(sheet: string, flags: readonly CellFlag[]): Promise<FlagReport>;
  /** Removes exactly what `flag` added, and sheets written with the purpose "findings". */
  clearFlags(sheet: string): Promise<void>;
  /**
   * Adds or rewrites a sheet of this name made by the product; a user's own sheet of that name is never overwritten
   * (`sheetNameTaken`). The purpose, "list" unless given, decides whether clearing the flags takes the sheet along.
   */
  writeSheet(sheet: SheetDescription, purpose?: SheetPurpose): Promise<void>;
  /** Opens or hands out a new workbook (a new Excel window, a download). */
  createWorkbook(workbook: WorkbookDescription, fileName: string): Promise<void>;
  writeCells(sheet: string, edits: readonly CellEdit[]): Promise<void>;
  /**
   * Takes whole rows out of a sheet and puts some in, once and before anything else is done to the sheet: the plan is
   * against the sheet as the file has it, and cells are then written and flagged where their rows stand.
   * @throws HostError `unknown` where something was written, flagged or moved already
   */
  changeRows(sheet: string, plan: RowPlan): Promise<void>;
  /** Reorders the given entry rows in place so that they stand in this order, 序号 renumbered 1..n. */
  reorderRows(sheet: string, rowsInOrder: readonly number[], sequenceColumn: number | null): Promise<void>;
  selectCell(sheet: string, row: number, column: number): Promise<void>;
  /** Calls the listener after changes; returns how to stop. */
  onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
  readonly workbook: OpenedWorkbook;
  /** Whether a new .xlsx that `save` makes of a file of another format looks as that file does. */
  readonly keepsLooks: boolean;
  /** The flags of a sheet as they stand. */
  flagsOf(sheet: string): readonly CellFlag[];
  /** The user typed: like `writeCells`, but listeners are told. */
  edit(sheet: string, edits: readonly CellEdit[]): Promise<void>;
  /**
   * The file as it stands. "corrected": the input with edits and state, without any flag; "flagged": with the flags of
   * this sheet and the findings sheet too. Everything else is as in the input; of other formats than .xlsx and .xlsm,
   * and of a package with wrong checksums, a new .xlsx is made. The bytes are the caller's own, to be handed over or changed: never those the port reads.
   * @throws HostError
   */
  save(what: "corrected" | { readonly flagged: string }): Promise<Uint8Array>;
}

interface SheetState {
  grid: Grid;
  plan: RowPlan;
  flags: readonly CellFlag[];
  /** By cell; what `save` writes. */
  readonly edits: Map<string, CellEdit>;
}

/**
 * Opens a workbook file behind the port. The bytes are kept and never changed; edits lie over them until `save`.
 * @throws WorkbookFileError for a file that cannot be read
 */
export async function createFilePort(
  bytes: Uint8Array,
  fileName: string,
  options: FilePortOptions = {},
): Promise<FilePort> {
  const workbook = await openWorkbook(bytes, fileName, options);
  return new OpenedFilePort(bytes, workbook, options);
}

const EMPTY: WorkbookState = { version: 1 };

class OpenedFilePort implements FilePort {
  readonly capabilities;
  private readonly sheets = new Map<string, SheetState>();
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private findings: SheetDescription | null = null;
  private state: WorkbookState | null = null;
  private stateChanged = false;
  /** How packages are patched: with the codec they were opened with. */
  private readonly patching: PackageOptions;

  constructor(
    private readonly bytes: Uint8Array,
    readonly workbook: OpenedWorkbook,
    private readonly options: FilePortOptions,
  ) {
    this.patching = options.codec === undefined ? {} : { codec: options.codec };
    this.capabilities = {
      notes: true,
      undo: "own" as const,
      createWorkbook: options.deliver !== undefined,
      changeEvents: true,
      selectCell: options.show !== undefined,
      mergedAreas: "exact" as const,
    };
  }

  listSheets: FilePort["listSheets"] = () =>
    attempt(() =>
      this.workbook.sheets.map(({ name, hidden }, index) => ({
        name,
        hidden: hidden !== "visible",
        active: index === this.workbook.activeSheet,
      })),
    );

  readGrid: FilePort["readGrid"] = (sheet) => attempt(() => this.sheet(sheet).grid);

  readState: FilePort["readState"] = () =>
    attempt(
      () => (this.state ??= this.workbook.package === null ? EMPTY : readState(this.bytes, this.patching)),
    );

  writeState: FilePort["writeState"] = (state) =>
    attempt(() => {
      this.state = state;
      this.stateChanged = true;
    });

  clearState: FilePort["clearState"] = () => this.writeState(EMPTY);

  flag: FilePort["flag"] = (sheet, flags) =>
    attempt(() => {
      this.sheet(sheet).flags = [...flags];
      return { cells: flags.length, notes: true };
    });

  clearFlags: FilePort["clearFlags"] = (sheet) =>
    attempt(() => {
      this.sheet(sheet).flags = [];
      this.findings = null;
    });

  /** Only the findings sheet goes into the file; lists are workbooks of their own (`createWorkbook`). */
  writeSheet: FilePort["writeSheet"] = (sheet, purpose = "list") =>
    attempt(() => {
      if (purpose !== "findings") throw new HostError("notSupported", "lists are files of their own");
      this.findings = sheet;
    });

  createWorkbook: FilePort["createWorkbook"] = (description, fileName) =>
    attempt(async () => {
      if (!this.options.deliver) throw new HostError("notSupported", "createWorkbook");
      await this.options.deliver(writeWorkbook(description, this.patching), fileName);
    });

  writeCells: FilePort["writeCells"] = (sheet, edits) => attempt(() => this.apply(sheet, edits));

  changeRows: FilePort["changeRows"] = (name, plan) =>
    attempt(() => {
      const sheet = this.sheet(name);
      if (!sheet.plan.isSame || sheet.edits.size + sheet.flags.length > 0)
        throw new HostError("unknown", "rows come and go before anything else");
      sheet.plan = plan;
      const planOf = (each: string): RowPlan | null => (each === name ? plan : null);
      sheet.grid = withRows(sheet.grid, plan, (formula) => shiftReferences(formula, name, planOf).formula);
    });

  edit: FilePort["edit"] = (sheet, edits) =>
    attempt(() => {
      if (edits.length === 0) return;
      this.apply(sheet, edits);
      const rows = edits.map(({ row }) => row);
      const columns = edits.map(({ column }) => column);
      const area: CellRange = {
        top: Math.min(...rows),
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      };
      for (const listener of this.listeners)
        listener({ sheet, area, remote: false, cells: cellsAt(this.sheet(sheet).grid, edits), isRead: true });
    });

  /**
   * Values move, formats stay with their place: where two rows show their numbers in different formats, moving is
   * refused rather than showing another figure. Flags are removed, as in Excel.
   */
  reorderRows: FilePort["reorderRows"] = (name, rowsInOrder, sequenceColumn) =>
    attempt(() => {
      const sheet = this.sheet(name);
      const edits = reorderingEdits(sheet.grid, rowsInOrder, sequenceColumn);
      sheet.grid = withEdits(sheet.grid, edits);
      for (const edit of edits) remember(sheet, { ...edit, value: plainValue(edit.value) });
      sheet.flags = [];
    });

  selectCell: FilePort["selectCell"] = (sheet, row, column) =>
    attempt(() => {
      if (!this.options.show) throw new HostError("notSupported", "selectCell");
      this.sheet(sheet);
      this.options.show(sheet, row, column);
    });

  onChange: FilePort["onChange"] = (listener) => {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  };

  flagsOf(sheet: string): readonly CellFlag[] {
    return this.sheets.get(sheet)?.flags ?? [];
  }

  save: FilePort["save"] = (what) =>
    attempt(() => {
      if (what === "corrected") {
        const corrected = this.corrected();
        // With nothing to write the patches give back what they were given: the file's own bytes, which must stay.
        return corrected.buffer === this.bytes.buffer ? corrected.slice() : corrected;
      }
      const request = {
        sheet: what.flagged,
        flags: this.flagsOf(what.flagged),
        findingsSheet: this.findings,
      };
      if (request.findingsSheet === null)
        throw new HostError("unknown", "the findings sheet was not written");
      const findingsSheet = request.findingsSheet;
      const own = isPatchable(this.workbook) ? this.corrected() : this.withLooks();
      return own === null
        ? flaggedCopyFromGrid(this.grids(), { ...request, findingsSheet }, this.patching).bytes
        : flagWorkbook(own, { ...request, findingsSheet }, this.patching).bytes;
    });

  private corrected(): Uint8Array {
    if (!isPatchable(this.workbook)) return this.converted();
    // Flags of an earlier run first, so that the record of how the file was before still fits.
    const sheets = [...this.sheets].map(([name, { plan, edits }]) => ({
      name,
      plan,
      edits: [...edits.values()],
    }));
    const bytes = patchSheets(unflagWorkbook(this.bytes, this.patching), sheets, this.patching);
    if (!this.stateChanged || this.state === null) return bytes;
    return Object.keys(this.state).length > 1
      ? writeState(bytes, this.state, this.patching)
      : clearState(bytes, this.patching);
  }

  /** A new .xlsx of another format, or of a damaged package: the flagged copy without its flags. */
  private converted(): Uint8Array {
    const looked = this.withLooks();
    if (looked !== null) return looked;
    const grids = this.grids();
    const sheet = grids[0]?.name ?? "";
    const findingsSheet: SheetDescription = { name: "校验结果", rows: [], columnWidths: [], merges: [] };
    return unflagWorkbook(
      flaggedCopyFromGrid(grids, { sheet, flags: [], findingsSheet }, this.patching).bytes,
      this.patching,
    );
  }

  get keepsLooks(): boolean {
    return keptLooks(this.workbook) !== null;
  }

  /** The same where the file's looks are kept; null where they are not. */
  private withLooks(): Uint8Array | null {
    const { sheets, dateSystem } = this.workbook;
    const looks = keptLooks(this.workbook);
    if (looks === null) return null;
    const all = sheets.map((sheet) => {
      const { grid, plan } = this.sheet(sheet.name);
      return { file: sheet.grid(), now: grid, plan };
    });
    return copyWithLooks(all, looks, dateSystem, this.patching);
  }

  private grids(): readonly Grid[] {
    return this.workbook.sheets
      .filter(({ kind }) => kind === "worksheet")
      .map(({ name }) => this.sheet(name).grid);
  }

  private sheet(name: string): SheetState {
    const known = this.sheets.get(name);
    if (known) return known;
    const found = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new HostError("sheetNotFound", name);
    const state: SheetState = { grid: found.grid(), plan: RowPlan.SAME, flags: [], edits: new Map() };
    this.sheets.set(name, state);
    return state;
  }

  private apply(name: string, edits: readonly CellEdit[]): void {
    const sheet = this.sheet(name);
    const inside = edits.filter((edit) => isCoveredBy(sheet.grid.merges, edit));
    if (inside.length > 0) throw new HostError("coveredCell", "");
    sheet.grid = withEdits(
      sheet.grid,
      edits.map(({ row, column, value }) => ({ row, column, value: value === "" ? null : value })),
    );
    for (const edit of edits) remember(sheet, edit);
  }
}

const remember = (sheet: SheetState, { row, column, value }: CellEdit): void =>
  void sheet.edits.set(`${row}:${column}`, { row, column, value });

/** The edited cells as the grid shows them now. */
function cellsAt(grid: Grid, edits: readonly CellEdit[]): GridEdit[] {
  return edits.map(({ row, column }) => ({
    row,
    column,
    value: grid.value(row, column),
    text: grid.text(row, column),
    format: grid.format(row, column),
    formula: grid.formula(row, column),
  }));
}

/** Every failure of the port is a `HostError`; files that cannot be read or written have their own code. */
async function attempt<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HostError) throw error;
    if (error instanceof WorkbookFileError)
      throw new HostError("unreadableFile", error.message, { cause: error });
    throw new HostError("unknown", error instanceof Error ? error.message : String(error), { cause: error });
  }
}
