import {
  HostCollection,
  HostObject,
  hostClass,
  hostCollection,
  invalidArgument,
  invalidOperation,
  notFound,
  notModelled,
} from "../hostObject";
import { intersect, type Area } from "../address";
import type { Worksheet } from "./worksheet";

class Settings extends HostObject {
  readonly hostClass;
  constructor(
    name: string,
    readonly values: Record<string, unknown>,
    navigations: readonly string[] = [],
  ) {
    super();
    this.hostClass = hostClass(name, Object.keys(values), navigations);
  }
}

class ConditionalRangeFill extends Settings {
  constructor() {
    super("ConditionalRangeFill", { color: "" });
  }
  get color(): unknown {
    return this.values["color"];
  }
  set color(value: unknown) {
    if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument();
    this.values["color"] = value.toUpperCase();
  }
}

class ConditionalRangeFont extends Settings {
  constructor() {
    super("ConditionalRangeFont", { bold: false, color: "" });
  }
  get bold(): unknown {
    return this.values["bold"];
  }
  set bold(value: unknown) {
    this.values["bold"] = Boolean(value);
  }
  get color(): unknown {
    return this.values["color"];
  }
  set color(value: unknown) {
    if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument();
    this.values["color"] = value.toUpperCase();
  }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

class ConditionalRangeBorder extends HostObject {
  readonly hostClass = hostClass("ConditionalRangeBorder", ["style", "color", "sideIndex"]);
  private readonly values = { style: "None", color: "" };
  constructor(readonly sideIndex: string) {
    super();
  }
  get style(): unknown {
    return this.values.style;
  }
  set style(value: unknown) {
    if (!["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"].includes(String(value)))
      throw invalidArgument();
    this.values.style = String(value);
  }
  get color(): unknown {
    return this.values.color;
  }
  set color(value: unknown) {
    if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument();
    this.values.color = value.toUpperCase();
  }
}

class ConditionalRangeBorderCollection extends HostCollection {
  readonly hostClass = hostCollection("ConditionalRangeBorderCollection", ["style", "color", "sideIndex"]);
  readonly items = EDGES.map((edge) => new ConditionalRangeBorder(edge));
  getItem(index: unknown): ConditionalRangeBorder {
    const found = this.items.find(({ sideIndex }) => sideIndex === index);
    if (!found) throw invalidArgument();
    return found;
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly hostClass = hostClass("ConditionalRangeFormat", [], ["fill", "font", "borders"]);
  readonly borders = new ConditionalRangeBorderCollection();
  readonly fill = new ConditionalRangeFill();
  readonly font = new ConditionalRangeFont();
}

class ConditionalFormatRule extends Settings {
  constructor() {
    super("ConditionalFormatRule", { formula: "" });
  }
  get formula(): unknown {
    return this.values["formula"];
  }
  set formula(value: unknown) {
    if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument();
    this.values["formula"] = value;
  }
}

class CustomConditionalFormat extends HostObject {
  readonly hostClass = hostClass("CustomConditionalFormat", [], ["format", "rule"]);
  readonly format = new ConditionalRangeFormat();
  readonly rule = new ConditionalFormatRule();
}

class CellValueConditionalFormat extends Settings {
  readonly format = new ConditionalRangeFormat();
  constructor() {
    super("CellValueConditionalFormat", { rule: {} }, ["format"]);
  }
  get rule(): unknown {
    return this.values["rule"];
  }
  set rule(value: unknown) {
    this.values["rule"] = value;
  }
}

/** One conditional format; ids are new after the workbook is closed and opened again, as the file does not hold them. */
export class ConditionalFormat extends HostObject {
  readonly hostClass = hostClass(
    "ConditionalFormat",
    ["id", "type", "priority", "stopIfTrue"],
    ["custom", "customOrNullObject", "cellValue", "cellValueOrNullObject"],
  );
  stop = false;
  readonly customOrNullObject: CustomConditionalFormat | null;
  readonly cellValueOrNullObject: CellValueConditionalFormat | null;
  constructor(
    private readonly sheet: Worksheet,
    public id: string,
    readonly type: string,
    public areas: readonly Area[],
  ) {
    super();
    this.customOrNullObject = type === "Custom" ? new CustomConditionalFormat() : null;
    this.cellValueOrNullObject = type === "CellValue" ? new CellValueConditionalFormat() : null;
  }
  get custom(): CustomConditionalFormat {
    if (!this.customOrNullObject) throw invalidOperation("The operation is invalid for this type.");
    return this.customOrNullObject;
  }
  get cellValue(): CellValueConditionalFormat {
    if (!this.cellValueOrNullObject) throw invalidOperation("The operation is invalid for this type.");
    return this.cellValueOrNullObject;
  }
  getRanges(): HostObject {
    return this.sheet.areas(this.areas);
  }
  /** 0 is judged first. */
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this);
  }
  get stopIfTrue(): unknown {
    return this.stop;
  }
  set stopIfTrue(value: unknown) {
    this.stop = Boolean(value);
  }
  delete(): void {
    this.sheet.allowFormat();
    this.sheet.conditionalFormats.splice(this.priority, 1);
  }
}

/** The conditional formats that touch a range. */
export class ConditionalFormatCollection extends HostCollection {
  readonly hostClass = hostCollection("ConditionalFormatCollection", [
    "id",
    "type",
    "priority",
    "stopIfTrue",
  ]);
  constructor(
    private readonly sheet: Worksheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  get items(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter((format) =>
      format.areas.some((area) => this.areas.some((mine) => intersect(area, mine))),
    );
  }
  add(type: unknown): ConditionalFormat {
    this.sheet.allowFormat();
    if (type !== "Custom" && type !== "CellValue") throw notModelled(`conditional format ${String(type)}`);
    const format = new ConditionalFormat(this.sheet, this.sheet.workbook.nextId(), type, this.areas);
    // A new conditional format comes first.
    this.sheet.conditionalFormats.unshift(format);
    return format;
  }
  getCount(): number {
    return this.items.length;
  }
  getItem(id: unknown): ConditionalFormat {
    const found = this.items.find((format) => format.id === id);
    if (!found) throw notFound();
    return found;
  }
  getItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.items.find((format) => format.id === id) ?? null;
  }
}
