import {
  cellKey,
  formatRange,
  type CellRange,
  type CellValue,
  type DateSystem,
  type Grid,
} from "../../../core";
import type { ReadBudget } from "../../budget";
import { fileNote, type FileNote } from "../../notes";
import type { CellDisplay } from "../display";
import { CELL_BOOLEAN, CELL_ERROR, CELL_NUMBER, CELL_SHARED, CELL_TEXT } from "./cellData";
import type { CellStore } from "./cellStore";
import { coveredRows } from "./coveredRows";
import { overlappingMerges } from "./overlappingMerges";

/** Texts by number; decoded when asked for. */
export interface TextTable {
  readonly length: number;
  get(index: number): string;
}

/** What a grid is made of. */
export interface GridParts {
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly store: CellStore;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Texts that several sheets share. */
  readonly shared: TextTable;
  /** Texts and error codes of this sheet alone. */
  readonly texts: readonly string[];
  /** Number format codes by style. */
  readonly formats: readonly string[];
  readonly display: CellDisplay;
  /**
   * Formulas with their leading "=" by `cellKey`; asked for only where the store says there is one. A formula cell
   * without an entry has a formula that is not known.
   */
  formulas(): ReadonlyMap<number, string>;
  /** Displayed texts that the file itself holds and that formatting must not replace. */
  readonly displayed?: ReadonlyMap<number, string>;
}

/** Merged areas over content named one by one; a file with more of them is told by the first. */
const MOST_TOLD = 20;

/** A grid over a cell store. */
export class StoredGrid implements Grid {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly dateSystem: DateSystem;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly damage: string[] = [];

  constructor(readonly parts: GridParts) {
    const { store } = parts;
    this.name = parts.name;
    this.top = store.top;
    this.left = store.left;
    this.bottom = store.bottom;
    this.right = store.right;
    this.dateSystem = parts.dateSystem;
    this.merges = parts.merges;
    this.hiddenRows = parts.hiddenRows;
    this.hiddenColumns = parts.hiddenColumns;
  }

  /**
   * What the cells themselves show of a damaged file: places that occur twice, and merged areas over rows of content.
   *
   * @throws WorkbookFileError `tooLarge` where the merged areas cover too much
   */
  notes(budget: ReadBudget): FileNote[] {
    const { store } = this.parts;
    const notes: FileNote[] = [];
    if (store.duplicates > 0) {
      notes.push(
        fileNote("duplicateCell", this.name, `${this.name}!${store.firstDuplicate}`, store.duplicates),
      );
    }
    if (store.farCells > 0) {
      notes.push(fileNote("farCells", this.name, `${this.name}!${store.firstFarCell}`, store.farCells));
    }
    const covered = coveredRows(store, this.merges, (index) => this.valueAt(index), budget);
    for (const { merge, rows } of covered.slice(0, MOST_TOLD)) {
      notes.push(fileNote("mergeOverValues", this.name, `${this.name}!${formatRange(merge)}`, rows));
    }
    for (const merge of overlappingMerges(this.merges, MOST_TOLD)) {
      const range = formatRange(merge);
      notes.push(fileNote("overlappingMerges", this.name, `${this.name}!${range}`, range));
    }
    return notes;
  }

  /** Says that content of this sheet may have been lost, where notes say so. */
  takeDamage(notes: readonly FileNote[]): void {
    for (const { loses, place } of notes) if (loses && !this.damage.includes(place)) this.damage.push(place);
  }

  value(row: number, column: number): CellValue {
    const index = this.parts.store.find(row, column);
    return index < 0 ? null : this.valueAt(index);
  }

  text(row: number, column: number): string {
    const { store, displayed, display } = this.parts;
    const index = store.find(row, column);
    if (index < 0) return "";
    const given = displayed?.get(index);
    if (given !== undefined) return given;
    const value = this.valueAt(index);
    if (value === null) return "";
    if (typeof value === "object") return value.error;
    return display.text(value, this.formatOf(index), this.dateSystem);
  }

  format(row: number, column: number): string {
    const index = this.parts.store.find(row, column);
    return index < 0 ? "General" : this.formatOf(index);
  }

  formula(row: number, column: number): string | null {
    const index = this.parts.store.find(row, column);
    if (index < 0 || !this.parts.store.hasFormula(index)) return null;
    return this.parts.formulas().get(cellKey(row, column)) ?? "=";
  }

  private formatOf(index: number): string {
    return this.parts.formats[this.parts.store.style(index)] ?? "General";
  }

  private valueAt(index: number): CellValue {
    const { store, shared, texts } = this.parts;
    const payload = store.payload(index);
    switch (store.kind(index)) {
      case CELL_NUMBER:
        return payload;
      case CELL_SHARED:
        return shared.get(payload);
      case CELL_TEXT:
        return texts[payload]!;
      case CELL_BOOLEAN:
        return payload === 1;
      case CELL_ERROR:
        return { error: texts[payload]! };
      default:
        return null;
    }
  }
}
