import type { GridEdit, CellPosition, Language, Severity, WorkbookDescription } from "../core";
import type { WorkbookState } from "./state";

/** A worksheet as listed by a workbook. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet the user is looking at. */
  readonly active: boolean;
}

/** What is to be said of a reading of a sheet: figures may be old, and not everything may have been read. */
export interface SheetRemarks {
  /** 0-based last row that was read, where something stands below it that can belong to no table; else null. */
  readonly lastRow: number | null;
  /** The same of columns, to the right. */
  readonly lastColumn: number | null;
  /** Whether the sheet has formulas which are calculated only when the user asks for it. */
  readonly isManual: boolean;
}

/** One cell to mark: 0-based sheet coordinates, the worst severity found there, and the note's text. */
export interface CellFlag extends CellPosition {
  readonly severity: Severity;
  readonly note: string;
}

/** What flagging did; `notes` is false where the host has no notes. */
export interface FlagReport {
  readonly cells: number;
  readonly notes: boolean;
}

/** A value typed by the user or put in by the product: 0-based sheet coordinates. */
export interface CellEdit extends CellPosition {
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
   * to be read (many cells, rows inserted or deleted, it grew or shrank by far).
   */
  readonly cells: readonly GridEdit[] | null;
  /**
   * False where nothing was asked about the change, since asking would cost the user's undo steps: what is known of the
   * sheet may be out of date.
   */
  readonly isRead: boolean;
}

/** What a host can do beyond the least; absent things have fallbacks or are not offered. */
export interface HostCapabilities {
  readonly notes: boolean;
  /**
   * What a batch that is sent to the workbook does to the user's own undo steps, and so what may be sent unasked:
   * "own" the host keeps them itself, everything may follow every edit; "kept" reads and ordinary writes leave them, so
   * edits are followed with as little as can be; "atRisk" any batch may clear them (Excel below ExcelApi 1.19), so
   * nothing is sent that the user did not ask for, unless they chose to have edits followed all the same.
   */
  readonly undo: "own" | "kept" | "atRisk";
  readonly createWorkbook: boolean;
  readonly changeEvents: boolean;
  readonly selectCell: boolean;
  /**
   * How merged areas are known: by the host ("exact"), from a copy of the file ("file"), or not at all ("unknown": the
   * pane says so, since a value merged over several rows then looks missing below the first).
   */
  readonly mergedAreas: "exact" | "file" | "unknown";
}

/** The three looks of Office; "highContrast" leaves colours to the system. */
export type ThemeName = "light" | "dark" | "highContrast";

/** Sheets and files that can be made from the review. */
export type OutputKind = "rankedList" | "publication" | "submission" | "checklist" | "blankForm";

/** Something made for the user: a sheet or file, by description or as bytes; nothing is computed before it is asked for. */
export interface Output {
  readonly kind: OutputKind | "unitNotice";
  /** Suggested name, with its ending. */
  readonly fileName: string;
  describe(): Promise<WorkbookDescription>;
  /** The bytes of an .xlsx file. */
  build(): Promise<Uint8Array>;
}

/**
 * What becomes of sheets made earlier that the user has changed since: "ask" makes nothing and fails with `listChanged`,
 * "keep" leaves them to the user under another name, "replace" writes over them.
 */
export type ReplacedSheets = "ask" | "keep" | "replace";

/** Where a delivered output went, so that the pane can say so. */
export interface Delivery {
  /** "sheets": added to this workbook; "sheetsInstead": the same because no new workbook could be opened; "window": opened as a new workbook; "download": saved by the browser. */
  readonly where: "sheets" | "sheetsInstead" | "window" | "download";
  readonly name: string;
}

/**
 * The workbook that is open somewhere, and the place where it is: Excel, or the browser workbench. This is everything
 * that the product asks of it. Whatever can fail rejects with a `HostError` and leaves the workbook as it was.
 */
export interface WorkbookHost {
  readonly kind: "excel" | "workbench";
  /** What this host can do beyond the least. */
  readonly capabilities: HostCapabilities;
  /** Suggested beginning of file names, for example the opened file's name without its ending; "" where unknown. */
  readonly documentName: string;
  /** The host's own display language, used until the user chooses one. */
  readonly language: Language;
  /** Whether loading a sheet costs next to nothing: then all are looked through, also where one was chosen. */
  readonly sheetsAtHand: boolean;
  /** Names of sheets that lists in the form are put on beside the user's own; none where lists are files. */
  readonly ownSheets: readonly string[];

  /** The worksheets. A workbench may answer from memory. */
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Brings a sheet to the front. */
  showSheet(sheet: string): Promise<void>;
  /** Shows a cell and selects it (0-based). The workbench moves the focus to its grid; Excel does so by itself. */
  goTo(sheet: string, row: number, column: number): Promise<void>;

  /** What the product stored in the workbook. */
  readState(): Promise<WorkbookState>;
  writeState(state: WorkbookState): Promise<void>;
  /** Removes everything the product stored in the workbook. */
  clearState(): Promise<void>;

  /**
   * Marks the findings on the sheet in place of those that are there, or takes the marks away (null). Excel writes
   * conditional formats and notes, the workbench shows an overlay; neither changes what the user wrote.
   */
  showFlags(sheet: string, flags: readonly CellFlag[] | null): Promise<FlagReport | null>;
  /**
   * Whether flags are on when a sheet comes under review: in the workbench as the user left them, on at first; in Excel
   * where that sheet has marks.
   */
  flagsAtStart(sheet: string): Promise<boolean>;

  /** Takes back the last step of typing, writing or reordering, where the host keeps its steps; absent where it does not. */
  undo?(): Promise<void>;
  /** Puts values into cells, as the user would type them; one step to be undone. */
  writeCells(sheet: string, edits: readonly CellEdit[]): Promise<void>;
  /**
   * Puts the rows of entries in this order, in the places that they have now; the cells of `sequenceColumn`, where it
   * is given, are numbered 1 … n. One step to be undone.
   */
  reorderRows(sheet: string, rowsInOrder: readonly number[], sequenceColumn: number | null): Promise<void>;

  /**
   * Hands over something made for the user: a new sheet, a new workbook or a download.
   *
   * @param replaced what becomes of sheets that it would write over; "ask" unless given
   */
  deliver(output: Output, replaced?: ReplacedSheets): Promise<Delivery>;
  /**
   * Calls the listener with the sheet in front, as far as the host hears of it; answers how to stop.
   *
   * @param isLive whether the workbook may be asked although the user asked for nothing
   */
  onFront(listener: (sheet: string) => void, isLive: () => boolean): () => void;
  /** Calls the listener with the cell that the user went to by hand (0-based); answers how to stop. Asks nothing. */
  onSelection(listener: (sheet: string, cell: CellPosition) => void): () => void;
  /** The look to follow. */
  readonly theme: {
    get(): ThemeName;
    subscribe(listener: () => void): () => void;
  };
}

/** What may be under way when something fails, as far as the words for it differ. */
export type HostOperation =
  "reading" | "flagging" | "clearing" | "typing" | "moving" | "listing" | "keeping" | "showing";

/** Codes of everything that can go wrong between the product and a workbook; each has a message in both languages. */
export type HostErrorCode =
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
  | "listChanged"
  | "notSupported"
  | "accessDenied"
  | "chartSheet"
  | "otherWorkbook"
  | "pivotTable"
  | "inTable"
  | "unreadableFile"
  | "unknown";
