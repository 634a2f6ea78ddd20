import { HostObject, hostClass, invalidArgument } from "../hostObject";
import { formatArea, parseArea, type Area } from "../address";
import { CustomXmlPartCollection } from "./customXml";
import { NamedItemCollection, SettingCollection } from "./parts";
import type { StoredCell } from "./store";
import { UndoStack } from "./undo";
import { WorksheetCollection, type Worksheet } from "./worksheet";

/** An event as the native host hands it over. */
export interface ChangeEvent {
  /** The number of its kind on the wire (`eventType` in Microsoft's script). */
  readonly type: number;
  readonly target: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly remote: boolean;
}

class WorkbookCreated extends HostObject {
  readonly hostClass = hostClass("WorkbookCreated", ["id"]);
  constructor(
    private readonly workbook: Workbook,
    readonly id: string,
    private readonly base64: string,
  ) {
    super();
  }
  open(): void {
    this.workbook.opened.push(this.base64);
  }
}

class Application extends HostObject {
  readonly hostClass = hostClass("Application", ["calculationMode"]);
  calculationMode = "Automatic";
  /** How often the add-in had formulas calculated, and what comes of it. */
  calculations = 0;
  onCalculate: () => void = () => {};
  constructor(private readonly workbook: Workbook) {
    super();
  }
  createWorkbook(base64: unknown): WorkbookCreated {
    const created = new WorkbookCreated(this.workbook, this.workbook.nextId(), String(base64));
    this.workbook.created.set(created.id, created);
    return created;
  }
  _GetWorkbookCreatedById(id: string): WorkbookCreated | null {
    return this.workbook.created.get(id) ?? null;
  }
  calculate(kind: unknown): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(String(kind))) throw invalidArgument();
    this.calculations++;
    this.onCalculate();
  }
  suspendScreenUpdatingUntilNextSync(): void {}
  suspendApiCalculationUntilNextSync(): void {}
}

/** Kinds of event, as Microsoft's script numbers them. */
const CHANGED = 10;
const KINDS = { activated: 11, selectionChanged: 14, calculated: 16 } as const;

/** The simulated workbook: the root of every object path. */
export class Workbook extends HostObject {
  readonly hostClass = hostClass(
    "Workbook",
    ["name"],
    [...["worksheets", "names", "settings", "application", "customXmlParts"]],
  );
  readonly name = "汇总表.xlsx";
  readonly worksheets = new WorksheetCollection(this);
  readonly names = new NamedItemCollection("Workbook");
  readonly settings = new SettingCollection();
  readonly application = new Application(this);
  readonly customXmlParts = new CustomXmlPartCollection(() => this.nextId());
  readonly listening = new Set<string>();
  /** Other events of all sheets that somebody listens to. */
  readonly listeningTo = new Set<keyof typeof KINDS>();
  /** Workbooks opened by the add-in, as base64. */
  readonly opened: string[] = [];
  readonly created = new Map<string, WorkbookCreated>();
  /** Dates count from 1904, as in old Mac workbooks. */
  date1904 = false;
  structureProtected = false;
  active: Worksheet;
  selection = "";
  readonly undo = new UndoStack();
  onEvent: (event: ChangeEvent) => void = () => {};
  private sequence = 1;

  constructor(firstSheet = "Sheet1") {
    super();
    this.active = this.worksheets.add(firstSheet);
  }
  nextId(): string {
    return `{00000000-0001-0000-0000-${String(this.sequence++).padStart(12, "0")}}`;
  }
  /** The client drops kept references by this call when it goes through the root. */
  _RemoveReference(): void {}

  /** Tells listeners that cells changed; the source is the add-in or user here, or a co-author. */
  raiseChanged(
    sheet: Worksheet,
    area: Area,
    changeType: string,
    source: "Local" | "Remote" = "Local",
    byAddIn = true,
  ): void {
    for (const target of [sheet.id, "Workbook"]) {
      if (!this.listening.has(target)) continue;
      this.onEvent({
        type: CHANGED,
        target,
        remote: source === "Remote",
        detail: {
          address: formatArea(area),
          changeType,
          source,
          worksheetId: sheet.id,
          triggerSource: source === "Local" && byAddIn ? "ThisLocalAddin" : "Unknown",
        },
      });
    }
  }

  /** For tests that look at the workbook from outside. */
  sheetNamed(name: string): Worksheet {
    const found = this.worksheets.items.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** A person types into a cell: here, or a co-author elsewhere. */
  type(sheet: Worksheet, address: string, value: unknown, source: "Local" | "Remote" = "Local"): void {
    const area = parseArea(address);
    const { store } = sheet;
    const before: (readonly [number, number, StoredCell | undefined])[] = [];
    store.forEachPosition(area, (row, column) =>
      before.push([row, column, structuredClone(store.get(row, column))]),
    );
    if (source === "Local")
      this.undo.push(() => {
        for (const [row, column, cell] of before) {
          if (cell === undefined) store.rows.get(row)?.delete(column);
          else store.rows.get(row)?.set(column, cell);
        }
        this.raiseChanged(sheet, area, "RangeEdited", source, false);
      });
    this.quietly(() => (sheet.getRange(address).values = value));
    this.raiseChanged(sheet, area, "RangeEdited", source, false);
  }

  /** Excel recalculates formulas after a change: results change, the only event is the one for the sheet. */
  recalculate(sheet: Worksheet, results: Readonly<Record<string, number | string>>): void {
    for (const [address, result] of Object.entries(results)) {
      const cell = parseArea(address);
      sheet.store.make(cell.top, cell.left).value = result;
    }
    this.raise("calculated", { address: Object.keys(results).join(","), worksheetId: sheet.id });
  }

  /** Tells whoever listens to such events of all sheets. */
  raise(kind: keyof typeof KINDS, detail: Readonly<Record<string, unknown>>): void {
    if (this.listeningTo.has(kind))
      this.onEvent({ type: KINDS[kind], target: "Workbook", remote: false, detail });
  }

  /** A person goes to a cell. */
  select(sheet: Worksheet, address: string): void {
    sheet.activate();
    sheet.getRange(address).select();
  }

  private quietly(change: () => void): void {
    const { onEvent } = this;
    this.onEvent = () => {};
    change();
    this.onEvent = onEvent;
  }

  /** Closing and opening again: conditional formats get new ids, listeners and references are gone. */
  reopen(): void {
    this.listening.clear();
    this.listeningTo.clear();
    for (const sheet of this.worksheets.items)
      for (const format of sheet.conditionalFormats) format.id = this.nextId();
  }
}
