import type { SheetPurpose } from "./marks";
import type {
  CellEdit as GridEdit,
  CombinedCriterion,
  CriterionScale,
  Direction,
  Grid,
  MappingOverride,
  Normalisation,
  SheetDescription,
  Severity,
  WorkbookDescription,
} from "../core";

/** A worksheet as listed by a workbook. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet the user is looking at. */
  readonly active: boolean;
}

/** One cell to mark: 0-based sheet coordinates, the worst severity found there, and the note's text. */
export interface CellFlag {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly note: string;
}

/** What flagging did; `notes` is false where the host has no notes. */
export interface FlagReport {
  readonly cells: number;
  readonly notes: boolean;
}

/** A value typed by the user or put in by the product: 0-based sheet coordinates. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

/**
 * A change of the sheet, by the user or a co-author, with the formulas that were recalculated for it or for a change of
 * another sheet. `null` area: anything may have changed.
 */
export interface SheetChange {
  readonly sheet: string;
  readonly area: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  } | null;
  readonly remote: boolean;
  /**
   * The cells that changed as they are now, for judging them again without reading the whole sheet; null where it has
   * to be read (many cells, rows inserted or deleted, the table grew or shrank).
   */
  readonly cells: readonly GridEdit[] | null;
}

/** What the user decided about the order; criteria are named by their id (see core ranking). */
export interface RankingState {
  readonly method: string;
  readonly weights: Readonly<Record<string, number>>;
  /** Criteria of which more, or less, is better against the rule pack's word. */
  readonly directions?: Readonly<Record<string, Direction>>;
  /** Which criterion is compared first, second …, for comparing one after the other. */
  readonly priority?: readonly string[];
  /** How figures are made comparable, for TOPSIS. */
  readonly normalisation?: Normalisation;
  /** Criteria made of several columns. */
  readonly combined?: readonly CombinedCriterion[];
  /** Which order is started from, where the user chose: the sheet's 序号 or the proposal. */
  readonly order?: "sheet" | "proposed";
  /** How figures come onto the common scale, by criterion. */
  readonly scales?: Readonly<Record<string, CriterionScale>>;
  /** Differences that decide nothing, by criterion. */
  readonly indifference?: Readonly<Record<string, number>>;
  /** Doubtful figures that a person confirmed: field ids by identity. */
  readonly verified?: Readonly<Record<string, readonly string[]>>;
  /** Identity of entries (see core ranking) in the final order. */
  readonly manualOrder?: readonly string[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly included?: Readonly<Record<string, string>>;
  readonly confirmed?: boolean;
  /** The order (identities) that was confirmed; another order is not confirmed. */
  readonly confirmedOrder?: readonly string[];
}

/** What belongs to the workbook and survives closing it. Everything is optional: an old workbook has nothing. */
export interface WorkbookState {
  readonly version: 1;
  readonly pack?: string;
  readonly sheet?: string;
  readonly referenceDate?: string;
  /** By sheet name. */
  readonly mappings?: Readonly<Record<string, MappingOverride>>;
  readonly ranking?: RankingState;
  /** Ids of ticked checklist items; per studio as `<item>@<entry identity>`. */
  readonly ticks?: readonly string[];
  /** The user's own pack as JSON text. */
  readonly customPack?: string;
  readonly roster?: {
    readonly source: string;
    readonly entries: readonly { studioName: string; leaderName?: string; hostUnit?: string }[];
  };
}

/** What a host can do beyond the least; absent things have fallbacks or are not offered. */
export interface PortCapabilities {
  readonly notes: boolean;
  readonly undoGrouping: boolean;
  readonly createWorkbook: boolean;
  readonly changeEvents: boolean;
  readonly selectCell: boolean;
  /**
   * How merged areas are known: by the host ("exact"), from a copy of the file ("file"), or not at all ("unknown": the
   * pane says so, since a value merged over several rows then looks missing below the first).
   */
  readonly mergedAreas: "exact" | "file" | "unknown";
}

/**
 * What the product needs from a workbook, nothing more. Adapters: `excel` (Office.js) and `files` (a file in
 * memory). Every method rejects with a `PortError` and leaves the workbook as it was when it fails.
 */
export interface WorkbookPort {
  readonly capabilities: PortCapabilities;
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
  /** Removes a sheet that the product made; one that is not there, or that the user made, is left alone. */
  removeSheet(name: string): Promise<void>;
  /** Opens or hands out a new workbook (a new Excel window, a download). */
  createWorkbook(workbook: WorkbookDescription, fileName: string): Promise<void>;
  writeCells(sheet: string, edits: readonly CellEdit[]): Promise<void>;
  /** Reorders the given entry rows in place so that they stand in this order, 序号 renumbered 1..n. */
  reorderRows(sheet: string, rowsInOrder: readonly number[], sequenceColumn: number | null): Promise<void>;
  selectCell(sheet: string, row: number, column: number): Promise<void>;
  /** Calls the listener after changes; returns how to stop. */
  onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}

/** Codes of everything that can go wrong between the product and a workbook; each has a message in both languages. */
export type PortErrorCode =
  | "cellBeingEdited"
  | "protectedSheet"
  | "filteredRange"
  | "mergedCells"
  | "coveredCell"
  | "formulas"
  | "hiddenRows"
  | "hiddenSheet"
  | "payloadTooLarge"
  | "timeout"
  | "changedMeanwhile"
  | "sheetNotFound"
  | "sheetNameTaken"
  | "notSupported"
  | "accessDenied"
  | "unreadableFile"
  | "unknown";
