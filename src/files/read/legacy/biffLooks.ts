import { TRANSITIONAL } from "../../opc";
import { escapeAttribute, XML_HEADER } from "../../xml";
import type { WorkbookLooks } from "../types";
import { SheetLooks } from "./sheetLooks";

/** Records of [MS-XLS] 2.4 that say how a workbook looks. */
const BOF = 0x0809;
const EOF = 0x000a;
const FONT = 0x0031;
const FORMAT = 0x041e;
const XF = 0x00e0;
const PALETTE = 0x0092;
const SHEET = 0x0085;
const BIFF8 = 0x0600;
/** First of the colours that a palette gives. */
const FIRST_OF_PALETTE = 8;
/** A workbook with more formatted cells than this keeps none of its looks: they would take more memory than its values. */
const MOST_LOOKS = 1_000_000;

const HORIZONTAL = "general left center right fill justify centerContinuous distributed".split(" ");
const VERTICAL = "top center bottom justify distributed".split(" ");
const LINES = (
  "none thin medium dashed dotted thick double hair mediumDashed dashDot mediumDashDot dashDotDot " +
  "mediumDashDotDot slantDashDot"
).split(" ");
const PATTERNS = (
  "none solid mediumGray darkGray lightGray darkHorizontal darkVertical darkDown darkUp darkGrid darkTrellis " +
  "lightHorizontal lightVertical lightDown lightUp lightGrid lightTrellis gray125 gray0625"
).split(" ");

/** A record: its type, and where its data stand. */
interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/**
 * How the cells of an .xls of Excel 97 to 2003 look ([MS-XLS]), as parts of an .xlsx: the styles, and of each sheet the
 * widths of columns, the heights of rows, the formats of both and of cells, and what stays in view. Colours are those of
 * the workbook's palette, or else by their number. Not kept: diagonal lines, turned texts, conditional formats.
 *
 * @param stream a workbook stream whose records were walked already
 * @returns null where the file is older (Excel 5 and 95), or all sheets together have more formatted cells than are kept
 */
export function readBiffLooks(stream: Uint8Array): WorkbookLooks | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const globals = new GlobalLooks(view);
  const offsets: number[] = [];
  let isFirst = true;
  for (const record of recordsFrom(view, 0)) {
    if (isFirst && (record.type !== BOF || u16(view, record, 0) !== BIFF8)) return null;
    isFirst = false;
    if (record.type === SHEET && record.length >= 6) offsets.push(view.getUint32(record.at, true));
    else globals.take(record);
  }
  let left = MOST_LOOKS;
  // The library lists the sheets as their streams stand in the file, whatever the order of their names.
  const ordered = [...new Set(offsets)].sort((a, b) => a - b);
  const sheets = ordered.map((offset): string => {
    const looks = new SheetLooks(view, globals.count, left);
    for (const { type, at, length } of recordsFrom(view, offset)) looks.take(type, at, length);
    left -= looks.cells;
    return left < 0 ? "" : looks.xml();
  });
  return left < 0 ? null : { styles: globals.xml(), sheets };
}

/** The records of one substream, those of substreams inside it (charts) left out. */
function* recordsFrom(view: DataView, offset: number): Generator<BiffRecord> {
  let depth = 0;
  let at = offset;
  while (at + 4 <= view.byteLength) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    if (type === BOF) depth += 1;
    if (depth === 1) yield { type, at: at + 4, length };
    if (type === EOF) depth -= 1;
    if (depth <= 0) return;
    at += 4 + length;
  }
}

/** A number of two bytes in a record; 0 where the record is too short. */
const u16 = (view: DataView, { at, length }: BiffRecord, offset: number): number =>
  offset + 2 <= length ? view.getUint16(at + offset, true) : 0;

/** Fonts, number formats, colours and cell formats of a workbook. */
class GlobalLooks {
  private readonly fonts: BiffRecord[] = [];
  private readonly formats: string[] = [];
  private readonly cellFormats: BiffRecord[] = [];
  private palette: readonly string[] | null = null;

  constructor(private readonly view: DataView) {}

  get count(): number {
    return this.cellFormats.length;
  }

  take(record: BiffRecord): void {
    const { view } = this;
    if (record.type === FONT && record.length >= 14) this.fonts.push(record);
    else if (record.type === XF && record.length >= 20) this.cellFormats.push(record);
    else if (record.type === FORMAT && record.length >= 5) this.formats.push(this.formatXml(record));
    else if (record.type === PALETTE) {
      const count = Math.min(56, u16(view, record, 0), Math.floor((record.length - 2) / 4));
      this.palette = Array.from({ length: count }, (_, index) =>
        [0, 1, 2].map((part) => hex(view.getUint8(record.at + 2 + index * 4 + part))).join(""),
      );
    }
  }

  private formatXml(record: BiffRecord): string {
    const code = unicodeText(this.view, record.at + 4, u16(this.view, record, 2), record.at + record.length);
    return `<numFmt numFmtId="${u16(this.view, record, 0)}" formatCode="${escapeAttribute(code)}"/>`;
  }

  /** The styles part of an .xlsx; cell formats keep their numbers. */
  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
    const looks = this.cellFormats.map((record) => this.lookOf(record));
    return [
      XML_HEADER,
      `<styleSheet xmlns="${TRANSITIONAL.main}">`,
      list("numFmts", this.formats),
      list("fonts", this.fonts.length === 0 ? ["<font/>"] : this.fonts.map((font) => this.fontXml(font))),
      list("fills", [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        ...looks.map(({ fill }) => fill),
      ]),
      list("borders", [
        "<border><left/><right/><top/><bottom/><diagonal/></border>",
        ...looks.map(({ border }) => border),
      ]),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list(
        "cellXfs",
        looks.map(({ xf }, index) => xf(index + 2, index + 1)),
      ),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      "</styleSheet>",
    ].join("");
  }

  private color(element: string, number: number): string {
    const own = this.palette?.[number - FIRST_OF_PALETTE];
    if (own !== undefined) return `<${element} rgb="FF${own}"/>`;
    // 64 and 65 are the system's own, 0x7FFF is a font's automatic colour.
    return number < 64 ? `<${element} indexed="${number}"/>` : "";
  }

  private fontXml(record: BiffRecord): string {
    const { view } = this;
    const flags = u16(view, record, 2);
    const name = unicodeText(view, record.at + 15, view.getUint8(record.at + 14), record.at + record.length);
    const underline = view.getUint8(record.at + 10);
    return [
      "<font>",
      u16(view, record, 6) >= 600 ? "<b/>" : "",
      (flags & 2) === 0 ? "" : "<i/>",
      (flags & 8) === 0 ? "" : "<strike/>",
      underline === 0 ? "" : underline === 2 ? '<u val="double"/>' : "<u/>",
      `<sz val="${u16(view, record, 0) / 20}"/>`,
      this.color("color", u16(view, record, 4)),
      name === "" ? "" : `<name val="${escapeAttribute(name)}"/>`,
      `<charset val="${view.getUint8(record.at + 12)}"/>`,
      "</font>",
    ].join("");
  }

  private lookOf(record: BiffRecord) {
    const { view } = this;
    const { at } = record;
    // Number 4 was never given to a font.
    const font = u16(view, record, 0);
    const fontId = Math.min(Math.max(0, this.fonts.length - 1), font > 3 ? font - 1 : font);
    const [alignment, indent] = [view.getUint8(at + 6), view.getUint8(at + 8) & 15];
    const [one, two, three] = [
      view.getUint32(at + 10, true),
      view.getUint32(at + 14, true),
      u16(view, record, 18),
    ];
    const side = (name: string, line: number, color: number): string =>
      line === 0 || LINES[line] === undefined
        ? `<${name}/>`
        : `<${name} style="${LINES[line]}">${this.color("color", color)}</${name}>`;
    const border = [
      "<border>",
      side("left", one & 15, (one >>> 16) & 127),
      side("right", (one >>> 4) & 15, (one >>> 23) & 127),
      side("top", (one >>> 8) & 15, two & 127),
      side("bottom", (one >>> 12) & 15, (two >>> 7) & 127),
      "<diagonal/></border>",
    ].join("");
    const pattern = PATTERNS[two >>> 26] ?? "none";
    const fill = `<fill><patternFill patternType="${pattern}">${this.color("fgColor", three & 127)}${this.color("bgColor", (three >>> 7) & 127)}</patternFill></fill>`;
    const [horizontal, vertical] = [HORIZONTAL[alignment & 7], VERTICAL[(alignment >>> 4) & 7] ?? "bottom"];
    const format = u16(view, record, 2);
    const xf = (fillId: number, borderId: number): string =>
      `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${horizontal}" vertical="${vertical}"${(alignment & 8) === 0 ? "" : ' wrapText="1"'}${indent === 0 ? "" : ` indent="${indent}"`}/></xf>`;
    return { border, fill, xf };
  }
}

const hex = (byte: number): string => byte.toString(16).padStart(2, "0").toUpperCase();

/** Text of a record: a byte of flags, then characters of one byte each or of two. */
function unicodeText(view: DataView, at: number, count: number, end: number): string {
  if (at >= end) return "";
  const size = (view.getUint8(at) & 1) === 0 ? 1 : 2;
  let text = "";
  for (let index = 0, place = at + 1; index < count && place + size <= end; index++, place += size)
    text += String.fromCharCode(size === 1 ? view.getUint8(place) : view.getUint16(place, true));
  return text;
}
