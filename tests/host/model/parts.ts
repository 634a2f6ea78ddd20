import {
  HostCollection,
  HostObject,
  RichApiError,
  accessDenied,
  alreadyExists,
  hostClass,
  hostCollection,
  invalidArgument,
  notFound,
} from "../hostObject";
import { formatArea, parseArea, type Area } from "../address";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** A defined name of the workbook or of one sheet. */
export class NamedItem extends HostObject {
  readonly hostClass = hostClass("NamedItem", ["name", "value", "formula", "visible", "comment", "scope"]);
  shown = true;
  constructor(
    private readonly owner: NamedItemCollection,
    readonly name: string,
    readonly value: string,
    readonly comment: string,
  ) {
    super();
  }
  get formula(): string {
    return this.value.startsWith("=") ? this.value : `=${this.value}`;
  }
  get scope(): string {
    return this.owner.scope;
  }
  get visible(): unknown {
    return this.shown;
  }
  set visible(value: unknown) {
    this.shown = Boolean(value);
  }
  delete(): void {
    this.owner.items.splice(this.owner.items.indexOf(this), 1);
  }
}

export class NamedItemCollection extends HostCollection {
  readonly hostClass = hostCollection("NamedItemCollection", [
    "name",
    "value",
    "formula",
    "visible",
    "comment",
    "scope",
  ]);
  readonly items: NamedItem[] = [];
  constructor(readonly scope: "Workbook" | "Worksheet") {
    super();
  }
  private find(name: unknown): NamedItem | undefined {
    return this.items.find((item) => item.name.toLowerCase() === String(name).toLowerCase());
  }
  add(name: unknown, reference: unknown, comment: unknown = ""): NamedItem {
    if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name))
      throw invalidArgument();
    if (this.find(name)) throw alreadyExists();
    const value = reference instanceof Range ? `=${reference.address}` : String(reference);
    const item = new NamedItem(this, name, value, String(comment));
    this.items.push(item);
    return item;
  }
  getItem(name: unknown): NamedItem {
    const found = this.find(name);
    if (!found) throw notFound();
    return found;
  }
  getItemOrNullObject(name: unknown): NamedItem | null {
    return this.find(name) ?? null;
  }
}

/** A key and a value kept in the workbook for this add-in. */
export class Setting extends HostObject {
  readonly hostClass = hostClass("Setting", ["key", "value"]);
  constructor(
    private readonly owner: SettingCollection,
    readonly key: string,
    public value: unknown,
  ) {
    super();
  }
  delete(): void {
    this.owner.items.splice(this.owner.items.indexOf(this), 1);
  }
}

export class SettingCollection extends HostCollection {
  readonly hostClass = hostCollection("SettingCollection", ["key", "value"]);
  readonly items: Setting[] = [];
  /** Sets or adds, as documented ("Sets or adds the specified setting to the workbook"). */
  add(key: unknown, value: unknown): Setting {
    const found = this.items.find((setting) => setting.key === key);
    if (found) {
      found.value = value;
      return found;
    }
    const setting = new Setting(this, String(key), value);
    this.items.push(setting);
    return setting;
  }
  getItem(key: unknown): Setting {
    const found = this.items.find((setting) => setting.key === key);
    if (!found) throw notFound();
    return found;
  }
  getItemOrNullObject(key: unknown): Setting | null {
    return this.items.find((setting) => setting.key === key) ?? null;
  }
}

/** A note on a cell (ExcelApi 1.18); also stands for what older hosts hold but cannot reach. */
export class Note extends HostObject {
  readonly hostClass = hostClass("Note", ["authorName", "content", "height", "width", "visible"]);
  height = 75;
  width = 110;
  visible = false;
  constructor(
    private readonly owner: NoteCollection,
    public area: Area,
    private text: string,
    readonly authorName: string,
  ) {
    super();
  }
  get content(): unknown {
    return this.text;
  }
  set content(value: unknown) {
    this.text = String(value);
  }
  getLocation(): Range {
    return new Range(this.owner.sheet, this.area);
  }
  delete(): void {
    this.owner.sheet.allowObjects();
    this.owner.items.splice(this.owner.items.indexOf(this), 1);
  }
}

export class NoteCollection extends HostCollection {
  readonly hostClass = hostCollection("NoteCollection", [
    "authorName",
    "content",
    "height",
    "width",
    "visible",
  ]);
  readonly items: Note[] = [];
  constructor(readonly sheet: Worksheet) {
    super();
  }
  private at(key: unknown): Note | undefined {
    const area = key instanceof Range ? key.area : parseArea(String(key));
    return this.items.find((note) => note.area.top === area.top && note.area.left === area.left);
  }
  add(cell: unknown, content: unknown): Note {
    this.sheet.allowObjects();
    const area = cell instanceof Range ? cell.area : parseArea(String(cell));
    if (area.top !== area.bottom || area.left !== area.right) {
      throw new RichApiError("InvalidCellAddress", "The cell address is invalid.");
    }
    if (this.at(cell)) throw invalidArgument(`A note already exists at ${formatArea(area)}.`);
    const note = new Note(this, area, String(content), "汇荐测试");
    this.items.push(note);
    return note;
  }
  getCount(): number {
    return this.items.length;
  }
  getItem(key: unknown): Note {
    const found = this.at(key);
    if (!found) throw notFound();
    return found;
  }
  getItemAt(index: number): Note {
    const found = this.items[index];
    if (!found) throw invalidArgument();
    return found;
  }
  getItemOrNullObject(key: unknown): Note | null {
    return this.at(key) ?? null;
  }
}

/** Protection of a sheet and what it still allows. */
export class WorksheetProtection extends HostObject {
  readonly hostClass = hostClass("WorksheetProtection", ["protected", "options"]);
  options: Record<string, unknown> | null = null;
  get protected(): boolean {
    return this.options !== null;
  }
  allows(option: string): boolean {
    return this.options === null || this.options[option] === true;
  }
  protect(options: Record<string, unknown> = {}): void {
    if (this.options) throw accessDenied();
    this.options = options;
  }
  unprotect(): void {
    this.options = null;
  }
}

export class AutoFilter extends HostObject {
  readonly hostClass = hostClass("AutoFilter", ["enabled", "isDataFiltered"]);
  area: Area | null = null;
  isDataFiltered = false;
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  get enabled(): boolean {
    return this.area !== null;
  }
  apply(range: unknown, columnIndex?: unknown): void {
    if (columnIndex !== undefined) throw invalidArgument("simulated host: filter criteria are not modelled");
    this.sheet.allowFormat();
    this.area = range instanceof Range ? range.area : parseArea(String(range));
  }
  remove(): void {
    this.area = null;
    this.isDataFiltered = false;
  }
}

export class WorksheetFreezePanes extends HostObject {
  readonly hostClass = hostClass("WorksheetFreezePanes", []);
  frozen = "";
  freezeRows(count: number): void {
    this.frozen = `rows ${count}`;
  }
  freezeColumns(count: number): void {
    this.frozen = `columns ${count}`;
  }
  freezeAt(range: unknown): void {
    this.frozen = formatArea(range instanceof Range ? range.area : parseArea(String(range)));
  }
  unfreeze(): void {
    this.frozen = "";
  }
}

class HeaderFooter extends HostObject {
  readonly hostClass = hostClass("HeaderFooter", ["centerFooter", "centerHeader"]);
  private footer = "";
  private header = "";
  get centerFooter(): unknown {
    return this.footer;
  }
  set centerFooter(value: unknown) {
    this.footer = String(value);
  }
  get centerHeader(): unknown {
    return this.header;
  }
  set centerHeader(value: unknown) {
    this.header = String(value);
  }
}

class HeaderFooterGroup extends HostObject {
  readonly hostClass = hostClass("HeaderFooterGroup", [], ["defaultForAllPages"]);
  readonly defaultForAllPages = new HeaderFooter();
}

const ORIENTATIONS = ["Portrait", "Landscape"];

export class PageLayout extends HostObject {
  readonly hostClass = hostClass("PageLayout", ["orientation", "paperSize", "zoom"], ["headersFooters"]);
  readonly headersFooters = new HeaderFooterGroup();
  readonly stored: Record<string, unknown> = {};
  get orientation(): unknown {
    return this.stored["orientation"] ?? "Portrait";
  }
  set orientation(value: unknown) {
    if (!ORIENTATIONS.includes(String(value))) throw invalidArgument();
    this.stored["orientation"] = value;
  }
  get paperSize(): unknown {
    return this.stored["paperSize"] ?? "A4";
  }
  set paperSize(value: unknown) {
    this.stored["paperSize"] = value;
  }
  get zoom(): unknown {
    return this.stored["zoom"] ?? { scale: 100 };
  }
  set zoom(value: unknown) {
    this.stored["zoom"] = value;
  }
  setPrintArea(area: unknown): void {
    this.stored["printArea"] =
      area instanceof Range ? formatArea(area.area) : formatArea(parseArea(String(area)));
  }
  setPrintTitleRows(rows: unknown): void {
    this.stored["printTitleRows"] =
      rows instanceof Range ? formatArea(rows.area) : formatArea(parseArea(String(rows)));
  }
}
