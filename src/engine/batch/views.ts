import type {
  BatchDecisions,
  BatchState,
  DuplicateKind,
  EntrySource,
  FileOutcome,
  Remedy,
  Known,
  MappingOverride,
  Localised,
  NoticeParts,
  RosterEntry,
  ReviewSummary,
  UnitMatch,
  UnitSummary,
} from "../../core";
import type { FileNote } from "../../files";
import type { GridData } from "../views";

/** What a reader gives of one file, for the batch's own worker: plain data. */
export interface BatchFileData {
  /** As the batch names it; each file of a batch has another name. */
  readonly file: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    /** Null for hidden sheets, which are not read. */
    readonly grid: GridData | null;
  }[];
  /** When it was last written, in minutes; null where that is not known. */
  readonly modified: number | null;
  readonly fidelity: number;
  readonly state: BatchState | null;
  readonly notes: readonly { readonly sheet: string | null; readonly text: Localised }[];
}

/** What the page knows of a file before it is read. */
export interface BatchFileAbout {
  /** As the batch names it. */
  readonly file: string;
  /** As it is called on disk: its ending says how to read it. */
  readonly name: string;
  /** When it was last written, in minutes. */
  readonly modified: number | null;
  /** ISO date. */
  readonly today: string;
  /** ISO date for files without one of their own; null: as the pack says. */
  readonly referenceDate: string | null;
  /** Studios already named, for files without a list of their own. */
  readonly roster: readonly RosterEntry[];
}

/** What came of reading one file of a batch. */
export interface ReadForBatch {
  readonly data: BatchFileData;
  /**
   * How the file stands by itself, as the pane would find when it opens it; null where no sheet is such a form. Absent
   * where its reader does not check.
   */
  readonly summary?: FileSummary | null;
}

/** Packs that each file can be read by beside the built-in ones: the open workbook's own, then this computer's shelf. */
export interface ShelfOffer {
  /** The packs' files. */
  readonly files: readonly string[];
  /** Id of the pack for files that name none; null: by form and title. */
  readonly chosen: string | null;
}

/** What a file that is checked beside others comes to. */
export interface FileSummary extends ReviewSummary {
  readonly sheet: string;
  /** The pack's name. */
  readonly pack: string;
  /** The recommending unit as written on the sheet, or null. */
  readonly unit: string | null;
  /** Further sheets of the file that hold such a form; they were not checked. */
  readonly otherSheets: readonly string[];
  /** What was wrong with the file and how it was read. */
  readonly fileNotes: readonly FileNote[];
}

/** The table of an open workbook that the entries of a batch are to be added to. */
export interface BatchBase {
  /** What it is called where a file's name is told. */
  readonly name: string;
  readonly grid: GridData;
  /** The user's corrections of its columns. */
  readonly mapping: MappingOverride | null;
}

/** By what a batch is read; another choice means reading its files again. */
export interface BatchReading {
  /** ISO date. */
  readonly today: string;
  readonly referenceDate: string | null;
  /** Id of the pack to read all files by; null for the one that most of them fit. */
  readonly pack: string | null;
  /** Studios already named; null where no list was given. */
  readonly roster: { readonly source: string; readonly entries: readonly RosterEntry[] } | null;
  /** The user's own packs as their files, offered before the built-in ones; of several with one id the first. */
  readonly shelf: readonly string[];
  /** The pack that the user's shelf says is used where none is asked for; null: by form and title. */
  readonly chosen: string | null;
  /** Absent for a batch that makes a list of its own. */
  readonly base?: BatchBase;
}

/** All that a person decided and typed about a batch; looking at it again with other answers reads nothing. */
export interface BatchWork {
  readonly decisions: BatchDecisions;
  /** Units expected to hand in; null where no list was given. */
  readonly expected: readonly string[] | null;
  /** YYYY-MM-DD; null for the day that the notice names. */
  readonly due: string | null;
  readonly contact: string;
  /** By file: which time it came in; files that came together have one number. */
  readonly rounds: Readonly<Record<string, number>>;
}

/** What became of a file, or of one of its tables, and how it was read. */
export interface BatchFileView {
  readonly file: string;
  readonly sheet: string | null;
  readonly outcome: FileOutcome;
  readonly entries: number;
  readonly message: string;
  /** What can be done about it beside what the message says. */
  readonly remedy: Remedy["kind"] | null;
  /** Null where no table was taken. */
  readonly reading: TableReadingView | null;
}

interface TableReadingView {
  readonly unit: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly inTime: Known;
  readonly errors: number;
  readonly warnings: number;
  readonly columns: readonly {
    readonly letters: string;
    readonly header: string;
    readonly field: string;
    /** How figures were converted; null where they were not. */
    readonly converted: { readonly unit: string; readonly factor: number } | null;
  }[];
  /** Everything else about how it was read: rows left out, columns not compiled, other sheets. */
  readonly remarks: readonly string[];
  /** True where it comes out of a saved batch: how its file was read was looked at then. */
  readonly stored: boolean;
}

/** An entry of the compiled list. */
export interface BatchEntryView {
  readonly place: number;
  readonly source: EntrySource;
  readonly unit: string;
  readonly name: string;
  readonly hostUnit: string;
  readonly leader: string;
  /** Its place in its own file's order, as typed. */
  readonly sequence: string;
  readonly errors: number;
  readonly warnings: number;
  /** Columns whose cell was taken from another entry, and that one's file. */
  readonly merged: readonly { readonly label: string; readonly file: string }[];
}

export interface DuplicateView {
  readonly key: string;
  readonly kind: DuplicateKind;
  readonly message: string;
  readonly settled: boolean;
  /** Both versions of a file that came back: settled where returns are. */
  readonly ofReturn: boolean;
  readonly entries: readonly {
    readonly source: EntrySource;
    readonly unit: string;
    readonly kept: boolean;
    /** As typed, one per field of `BatchView.fields`. */
    readonly cells: readonly string[];
  }[];
  /** Indices of the fields in which they differ. */
  readonly differing: readonly number[];
}

export interface ReturnedEntryView {
  readonly previous: EntrySource;
  readonly source: EntrySource;
  readonly name: string;
  readonly putRight: readonly string[];
  readonly stillOpen: readonly string[];
  readonly fresh: readonly string[];
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly asked: boolean;
  }[];
  /** What was decided: as it came back, as it was, some cells, or nothing yet. */
  readonly decided: "after" | "before" | "cells" | null;
  /** Fields taken over where only some were. */
  readonly taken: readonly string[];
}

/** A file that came back, held against what the batch had of it. */
export interface ReturnView {
  readonly key: string;
  readonly unit: string;
  readonly earlier: { readonly file: string; readonly sheet: string };
  readonly later: { readonly file: string; readonly sheet: string };
  /** False where nothing tells which of the two is the later. */
  readonly certain: boolean;
  readonly entries: readonly ReturnedEntryView[];
  readonly added: readonly { readonly source: EntrySource; readonly name: string }[];
  readonly absent: readonly { readonly source: EntrySource; readonly name: string; readonly kept: boolean }[];
}

interface UnitsView {
  readonly units: readonly {
    readonly expected: string;
    readonly match: UnitMatch["match"];
    readonly files: readonly string[];
    readonly arrivedAs: string | null;
    readonly message: string;
    /** Null where it has handed in. */
    readonly reminder: string | null;
  }[];
  readonly unexpected: readonly { readonly name: string; readonly file: string }[];
}

export interface NoticeView {
  readonly key: string;
  readonly unit: string;
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
  readonly duplicates: number;
  readonly text: string;
  readonly parts: NoticeParts;
}

/** A batch as it stands. */
export interface BatchView {
  /** Null while no file holds a table. */
  readonly pack: { readonly id: string; readonly name: string; readonly form: string } | null;
  /** Packs by which the files can be read. */
  readonly packs: readonly { readonly id: string; readonly name: string }[];
  readonly referenceDate: string;
  /** The day by which units are asked to answer. */
  readonly due: string | null;
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  readonly files: readonly BatchFileView[];
  readonly entries: readonly BatchEntryView[];
  readonly duplicates: readonly DuplicateView[];
  readonly returns: readonly ReturnView[];
  readonly units: UnitsView | null;
  readonly overview: {
    readonly units: readonly UnitSummary[];
    readonly toBeNamed: string | null;
  };
  readonly notices: readonly NoticeView[];
  readonly errors: number;
  readonly warnings: number;
}

/** A file that the batch makes. */
export type BatchOutput =
  | { readonly what: "compiled" | "overview" }
  | { readonly what: "notice"; readonly key: string }
  | { readonly what: "notices" };
