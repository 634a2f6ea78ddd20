import { inHeaderUnit } from "../fixes";
import type { CellPosition, Grid } from "../grid";
import type { Localised } from "../language";
import type { MappedColumn, Recognition } from "../recognise";
import { formCellValue } from "../outputs";
import type { Review } from "../review";
import { isEmpty, placeFor, sourceColumn } from "./appendPlace";
import type { Place } from "./appendPlace";
import type { Compilation } from "./compile";
import { placeFields } from "./identity";
import { COMPILE_TEXT } from "../text";
import { baseName } from "./order";
import { sourceKey } from "./settled";
import { shiftedFormula } from "./shiftedFormula";
import type { CompiledEntry, TakenEntry } from "./types";

type Typed = string | number | boolean | null;

/** What is typed into a cell, 0-based. */
interface CellText extends CellPosition {
  readonly value: Typed;
}

/**
 * How entries of a batch are added to a table: everything in the coordinates of the sheet as it stands before. First rows
 * that are there and empty are filled, the others are inserted below these, above whatever stands there.
 */
export interface RowsToAdd extends Place {
  readonly sheet: string;
  /** First column of `rows`. */
  readonly left: number;
  /** One row per entry; null leaves a cell as it is. */
  readonly rows: readonly (readonly Typed[])[];
  readonly source: {
    readonly column: number;
    /** Where its heading is to be written; null where it stands there. */
    readonly headerRow: number | null;
    readonly header: string;
    readonly texts: readonly string[];
  };
  /** Cells of entries that are there: answers taken over from a file. */
  readonly changes: readonly CellText[];
  /** Formulas below that are to go on over the new rows, as they are to stand. */
  readonly formulas: readonly (CellPosition & { readonly formula: string })[];
}

/** Rows to add, and what a person has to know of them before. */
export interface AppendPlan extends RowsToAdd {
  readonly entries: number;
  /** Entries that are there and take answers from a file. */
  readonly changed: number;
  /** Fields that the table has no column for, with how many of the new entries have an answer. */
  readonly withoutColumn: readonly { readonly label: Localised; readonly entries: number }[];
  /** Rows of the table (0-based) that were settled away: they stay, since no row is deleted. */
  readonly staying: readonly number[];
  /** Totals below that are typed figures: they do not count the new rows. */
  readonly typedTotals: boolean;
}

/** A cell of an entry as it is to be typed under a header: figures in the header's unit. */
function typedUnder(entry: TakenEntry, { field, factor }: MappedColumn): Typed {
  const value = formCellValue(entry.cells[field]);
  return typeof value === "number" && factor !== 1 ? inHeaderUnit(value, factor) : value;
}

/**
 * How the entries of the batch are added to its base (`CompileOptions.base`), as the sheet stands.
 *
 * @param review the base's sheet, reviewed
 * @param grid the same sheet
 */
export function planAppend(
  { entries, tables, pack, away }: Compilation,
  review: Review,
  grid: Grid,
  chinese: boolean,
): AppendPlan {
  const { sources } = COMPILE_TEXT.in(chinese ? "zh-CN" : "en");
  const { recognition } = review;
  const base = tables.findIndex((table) => table.base === true);
  const replaced = replacements(away, entries, tables[base]?.entries ?? [], base);
  const added = entries.filter(
    ({ table, source }) => table !== base && !replaced.instead.has(sourceKey(source)),
  );
  const columns = [...recognition.columns].sort((one, other) => one.column - other.column);
  const left = columns[0]?.column ?? 0;
  const right = columns.at(-1)?.column ?? left;
  const places = placeFields(pack);
  const order = columns.find(({ field }) => places.has(field)) ?? null;
  const place = placeFor(grid, recognition, order, added.length);
  const last = place.top + added.length - 1;
  const next = nextNumber(review, order);
  const rows = added.map((entry, index) => {
    const row: Typed[] = new Array<Typed>(right - left + 1).fill(null);
    for (const column of columns) {
      if (column !== order) row[column.column - left] = typedUnder(entry, column);
      else if (next !== null && !isFilled(grid, place, index, column))
        row[column.column - left] = next + index;
    }
    return row;
  });
  const changes = [...mergedInto(entries, base, columns), ...replaced.cells(columns, order)];
  return {
    ...place,
    sheet: grid.name,
    left,
    rows,
    source: {
      ...sourceColumn(grid, recognition, right, last),
      header: sources.header,
      texts: added.map(({ source: { file, sheet, row } }) => sources.added(baseName(file), sheet, row + 1)),
    },
    changes,
    formulas: added.length === 0 ? [] : formulasBelow(grid, place, last),
    entries: added.length,
    changed: new Set(changes.map(({ row }) => row)).size,
    withoutColumn: pack.fields
      .filter(({ id }) => !places.has(id) && !columns.some(({ field }) => field === id))
      .map(({ id, label }) => ({
        label,
        entries: added.filter(({ cells }) => !isEmpty(formCellValue(cells[id]))).length,
      }))
      .filter((each) => each.entries > 0),
    staying: replaced.staying,
    typedTotals: added.length > 0 && hasTypedTotals(grid, recognition, order),
  };
}

/** Entries of the table of which a person decided that one from a file takes their place. */
function replacements(
  away: Compilation["away"],
  entries: readonly CompiledEntry[],
  own: readonly TakenEntry[],
  base: number,
) {
  const byKey = new Map(entries.map((entry) => [sourceKey(entry.source), entry]));
  const instead = new Map<string, number>();
  const staying: number[] = [];
  for (const { source, ownRow } of own) {
    const comes = away.get(sourceKey(source));
    if (comes === undefined) continue;
    const isFromFile = comes !== null && byKey.has(comes) && byKey.get(comes)?.table !== base;
    if (!isFromFile || instead.has(comes)) staying.push(ownRow);
    else instead.set(comes, ownRow);
  }
  return {
    instead,
    staying,
    cells: (columns: readonly MappedColumn[], order: MappedColumn | null): CellText[] =>
      [...instead].flatMap(([key, row]) => {
        const entry = byKey.get(key) as CompiledEntry;
        // What its own sheet has no column for stays as it is in the table.
        return columns
          .filter((column) => column !== order && column.field in entry.values)
          .map((column) => ({ row, column: column.column, value: typedUnder(entry, column) }));
      }),
  };
}

/** Cells of entries that are there which were settled to be another's. */
function mergedInto(
  entries: readonly CompiledEntry[],
  base: number,
  columns: readonly MappedColumn[],
): CellText[] {
  return entries
    .filter(({ table }) => table === base)
    .flatMap((entry) =>
      columns
        .filter(({ field }) => Object.hasOwn(entry.merged, field))
        .map((column) => ({
          row: entry.ownRow,
          column: column.column,
          value: typedUnder(entry, column),
        })),
    );
}

/** Whether the cell of the order is numbered already, as in a form with its places numbered. */
function isFilled(grid: Grid, { top, filled }: Place, index: number, { column }: MappedColumn): boolean {
  return index < filled && top + index < grid.bottom && !isEmpty(grid.value(top + index, column));
}

/** The number that the first new entry gets: one more than the highest; null where the entries bear none. */
function nextNumber({ entries, pack }: Review, order: MappedColumn | null): number | null {
  if (order === null) return null;
  const field = pack.fields.findIndex(({ id }) => id === order.field);
  if (entries.length === 0) return 1;
  const numbers = entries.flatMap(({ readings }) => {
    const value = readings[field]?.value;
    return typeof value === "number" ? [value] : [];
  });
  return numbers.length === 0 ? null : Math.max(...numbers) + 1;
}

/** Formulas below the entries that reckon over them, as they are to stand with the new ones. */
function formulasBelow(grid: Grid, { top, filled, inserted }: Place, to: number): RowsToAdd["formulas"] {
  const at = top + filled;
  const found: RowsToAdd["formulas"][number][] = [];
  for (let row = at; row < grid.bottom; row += 1) {
    for (let column = grid.left; column < grid.right; column += 1) {
      const formula = grid.formula(row, column);
      if (formula === null) continue;
      const shifted = shiftedFormula(formula, grid.name, { at, inserted, last: top - 1, to });
      if (shifted !== null) found.push({ row, column, formula: shifted });
    }
  }
  return found;
}

/** Whether a line of totals below the entries holds figures that somebody typed. */
function hasTypedTotals(grid: Grid, recognition: Recognition, order: MappedColumn | null): boolean {
  return recognition.skippedRows.some(
    ({ row, reason }) =>
      reason === "total" &&
      recognition.columns.some(
        ({ column }) =>
          column !== order?.column &&
          typeof grid.value(row, column) === "number" &&
          grid.formula(row, column) === null,
      ),
  );
}
