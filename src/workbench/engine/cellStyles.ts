import type { OpenedWorkbook } from "../../files";
import { OfficePackage, WorkbookPart } from "../../files/opc";
import { toUtf8, XML_CLOSE, XML_END, XML_OPEN, XML_TEXT, XmlError, XmlReader } from "../../files/xml";
import { PLAIN_STYLE } from "../grid/types";
import type { CellBorders, CellStyle } from "../grid";
import { readColor, readTheme } from "./colors";
import type { ThemeColors } from "./colors";

/** The looks that a workbook's cells have, each once, and which of them a cell's style number means. */
export interface CellStyles {
  readonly styles: readonly CellStyle[];
  /** Index in `styles` by style number. */
  readonly byNumber: readonly number[];
}

/** Pixels of the grid for a point of the file: 10 points, usual in wide tables, are the grid's usual 12 pixels. */
const FONT_SCALE = 1.15;
const SMALLEST_FONT = 11;
const LARGEST_FONT = 32;

const NO_BORDERS: CellBorders = { left: null, right: null, top: null, bottom: null };
const NONE: CellStyles = { styles: [PLAIN_STYLE], byNumber: [] };

type Font = Pick<CellStyle, "bold" | "italic" | "line" | "fontSize" | "color">;

/** The looks of a workbook's cells; only plain ones where it is no package or its style part cannot be read. */
export function readCellStyles(workbook: OpenedWorkbook): CellStyles {
  const archive = workbook.package;
  const { looks } = workbook;
  if (archive === null)
    return looks
      ? new StylesReader(new TextEncoder().encode(looks.styles), readTheme(undefined)).read()
      : NONE;
  const { relationships } = new WorkbookPart(OfficePackage.over(archive));
  const part = (kind: string): Uint8Array | undefined => {
    const name = relationships.ofKind(kind)?.part;
    const entry = typeof name === "string" ? archive.find(name) : undefined;
    // Looks do not judge: that a part does not fit its checksum is told by the reader of values.
    return entry && archive.readLoosely(entry).data;
  };
  const bytes = part("styles");
  if (bytes === undefined) return NONE;
  try {
    return new StylesReader(bytes, readTheme(part("theme"))).read();
  } catch (error) {
    // Without its looks a sheet is still read, checked and saved; the reader of values has its own word on the part.
    if (error instanceof XmlError) return NONE;
    throw error;
  }
}

class StylesReader {
  private readonly reader: XmlReader;
  private readonly fonts: Font[] = [];
  private readonly fills: (string | null)[] = [];
  private readonly borders: CellBorders[] = [];
  private readonly found: CellStyle[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly theme: ThemeColors,
  ) {
    this.reader = new XmlReader(toUtf8(bytes));
  }

  read(): CellStyles {
    const { reader } = this;
    let section = "";
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind === XML_TEXT || kind === XML_CLOSE) continue;
      if (reader.is("font") && section === "fonts") this.fonts.push(this.font());
      else if (reader.is("fill") && section === "fills") this.fills.push(this.fill());
      else if (reader.is("border") && section === "borders") this.borders.push(this.border());
      else if (reader.is("xf") && section === "cellXfs") this.found.push(this.cell());
      else if (reader.is("dxfs") || reader.is("extLst")) reader.skip();
      else section = reader.localName();
    }
    return distinct(this.found);
  }

  /** Visits the elements inside the current one. */
  private inside(visit: (reader: XmlReader) => void): void {
    const { reader } = this;
    if (reader.kind !== XML_OPEN) return;
    const outside = reader.depth - 1;
    for (let kind = reader.next(); kind !== XML_END && reader.depth > outside; kind = reader.next())
      if (kind !== XML_TEXT && kind !== XML_CLOSE) visit(reader);
  }

  private font(): Font {
    let [bold, italic, underlined, struck] = [false, false, false, false];
    let color: string | null = null;
    let points = 11;
    this.inside((reader) => {
      const value = reader.attribute("val");
      const isOn = !/^(?:0|false|none)$/.test(value ?? "");
      if (reader.is("b")) bold = isOn;
      else if (reader.is("i")) italic = isOn;
      else if (reader.is("u")) underlined = isOn;
      else if (reader.is("strike")) struck = isOn;
      else if (reader.is("sz")) points = Number(value) || points;
      else if (reader.is("color")) color = readColor(reader, this.theme);
    });
    const fontSize = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, Math.round(points * FONT_SCALE)));
    const line = [...(underlined ? ["underline"] : []), ...(struck ? ["line-through"] : [])].join(" ");
    return { bold, italic, line, fontSize, color };
  }

  /** One colour for a fill: that of a plain one, the ground of a pattern, the beginning of a gradient. */
  private fill(): string | null {
    let pattern = "solid";
    let front: string | null = null;
    let ground: string | null = null;
    this.inside((reader) => {
      if (reader.is("patternFill")) pattern = reader.attribute("patternType") ?? "none";
      else if (reader.is("bgColor")) ground = readColor(reader, this.theme);
      else if (reader.is("fgColor") || reader.is("color")) front ??= readColor(reader, this.theme);
    });
    return pattern === "none" ? null : pattern === "solid" ? front : ground;
  }

  private border(): CellBorders {
    const borders: Record<string, string | null> = { ...NO_BORDERS };
    let side = "";
    this.inside((reader) => {
      if (!reader.is("color")) {
        side = { start: "left", end: "right" }[reader.localName()] ?? reader.localName();
        const style = reader.attribute("style");
        if (side in borders && style !== undefined && style !== "none") borders[side] = "";
      } else if (borders[side] === "") borders[side] = readColor(reader, this.theme) ?? "";
    });
    return borders as unknown as CellBorders;
  }

  private cell(): CellStyle {
    const { reader } = this;
    const number = (name: string): number => Number(reader.attribute(name) ?? 0);
    const font = this.fonts[number("fontId")] ?? PLAIN_STYLE;
    const fill = this.fills[number("fillId")] ?? null;
    const borders = this.borders[number("borderId")] ?? NO_BORDERS;
    let alignment: Pick<CellStyle, "align" | "vertical" | "wrap" | "indent"> = {
      align: null,
      vertical: "bottom",
      wrap: false,
      indent: 0,
    };
    this.inside(() => {
      if (!reader.is("alignment")) return;
      const vertical = reader.attribute("vertical") ?? "bottom";
      alignment = {
        align: sideOf(reader.attribute("horizontal") ?? "general"),
        vertical: vertical === "top" || vertical === "bottom" ? vertical : "center",
        wrap: /^(?:1|true)$/.test(reader.attribute("wrapText") ?? ""),
        indent: Math.min(15, Number(reader.attribute("indent") ?? 0) || 0),
      };
    });
    const { bold, italic, line, fontSize, color } = font;
    return { bold, italic, line, fontSize, color, fill, borders, ...alignment };
  }
}

function sideOf(horizontal: string): CellStyle["align"] {
  if (horizontal === "general") return null;
  if (horizontal === "right") return "right";
  return /^(?:center|centerContinuous|distributed)$/.test(horizontal) ? "center" : "left";
}

/** Each look once: cells' formats also differ in what is not seen, and there may be thousands of them. */
function distinct(found: readonly CellStyle[]): CellStyles {
  const styles: CellStyle[] = [PLAIN_STYLE];
  const known = new Map<string, number>();
  const byNumber = found.map((style) => {
    const key = JSON.stringify(style);
    const index = known.get(key) ?? styles.push(style) - 1;
    known.set(key, index);
    return index;
  });
  return { styles, byNumber };
}
