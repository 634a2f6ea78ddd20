import {
  HostCollection,
  HostObject,
  hostClass,
  hostCollection,
  invalidArgument,
  notModelled,
} from "../hostObject";
import type { Area } from "../address";
import type { CellStore } from "./store";

/** What a format object acts on: one or more areas of one sheet. */
export interface FormatTarget {
  readonly store: CellStore;
  readonly areas: readonly Area[];
  /** Raises when the sheet's protection forbids formatting. */
  allowFormat(): void;
}

type FormatValue = string | number | boolean;

const COLOUR = /^#[0-9a-f]{6}$/i;

/** Excel answers colours as #RRGGBB in capitals and takes names as well; only hexadecimal is modelled. */
function colour(value: unknown): string {
  if (typeof value !== "string" || !COLOUR.test(value)) throw invalidArgument();
  return value.toUpperCase();
}

function read(target: FormatTarget, name: string, fallback: FormatValue): FormatValue | null {
  const seen = new Set(
    target.areas.map((area) => target.store.sharedFormat(area, (cell) => cell?.format?.[name] ?? fallback)),
  );
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

function write(target: FormatTarget, name: string, value: FormatValue | undefined): void {
  target.allowFormat();
  for (const area of target.areas) target.store.setFormat(area, name, value);
}

const oneOf = (value: unknown, allowed: readonly string[]): string => {
  if (typeof value !== "string" || !allowed.includes(value)) throw invalidArgument();
  return value;
};

export class RangeFill extends HostObject {
  readonly hostClass = hostClass("RangeFill", ["color"]);
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get color(): unknown {
    return read(this.target, "fill.color", "#FFFFFF");
  }
  set color(value: unknown) {
    write(this.target, "fill.color", colour(value));
  }
  clear(): void {
    write(this.target, "fill.color", undefined);
  }
}

export class RangeFont extends HostObject {
  readonly hostClass = hostClass("RangeFont", ["bold", "italic", "color", "size", "underline", "name"]);
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get bold(): unknown {
    return read(this.target, "font.bold", false);
  }
  set bold(value: unknown) {
    write(this.target, "font.bold", Boolean(value));
  }
  get italic(): unknown {
    return read(this.target, "font.italic", false);
  }
  set italic(value: unknown) {
    write(this.target, "font.italic", Boolean(value));
  }
  get color(): unknown {
    return read(this.target, "font.color", "#000000");
  }
  set color(value: unknown) {
    write(this.target, "font.color", colour(value));
  }
  get size(): unknown {
    return read(this.target, "font.size", 11);
  }
  set size(value: unknown) {
    if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument();
    write(this.target, "font.size", value);
  }
  get underline(): unknown {
    return read(this.target, "font.underline", "None");
  }
  set underline(value: unknown) {
    write(
      this.target,
      "font.underline",
      oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
    );
  }
  get name(): unknown {
    return read(this.target, "font.name", "等线");
  }
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Edge = (typeof EDGES)[number];

/** The cells of an area that a border index touches, and which side of them. */
function touched(area: Area, edge: Edge): readonly (readonly [Area, string])[] {
  switch (edge) {
    case "EdgeTop":
      return [[{ ...area, bottom: area.top }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, top: area.bottom }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, right: area.left }, "left"]];
    case "EdgeRight":
      return [[{ ...area, left: area.right }, "right"]];
    case "InsideVertical":
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, "right"],
            [{ ...area, left: area.left + 1 }, "left"],
          ];
    case "InsideHorizontal":
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, "bottom"],
            [{ ...area, top: area.top + 1 }, "top"],
          ];
  }
}

class RangeBorder extends HostObject {
  readonly hostClass = hostClass("RangeBorder", ["style", "color", "weight", "sideIndex"]);
  constructor(
    private readonly target: FormatTarget,
    readonly sideIndex: Edge,
  ) {
    super();
  }
  get style(): unknown {
    const seen = new Set<unknown>();
    for (const area of this.target.areas) {
      for (const [part, side] of touched(area, this.sideIndex)) {
        seen.add(
          this.target.store.sharedFormat(part, (cell) => cell?.format?.[`border.${side}.style`] ?? "None"),
        );
      }
    }
    return seen.size === 1 ? [...seen][0] : null;
  }
  set style(value: unknown) {
    const style = oneOf(value, ["None", "Continuous", "Dash", "Dot", "Double"]);
    this.put("style", style === "None" ? undefined : style);
  }
  get color(): unknown {
    throw notModelled("RangeBorder.color (reading)");
  }
  set color(value: unknown) {
    this.put("color", colour(value));
  }
  get weight(): unknown {
    throw notModelled("RangeBorder.weight (reading)");
  }
  set weight(value: unknown) {
    this.put("weight", oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]));
  }
  private put(name: string, value: string | undefined): void {
    this.target.allowFormat();
    for (const area of this.target.areas) {
      for (const [part, side] of touched(area, this.sideIndex)) {
        this.target.store.setFormat(part, `border.${side}.${name}`, value);
      }
    }
  }
}

class RangeBorderCollection extends HostCollection {
  readonly hostClass = hostCollection("RangeBorderCollection", ["style", "sideIndex"]);
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get items(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.target, edge));
  }
  getItem(index: unknown): RangeBorder {
    return new RangeBorder(this.target, oneOf(index, EDGES) as Edge);
  }
}

class FormatProtection extends HostObject {
  readonly hostClass = hostClass("FormatProtection", ["locked"]);
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get locked(): unknown {
    return read(this.target, "protection.locked", true);
  }
  set locked(value: unknown) {
    write(this.target, "protection.locked", Boolean(value));
  }
}

/** Excel's RangeFormat over one or more areas; sizes in points. */
export class RangeFormat extends HostObject {
  readonly hostClass = hostClass(
    "RangeFormat",
    ["horizontalAlignment", "verticalAlignment", "wrapText", "rowHeight", "columnWidth"],
    ["fill", "font", "borders", "protection"],
  );
  readonly fill: RangeFill;
  readonly font: RangeFont;
  readonly borders: RangeBorderCollection;
  readonly protection: FormatProtection;
  constructor(private readonly target: FormatTarget) {
    super();
    this.fill = new RangeFill(target);
    this.font = new RangeFont(target);
    this.borders = new RangeBorderCollection(target);
    this.protection = new FormatProtection(target);
  }
  get horizontalAlignment(): unknown {
    return read(this.target, "alignment.horizontal", "General");
  }
  set horizontalAlignment(value: unknown) {
    write(
      this.target,
      "alignment.horizontal",
      oneOf(value, ["General", "Left", "Center", "Right", "Fill", "Justify"]),
    );
  }
  get verticalAlignment(): unknown {
    return read(this.target, "alignment.vertical", "Bottom");
  }
  set verticalAlignment(value: unknown) {
    write(this.target, "alignment.vertical", oneOf(value, ["Top", "Center", "Bottom", "Justify"]));
  }
  get wrapText(): unknown {
    return read(this.target, "alignment.wrapText", false);
  }
  set wrapText(value: unknown) {
    write(this.target, "alignment.wrapText", Boolean(value));
  }
  get rowHeight(): unknown {
    const heights = new Set<number>();
    for (const { top, bottom } of this.target.areas)
      for (let row = top; row <= bottom; row++) heights.add(this.target.store.rowHeights.get(row) ?? 15);
    return heights.size === 1 ? [...heights][0] : null;
  }
  set rowHeight(value: unknown) {
    if (typeof value !== "number" || value < 0 || value > 409.5) throw invalidArgument();
    this.target.allowFormat();
    for (const { top, bottom } of this.target.areas) {
      for (let row = top; row <= bottom; row++) this.target.store.rowHeights.set(row, value);
    }
  }
  get columnWidth(): unknown {
    throw notModelled("RangeFormat.columnWidth (reading)");
  }
  set columnWidth(value: unknown) {
    if (typeof value !== "number" || value < 0 || value > 1790) throw invalidArgument();
    this.target.allowFormat();
    for (const { left, right } of this.target.areas) {
      for (let column = left; column <= right; column++) this.target.store.columnWidths.set(column, value);
    }
  }
  autofitRows(): void {
    this.target.allowFormat();
    for (const { top, bottom } of this.target.areas) {
      for (let row = top; row <= Math.min(bottom, top + 100_000); row++)
        this.target.store.rowHeights.delete(row);
    }
  }
}
