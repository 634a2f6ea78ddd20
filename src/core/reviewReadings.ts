import type { Grid } from "./grid";
import { cellInput, type MappedColumn, type Recognition } from "./recognise";
import type { RulePack } from "./rules";
import type { Entry } from "./types";
import { readCell, type Reading } from "./values";

/** Reads the cells of entries as the fields of a pack, along the recognised columns. */
export interface EntryReader {
  /** Column of each field in the pack's order; null where the sheet has none. */
  readonly columns: readonly (MappedColumn | null)[];
  /** One field of one sheet row (0-based); null where the sheet has no column for it. */
  field(row: number, field: number): Reading | null;
  /** All fields of one sheet row. */
  entry(row: number): Entry;
}

/** A reader of entries; merged data cells give their value to every row they cover. */
export function createEntryReader(grid: Grid, pack: RulePack, recognition: Recognition): EntryReader {
  const byField = new Map(recognition.columns.map((column) => [column.field, column]));
  const columns = pack.fields.map((field) => byField.get(field.id) ?? null);
  const hidden = new Set(recognition.hiddenEntryRows);
  const samples = new Set(recognition.sampleRows);

  const readField = (row: number, index: number): Reading | null => {
    const column = columns[index];
    const field = pack.fields[index];
    return column === null || column === undefined || field === undefined
      ? null
      : readCell(cellInput(grid, row, column), field);
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
