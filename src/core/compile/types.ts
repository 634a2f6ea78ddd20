import type { StudioIdentity } from "../duplicates";
import type { Finding } from "../findings";
import type { Localised } from "../language";
import type { FormRow } from "../outputs";
import type { AmbiguousColumn, MappedColumn, SkippedRow, UnmappedColumn } from "../recognise";
import type { ReportedValue } from "../outputs";
import type { RulePack } from "../pack";
import type { NotChecked, SystemError } from "../review";

/** Where an entry was typed. */
export interface EntrySource {
  /** The file as its caller names it. */
  readonly file: string;
  readonly sheet: string;
  /** 0-based sheet row. */
  readonly row: number;
}

/** One entry of one file, kept without its sheet. */
export interface TakenEntry {
  /** Where it was typed; of an earlier compilation where it came from then. */
  readonly source: EntrySource;
  /** 0-based row of the sheet that it was read from: its findings speak of it. */
  readonly ownRow: number;
  /** As it is to stand in the form: what was typed, see `entryCells`. */
  readonly cells: FormRow;
  /** As it was read; fields that the sheet has no column for are not there. */
  readonly values: Readonly<Record<string, ReportedValue>>;
  /** What stood in the cell of the order, as shown; "" where nothing did. */
  readonly sequence: string;
  readonly identity: StudioIdentity;
  /** In the coordinates of its own sheet, sorted. */
  readonly findings: readonly Finding[];
  /** Of an entry that an earlier compilation brought: the column of each field on the sheet it was typed on. */
  readonly sourceColumns?: Readonly<Record<string, number>>;
}

/** Whether something holds; null where the sheet does not show it. */
export type Known = boolean | null;

/** How a table was read: to be shown before anything is joined. */
export interface TableReading {
  readonly headerRows: readonly number[];
  readonly columns: readonly MappedColumn[];
  readonly unmappedColumns: readonly UnmappedColumn[];
  readonly ambiguousColumns: readonly AmbiguousColumn[];
  readonly missingFields: readonly string[];
  readonly skippedRows: readonly SkippedRow[];
  readonly blankRows: readonly number[];
  readonly sampleRows: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Other sheets of the workbook that hold something, hidden ones too. */
  readonly otherSheets: readonly string[];
  /** How the file was read otherwise than stored. */
  readonly notes: readonly Localised[];
  /** What on the sheet names another notice than the pack that was chosen for it; absent where nothing does. */
  readonly otherNotice?: string;
}

/** One table of one file, kept without its grid: memory grows with the entries alone. */
export interface TakenTable {
  readonly file: string;
  readonly sheet: string;
  readonly pack: RulePack;
  readonly title: string | null;
  /** As written beside its label; "" where nothing is. */
  readonly recommendingUnit: string;
  readonly preparedBy: string;
  readonly referenceDate: string;
  /** The day written above or below the table, YYYY-MM-DD; null where there is none. */
  readonly date: string | null;
  /** Whether that day is not after the deadline. */
  readonly inTime: Known;
  /** Whether the fewest entries that the notice asks of such a unit are there. */
  readonly quotaMet: Known;
  /** Whether the table's own order is 1 … n, each once. */
  readonly ranked: boolean;
  /** In the table's own order where that is valid, else in sheet order. */
  readonly entries: readonly TakenEntry[];
  /** Findings about the sheet itself. */
  readonly findings: readonly Finding[];
  readonly systemErrors: readonly SystemError[];
  readonly notChecked: readonly NotChecked[];
  readonly reading: TableReading;
  /** When the file was last written, in minutes; null where that is not known. */
  readonly modified: number | null;
  /** True for the table of an earlier compilation: the files that it was made of come first. */
  readonly compiled: boolean;
  /** Bigger is better: of equal files the one in the format that keeps most is taken. */
  readonly fidelity: number;
  /** The table that the entries of the others are to be added to: it is nobody's copy and nobody's return. */
  readonly base?: true;
  /** Of an earlier compilation: the tables that its entries came from. */
  readonly earlier?: readonly StoredTable[];
}

/** What is kept of one table of the batch beside its entries. */
export interface StoredTable extends Pick<
  TakenTable,
  | "file"
  | "sheet"
  | "title"
  | "recommendingUnit"
  | "preparedBy"
  | "date"
  | "inTime"
  | "quotaMet"
  | "ranked"
  | "modified"
  | "fidelity"
> {
  /** 0-based column of each field, to name cells of its own sheet. */
  readonly columns: Readonly<Record<string, number>>;
  /** About the sheet itself. */
  readonly findings: readonly Finding[];
  /** How it was read, as it was shown then. */
  readonly reading?: TableReading;
}

/** What became of a file, or of one of its tables. */
export type FileOutcome = "taken" | "otherNotice" | "notASummarySheet" | "unreadable" | "copy" | "empty";

/** What a program offers for a file beside what its message says: each says it in words of its own (an option, a button). */
export type Remedy =
  /** It may be the list of studios already named. */
  | { readonly kind: "roster" }
  /** It can be read by the batch's notice where that is asked for; null: which one is not known. */
  | { readonly kind: "pack"; readonly pack: string | null }
  /** Another sheet of it can be named. */
  | { readonly kind: "sheet" }
  /** Of what it has in common with another file one can be kept. */
  | { readonly kind: "duplicates" }
  /** The batch can be held against it. */
  | { readonly kind: "previous" };

export interface BatchFile {
  readonly file: string;
  readonly outcome: FileOutcome;
  readonly sheet: string | null;
  /** How many entries of it are in the compiled list, or would be. */
  readonly entries: number;
  /** What was found and what to do, in words that hold for every program. */
  readonly message: Localised;
  readonly remedy?: Remedy;
}

/** An entry of the compiled list. */
export interface CompiledEntry extends TakenEntry {
  /** Its row in the compiled sheet, 0-based. */
  readonly row: number;
  /** Its place in the compiled list, from 1. */
  readonly place: number;
  /** Index of its table in `Compilation.tables`. */
  readonly table: number;
  /** Cells that a settled duplicate took from another entry: field to where from. */
  readonly merged: Readonly<Record<string, EntrySource>>;
}

export type DuplicateKind = "studio" | "leader" | "phone" | "near";

export interface DuplicateGroup {
  readonly kind: DuplicateKind;
  readonly entries: readonly (EntrySource & { readonly kept: boolean })[];
  readonly message: Localised;
  /** True where all lie in one table: the check of that table tells it as well. */
  readonly within: boolean;
  /** True once the user (or an option of the call) said what to keep. */
  readonly settled: boolean;
}

/** What the user decided about entries that are one studio. */
export interface Settlement {
  readonly entries: readonly EntrySource[];
  /** Those that stay. */
  readonly keep: readonly EntrySource[];
  /** Of a single entry that stays: cells taken from another of the group. */
  readonly cells?: Readonly<Record<string, EntrySource>>;
  /** Of a single entry that stays: it stands where this one of the group stood, as a return does. */
  readonly inPlaceOf?: EntrySource;
}

/** All that is decided by hand about a batch; saved with it. */
export interface BatchDecisions {
  readonly settled: readonly Settlement[];
  /** Entries in the order wanted; those not named follow in block order. */
  readonly order: readonly EntrySource[];
  /** Files left out by hand. */
  readonly leftOut: readonly string[];
  /** By a unit's name as it came: the unit expected that it is; null where it is none of them. */
  readonly units?: Readonly<Record<string, string | null>>;
}

export const NO_DECISIONS: BatchDecisions = { settled: [], order: [], leftOut: [] };

/** A finding of the compiled list, with where it was found. */
export interface CompiledFinding {
  /** In the coordinates of the compiled sheet; row and column null for what is about a file's sheet. */
  readonly finding: Finding;
  /** Row null: about the sheet itself. */
  readonly source: { readonly file: string; readonly sheet: string; readonly row: number | null };
  /** Index of its table in `Compilation.tables`. */
  readonly table: number;
  /** The same in the coordinates of its own sheet; null where the finding came about by joining. */
  readonly own: Finding | null;
}
