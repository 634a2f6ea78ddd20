import { HostObject, RichApiError, accessDenied, invalidArgument, invalidOperation } from "../hostObject";
import {
  LAST_COLUMN,
  LAST_ROW,
  contains,
  formatArea,
  intersect,
  parseArea,
  sheetPrefix,
  type Area,
} from "../address";
import { coerce, displayText, isErrorValue } from "../values";
import { ConditionalFormatCollection } from "./conditionalFormats";
import { DataValidation } from "./dataValidation";
import { RangeFormat } from "./format";
import { RANGE, RangeAreas } from "./rangeAreas";
import { RangeSort } from "./sort";
import { TableScopedCollection } from "./tables";
import type { StoredCell } from "./store";
import type { Worksheet } from "./worksheet";

/** Cells read in one go at most, learn.microsoft.com "Resource limits and performance optimization for Office Add-ins". */
const READ_LIMIT = 5_000_000;

/** A rectangle of one sheet. */
export class Range extends HostObject {
  readonly hostClass = RANGE;
  constructor(
    private readonly sheet: Worksheet,
    readonly area: Area,
  ) {
    super();
  }
  get worksheet(): Worksheet {
    this.sheet.alive();
    return this.sheet;
  }
  get format(): RangeFormat {
    return new RangeFormat(this.sheet.formatTarget([this.area]));
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheet, [this.area]);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet, this.area);
  }
  get sort(): RangeSort {
    return new RangeSort(this.sheet, this.area);
  }
  get address(): string {
    this.sheet.alive();
    return sheetPrefix(this.sheet.name) + formatArea(this.area);
  }
  get rowIndex(): number {
    return this.area.top;
  }
  get columnIndex(): number {
    return this.area.left;
  }
  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get cellCount(): number {
    return this.rowCount * this.columnCount;
  }
  get values(): unknown {
    return this.map((cell) => cell?.value ?? "");
  }
  set values(input: unknown) {
    this.writeCells(input, (cell, value) => {
      const coerced = coerce(value, cell.numberFormat ?? "General");
      delete cell.formula;
      delete cell.value;
      delete cell.shown;
      if (coerced.value !== "" || typeof value !== "string") cell.value = coerced.value;
      if (coerced.formula !== undefined) cell.formula = coerced.formula;
      if (coerced.numberFormat !== undefined) cell.numberFormat ??= coerced.numberFormat;
    });
    this.sheet.workbook.raiseChanged(this.sheet, this.area, "RangeEdited");
  }
  get formulas(): unknown {
    return this.map((cell) => cell?.formula ?? cell?.value ?? "");
  }
  set formulas(input: unknown) {
    this.values = input;
  }
  get text(): unknown {
    const { date1904 } = this.sheet.workbook;
    return this.map(
      (cell) => cell?.shown ?? displayText(cell?.value, cell?.numberFormat ?? "General", date1904),
    );
  }
  get numberFormat(): unknown {
    return this.map((cell) => cell?.numberFormat ?? "General");
  }
  set numberFormat(input: unknown) {
    this.sheet.allowFormat();
    this.eachInput(input, (row, column, value) => {
      const cell = this.sheet.store.make(row, column);
      if (value === "General") delete cell.numberFormat;
      else cell.numberFormat = String(value);
    });
  }
  get valueTypes(): unknown {
    return this.map((cell) => {
      if (cell?.value === undefined) return "Empty";
      if (typeof cell.value === "number") return "Double";
      if (typeof cell.value === "boolean") return "Boolean";
      return isErrorValue(cell.value) ? "Error" : "String";
    });
  }
  get rowHidden(): boolean | null {
    return shared(this.area.top, this.area.bottom, this.sheet.store.hiddenRows, LAST_ROW);
  }
  set rowHidden(value: unknown) {
    this.sheet.allowFormat();
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      if (value === true) this.sheet.store.hiddenRows.add(row);
      else this.sheet.store.hiddenRows.delete(row);
    }
  }
  get columnHidden(): boolean | null {
    return shared(this.area.left, this.area.right, this.sheet.store.hiddenColumns, LAST_COLUMN);
  }

  set columnHidden(value: unknown) {
    this.sheet.allowFormat();
    for (let column = this.area.left; column <= this.area.right; column++) {
      if (value === true) this.sheet.store.hiddenColumns.add(column);
      else this.sheet.store.hiddenColumns.delete(column);
    }
  }

  getCell(row: number, column: number): Range {
    const { top, left } = this.area;
    return new Range(this.sheet, {
      top: top + row,
      left: left + column,
      bottom: top + row,
      right: left + column,
    });
  }
  getRow(row: number): Range {
    return new Range(this.sheet, { ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  getColumn(column: number): Range {
    return new Range(this.sheet, {
      ...this.area,
      left: this.area.left + column,
      right: this.area.left + column,
    });
  }
  getBoundingRect(other: unknown): Range {
    const area = other instanceof Range ? other.area : parseArea(String(other));
    return new Range(this.sheet, {
      top: Math.min(this.area.top, area.top),
      left: Math.min(this.area.left, area.left),
      bottom: Math.max(this.area.bottom, area.bottom),
      right: Math.max(this.area.right, area.right),
    });
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const areas = this.sheet.merges.filter((merge) => intersect(merge, this.area));
    // "If the merged areas count in this range is more than 512, then this method will fail to return the result."
    if (areas.length > 512)
      throw new RichApiError(
        "GeneralException",
        "There was an internal error while processing the request.",
        500,
      );
    return areas.length > 0 ? new RangeAreas(this.sheet, areas) : null;
  }
  getSpecialCellsOrNullObject(kind: unknown): RangeAreas | null {
    if (kind !== "Formulas")
      throw invalidArgument(`simulated host: special cells ${String(kind)} are not modelled`);
    // Not documented for the API; the same members of VBA fail on a protected sheet.
    if (this.sheet.protection.protected) throw accessDenied();
    const areas: Area[] = [];
    this.sheet.store.forEachStored(this.area, (cell, row, column) => {
      if (cell.formula !== undefined) areas.push({ top: row, left: column, bottom: row, right: column });
    });
    areas.sort((a, b) => a.left - b.left || a.top - b.top);
    const joined: Area[] = [];
    for (const area of areas) {
      const last = joined.at(-1);
      if (last && last.left === area.left && last.bottom + 1 === area.top)
        joined[joined.length - 1] = { ...last, bottom: area.top };
      else joined.push(area);
    }
    return joined.length > 0 ? new RangeAreas(this.sheet, joined) : null;
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.store.used(valuesOnly === true, this.area);
    return used ? new Range(this.sheet, used) : null;
  }
  getRowProperties(options: Readonly<Record<string, unknown>>): unknown {
    only(options, ["rowHidden", "rowIndex"]);
    return Array.from({ length: this.rowCount }, (_, index) => ({
      ...(options["rowHidden"] ? { rowHidden: this.sheet.store.hiddenRows.has(this.area.top + index) } : {}),
      ...(options["rowIndex"] ? { rowIndex: this.area.top + index } : {}),
    }));
  }
  getColumnProperties(options: Readonly<Record<string, unknown>>): unknown {
    only(options, ["columnHidden", "columnIndex"]);
    return Array.from({ length: this.columnCount }, (_, index) => ({
      ...(options["columnHidden"]
        ? { columnHidden: this.sheet.store.hiddenColumns.has(this.area.left + index) }
        : {}),
      ...(options["columnIndex"] ? { columnIndex: this.area.left + index } : {}),
    }));
  }
  getTables(fullyContained?: boolean): TableScopedCollection {
    const inside = this.sheet.tables.filter((table) =>
      fullyContained === true ? contains(this.area, table.area) : intersect(table.area, this.area),
    );
    return new TableScopedCollection(inside);
  }
  clear(applyTo: unknown = "All"): void {
    this.sheet.clear(this.area, String(applyTo));
  }
  /** Whole rows are put in; they take the looks of the row above, as Excel's do. */
  insert(shift: unknown): Range {
    this.wholeRows("insert", shift, "Down");
    const { top, bottom } = this.area;
    const count = bottom - top + 1;
    if (this.sheet.tables.some(({ area }) => area.top < top && area.bottom >= top))
      throw invalidOperation("Rows cannot be put into a table.");
    this.sheet.shiftRows(top, count, "Local", true);
    if (top > 0) for (let row = top; row <= bottom; row++) this.sheet.copyLooks(top - 1, row);
    return this;
  }
  delete(shift: unknown): void {
    this.wholeRows("delete", shift, "Up");
    this.sheet.shiftRows(this.area.top, -(this.area.bottom - this.area.top + 1), "Local", true);
  }
  /** Formats of one whole row onto whole rows, with the merged areas inside it, as pasting formats does. */
  copyFrom(source: unknown, type: unknown): void {
    if (!(source instanceof Range) || type !== "Formats" || source.area.top !== source.area.bottom)
      throw invalidArgument("simulated host: only the formats of one row are copied");
    this.wholeRows("copyFrom", "Down", "Down");
    this.sheet.allowFormat();
    for (let row = this.area.top; row <= this.area.bottom; row++)
      this.sheet.copyLooks(source.area.top, row, true);
  }
  merge(): void {
    this.sheet.merge(this.area);
  }
  unmerge(): void {
    this.sheet.unmerge(this.area);
  }
  select(): void {
    if (this.sheet.workbook.active !== this.sheet) throw invalidArgument();
    this.sheet.workbook.selection = this.address;
    const detail = { address: formatArea(this.area), worksheetId: this.sheet.id };
    this.sheet.workbook.raise("selectionChanged", detail);
  }
  /** Called by the runtime itself before it splits a large array. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw arraySize();
  }

  private wholeRows(what: string, shift: unknown, known: string): void {
    this.sheet.alive();
    if (shift !== known || this.area.left !== 0 || this.area.right !== LAST_COLUMN)
      throw invalidArgument(`simulated host: ${what} is modelled for whole rows`);
    if (this.sheet.protection.protected) throw accessDenied();
  }
  private map<T>(read: (cell: StoredCell | undefined) => T): T[][] | null {
    this.sheet.alive();
    // A read of more than five million cells is answered with null.
    if (this.cellCount > READ_LIMIT) return null;
    return Array.from({ length: this.rowCount }, (_, row) => {
      const line = this.sheet.store.rows.get(this.area.top + row);
      return Array.from({ length: this.columnCount }, (_unused, column) =>
        read(line?.get(this.area.left + column)),
      );
    });
  }
  /** Visits what is written: one value for all cells, or an array of the range's size; null leaves a cell as it is. */
  private eachInput(input: unknown, visit: (row: number, column: number, value: unknown) => void): void {
    this.sheet.alive();
    if (!Array.isArray(input)) {
      this.sheet.store.forEachPosition(this.area, (row, column) => visit(row, column, input));
      return;
    }
    const rows = input as unknown[];
    if (
      rows.length !== this.rowCount ||
      rows.some((row) => !Array.isArray(row) || row.length !== this.columnCount)
    )
      throw arraySize();
    rows.forEach((row, rowOffset) =>
      (row as unknown[]).forEach((value, columnOffset) => {
        if (value !== null) visit(this.area.top + rowOffset, this.area.left + columnOffset, value);
      }),
    );
  }
  private writeCells(input: unknown, write: (cell: StoredCell, value: unknown) => void): void {
    this.sheet.allowEdit(this.area);
    this.eachInput(input, (row, column, value) => {
      // Only the first cell of a merged area takes a value.
      const merge = this.sheet.merges.find((area) =>
        contains(area, { top: row, left: column, bottom: row, right: column }),
      );
      if (merge && (merge.top !== row || merge.left !== column)) return;
      write(this.sheet.store.make(row, column), value);
    });
  }
}

const arraySize = (): RichApiError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function only(options: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const unknown = Object.keys(options).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw invalidArgument(`simulated host: properties ${unknown.join(", ")} are not modelled`);
}

/** True or false where all agree, null where they differ. */
function shared(first: number, last: number, hidden: ReadonlySet<number>, end: number): boolean | null {
  const count = [...hidden].filter((index) => index >= first && index <= Math.min(last, end)).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}
