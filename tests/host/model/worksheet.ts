import {
  HostCollection,
  HostObject,
  accessDenied,
  alreadyExists,
  hostClass,
  hostCollection,
  invalidArgument,
  invalidOperation,
  invalidReference,
  notFound,
} from "../hostObject";
import { LAST_COLUMN, LAST_ROW, contains, intersect, parseArea, type Area } from "../address";
import {
  AutoFilter,
  NamedItemCollection,
  NoteCollection,
  PageLayout,
  WorksheetFreezePanes,
  WorksheetProtection,
} from "./parts";
import { copySheet } from "./copySheet";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { CellStore, shiftArea } from "./store";
import type { ConditionalFormat } from "./conditionalFormats";
import type { StoredValidation } from "./dataValidation";
import type { Table } from "./tables";
import type { FormatTarget } from "./format";
import type { Workbook } from "./workbook";

const SCALARS = ["id", "name", "position", "visibility", "tabColor"];
const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** One sheet of the simulated workbook. Members named as in the Excel API are reachable from the add-in. */
export class Worksheet extends HostObject {
  readonly hostClass = hostClass("Worksheet", SCALARS, [
    "names",
    "protection",
    "autoFilter",
    "freezePanes",
    "pageLayout",
    "notes",
  ]);
  readonly id: string;
  readonly store = new CellStore();
  readonly merges: Area[] = [];
  readonly tables: Table[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations = new Map<string, StoredValidation>();
  readonly names = new NamedItemCollection("Worksheet");
  readonly protection = new WorksheetProtection();
  readonly autoFilter = new AutoFilter(this);
  readonly freezePanes = new WorksheetFreezePanes();
  readonly pageLayout = new PageLayout();
  readonly notes = new NoteCollection(this);
  private shown: string = "Visible";
  private colour = "";

  constructor(
    readonly workbook: Workbook,
    private title: string,
  ) {
    super();
    this.id = workbook.nextId();
  }
  get name(): string {
    return this.title;
  }
  set name(value: unknown) {
    this.workbook.worksheets.checkName(String(value), this);
    this.title = String(value);
  }
  get position(): number {
    return this.workbook.worksheets.items.indexOf(this);
  }
  set position(value: unknown) {
    const { items } = this.workbook.worksheets;
    items.splice(this.position, 1);
    items.splice(Number(value), 0, this);
  }
  get visibility(): unknown {
    return this.shown;
  }
  set visibility(value: unknown) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(String(value))) throw invalidArgument();
    this.shown = String(value);
  }
  get tabColor(): unknown {
    return this.colour;
  }
  set tabColor(value: unknown) {
    this.colour = String(value);
  }

  getRange(address?: string): Range {
    return new Range(this, address === undefined ? WHOLE : parseArea(address));
  }
  getRanges(address?: string): RangeAreas {
    if (address === undefined) return new RangeAreas(this, [WHOLE]);
    const text = address;
    // learn.microsoft.com, "Work with multiple ranges simultaneously": the address string has at most 8,192 characters.
    if (text.length > 8192) throw invalidArgument();
    return new RangeAreas(this, text.split(",").map(parseArea));
  }
  /** Several rectangles of this sheet as one object; not a member of the Excel API. */
  areas(list: readonly Area[]): RangeAreas {
    return new RangeAreas(this, list);
  }
  getCell(row: number, column: number): Range {
    return new Range(this, { top: row, left: column, bottom: row, right: column });
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (![row, column].every((at) => at >= 0) || rows < 1 || columns < 1) throw invalidArgument();
    return new Range(this, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.store.used(valuesOnly === true, WHOLE);
    return used ? new Range(this, used) : null;
  }
  activate(): void {
    if (this.shown !== "Visible") throw invalidOperation("A hidden worksheet cannot be activated.");
    if (this.workbook.active === this) return;
    this.workbook.active = this;
    this.workbook.raise("activated", { worksheetId: this.id });
  }
  /** Beside another sheet only; the sheet in front stays there. */
  copy(positionType?: unknown, relativeTo?: unknown): Worksheet {
    const { items } = this.workbook.worksheets;
    if (this.workbook.structureProtected) throw accessDenied();
    if (!["Before", "After"].includes(String(positionType)) || !(relativeTo instanceof Worksheet))
      throw invalidArgument("simulated host: copies go before or after another sheet");
    const names = new Set(items.map(({ name }) => name));
    let number = 2;
    while (names.has(`${this.title} (${number})`)) number++;
    const copy = copySheet(this, `${this.title} (${number})`);
    items.splice(relativeTo.position + (positionType === "After" ? 1 : 0), 0, copy);
    return copy;
  }
  delete(): void {
    const { items } = this.workbook.worksheets;
    // "A worksheet with visibility VeryHidden can't be deleted with this method": it has to be shown first.
    if (this.shown === "VeryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
    if (items.filter((sheet) => sheet.visibility === "Visible").length < 2 && this.shown === "Visible") {
      throw invalidOperation("A workbook must contain at least one visible worksheet.");
    }
    items.splice(this.position, 1);
    if (this.workbook.active === this) this.workbook.active = items[0] as Worksheet;
  }
  _RegisterDataChangedEvent(): void {
    this.workbook.listening.add(this.id);
  }
  _UnregisterDataChangedEvent(): void {
    this.workbook.listening.delete(this.id);
  }

  alive(): void {
    if (!this.workbook.worksheets.items.includes(this)) throw invalidReference();
  }
  /** Raises unless the cells may be typed into. */
  allowEdit(area: Area): void {
    this.alive();
    if (!this.protection.protected) return;
    if (this.store.sharedFormat(area, (cell) => cell?.format?.["protection.locked"] ?? true) !== false)
      throw accessDenied();
  }
  /** Raises unless cells may be formatted. */
  allowFormat(): void {
    this.alive();
    if (!this.protection.allows("allowFormatCells")) throw accessDenied();
  }
  /** Raises unless notes and drawings may be edited. */
  allowObjects(): void {
    this.alive();
    if (!this.protection.allows("allowEditObjects")) throw accessDenied();
  }
  formatTarget(areas: readonly Area[]): FormatTarget {
    return { store: this.store, areas, allowFormat: () => this.allowFormat() };
  }
  merge(area: Area): void {
    this.allowFormat();
    if (this.merges.some((merge) => intersect(merge, area) && !contains(area, merge))) {
      throw invalidOperation("A merged range cannot be cut in two.");
    }
    this.unmerge(area);
    this.store.forEachStored(area, (cell, row, column) => {
      if (row === area.top && column === area.left) return;
      delete cell.value;
      delete cell.formula;
    });
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }
  unmerge(area: Area): void {
    this.allowFormat();
    const kept = this.merges.filter((merge) => !intersect(merge, area));
    this.merges.splice(0, this.merges.length, ...kept);
  }
  clearValidations(area: Area): void {
    for (const [key, validation] of this.validations)
      if (contains(area, validation.area)) this.validations.delete(key);
  }
  clear(area: Area, applyTo: string): void {
    this.allowEdit(area);
    if (!["All", "Contents", "Formats"].includes(applyTo)) throw invalidArgument();
    this.store.forEachStored(area, (cell) => {
      if (applyTo !== "Formats") {
        delete cell.value;
        delete cell.formula;
        delete cell.shown;
      }
      if (applyTo !== "Contents") {
        delete cell.format;
        delete cell.numberFormat;
      }
    });
    if (applyTo === "Contents") {
      this.workbook.raiseChanged(this, area, "RangeEdited");
      return;
    }
    this.unmerge(area);
    const kept = this.conditionalFormats.filter(({ areas }) => !areas.every((part) => contains(area, part)));
    this.conditionalFormats.splice(0, this.conditionalFormats.length, ...kept);
    if (applyTo === "All") this.clearValidations(area);
    this.workbook.raiseChanged(this, area, "RangeEdited");
  }

  /** One row's formats for another, with the conditional formats that stand there; merged areas where formats are pasted. */
  copyLooks(from: number, to: number, isPasted = false): void {
    for (const [column, { format, numberFormat }] of this.store.rows.get(from) ?? []) {
      const cell = this.store.make(to, column);
      delete cell.format;
      delete cell.numberFormat;
      if (format !== undefined) cell.format = format;
      if (numberFormat !== undefined) cell.numberFormat = numberFormat;
    }
    for (const format of this.conditionalFormats)
      format.areas = format.areas.flatMap((area) =>
        area.top <= from && area.bottom >= from && !(area.top <= to && area.bottom >= to)
          ? [area, { ...area, top: to, bottom: to }]
          : [area],
      );
    if (!isPasted) return;
    for (const merge of [...this.merges])
      if (merge.top === from && merge.bottom === from) this.merges.push({ ...merge, top: to, bottom: to });
  }

  /** What a user or co-author does: rows are inserted (positive) or deleted (negative). */
  shiftRows(at: number, count: number, source: "Local" | "Remote" = "Local", byAddIn = false): void {
    this.store.shiftRows(at, count);
    const shift = (area: Area): Area[] => [shiftArea(area, at, count)].filter((moved) => moved !== null);
    const merges = this.merges.flatMap(shift);
    this.merges.splice(0, this.merges.length, ...merges);
    for (const format of this.conditionalFormats) format.areas = format.areas.flatMap(shift);
    for (const note of this.notes.items) note.area = shift(note.area)[0] ?? note.area;
    const last = at + Math.abs(count) - 1;
    const kind = count > 0 ? "RowInserted" : "RowDeleted";
    this.workbook.raiseChanged(
      this,
      { top: at, left: 0, bottom: last, right: LAST_COLUMN },
      kind,
      source,
      byAddIn,
    );
  }
}

export class WorksheetCollection extends HostCollection {
  readonly hostClass = hostCollection("WorksheetCollection", SCALARS);
  readonly items: Worksheet[] = [];
  constructor(private readonly workbook: Workbook) {
    super();
  }
  private find(key: unknown): Worksheet | undefined {
    return this.items.find(
      (sheet) => sheet.id === key || sheet.name.toLowerCase() === String(key).toLowerCase(),
    );
  }
  checkName(name: string, self?: Worksheet): void {
    if (name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name))
      throw invalidArgument();
    const found = this.find(name);
    if (found && found !== self) throw alreadyExists();
  }
  add(name?: string): Worksheet {
    if (this.workbook.structureProtected) throw accessDenied();
    let title = name ?? "";
    for (
      let number = this.items.length + 1;
      title === "" || (name === undefined && this.find(title));
      number++
    )
      title = `Sheet${number}`;
    this.checkName(title);
    const sheet = new Worksheet(this.workbook, title);
    this.items.push(sheet);
    return sheet;
  }
  getActiveWorksheet(): Worksheet {
    return this.workbook.active;
  }
  getCount(): number {
    return this.items.length;
  }
  getItem(key: unknown): Worksheet {
    const found = this.find(key);
    if (!found) throw notFound();
    return found;
  }
  getItemOrNullObject(key: unknown): Worksheet | null {
    return this.find(key) ?? null;
  }
  _RegisterCalculatedEvent(): void {
    this.workbook.listeningTo.add("calculated");
  }
  _UnregisterCalculatedEvent(): void {
    this.workbook.listeningTo.delete("calculated");
  }
  _RegisterActivatedEvent(): void {
    this.workbook.listeningTo.add("activated");
  }
  _UnregisterActivatedEvent(): void {
    this.workbook.listeningTo.delete("activated");
  }
  _RegisterSelectionChangedEvent(): void {
    this.workbook.listeningTo.add("selectionChanged");
  }
  _UnregisterSelectionChangedEvent(): void {
    this.workbook.listeningTo.delete("selectionChanged");
  }
  _RegisterDataChangedEvent(): void {
    this.workbook.listening.add("Workbook");
  }
  _UnregisterDataChangedEvent(): void {
    this.workbook.listening.delete("Workbook");
  }
}
