import type { CellPosition, GridEdit, RowsToAdd, SheetDescription } from "../../core";
import type { Decision, HistoryView, Redecided, SheetRemarks, WorkbookHost, WorkbookState } from "../../host";
import type {
  BatchWorkerMethods,
  EngineAnswer,
  EngineMethods,
  GridData,
  Readers,
  WorkerConnection,
} from "../../engine";

/**
 * Where decisions about the order stand among the other changes of a document, to be undone and done again in the order
 * in which they were made.
 */
export interface DecisionHistory {
  readonly next: HistoryView;
  add(decision: Decision): Promise<void>;
  undo(): void;
  redo(): void;
  /** Calls the listener with each decision that is taken back or made again; answers how to stop. */
  onReplay(listener: (decided: Redecided) => void): () => void;
  /** Calls the listener when `next` may be another; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A change of the workbook. */
export type HostChange =
  /** Cells as they are now, which the engine does not have yet: the pane puts them in and shows what comes of it. */
  | { readonly kind: "edited"; readonly sheet: string; readonly edits: readonly GridEdit[] }
  /** More than some cells changed: the sheet has to be loaded again. */
  | { readonly kind: "changed"; readonly sheet: string }
  /** Something changed and nothing was asked about it (see `HostCapabilities.undo`): what is shown may be out of date. */
  | { readonly kind: "outdated"; readonly sheet: string }
  /**
   * Cells changed where the engine has them: it has judged them already, and this is its answer. The first of them is
   * told where it is on the sheet named.
   */
  | {
      readonly kind: "judged";
      readonly sheet: string;
      readonly first: CellPosition | null;
      readonly answer: EngineAnswer;
    };

/** How changes are followed. */
interface ChangeFollowing {
  /** Whether the workbook may be asked what changed although the user asked for nothing. */
  readonly isLive: () => boolean;
  /** Changes cannot be heard of, by this failure: what is shown then follows only when the user asks. */
  readonly failed: (error: unknown) => void;
}

/** The workbook's host, with the engine that judges it. */
/** Notice, reference date and roster that hold for every file until they are changed, in this window. */
export interface SessionChoices {
  get(): Carried;
  /** Takes over what is given; undefined takes it away. */
  set(change: Partial<Carried>): void;
}

/** What is carried over from file to file; nothing where it was never chosen. */
export type Carried = Pick<WorkbookState, "pack" | "referenceDate" | "roster">;

export interface PaneHost extends WorkbookHost {
  readonly engine: WorkerConnection<EngineMethods>;
  /** Reads files from outside, in workers that can be ended. */
  readonly readers: Pick<Readers<EngineMethods>, "run">;
  /** The document's own history; null where nothing can be put into it (Excel's): the pane then keeps one of its own. */
  readonly history: DecisionHistory | null;
  /**
   * Shows the shelf of notices with everything that can be done to it; absent where only choosing and importing can.
   * `changed` is called where another window shows it, once that is closed.
   */
  readonly openShelf?: (changed: () => void) => Promise<void> | void;
  /** What was chosen once and holds for every file opened in this page; absent where a page has one workbook only. */
  readonly choices?: SessionChoices;
  /** Shows the rule book's page of a rule (`<pack>/<rule>`), where the host has the rule book. */
  readonly openRule?: (rule: string) => Promise<void> | void;
  /** Shows the guide; absent where the page around the pane has a button for it. */
  readonly openHelp?: () => Promise<void>;
  /** Puts the list of findings beside the sheets and shows it; absent where it goes with the flagged copy. */
  readonly putFindings?: (findings: SheetDescription) => Promise<void>;
  /** Adding the entries of other files below a table; absent where files are compiled into a list of their own. */
  readonly adding?: {
    readonly readers: Readers<BatchWorkerMethods>;
    /** The cells of a sheet as they stand. */
    read(sheet: string): Promise<GridData>;
    /** One step to be undone; nothing is written where something stands in the way. */
    append(rows: RowsToAdd, hideSource: boolean): Promise<void>;
  };
  /**
   * Makes the engine hold this sheet as it stands.
   *
   * @param isAsked whether the user asked for it; else what can hardly have changed is not asked for again
   * @param signal gives it up where it takes long; the engine keeps what it held
   */
  loadSheet(sheet: string, isAsked?: boolean, signal?: AbortSignal): Promise<void>;
  /** What is to be said of readings; absent where everything is read and calculated. */
  readonly remarks?: {
    /** Of the last one of this sheet; null where there is nothing to say. */
    of(sheet: string): SheetRemarks | null;
    /** Has the workbook calculate its formulas now. */
    calculate(): Promise<void>;
  };
  /**
   * Calls the listener after changes of cells or sheets; answers how to stop.
   */
  onChange(listener: (change: HostChange) => void, following: ChangeFollowing): () => void;
}

export type { Delivery, Output, Redecided, ThemeName } from "../../host";
