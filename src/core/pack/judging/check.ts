import type { CellPosition } from "../../grid";
import type { FieldKind, Reading } from "../../values";
import type { FieldRole, LabelName, PackField, RosterEntry } from "../field";
import type { Moment } from "../moment";
import { Outcome, type OutcomeCode } from "../outcome";

/** One row of the table as the rules see it. */
export interface JudgedEntry {
  /** 0-based sheet row. */
  readonly row: number;
  /** One reading per field of the pack, in the pack's order; null where the sheet has no such column. */
  readonly readings: readonly (Reading | null)[];
  /** The form's example row: never judged, never counted. */
  readonly sample: boolean;
}

/** Why an outcome came about, in the terms a finding needs. Only worked out where a finding is made. */
export interface Explanation {
  /** Index of the pack's field whose cell it is about, or -1 where it is about no field. */
  readonly field: number;
  /** What stands there; absent: the field's reading as shown. */
  readonly found?: string;
  /** The demand, language-free (">= 5"); "" where only words can say it (the rule's title serves then). */
  readonly required: string;
  /** Id of a message of the catalogue; "" for the rule's own message. */
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Other cells concerned. */
  readonly related: readonly CellPosition[];
  /** The cell, where it is not the field's in the entry's row. */
  readonly place?: CellPosition;
}

/**
 * All that a predicate may ask of the sheet it judges: the entries' readings, the values above the table, the
 * reference date, the deadline, the roster, and facts over all entries that are worked out on first use.
 */
export interface JudgedSheet {
  readonly entries: readonly JudgedEntry[];
  /** Number of entries that are not the form's example. */
  readonly count: number;
  /** Null when neither the user nor the pack gives a day that the calendar has. */
  readonly reference: Moment | null;
  /** The deadline of the reference date's year; null where the pack has none. */
  readonly deadline: Moment | null;
  /** Finds a studio on the roster the user gave, all three made comparable; null where no roster was given. */
  readonly roster: {
    find(name: string, leader: string, unit: string): RosterEntry | null;
    /** One that may be it: the same leader under an older name, the name without its unit or with a slip. */
    findNear(name: string, leader: string, unit: string): RosterEntry | null;
  } | null;
  /** Column of each field in the pack's order, and what its header makes of figures; null where the sheet has none. */
  readonly columns: readonly ({ readonly column: number; readonly factor: number } | null)[];
  /** Fields that an ambiguous column may carry. */
  readonly askedAbout: ReadonlySet<string>;
  /** The header of a column with the field's very name that is another person's, where the field has none; else null. */
  anothersColumn(field: number): CellPosition | null;
  /** The reading of a field (by its index) in an entry; null without a column, and for the sheet itself (entry -1). */
  reading(entry: number, field: number): Reading | null;
  /** The cells of a field in some entries; the field has a column and the entries exist. */
  places(entries: readonly number[], field: number): readonly CellPosition[];
  /** The label's cell and value, or null where the sheet has no such label. */
  label(name: LabelName): (CellPosition & { readonly value: string; readonly isPicture?: true }) | null;
  /** A present text made comparable (width, spaces, brackets, quotes, case); "" where the reading is no text. */
  comparable(entry: number, field: number): string;
  /**
   * A fact over all entries, worked out once.
   *
   * @param key the object the fact belongs to (a compiled check)
   * @param fields indices of the fields it depends on
   */
  fact<T>(key: object, fields: readonly number[], compute: () => T): T;
}

/** A predicate made ready for one pack: field names resolved, parameters worked out. */
export interface Check {
  /** Indices of the fields it looks at. */
  readonly fields: readonly number[];
  /** True when the outcome of one entry depends on other entries. */
  readonly acrossEntries: boolean;
  /**
   * The outcome for one entry; for a sheet-scoped check `entry` is -1. Called a hundred times per entry: allocates
   * nothing.
   */
  status(sheet: JudgedSheet, entry: number): OutcomeCode;
  /** Why; only called where `status` gave `outcome` and a finding is made of it. */
  explain(sheet: JudgedSheet, entry: number, outcome: OutcomeCode): Explanation;
  /**
   * True where `missing` or `malformed` is this check's own finding: it exists to say so (`required`, `readable`,
   * `labelFilled`). Every other check makes no finding of an empty or unreadable cell.
   */
  reportsAbsence?(sheet: JudgedSheet, entry: number, outcome: OutcomeCode): boolean;
  /** Sheet-scoped checks that concern several places (groups) explain each of them; absent: `explain` alone. */
  explainAll?(sheet: JudgedSheet, outcome: OutcomeCode): readonly Explanation[];
}

/** A rule pack that asks for something that cannot be: an unknown field, a figure of a text field. */
export class PackFault extends Error {
  override readonly name = "PackFault";
}

/** Any predicate, as far as code that passes predicates on needs to know it. */
export interface AnyPredicate {
  readonly is: string;
}

/** What a predicate needs of the pack while it is made ready. */
export interface Compilation {
  readonly fields: readonly PackField[];
  /** The words of the labels above the table, as the pack's form prints them. */
  readonly labels: Readonly<Record<LabelName, string>>;
  /** The index of a field by id; the descriptor's members have been checked, so that it is there and of a fitting kind. */
  field(id: string): number;
  /** The index of the field with a role; -1 where the pack has none. */
  role(role: FieldRole): number;
  /** Whether a rule of severity "error" of this pack asks `is` of the field. */
  alsoDemands(is: string, field: string): boolean;
  /** Makes a part ready. */
  compile(part: AnyPredicate): Check;
}

export const FIGURES: readonly FieldKind[] = ["integer", "number", "sequence"];
export const TEXTS: readonly FieldKind[] = ["text", "personName", "choice"];

/** True when the cell could be read and holds a value. */
export const isPresent = (reading: Reading | null): reading is Reading => reading?.state === "present";

/** What a reading without a value comes to: `malformed` where it cannot be read, else (also without a column) `missing`. */
export const absence = (reading: Reading | null): OutcomeCode =>
  reading?.state === "unreadable" ? Outcome.malformed : Outcome.missing;

/** `absence`, or null where there is a value. */
export const withoutValue = (reading: Reading | null): OutcomeCode | null =>
  isPresent(reading) ? null : absence(reading);

/** An explanation with the usual defaults. */
export function explanation(field: number, required: string, more: Partial<Explanation> = {}): Explanation {
  return { field, required, message: "", parameters: {}, related: [], ...more };
}
