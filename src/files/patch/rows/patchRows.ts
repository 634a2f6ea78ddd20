import { parseRange } from "../../../core/grid";
import type { RowPlan } from "../../../core";
import { HostError } from "../../../host";
import { OfficePackage, WorkbookPart, attributeOf, childrenOf, textInside } from "../../opc";
import type { EditablePart, OutlineElement, PackageOptions } from "../../opc";
import { decodeText, escapeText } from "../../xml";
import { followNoteShapes } from "../noteShapes";
import { readable } from "../readable";
import { WorksheetPart } from "../worksheetPart";
import { Followers } from "./followers";
import { Moving } from "./moving";
import { SheetRows } from "./sheetRows";

/**
 * A copy of a workbook with rows of one sheet taken out and put in, as whole rows with their format and height, as Excel
 * does it: what stands below moves, and everything that names cells follows — merged areas, conditional formats,
 * validations, links, notes, drawings, tables, charts, print areas, names, and the formulas of every sheet. Excel is
 * asked to compute when it opens the copy.
 *
 * @throws HostError `sheetNotFound`; `formulas` where nothing would be left of what a formula or name refers to, or only
 * a part of an array formula; `notSupported` for something that cannot lose its rows (a table's header, a pivot table):
 * the detail names it
 */
export function patchRows(
  bytes: Uint8Array,
  sheetName: string,
  plan: RowPlan,
  options: PackageOptions = {},
): Uint8Array {
  if (plan.isSame) return bytes;
  return readable("change rows", () => {
    const editor = OfficePackage.open(bytes, options);
    const workbook = new WorkbookPart(editor);
    const listed = workbook.worksheet(sheetName);
    if (listed === undefined) throw new HostError("sheetNotFound", sheetName);
    const moving = new Moving(listed.name, plan);
    followSheet(new WorksheetPart(workbook, listed.part), moving);
    for (const { kind, name, part } of workbook.sheets) {
      if (kind !== "worksheet" || part === null || name === listed.name || !editor.has(part)) continue;
      if (names(editor.edit(part), moving.sheet))
        followFormulas(new WorksheetPart(workbook, part), name, moving);
    }
    followNames(workbook, moving);
    for (const name of editor.names.filter((each) =>
      /(?:^|\/)(?:charts|pivotCache)\/[^/]*\.xml$/i.test(each),
    ))
      followMention(editor.edit(name), moving);
    workbook.recomputeOnLoad();
    workbook.dropCalcChain();
    return editor.write();
  });
}

/** Whether a part may name a sheet, in whatever characters are written as references. */
function names(part: EditablePart | undefined, sheet: string): part is EditablePart {
  if (part === undefined) return false;
  const text = decodeText(part.body, 0, part.body.length).toUpperCase();
  const name = sheet.toUpperCase();
  return [name, name.replace(/'/g, "''")].some((each) => text.includes(each));
}

function followSheet(sheet: WorksheetPart, moving: Moving): void {
  const data = sheet.child("sheetData");
  if (data !== undefined) new SheetRows(sheet.part, data, sheet.prefix, moving.sheet, moving).rewrite();
  const followers = new Followers(sheet.part, moving);
  for (const child of sheet.part.outline.children) followers.follow(child);
  const { editor } = sheet.workbook;
  for (const { kind, part: name } of sheet.relationships.all) {
    const part = name === null ? undefined : editor.edit(name);
    if (part === undefined) continue;
    if (kind === "table") followTable(part, moving);
    else if (kind === "pivotTable") followPivotTable(part, moving);
    else if (kind === "vmlDrawing") followNoteShapes(part, (row) => moving.plan.rowNow(row));
    else if (/^(?:comments|threadedComment|drawing|ctrlProp)$/.test(kind)) followWhole(part, moving);
  }
}

function followWhole(part: EditablePart, moving: Moving): void {
  const followers = new Followers(part, moving);
  const { root, children } = part.outline;
  if (root.name === "ThreadedComments") followers.follow(root);
  else for (const child of children) followers.follow(child);
}

/** Formulas of another sheet, and its rules and validations. */
function followFormulas(sheet: WorksheetPart, name: string, moving: Moving): void {
  const data = sheet.child("sheetData");
  if (data !== undefined) new SheetRows(sheet.part, data, sheet.prefix, name, moving).rewrite();
  for (const child of sheet.part.outline.children) followTexts(sheet.part, child, name, moving);
}

/** A chart or the data of a pivot table, which may name the sheet. */
function followMention(part: EditablePart | undefined, moving: Moving): void {
  if (!names(part, moving.sheet)) return;
  const { root, children } = part.outline;
  if (root.name === "pivotCacheDefinition") {
    for (const child of children.filter(({ name }) => name === "cacheSource")) {
      const [source] = childrenOf(part.body, child);
      if (source !== undefined && attributeOf(source, "sheet") === moving.sheet)
        new Followers(part, moving).follow(source);
    }
  } else followTexts(part, root, "", moving);
}

/** Formulas inside an element, wherever they stand; only those that name the sheet are changed. */
function followTexts(part: EditablePart, element: OutlineElement, own: string, moving: Moving): void {
  if (element.name === "sheetData") return;
  if (!/^(?:f|formula[12]?)$/.test(element.name)) {
    for (const child of childrenOf(part.body, element)) followTexts(part, child, own, moving);
    return;
  }
  const text = textInside(part.body, element);
  const now = moving.formula(text, own, own === "" ? text : `${own}!${text}`);
  if (now !== text) part.replace(element.contentStart, element.contentEnd, escapeText(now));
}

function followNames(workbook: WorkbookPart, moving: Moving): void {
  const { part } = workbook;
  const list = part.outline.children.find(({ name }) => name === "definedNames");
  if (list === undefined) return;
  for (const element of childrenOf(part.body, list)) {
    const text = textInside(part.body, element);
    // Names of one sheet may leave that sheet's name out only in old files; Excel always writes it.
    const now = moving.formula(text, "", attributeOf(element, "name") ?? "");
    if (now !== text) part.replace(element.contentStart, element.contentEnd, escapeText(now));
  }
}

/** A table keeps its header and its row of totals, and at least one row between them. */
function followTable(part: EditablePart, moving: Moving): void {
  const { root } = part.outline;
  const range = parseRange(attributeOf(root, "ref") ?? "")?.range;
  if (range === undefined) return;
  const { plan } = moving;
  const where = attributeOf(root, "displayName") ?? attributeOf(root, "ref") ?? "";
  const head = Number(attributeOf(root, "headerRowCount") ?? 1);
  const totals = Number(attributeOf(root, "totalsRowCount") ?? 0);
  const [first, last] = [range.top + head, range.bottom - totals];
  const isKept = (row: number): boolean => plan.rowNow(row) !== null;
  const ends = [...(head > 0 ? [range.top] : []), ...(totals > 0 ? [range.bottom] : [])];
  if (!ends.every(isKept) || plan.rowsNow(first, last) === null) throw new HostError("notSupported", where);
  new Followers(part, moving).follow(root);
}

/** A pivot table's own cells cannot come and go. */
function followPivotTable(part: EditablePart, moving: Moving): void {
  const location = part.outline.children.find(({ name }) => name === "location");
  const range = parseRange((location && attributeOf(location, "ref")) ?? "")?.range;
  if (location === undefined || range === undefined) return;
  const rows = moving.plan.rowsNow(range.top, range.bottom);
  if (rows === null || rows.bottom - rows.top !== range.bottom - range.top)
    throw new HostError("notSupported", attributeOf(part.outline.root, "name") ?? "");
  new Followers(part, moving).follow(location);
}
