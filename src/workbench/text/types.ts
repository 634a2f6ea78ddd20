import type { Language } from "../../core";
import type { BatchTexts } from "../../pane/text";
import type { GridTexts } from "../grid";
import type { WorkbenchErrorCode } from "../engine";
import type { BatchRoomTexts } from "./zh/batch";

/** Everything the workbench says beside what the pane says. */
export interface WorkbenchTexts {
  readonly language: Language;
  readonly title: string;
  readonly otherLanguage: string;
  readonly open: string;
  readonly openHint: string;
  readonly openOne: string;
  readonly openSample: string;
  readonly samples: string;
  /** Opens the shelf of notices. */
  readonly notices: string;
  readonly drop: string;
  readonly dropHere: string;
  readonly kinds: string;
  readonly promise: string;
  readonly steps: readonly string[];
  readonly undo: string;
  readonly redo: string;
  readonly save: string;
  readonly saveCorrected: string;
  readonly saveCorrectedHint: string;
  /** What takes the product's marks out of a file that has them. */
  readonly saveUnflagged: string;
  readonly saveUnflaggedHint: string;
  readonly flaggedNotice: string;
  readonly saveFlagged: string;
  readonly saveFlaggedHint: string;
  readonly saveRanked: string;
  readonly saveRankedHint: string;
  readonly report: string;
  readonly reportHint: string;
  readonly unsaved: string;
  readonly allSaved: string;
  readonly opening: string;
  readonly saving: string;
  readonly close: string;
  readonly cancel: string;
  readonly gridArea: string;
  readonly fileArea: string;
  readonly sheetTabs: string;
  readonly hiddenSheet: string;
  readonly turns: string;
  readonly tableTab: string;
  readonly checkTab: string;
  readonly cellBar: string;
  readonly nextFinding: string;
  /** Shows the bar's whole text, or a few lines of it again. */
  readonly showAll: string;
  readonly showAllHint: string;
  readonly showLess: string;
  readonly showLessHint: string;
  /** Rows as they are numbered in the sheet; both the same for one. */
  readonly removeRows: (first: number, end: number) => string;
  readonly removeRowsHint: string;
  readonly insertRows: string;
  readonly insertRowsHint: string;
  readonly insertAbove: (row: number, count: number) => string;
  readonly insertBelow: (row: number, count: number) => string;
  /** What a file is judged by: the notice, the day that periods are counted to, how many studios are named already. */
  readonly judgedBy: (pack: string, date: string, roster: number) => string;
  readonly help: string;
  /** On the first screen. */
  readonly start: Readonly<
    Record<"title" | "blank" | "blankHint" | "tour" | "tourHint" | "help" | "helpHint" | "sampleHint", string>
  >;
  /** Three steps through the workbench. */
  readonly tour: {
    readonly label: (step: number, steps: number) => string;
    readonly steps: readonly [string, string, string];
    readonly skip: string;
    readonly back: string;
    readonly next: string;
    readonly done: string;
  };
  /** How the sheet is shown. */
  readonly view: {
    readonly group: string;
    readonly low: string;
    readonly lowHint: string;
    readonly smaller: string;
    readonly larger: string;
    readonly reset: string;
    readonly splitter: string;
    readonly splitterHint: string;
  };
  readonly batch: BatchTexts & BatchRoomTexts;
  /** What is kept in this browser, and saving into the file itself. */
  readonly keeping: {
    readonly offer: (name: string, changes: number, at: string) => string;
    readonly offerBatch: (first: string, files: number, steps: number, at: string) => string;
    readonly restore: string;
    readonly discard: string;
    readonly restored: (name: string) => string;
    readonly gone: string;
    /** Files of a batch that could not be kept, and how many more there are. */
    readonly missing: (names: readonly string[], more: number) => string;
    readonly keep: string;
    readonly keepHint: string;
    readonly recent: string;
    readonly notKept: string;
    readonly sameFile: (name: string) => string;
    readonly saveHere: string;
    readonly saveHereHint: string;
    readonly savedInPlace: (name: string) => string;
    readonly changedElsewhere: (name: string, copy: string) => string;
  };
  readonly replaceSave: string;
  readonly replaceTitle: string;
  readonly replaceText: string;
  readonly replaceConfirm: string;
  readonly convertedNotice: (format: string, keepsLooks: boolean) => string;
  readonly savedName: (what: "corrected" | "flagged", base: string, ending: string) => string;
  readonly saved: (name: string) => string;
  readonly notOpened: (name: string, reason: string) => string;
  readonly notChanged: (reason: string) => string;
  readonly notSaved: (reason: string) => string;
  readonly copied: string;
  readonly notCopied: (reason: string) => string;
  readonly tooManyCells: (most: number) => string;
  /** Cells by their addresses, and how many more there are. */
  readonly coveredCells: (cells: readonly string[], more: number) => string;
  /** Cells whose formulas were replaced, as `coveredCells`. */
  readonly formulasReplaced: (cells: readonly string[], more: number) => string;
  readonly labelKept: (label: string) => string;
  readonly rowsRemoved: (first: number, end: number) => string;
  /** New rows as they are numbered now, and which row they look like. */
  readonly rowsInserted: (first: number, end: number, like: "above" | "below") => string;
  /** Offers ranks 1 … n for the column of ranks. */
  readonly renumber: (count: number) => string;
  /** What the grid says of itself. */
  readonly grid: GridTexts;
  /** Why something was refused; they are told the cells, rows or columns concerned. */
  readonly errors: Readonly<Record<WorkbenchErrorCode, (where: string) => string>>;
  readonly fault: (detail: string) => string;
  readonly reportTexts: {
    readonly title: string;
    readonly print: string;
    readonly back: string;
    readonly file: string;
    readonly sheet: string;
    readonly pack: string;
    readonly document: string;
    readonly referenceDate: string;
    readonly unit: string;
    readonly preparedBy: string;
    readonly summary: (entries: number, errors: number, warnings: number, infos: number) => string;
    readonly nothing: string;
    readonly row: (row: number) => string;
    readonly wholeSheet: string;
    readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
    readonly columns: readonly [string, string, string, string];
    readonly preparing: (percent: number) => string;
    readonly notChecked: string;
    readonly made: (date: string) => string;
  };
}
