import {
  isCoveredBy,
  RowPlan,
  shiftReferences,
  withRows,
  plainValue,
  withEdits,
  type CellRange,
  type Grid,
  type SheetDescription,
} from "../core";
import { HostError, type CellEdit, type CellFlag, type SheetChange, type WorkbookState } from "../host";
import type { FilePort, FilePortOptions } from "./filePort";
import { attempt } from "./hostErrors";
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
import { cellsAt, remember, type PortSheet } from "./portSheet";
import { isPatchable, openWorkbook, type OpenedWorkbook } from "./read";
import { reorderingEdits } from "./reorderRows";
import { writeWorkbook } from "./write";

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
  private readonly sheets = new Map<string, PortSheet>();
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

  private sheet(name: string): PortSheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const found = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new HostError("sheetNotFound", name);
    const state: PortSheet = { grid: found.grid(), plan: RowPlan.SAME, flags: [], edits: new Map() };
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
