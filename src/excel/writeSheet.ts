import type { CellDescription, CellStyle, SheetDescription, ValidationDescription } from "../core";
import { SHEET_MARKS, type SheetPurpose } from "../host";
import { addressesOf, rangeAt, rectanglesOf } from "./areas";
import { weigh } from "./blocks";
import { digestOfDescription, markFormula } from "./productSheet";
import type { FoundSheet } from "./foundSheet";
import { asValue, linkFormula } from "./text";

/** Bytes of values sent in one sync, well below Excel's 5 MB for a request. */
const BYTES_PER_SYNC = 2_500_000;

/** Points of one character of the standard width (7 pixels at 96 per inch, Calibri 11) and of the cell's padding. */
const POINTS_PER_CHARACTER = 5.25;
const POINTS_OF_PADDING = 3.75;

/**
 * Sets up a new sheet, or empties one that is to be written over, and writes it: one sync for each block beyond some
 * 20,000 cells. What is written last is left to the caller's sync.
 */
export async function writeOnto(
  context: Excel.RequestContext,
  { sheet: found, marks }: FoundSheet,
  description: SheetDescription,
  purpose: SheetPurpose,
): Promise<void> {
  const isNew = found.isNullObject;
  const sheet = isNew ? context.workbook.worksheets.add(description.name) : found;
  if (!isNew) for (const mark of marks) if (!mark.isNullObject) mark.delete();
  const mark = sheet.names.add(
    SHEET_MARKS[purpose],
    markFormula(description.name, digestOfDescription(description)),
  );
  mark.visible = false;
  if (!isNew) empty(sheet);
  await writeContents(context, sheet, description);
}

function empty(sheet: Excel.Worksheet): void {
  if (sheet.autoFilter.enabled) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  const all = sheet.getRange();
  all.clear(Excel.ClearApplyTo.all);
  all.dataValidation.clear();
}

async function writeContents(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  description: SheetDescription,
): Promise<void> {
  const columns = Math.max(0, ...description.rows.map(({ cells }) => cells.length));
  let pending = 0;
  for (let top = 0; top < description.rows.length && columns > 0;) {
    const block: (string | number | boolean)[][] = [];
    let bytes = 0;
    while (
      top + block.length < description.rows.length &&
      (block.length === 0 || bytes < BYTES_PER_SYNC / 4)
    ) {
      const cells = description.rows[top + block.length]?.cells ?? [];
      const line = Array.from({ length: columns }, (_, column) => cellContent(cells[column] ?? null));
      bytes += weigh([line]);
      block.push(line);
    }
    if (pending + bytes > BYTES_PER_SYNC) {
      // Only what is too large for one request is split: the number of syncs follows the bytes, not the rows.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      pending = 0;
    }
    pending += bytes;
    sheet.getRangeByIndexes(top, 0, block.length, columns).values = block;
    top += block.length;
  }
  writeFormats(sheet, description);
  writeStyles(sheet, description);
  writeLayout(sheet, description);
  for (const validation of description.validations ?? []) writeValidation(sheet, validation);
}

function cellContent(cell: CellDescription | null): string | number | boolean {
  if (cell === null) return "";
  return cell.link ? linkFormula(cell.link, String(cell.value ?? cell.link.cell)) : asValue(cell.value);
}

/** Collects cells by a property that many share, so that each property is set once for all of them. */
function groupCells(
  description: SheetDescription,
  keyOf: (cell: CellDescription) => string | null,
): Map<string, { row: number; column: number }[]> {
  const groups = new Map<string, { row: number; column: number }[]>();
  description.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      const key = cell === null ? null : keyOf(cell);
      if (key === null) return;
      const group = groups.get(key);
      if (group) group.push({ row, column });
      else groups.set(key, [{ row, column }]);
    }),
  );
  return groups;
}

function writeFormats(sheet: Excel.Worksheet, description: SheetDescription): void {
  // Formats come after the values: text is protected by its apostrophe, and a link must not meet a text format.
  const groups = groupCells(description, (cell) =>
    cell.link || cell.format === undefined ? null : cell.format,
  );
  for (const [format, cells] of groups) {
    for (const range of rectanglesOf(cells))
      rangeAt(sheet, range).numberFormat = format as unknown as string[][];
  }
}

const ALIGNMENT = { left: "Left", center: "Center", right: "Right", top: "Top", bottom: "Bottom" } as const;

function writeStyles(sheet: Excel.Worksheet, description: SheetDescription): void {
  const groups = groupCells(description, ({ style }) => (style ? JSON.stringify(style) : null));
  for (const [key, cells] of groups) {
    const style = JSON.parse(key) as CellStyle;
    for (const address of addressesOf(rectanglesOf(cells)))
      writeStyle(sheet.getRanges(address).format, style);
  }
}

function writeStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.underline === true) format.font.underline = "Single";
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = ALIGNMENT[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = ALIGNMENT[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.unlocked === true) format.protection.locked = false;
  if (style.border !== true) return;
  for (const edge of [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideVertical",
    "InsideHorizontal",
  ] as const) {
    format.borders.getItem(edge).style = "Continuous";
  }
}

function writeLayout(sheet: Excel.Worksheet, description: SheetDescription): void {
  description.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth =
      characters * POINTS_PER_CHARACTER + POINTS_OF_PADDING;
  });
  const heights = new Map<number, { row: number; column: number }[]>();
  description.rows.forEach(({ height }, row) => {
    if (height === undefined) return;
    const rows = heights.get(height) ?? [];
    rows.push({ row, column: 0 });
    heights.set(height, rows);
  });
  for (const [height, rows] of heights) {
    for (const range of rectanglesOf(rows)) rangeAt(sheet, range).format.rowHeight = height;
  }
  for (const merge of description.merges) rangeAt(sheet, merge).merge();
  const { frozenRows = 0, frozenColumns = 0 } = description;
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
  if (description.autoFilter) sheet.autoFilter.apply(rangeAt(sheet, description.autoFilter));
  writePrint(sheet, description);
}

function writePrint(sheet: Excel.Worksheet, { print }: SheetDescription): void {
  if (!print) return;
  const page = sheet.pageLayout;
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  if (print.fitToWidth) page.zoom = { horizontalFitToPages: 1 };
  if (print.repeatRows) page.setPrintTitleRows(`$${print.repeatRows[0] + 1}:$${print.repeatRows[1] + 1}`);
  if (print.area) page.setPrintArea(rangeAt(sheet, print.area));
  const margins = page.headersFooters.defaultForAllPages;
  const label = print.pageLabel === undefined ? "" : `${print.pageLabel.replaceAll("&", "&&")} `;
  if (print.pageNumbers) margins.centerFooter = `${label}${print.ownPages ? "&P" : "&P / &N"}`;
  if (print.header !== undefined) margins.centerHeader = `&B${print.header.replaceAll("&", "&&")}`;
}

/** Excel refuses longer titles and messages (32 and 255 characters). */
const clip = (text: string | undefined, length: number): string => (text ?? "").slice(0, length);

function writeValidation(sheet: Excel.Worksheet, validation: ValidationDescription): void {
  const target = rangeAt(sheet, validation.range).dataValidation;
  const rule = ruleOf(validation.rule);
  if (rule) target.rule = rule;
  target.ignoreBlanks = validation.allowBlank;
  if (validation.prompt !== undefined) {
    target.prompt = {
      showPrompt: true,
      title: clip(validation.promptTitle, 32),
      message: clip(validation.prompt, 255),
    };
  }
  if (validation.error !== undefined) {
    const style = { stop: "Stop", warning: "Warning", information: "Information" } as const;
    target.errorAlert = {
      showAlert: true,
      style: style[validation.style ?? "stop"],
      title: clip(validation.errorTitle, 32),
      message: clip(validation.error, 255),
    };
  }
}

function ruleOf(rule: ValidationDescription["rule"]): Excel.DataValidationRule | null {
  const bounds = (min: number, max: number | undefined): Excel.BasicDataValidation =>
    max === undefined
      ? { operator: "GreaterThanOrEqualTo", formula1: min }
      : { operator: "Between", formula1: min, formula2: max };
  switch (rule.type) {
    case "whole":
      return { wholeNumber: bounds(rule.min, rule.max) };
    case "decimal":
      return { decimal: bounds(rule.min, rule.max) };
    case "textLength":
      return { textLength: bounds(rule.min, rule.max) };
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    case "any":
      return null;
  }
}
