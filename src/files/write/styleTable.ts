import type { CellStyle } from "../../core";
import { TRANSITIONAL } from "../opc";
import { escapeAttribute } from "../xml";

/** The look of one cell as a style table keeps it. */
interface CellLook {
  readonly style: CellStyle;
  /** Number format code; "General" when none. */
  readonly format: string;
  /** The cell's text begins with a character that would start a formula when retyped. */
  readonly quotePrefix: boolean;
}

/** Hands out the index (`s`) of a look; equal looks share one. */
export interface StyleTable {
  indexOf(look: CellLook): number;
}

/** Lists of a styles part that entries are added to. */
export type StyleSection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";

/** Where style entries go: a new part, or the end of an existing one's lists. */
export interface StyleSink {
  /** Element prefix of the part, "" or with its colon. */
  readonly prefix: string;
  /** Adds an entry and answers its index; an equal entry added before is used again. */
  add(section: StyleSection, xml: string): number;
  /** Id of a custom number format, added when there is none yet. */
  formatId(code: string): number;
}

/** The font of forms and lists: 宋体 (SimSun), which every Chinese office suite has, 11 points. */
export const BODY_FONT = { name: "宋体", size: 11, charset: 134 } as const;

/** Ids of the number formats that every reader knows (ECMA-376 part 1, 18.8.30), language-free ones only. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** `<font>` in the order Excel writes its children. */
function fontXml(style: CellStyle, prefix: string): string {
  const p = prefix;
  return [
    `<${p}font>`,
    style.bold ? `<${p}b/>` : "",
    style.underline ? `<${p}u/>` : "",
    `<${p}sz val="${style.size ?? BODY_FONT.size}"/>`,
    style.color === undefined ? "" : `<${p}color rgb="FF${style.color}"/>`,
    `<${p}name val="${BODY_FONT.name}"/><${p}charset val="${BODY_FONT.charset}"/>`,
    `</${p}font>`,
  ].join("");
}

function fillXml(color: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function thinBorderXml(p: string): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${p}${side} style="thin"><${p}color auto="1"/></${p}${side}>`,
  );
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

function alignmentXml(style: CellStyle, p: string): string {
  const attributes = [
    style.horizontal === undefined ? "" : ` horizontal="${style.horizontal}"`,
    style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<${p}alignment${attributes}/>`;
}

/** The `<xf>` of a look, its font, fill, border and format added to the sink. */
function formatRecord(look: CellLook, sink: StyleSink): string {
  const { style } = look;
  const p = sink.prefix;
  const format = BUILT_IN_FORMATS[look.format] ?? sink.formatId(look.format);
  const font = sink.add("fonts", fontXml(style, p));
  const fill = style.fill === undefined ? 0 : sink.add("fills", fillXml(style.fill, p));
  const border = style.border ? sink.add("borders", thinBorderXml(p)) : 0;
  const alignment = alignmentXml(style, p);
  const protection = style.unlocked ? `<${p}protection locked="0"/>` : "";
  const attributes = [
    ` numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    look.quotePrefix ? ' quotePrefix="1"' : "",
    format === 0 ? "" : ' applyNumberFormat="1"',
    ' applyFont="1"',
    fill === 0 ? "" : ' applyFill="1"',
    border === 0 ? "" : ' applyBorder="1"',
    alignment === "" ? "" : ' applyAlignment="1"',
    protection === "" ? "" : ' applyProtection="1"',
  ].join("");
  return alignment === "" && protection === ""
    ? `<${p}xf${attributes}/>`
    : `<${p}xf${attributes}>${alignment}${protection}</${p}xf>`;
}

/** A style table over any sink. */
export function styleTable(sink: StyleSink): StyleTable {
  const known = new Map<string, number>();
  // Descriptions share their style objects, so that most cells are answered without comparing what is in them.
  const byObject = new WeakMap<CellStyle, Map<string, number>>();
  return {
    indexOf(look) {
      const rest = `${look.quotePrefix ? "'" : ""}${look.format}`;
      const quick = byObject.get(look.style) ?? new Map<string, number>();
      let index = quick.get(rest);
      if (index === undefined) {
        const key = keyOf(look);
        index = known.get(key) ?? sink.add("cellXfs", formatRecord(look, sink));
        known.set(key, index);
        byObject.set(look.style, quick.set(rest, index));
      }
      return index;
    },
  };
}

function keyOf({ style, format, quotePrefix }: CellLook): string {
  return JSON.stringify([
    style.bold ?? false,
    style.underline ?? false,
    style.size,
    style.color,
    style.fill,
    style.border ?? false,
    style.horizontal,
    style.vertical,
    style.wrap ?? false,
    style.unlocked ?? false,
    format,
    quotePrefix,
  ]);
}

/** Style lists of a new workbook; index 0 of each is what Excel expects there. */
export class NewStyles implements StyleSink {
  readonly prefix = "";
  private readonly lists: Record<StyleSection, string[]> = {
    numFmts: [],
    fonts: [fontXml({}, "")],
    fills: [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ],
    borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
    cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  };
  private readonly formats = new Map<string, number>();

  add(section: StyleSection, xml: string): number {
    const list = this.lists[section];
    const at = list.indexOf(xml);
    return at >= 0 ? at : list.push(xml) - 1;
  }

  formatId(code: string): number {
    let id = this.formats.get(code);
    if (id === undefined) {
      id = 176 + this.formats.size; // 164–175 are taken by some East Asian built-ins
      this.formats.set(code, id);
      this.add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    }
    return id;
  }

  /** The whole styles part. */
  xml(): string {
    const section = (name: StyleSection): string => {
      const list = this.lists[name];
      return list.length === 0 ? "" : `<${name} count="${list.length}">${list.join("")}</${name}>`;
    };
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      `<styleSheet xmlns="${TRANSITIONAL.main}">`,
      section("numFmts"),
      section("fonts"),
      section("fills"),
      section("borders"),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      section("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/>',
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      "</styleSheet>",
    ].join("");
  }
}
