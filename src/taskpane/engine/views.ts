import type {
  CellEdit,
  CriterionChoice,
  GridParts,
  Language,
  Localised,
  MappingOverride,
  MappingSource,
  RankingMethod,
  RankingOptions,
  RenderedFinding,
  ReviewSummary,
  RosterEntry,
  RulePack,
  Severity,
} from "../../core";
import type { SheetInfo } from "../../ports";

/**
 * What the worker tells the page: plain objects that can be copied between threads, with everything a view shows
 * already in the user's language. Rows and columns are 0-based unless a member says otherwise.
 */

/** A worksheet's cells as plain data, from Excel to the worker. */
export interface GridData extends Omit<GridParts, "hiddenRows" | "hiddenColumns"> {
  readonly name: string;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What to review and how. */
export interface ReviewRequest {
  /** Sheet name, or null for the one whose header fits best. */
  readonly sheet: string | null;
  /** Pack id, or null for the one whose form fits best. */
  readonly pack: string | null;
  readonly referenceDate: string | null;
  readonly today: string;
  /** By sheet name. */
  readonly mappings: Readonly<Record<string, MappingOverride>>;
  readonly language: Language;
}

/** One column of the sheet and how it was read. */
export interface ColumnView {
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  /** The field's id, or null where the column is not read. */
  readonly field: string | null;
  readonly source: MappingSource | null;
  /** "元 → 万元 ×0.0001" where the header's unit differs, else null. */
  readonly conversion: string | null;
  /** For a column that is asked about: the fields it may be; else empty. */
  readonly candidates: readonly string[];
}

/** A cell that was read differently from what it shows. */
export interface ReadingView {
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly shown: string;
  readonly read: string;
}

/** A studio put forward. */
export interface EntryView {
  readonly row: number;
  readonly identity: string;
  readonly studioName: string;
  readonly hostUnit: string;
  readonly leaderName: string;
  readonly hidden: boolean;
  readonly sample: boolean;
}

/** A finding as shown, with a key that stays the same while the finding stays. */
export interface FindingView extends RenderedFinding {
  readonly key: string;
  /** 0-based, for going there; null for a finding about the whole sheet without a cell. */
  readonly place: { readonly row: number; readonly column: number } | null;
  /** What the clause asks, from the pack's clause table; null where the rule is the product's own. */
  readonly clauseText: string | null;
}

export interface ChecklistView {
  readonly id: string;
  readonly clause: string;
  readonly scope: "studio" | "submission";
  readonly text: string;
}

/** Everything the views show of a reviewed sheet. */
export interface ReviewView {
  readonly sheet: string;
  readonly pack: {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly document: string;
    readonly fields: readonly { readonly id: string; readonly label: string }[];
    readonly facts: readonly { readonly id: string; readonly clause: string; readonly text: string }[];
    /** The deadline as shown, or null where the yearly notice sets it. */
    readonly deadline: string | null;
  };
  readonly referenceDate: string;
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnView[];
  /** Labels of form fields that no column carries. */
  readonly missingFields: readonly string[];
  /** The first of the cells read differently, and how many there are. */
  readonly readings: readonly ReadingView[];
  readonly readingCount: number;
  readonly labels: { readonly recommendingUnit: string | null; readonly preparedBy: string | null };
  readonly entries: readonly EntryView[];
  readonly findings: readonly FindingView[];
  readonly notChecked: readonly {
    readonly rule: string;
    readonly clause: string;
    readonly reason: string;
    readonly entries: number;
  }[];
  readonly systemErrors: readonly { readonly rule: string; readonly message: string }[];
  readonly checklist: readonly ChecklistView[];
  readonly summary: ReviewSummary;
  readonly rosterSize: number;
}

/** The sheet is not such a sheet; what was looked for, so that the user can tell why. */
export interface NotASheetView {
  readonly sheet: string | null;
  readonly lookedFor: readonly string[];
  readonly bestMatch: number;
}

export type ReviewAnswer =
  | { readonly kind: "review"; readonly view: ReviewView }
  | { readonly kind: "notASummarySheet"; readonly view: NotASheetView };

/** One part of a studio's contribution bar. */
export interface RankedEntryView {
  readonly row: number;
  readonly identity: string;
  readonly rank: number;
  readonly proposedRank: number | null;
  readonly score: number | null;
  /** Identities of entries with the same proposed score. */
  readonly tiedWith: readonly string[];
  readonly contributions: readonly number[];
  readonly figures: readonly (number | null)[];
  readonly moved: boolean;
  readonly reason: string | null;
  readonly included: string | null;
  /** Why this one stands before the next one; "" for the last. */
  readonly decidedBy: string;
}

export interface CriterionView {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  readonly weight: number;
  readonly direction: "max" | "min";
  readonly constant: boolean;
}

export interface RankingView {
  readonly method: RankingMethod;
  readonly choices: readonly CriterionChoice[];
  readonly criteria: readonly CriterionView[];
  readonly entries: readonly RankedEntryView[];
  readonly leftOut: readonly {
    readonly row: number;
    readonly identity: string;
    readonly reason: string;
    readonly canInclude: boolean;
  }[];
  readonly problems: readonly string[];
  readonly manual: boolean;
}

/** Rank acceptabilities by identity: share of random weightings per rank. */
export interface AcceptabilityView {
  readonly draws: number;
  readonly ranks: Readonly<Record<string, readonly number[]>>;
}

/** A file for the user: bytes and a name. */
export interface FileView {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A pack as offered in lists. */
export interface PackView {
  readonly id: string;
  readonly name: Localised;
  readonly version: string;
  readonly document: Localised;
  readonly number: string | null;
  readonly builtIn: boolean;
}

/** A file opened in the workbench. */
export interface OpenedFileView {
  readonly name: string;
  readonly format: string;
  readonly sheets: readonly SheetInfo[];
  /** Whether saving keeps everything else in the file (.xlsx, .xlsm) or makes a new .xlsx. */
  readonly keepsFormatting: boolean;
  readonly warnings: readonly string[];
  /** JSON of the state stored in the workbook, or null. */
  readonly state: string | null;
}

/** A send-back slip for one host unit, ready to paste into a message. */
export interface SendBackView {
  readonly hostUnit: string;
  readonly text: string;
  readonly count: number;
}

export type { CellEdit, Language, RankingOptions, RosterEntry, RulePack, Severity };
