import type {
  FixWay,
  GridParts,
  Language,
  MappingOverride,
  MappingSource,
  NotChecked,
  RenderedFinding,
  ReviewSummary,
  RosterEntry,
} from "../core";
import type { CellEdit, CellFlag, OutputKind } from "../host";
import type { Difference } from "./difference";
import type { RankingView } from "./rankViews";

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
  /** What its first filled cells show, three at most. */
  readonly samples: readonly string[];
}

/** A cell that was read differently from what it shows. */
export interface ReadingView {
  readonly cell: string;
  readonly shown: string;
  readonly read: string;
}

/** One way to put a finding right, for a button. */
export interface FixView {
  readonly way: FixWay;
  /** What will stand in the cell. */
  readonly text: string;
}

/** A finding to be put right, and how; without a way the text is what a person typed for its cell. */
export interface FixChoice {
  readonly key: string;
  readonly way: FixWay | null;
  readonly text: string;
}

/** One of several findings of a kind, with what a way of putting them right would write; null where it has none. */
export interface AlikeView {
  readonly key: string;
  readonly cell: string;
  readonly studio: string;
  /** 0-based. */
  readonly row: number;
  readonly found: string;
  readonly text: string | null;
}

/** A cell and what it would become. */
export interface PlainView {
  readonly cell: string;
  readonly studio: string;
  readonly found: string;
  readonly text: string;
  readonly edit: CellEdit;
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
  /** 0-based sheet row of the entry, null for a finding about the whole sheet. */
  readonly entryRow: number | null;
  /** What the clause asks, from the pack's clause table; null where the rule is the product's own. */
  readonly clauseText: string | null;
}

export interface ChecklistView {
  readonly id: string;
  readonly clause: string;
  readonly scope: "studio" | "submission";
  /** "after" for what can only be ticked once the papers are sent. */
  readonly stage: "before" | "after";
  readonly text: string;
}

/** Where a demand about the whole submission stands. */
export type GateStatus = "met" | "notMet" | "open" | "notApplicable";

/** Everything the views show of a reviewed sheet. */
export interface ReviewView {
  readonly sheet: string;
  readonly pack: {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly document: string;
    /** Which notice was used and why, in words. */
    readonly why: string;
    /** That it is a draft that nobody has confirmed, in words; "" for any other. */
    readonly draft: string;
    /** False where the sheet may belong to another notice or year. */
    readonly fits: boolean;
    readonly builtIn: boolean;
    readonly fields: readonly { readonly id: string; readonly label: string }[];
    readonly facts: readonly { readonly id: string; readonly clause: string; readonly text: string }[];
    /** The deadline as shown, or null where the yearly notice sets it. */
    readonly deadline: string | null;
  };
  readonly referenceDate: string;
  readonly headerRows: readonly number[];
  /** The table's last row, blank ones that belong to it included; null where nothing is below its header. */
  readonly lastRow: number | null;
  readonly columns: readonly ColumnView[];
  /** Labels of form fields that no column carries. */
  readonly missingFields: readonly string[];
  /** The first of the cells read differently, and how many there are. */
  readonly readings: readonly ReadingView[];
  readonly readingCount: number;
  readonly labels: { readonly recommendingUnit: string | null; readonly preparedBy: string | null };
  /** Other sheets that such a form was found on. */
  readonly otherSheets: readonly string[];
  /** Whether the pack asks for it, and whether the sheet meets it. */
  readonly gates: {
    readonly quota: { readonly status: GateStatus; readonly clauses: readonly string[] };
    readonly deadline: { readonly status: GateStatus; readonly clauses: readonly string[] };
    readonly roster: { readonly status: GateStatus; readonly clauses: readonly string[] };
  };
  readonly entries: readonly EntryView[];
  readonly findings: readonly FindingView[];
  readonly notChecked: readonly {
    readonly rule: string;
    readonly clause: string;
    readonly title: string;
    readonly reason: NotChecked["reason"];
    readonly entries: number;
  }[];
  readonly systemErrors: readonly { readonly rule: string; readonly message: string }[];
  readonly checklist: readonly ChecklistView[];
  readonly summary: ReviewSummary;
  readonly rosterSize: number;
  /** How many of the warnings a person has vouched for. */
  readonly verified: number;
}

/** The sheet is not such a sheet; what was looked for, so that the user can tell why. */
export interface NotASheetView {
  readonly sheet: string | null;
  readonly lookedFor: readonly string[];
  readonly bestMatch: number;
  /** What the sheet calls itself; null where nothing stands above its columns. */
  readonly title: string | null;
  /** Nothing stands on the sheet at all. */
  readonly empty: boolean;
}

/** Everything that a page shows of the engine; a page that has asked for nothing yet has only nulls. */
export interface EngineView {
  readonly review: ReviewView | null;
  readonly notASheet: NotASheetView | null;
  readonly ranking: RankingView | null;
  /** The order shown is from before the last edits: there are too many entries to rank them with every edit. */
  readonly isRankingDue: boolean;
  /** The cells to mark on the sheet under review; null where the page shows no marks there. */
  readonly flags: readonly CellFlag[] | null;
  /** The ways to put right the findings that the page has asked about and those that came since, by their keys. */
  readonly fixes: Readonly<Record<string, readonly FixView[]>>;
}

/** What has changed of an `EngineView` since the answer before. */
export interface EngineAnswer {
  readonly version: number;
  /** The version that it is a difference from; null where it is one from nothing at all. */
  readonly since: number | null;
  /** Null where nothing has changed. */
  readonly difference: Difference | null;
}

/** A file for the user: bytes and a name. */
export interface FileView {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A roster that was read. */
export interface RosterView {
  readonly source: string;
  readonly entries: readonly RosterEntry[];
}

/** A send-back slip for one host unit, ready to paste into a message. */
export interface SendBackView {
  readonly hostUnit: string;
  readonly text: string;
  readonly count: number;
}

export type { OutputKind };
