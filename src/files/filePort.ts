import type { Grid, RowPlan, SheetDescription, WorkbookDescription } from "../core";
import type {
  CellEdit,
  CellFlag,
  FlagReport,
  HostCapabilities,
  SheetChange,
  SheetInfo,
  SheetPurpose,
  WorkbookState,
} from "../host";
import type { OpenedWorkbook, OpenOptions } from "./read";

/** What the one who opens a file does for it. */
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
