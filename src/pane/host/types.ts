import type { CellEdit, CellPosition, Language, WorkbookDescription } from "../../core";
import type { CellFlag, FlagReport, SheetInfo, WorkbookPort } from "../../host";
import type { EngineAnswer, EngineMethods, OutputKind, Readers, WorkerConnection } from "../../engine";

/** The three looks of Office; "highContrast" leaves colours to the system. */
export type ThemeName = "light" | "dark" | "highContrast";

/** A change of the workbook. */
export type HostChange =
  /** Cells as they are now, which the engine does not have yet: the pane puts them in and shows what comes of it. */
  | { readonly kind: "edited"; readonly sheet: string; readonly edits: readonly CellEdit[] }
  /** More than some cells changed: the sheet has to be loaded again. */
  | { readonly kind: "changed"; readonly sheet: string }
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

/** Something made for the user: a sheet or file, by description or as bytes; nothing is computed before it is asked for. */
export interface Output {
  readonly kind: OutputKind;
  /** Suggested name, with its ending. */
  readonly fileName: string;
  describe(): Promise<WorkbookDescription>;
  /** The bytes of an .xlsx file. */
  build(): Promise<Uint8Array>;
}

/** Where a delivered output went, so that the pane can say so. */
export interface Delivery {
  /** "sheets": added to this workbook; "window": opened as a new workbook; "download": saved by the browser. */
  readonly where: "sheets" | "window" | "download";
  readonly name: string;
}

/**
 * What the pane needs from where it lives: Excel, or the browser workbench beside a grid. Everything that can fail
 * rejects with a `PortError`; the pane has the words.
 */
export interface PaneHost {
  readonly kind: "excel" | "workbench";
  readonly port: WorkbookPort;
  readonly engine: WorkerConnection<EngineMethods>;
  /** Reads files from outside, in workers that can be ended. */
  readonly readers: Pick<Readers<EngineMethods>, "run">;
  /** Suggested beginning of file names, for example the opened file's name without its ending; "" where unknown. */
  readonly documentName: string;

  /** Whether loading a sheet costs next to nothing: then all are looked through, also where one was chosen. */
  readonly sheetsAtHand: boolean;
  /** Name of the sheet that the ranked list is put on beside the user's own; null where lists are files. */
  readonly listSheet: string | null;

  /** The worksheets. A workbench may answer from memory. */
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Makes the engine hold this sheet as it stands. */
  loadSheet(sheet: string): Promise<void>;
  /** Brings a sheet to the front. */
  showSheet(sheet: string): Promise<void>;
  /** Shows a cell and selects it (0-based). The workbench moves the focus to its grid; Excel does so by itself. */
  goTo(sheet: string, row: number, column: number): Promise<void>;
  /**
   * Marks the findings on the sheet, or takes the marks away (null). Excel writes conditional formats and notes, the
   * workbench shows an overlay; neither changes what the user wrote.
   */
  showFlags(sheet: string, flags: readonly CellFlag[] | null): Promise<FlagReport | null>;
  /**
   * Whether flags are on when a sheet comes under review: in the workbench as the user left them, on at first; in Excel
   * where that sheet has marks.
   */
  flagsAtStart(sheet: string): Promise<boolean>;
  deliver(output: Output): Promise<Delivery>;
  /** Calls the listener after changes of cells or sheets; answers how to stop. */
  onChange(listener: (change: HostChange) => void): () => void;
  /** Calls the listener with the sheet in front, as far as the host hears of it; answers how to stop. */
  onFront(listener: (sheet: string) => void): () => void;

  /** The look to follow. */
  readonly theme: {
    get(): ThemeName;
    subscribe(listener: () => void): () => void;
  };
  /** The host's own display language, used until the user chooses one. */
  readonly language: Language;
}
