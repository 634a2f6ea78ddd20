import { strFromU8, unzipSync, zipSync } from "fflate";
import { childOf, childrenOf, descendantsOf, localName, parseXml } from "./xmlTree";
import type { XmlNode } from "./xmlTree";

/** Parts of a package by name, read with fflate (not with the product's own zip reader). */
export type Parts = Readonly<Record<string, Uint8Array>>;

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOf(parts: Parts, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name} among ${Object.keys(parts).join(", ")}`);
  return part[0] === 0xff && part[1] === 0xfe ? new TextDecoder("utf-16le").decode(part) : strFromU8(part);
}

export function treeOf(parts: Parts, name: string): XmlNode {
  return parseXml(textOf(parts, name));
}

/** A package from texts and bytes, in this order. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === "string" ? encoder.encode(part) : part,
      ]),
    ),
    { mtime: new Date(2024, 4, 17, 10, 30) },
  );
}

/** Order of the children of CT_Worksheet, CT_Workbook, CT_Stylesheet (ECMA-376 part 1, 18.3.1.99, 18.2.27, 18.8.39). */
const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
      " ",
    ),
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
      " ",
    ),
  styleSheet:
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
};

/** Asserts that the root's children stand in schema order; mc:AlternateContent counts as what it holds. */
function expectSchemaOrder(root: XmlNode): void {
  const order = CHILD_ORDER[localName(root)];
  if (order === undefined) throw new Error(`no order known for ${root.name}`);
  const names = root.children
    .map((child) =>
      localName(child) === "AlternateContent"
        ? localName((child.children[0] as XmlNode).children[0] as XmlNode)
        : localName(child),
    )
    .filter((name) => order.includes(name));
  const ranks = names.map((name) => order.indexOf(name));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
}

/**
 * Asserts what Excel checks before it opens a package: every part well-formed and typed, every internal relationship
 * pointing at a part, schema order, counts, style indexes in range, unique sheet names and ids.
 */
export function expectSound(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  const names = new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]));
  expect(names.size).toBe(Object.keys(parts).length);
  const types = treeOf(parts, "[Content_Types].xml");
  const defaults = new Map(
    childrenOf(types, "Default").map((d) => [d.attributes.Extension?.toLowerCase(), d]),
  );
  const overrides = childrenOf(types, "Override").map((o) => (o.attributes.PartName as string).toLowerCase());
  expect(new Set(overrides).size).toBe(overrides.length);
  expect(defaults.size).toBe(childrenOf(types, "Default").length);
  for (const override of overrides) expect(names.has(override.slice(1))).toBe(true);
  for (const name of Object.keys(parts)) {
    if (name === "[Content_Types].xml" || name.endsWith("/")) continue;
    const typed =
      overrides.includes(`/${name.toLowerCase()}`) || defaults.has(name.split(".").pop()?.toLowerCase());
    expect({ name, typed }).toEqual({ name, typed: true });
    if (/\.rels$/.test(name)) expectRelationships(parts, names, name);
  }
  const workbookName = names.get("xl/workbook.xml");
  if (workbookName !== undefined) expectWorkbook(parts, workbookName);
}

function expectRelationships(parts: Parts, names: ReadonlyMap<string, string>, name: string): void {
  const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
  if (source !== "")
    expect({ source, exists: names.has(source.toLowerCase()) }).toEqual({ source, exists: true });
  const relationships = childrenOf(treeOf(parts, name), "Relationship");
  const ids = relationships.map((relationship) => relationship.attributes.Id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of relationships) {
    if (attributes.TargetMode === "External") continue;
    const target = new URL(attributes.Target as string, `file:///${source}`).pathname.slice(1).toLowerCase();
    expect({ name, target, exists: names.has(decodeURI(target)) }).toEqual({ name, target, exists: true });
  }
}

function expectWorkbook(parts: Parts, workbookName: string): void {
  const workbook = treeOf(parts, workbookName);
  expectSchemaOrder(workbook);
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet");
  for (const key of ["name", "sheetId"]) {
    const values = sheets.map((sheet) => sheet.attributes[key]?.toLowerCase());
    expect(new Set(values).size).toBe(values.length);
  }
  for (const name of descendantsOf(workbook, "definedName")) {
    if (name.attributes.localSheetId === undefined) continue;
    expect(Number(name.attributes.localSheetId)).toBeLessThan(sheets.length);
  }
  const stylesName = Object.keys(parts).find((name) => /(^|\/)styles\d*\.xml$/i.test(name));
  const styles = stylesName === undefined ? null : treeOf(parts, stylesName);
  if (styles !== null) expectStyles(styles);
  for (const name of Object.keys(parts).filter((part) => /worksheets\/[^/]*\.xml$/.test(part))) {
    const sheet = treeOf(parts, name);
    expectSchemaOrder(sheet);
    expectSheet(sheet, styles);
  }
}

function expectStyles(styles: XmlNode): void {
  expectSchemaOrder(styles);
  const sizes: Record<string, number> = {};
  for (const section of styles.children) {
    sizes[localName(section)] = section.children.length;
    if (section.attributes.count !== undefined && localName(section) !== "extLst") {
      expect(Number(section.attributes.count)).toBe(section.children.length);
    }
  }
  for (const xf of childrenOf(styles, "cellXfs").flatMap((list) => childrenOf(list, "xf"))) {
    expect(Number(xf.attributes.fontId ?? 0)).toBeLessThan(sizes.fonts ?? 1);
    expect(Number(xf.attributes.fillId ?? 0)).toBeLessThan(sizes.fills ?? 1);
    expect(Number(xf.attributes.borderId ?? 0)).toBeLessThan(sizes.borders ?? 1);
  }
}

function expectSheet(sheet: XmlNode, styles: XmlNode | null): void {
  const count = (section: string): number =>
    styles === null ? 0 : (childrenOf(styles, section)[0]?.children.length ?? 0);
  for (const cell of descendantsOf(sheet, "c")) {
    if (cell.attributes.s !== undefined)
      expect(Number(cell.attributes.s)).toBeLessThan(Math.max(1, count("cellXfs")));
  }
  const main = childrenOf(sheet, "conditionalFormatting").flatMap((format) => childrenOf(format, "cfRule"));
  for (const rule of main) {
    if (rule.attributes.dxfId !== undefined)
      expect(Number(rule.attributes.dxfId)).toBeLessThan(count("dxfs"));
  }
  const rows = descendantsOf(sheet, "row").map((row) => row.attributes.r);
  const numbers = rows.filter((row) => row !== undefined).map(Number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
}
