import type { SheetDescription, WorkbookDescription } from "../../core";
import { packEntry, writeZip } from "../zip";
import type { ZipCodec, ZipEntry } from "../zip";
import { quotedSheetName } from "./address";
import { NewStyles, styleTable } from "./styleTable";
import { escapeAttribute, escapeText, XML_HEADER } from "../xml";
import { MAIN_NAMESPACE, safeSheetName, worksheetPieces } from "./worksheet";
import { sheetNames } from "./worksheetTail";
import type { SheetName } from "./worksheetTail";
import { textElement } from "./cellText";
import { encodePieces } from "./pieces";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Settings of a whole workbook that its sheets' descriptions do not carry. */
export interface WorkbookOptions {
  /** Day 1 of date serials; 1900 unless the values come from an old Mac workbook. */
  readonly dateSystem?: 1900 | 1904;
  /** How parts are compressed; without it, the codec that runs everywhere. */
  readonly codec?: ZipCodec;
}

/**
 * A new .xlsx (Office Open XML, transitional) with these sheets, the first one selected. The bytes depend on the
 * description alone: no clock, no random ids. Throws a RangeError on what no workbook can hold: no sheet at all,
 * impossible or repeated sheet names, merged areas that overlap, too many rows.
 */
export function writeWorkbook(description: WorkbookDescription, options: WorkbookOptions = {}): Uint8Array {
  const { sheets } = description;
  assertNames(sheets);
  const styles = new NewStyles();
  const table = styleTable(styles);
  const strings = new SharedStrings();
  const lists = new ListSheet(
    safeSheetName(
      "选项",
      sheets.map((sheet) => sheet.name),
    ),
  );
  // Deflated one after the other: a sheet of thousands of rows takes ten times as much room before.
  const written: SheetDescription[] = [];
  const packed: ZipEntry[] = [];
  const pack = (name: string, pieces: Iterable<string>): ZipEntry =>
    packEntry(name, encodePieces(pieces), options.codec);
  const add = (sheet: SheetDescription, listRange: (values: readonly string[]) => string): void => {
    const context = {
      namespace: MAIN_NAMESPACE,
      styles: table,
      text: (value: string) => ({ type: "s", content: `<v>${strings.indexOf(value)}</v>` }) as const,
      selected: written.length === 0,
      listRange,
    };
    written.push(sheet);
    packed.push(pack(`xl/worksheets/sheet${written.length}.xml`, worksheetPieces(sheet, context)));
  };
  for (const sheet of sheets) add(sheet, (values) => lists.add(values));
  const choices = lists.description;
  if (choices !== null) add(choices, () => "");
  const before: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes(written.length)],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(written, sheets.length, options.dateSystem ?? 1900)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...written.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
  ];
  const entries = [
    ...before.map(([name, text]) => pack(name, [text])),
    ...packed,
    pack("xl/styles.xml", [styles.xml()]),
    pack("xl/sharedStrings.xml", strings.pieces()),
  ];
  return writeZip(
    entries.map((entry) => ({ entry })),
    options.codec,
  );
}

function assertNames(sheets: readonly SheetDescription[]): void {
  if (sheets.length === 0) throw new RangeError("a workbook needs a sheet");
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (seen.has(name.toLowerCase())) throw new RangeError(`two sheets are called ${JSON.stringify(name)}`);
    seen.add(name.toLowerCase());
  }
}

/** The shared string table; equal texts are stored once. */
class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses++;
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return index;
  }

  *pieces(): Generator<string> {
    yield `${XML_HEADER}<sst xmlns="${MAIN_NAMESPACE}" count="${this.uses}" uniqueCount="${this.indexes.size}">`;
    for (const text of this.indexes.keys()) yield `<si>${textElement(text)}</si>`;
    yield "</sst>";
  }
}

/** A hidden sheet with one column per list of choices that does not fit into a validation itself. */
class ListSheet {
  private readonly lists: (readonly string[])[] = [];

  constructor(private readonly name: string) {}

  /** Keeps the list and answers its range; equal lists share a column. */
  add(values: readonly string[]): string {
    const key = JSON.stringify(values);
    let column = this.lists.findIndex((list) => JSON.stringify(list) === key);
    if (column < 0) column = this.lists.push(values) - 1;
    const letter = String.fromCharCode(65 + column);
    if (column > 25) throw new RangeError("too many long lists of choices");
    return `${quotedSheetName(this.name)}!$${letter}$1:$${letter}$${values.length}`;
  }

  get description(): SheetDescription | null {
    if (this.lists.length === 0) return null;
    const height = Math.max(...this.lists.map((list) => list.length));
    return {
      name: this.name,
      columnWidths: [],
      merges: [],
      rows: Array.from({ length: height }, (_, row) => ({
        cells: this.lists.map((list) => {
          const value = list[row];
          return value === undefined ? null : { value, format: "@" };
        }),
      })),
    };
  }
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${SHEET_ML}.${type}+xml"/>`;
  return [
    XML_HEADER,
    `<Types xmlns="${CONTENT_TYPES}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/xl/workbook.xml", "sheet.main"),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"),
    ),
    override("/xl/styles.xml", "styles"),
    override("/xl/sharedStrings.xml", "sharedStrings"),
    "</Types>",
  ].join("");
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEADER}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${each.join("")}</Relationships>`;
}

/** A `<definedName>` of the sheet at 0-based position `sheet`. */
export function definedNameXml(name: SheetName, sheet: number, prefix = ""): string {
  const hidden = name.hidden ? ' hidden="1"' : "";
  return `<${prefix}definedName name="${name.name}" localSheetId="${sheet}"${hidden}>${escapeText(name.formula)}</${prefix}definedName>`;
}

function workbookXml(sheets: readonly SheetDescription[], visible: number, dateSystem: 1900 | 1904): string {
  const list = sheets.map((sheet, index) => {
    const state = index < visible ? "" : ' state="hidden"';
    return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = sheets.flatMap((sheet, index) =>
    sheetNames(sheet).map((name) => definedNameXml(name, index)),
  );
  return [
    XML_HEADER,
    `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIPS}">`,
    dateSystem === 1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>",
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="0"/></bookViews>',
    `<sheets>${list.join("")}</sheets>`,
    names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`,
    '<calcPr calcId="191029"/>',
    "</workbook>",
  ].join("");
}
