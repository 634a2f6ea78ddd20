import type {
  GridEdit,
  CellPosition,
  CombinedCriterion,
  CriterionScale,
  Direction,
  EntryTrace,
  ExplanationRecord,
  Language,
  MappingOverride,
  Normalisation,
  NoticeFields,
  Severity,
  Verification,
  WorkbookDescription,
} from "../core";

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

/** A decision about the order that can be taken back: what was stored of the ranking before it and after it. */
export interface Decision {
  /** What it was about, as the pane names it. */
  readonly what: string;
  /** Decisions of one key that follow one another (a slider that is drawn) are taken back as one; null for none such. */
  readonly key: string | null;
  readonly before: RankingState | null;
  readonly after: RankingState | null;
}

/** A decision was taken back or made again: what is stored of the ranking is this from now on. */
export interface Redecided {
  readonly what: string;
  readonly undone: boolean;
  readonly ranking: RankingState | null;
}

/** What undo and redo would do now: what a decision was about, "cells" for a change of the sheet, null for nothing. */
export interface HistoryView {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What is known of a studio beside its identity; no phone, which would stay in the file when its row is gone. */
export type StudioTrace = Omit<EntryTrace, "phone">;

/** What a person fills in for lists to be made, kept for the next time. */
export interface OutputTexts {
  readonly notice?: NoticeFields;
  readonly record?: ExplanationRecord;
  /** Figures are put into the form's units. */
  readonly normaliseUnits?: boolean;
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
  /** Warnings that a person has looked into and found true. */
  readonly verified?: readonly Verification[];
  /** What every message to a unit says: by when to answer, and whom to ask. */
  readonly sendBack?: { readonly due: string; readonly contact: string };
  /** What the studios looked like when something was last kept about them: known again after a correction made elsewhere. */
  readonly traces?: { readonly sheet: string; readonly entries: readonly StudioTrace[] };
  /** What lists, notice and record say beside their rows, as it was filled in. */
  readonly outputs?: OutputTexts;
  /** The user's own pack as JSON text. */
  readonly customPack?: string;
  readonly roster?: {
    readonly source: string;
    readonly entries: readonly { studioName: string; leaderName?: string; hostUnit?: string }[];
  };
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
