import type { Grid } from "../grid";
import { cellInput, type MappedColumn, type Recognition } from "../recognise";
import type { PackField, RulePack } from "../pack";
import type { Entry } from "./types";
import { readCell, shownOf, type ReadInput, type Reading } from "../values";

/** Reads the cells of entries as the fields of a pack, along the recognised columns. */
export interface EntryReader {
  /** Column of each field in the pack's order; null where the sheet has none. */
  readonly columns: readonly (MappedColumn | null)[];
  /** One field of one sheet row (0-based); null where the sheet has no column for it. */
  field(row: number, field: number): Reading | null;
  /** All fields of one sheet row. */
  entry(row: number): Entry;
}

/** So many different cells of a column are remembered. */
const MOST_KNOWN = 1024;

/**
 * The readings of one field. Cells that hold the same share one reading: years, small figures and 是 repeat thousands
 * of times, and reading and keeping each again is what a large sheet costs most. A column of all different texts
 * (names, phone numbers) is no longer remembered once that shows.
 */
class FieldReader {
  private known: Map<string | number, Reading> | null = new Map();
  /** Number format of the remembered cells; columns hardly ever have more than one. */
  private format: string | null = null;
  private found = 0;

  constructor(private readonly field: PackField) {}

  read(input: ReadInput): Reading {
    const { known } = this;
    const { value } = input;
    if (known === null || value === null || typeof value === "object" || typeof value === "boolean") {
      return readCell(input, this.field);
    }
    if (input.formula !== null || input.fromMerge || input.format !== (this.format ??= input.format)) {
      return readCell(input, this.field);
    }
    const before = known.get(value);
    // Files that hold displayed texts themselves may show one figure in two ways.
    if (before !== undefined && before.shown === shownOf(input)) {
      this.found++;
      return before;
    }
    const reading = readCell(input, this.field);
    if (known.size < MOST_KNOWN) known.set(value, reading);
    else if (this.found < MOST_KNOWN) this.known = null;
    return reading;
  }
}

/** A reader of entries; merged data cells give their value to every row they cover. */
export function createEntryReader(grid: Grid, pack: RulePack, recognition: Recognition): EntryReader {
  const byField = new Map(recognition.columns.map((column) => [column.field, column]));
  const columns = pack.fields.map((field) => byField.get(field.id) ?? null);
  const hidden = new Set(recognition.hiddenEntryRows);
  const samples = new Set(recognition.sampleRows);
  const readers = pack.fields.map((field) => new FieldReader(field));

  const readField = (row: number, index: number): Reading | null => {
    const column = columns[index];
    const reader = readers[index];
    return column === null || column === undefined || reader === undefined
      ? null
      : reader.read(cellInput(grid, row, column));
  };
  return {
    columns,
    field: readField,
    entry(row) {
      const readings: (Reading | null)[] = new Array<Reading | null>(columns.length);
      for (let index = 0; index < columns.length; index++) readings[index] = readField(row, index);
      return { row, readings, hidden: hidden.has(row), sample: samples.has(row) };
    },
  };
}
