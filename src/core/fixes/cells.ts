import type { Grid } from "../grid";
import { fieldWithRole, type FieldRole, type PackField } from "../pack";
import type { MappedColumn } from "../recognise";
import type { Entry, Review } from "../review";
import { displayTrim, type Reading } from "../values";

/** A review with its sheet, looked things up in for the fixes of many findings. */
export class ReviewedCells {
  private readonly rows: ReadonlyMap<number, number>;
  private readonly columns: ReadonlyMap<string, MappedColumn>;

  constructor(
    readonly review: Review,
    readonly grid: Grid,
  ) {
    this.rows = new Map(review.entries.map((entry, index) => [entry.row, index]));
    this.columns = new Map(review.recognition.columns.map((column) => [column.field, column]));
  }

  get fields(): readonly PackField[] {
    return this.review.pack.fields;
  }

  /** The studios put forward, the form's example row aside. */
  get studios(): readonly Entry[] {
    return this.review.entries.filter(({ sample }) => !sample);
  }

  /** The place of an entry in the review; -1 where the row holds none. */
  indexOf(row: number | null): number {
    return row === null ? -1 : (this.rows.get(row) ?? -1);
  }

  field(id: string | null): PackField | null {
    return this.fields.find((field) => field.id === id) ?? null;
  }

  /** The column that was read as a field; null where there is none. */
  column(field: string): MappedColumn | null {
    return this.columns.get(field) ?? null;
  }

  reading(entry: number, field: string): Reading | null {
    return this.review.entries[entry]?.readings[this.fields.findIndex(({ id }) => id === field)] ?? null;
  }

  /** What an entry's cell of the field with a role shows; "" where it holds nothing that could be read. */
  shownIn(entry: number, role: FieldRole): string {
    const reading = this.presentIn(entry, role);
    return reading === null ? "" : displayTrim(reading.shown);
  }

  /** The text that it was read as (张 三 as 张三, 王五（组长） as 王五); "" where it was read as none. */
  textIn(entry: number, role: FieldRole): string {
    const value = this.presentIn(entry, role)?.value;
    return typeof value === "string" ? value : "";
  }

  private presentIn(entry: number, role: FieldRole): Reading | null {
    const field = this.fields[fieldWithRole(this.fields, role)];
    const reading = field === undefined ? null : this.reading(entry, field.id);
    return reading?.state === "present" ? reading : null;
  }

  isFormula(row: number, column: number): boolean {
    return this.grid.formula(row, column) !== null;
  }
}
