import type { CellPosition } from "../grid";
import type { JudgedEntry, JudgedSheet, LabelName, Moment, RosterEntry, RulePack } from "../pack";
import { headerText, type MappedColumn, type Recognition, type SheetLabel } from "../recognise";
import { personNameForm, studioNameForm, type Reading } from "../values";
import { RosterIndex } from "./rosterIndex";

/** A fact over many entries (a median, groups of equal values), kept until one of its fields changes. */
interface Fact {
  readonly fields: readonly number[];
  readonly value: unknown;
}

/**
 * A recognised sheet with its readings, as the predicates may ask of it. One serves one review; a review session
 * replaces single entries in it (`replaceEntry`).
 */
export class SheetFacts implements JudgedSheet {
  readonly pack: RulePack;
  readonly recognition: Recognition;
  /** Null when neither the user nor the pack gives a day that the calendar has. */
  readonly reference: Moment | null;
  /** The deadline of the reference date's year; null where the pack has none. */
  readonly deadline: Moment | null;
  readonly roster: RosterIndex | null;
  readonly entries: JudgedEntry[];
  /** Column of each field in the pack's order; null where the sheet has none. */
  readonly columns: readonly (MappedColumn | null)[];
  /** By field and entry, as they are asked for; an edit moves no entry. */
  private readonly placesOf: CellPosition[][] = [];
  /** Fields that an ambiguous column may carry. */
  readonly askedAbout: ReadonlySet<string>;
  /** Number of entries that are not the form's example. */
  readonly count: number;
  private readonly labels: ReadonlyMap<string, SheetLabel>;
  private readonly comparables: (string | undefined)[][];
  private readonly facts = new Map<object, Fact>();

  constructor(given: {
    readonly pack: RulePack;
    readonly recognition: Recognition;
    readonly entries: readonly JudgedEntry[];
    readonly reference: Moment | null;
    readonly deadline: Moment | null;
    readonly roster: readonly RosterEntry[] | undefined;
  }) {
    this.pack = given.pack;
    this.recognition = given.recognition;
    this.reference = given.reference;
    this.deadline = given.deadline;
    this.roster = given.roster === undefined ? null : new RosterIndex(given.roster);
    this.entries = [...given.entries];
    const byField = new Map(given.recognition.columns.map((column) => [column.field, column]));
    this.columns = given.pack.fields.map((field) => byField.get(field.id) ?? null);
    this.askedAbout = new Set(
      given.recognition.ambiguousColumns
        .flatMap((column) => column.candidates)
        .filter((field) => !byField.has(field)),
    );
    this.count = given.entries.reduce((sum, entry) => sum + (entry.sample ? 0 : 1), 0);
    this.labels = new Map(given.recognition.labels.map((label) => [label.label, label]));
    this.comparables = given.pack.fields.map(() => []);
  }

  /** The header of a column with the field's very name that is another person's (联系人 | 联系电话); else null. */
  anothersColumn(field: number): { readonly row: number; readonly column: number } | null {
    const header = headerText(this.pack.fields[field]?.header ?? "");
    const column = this.recognition.unmappedColumns.find(
      ({ path, anothers }) => anothers === true && headerText(path.at(-1) ?? "") === header,
    );
    const row = this.recognition.headerRows.at(-1);
    return column === undefined || row === undefined ? null : { row, column: column.column };
  }

  /**
   * The reading of a field (by its index in the pack) in an entry; null where the sheet has no column for it, and for
   * the sheet itself (entry -1).
   */
  reading(entry: number, field: number): Reading | null {
    return this.entries[entry]?.readings[field] ?? null;
  }

  /**
   * The cells of a field in some entries; the field has a column and the entries exist. Among 100,000 equal entries each
   * is named by all the others: there is one object for it.
   */
  places(entries: readonly number[], field: number): readonly CellPosition[] {
    const { column } = this.columns[field] as MappedColumn;
    const known = (this.placesOf[field] ??= []);
    return entries.map(
      (entry) => (known[entry] ??= { row: (this.entries[entry] as JudgedEntry).row, column }),
    );
  }

  /** The label's cell and value, or null where the sheet has no such label. */
  label(name: LabelName): SheetLabel | null {
    return this.labels.get(name) ?? null;
  }

  /**
   * A present text made comparable (width, spaces, brackets, quotes, case; a person's name by its own form); "" where
   * the reading is no text.
   */
  comparable(entry: number, field: number): string {
    const cache = this.comparables[field] as (string | undefined)[];
    const known = cache[entry];
    if (known !== undefined) return known;
    const value = this.reading(entry, field)?.value;
    const form = this.pack.fields[field]?.kind === "personName" ? personNameForm : studioNameForm;
    const text = typeof value === "string" ? form(value) : "";
    cache[entry] = text;
    return text;
  }

  /**
   * A fact over all entries, worked out once.
   *
   * @param key the object the fact belongs to (a compiled check)
   * @param fields indices of the fields it depends on
   */
  fact<T>(key: object, fields: readonly number[], compute: () => T): T {
    const known = this.facts.get(key);
    if (known !== undefined) return known.value as T;
    const value = compute();
    this.facts.set(key, { fields, value });
    return value;
  }

  /** Puts another reading of one field into one entry and forgets the facts that depended on it. */
  replaceEntry(entry: number, replacement: JudgedEntry, field: number): void {
    this.entries[entry] = replacement;
    (this.comparables[field] as (string | undefined)[])[entry] = undefined;
    for (const [key, fact] of this.facts) if (fact.fields.includes(field)) this.facts.delete(key);
  }
}
