import { formatRange } from "../../core/grid";
import type {
  CellDescription,
  CellRange,
  PrintDescription,
  SheetDescription,
  ValidationDescription,
} from "../../core";
import { BATCH_SHEET } from "../../host";
import { absoluteRange, quotedSheetName } from "./address";
import { escapeAttribute, escapeText } from "../xml";
import { clip } from "./cellText";
import type { WorksheetContext } from "./worksheetContext";

/** Most characters of a list typed into a validation, and of its messages (Excel refuses a file with more). */
const LIST_LIMIT = 255;
const TITLE_LIMIT = 32;
const PROMPT_LIMIT = 255;
const ERROR_LIMIT = 225;

/** Everything after `</sheetData>`, in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function sheetTail(sheet: SheetDescription, context: WorksheetContext, hyperlinks: string): string {
  return [
    sheet.autoFilter === undefined ? "" : `<autoFilter ref="${formatRange(sheet.autoFilter)}"/>`,
    mergesXml(sheet.merges),
    validationsXml(sheet.validations ?? [], context),
    hyperlinks,
    sheet.print === undefined ? "" : printXml(sheet.print),
    ignoredErrorsXml(sheet),
  ].join("");
}

/** Merged areas of which none overlaps another: of those that do, in a damaged file, the first counts. */
export function separateMerges(merges: readonly CellRange[]): CellRange[] {
  const kept: CellRange[] = [];
  const lastTaken = new Map<number, number>();
  for (const merge of [...merges].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const columns = Array.from({ length: merge.right - merge.left + 1 }, (_, at) => merge.left + at);
    if (columns.some((column) => (lastTaken.get(column) ?? -1) >= merge.top)) continue;
    for (const column of columns) lastTaken.set(column, merge.bottom);
    kept.push(merge);
  }
  return kept;
}

/** A worksheet's list of merged areas; "" where there are none. */
export function mergesXml(merges: readonly CellRange[]): string {
  const areas = merges.filter((merge) => merge.bottom > merge.top || merge.right > merge.left);
  if (areas.length === 0) return "";
  const cells = areas.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`);
  return `<mergeCells count="${areas.length}">${cells.join("")}</mergeCells>`;
}

function validationsXml(validations: readonly ValidationDescription[], context: WorksheetContext): string {
  if (validations.length === 0) return "";
  const each = validations.map((validation) => validationXml(validation, context));
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

function validationXml(validation: ValidationDescription, context: WorksheetContext): string {
  const { rule } = validation;
  const { operator, formulas } = conditionOf(rule, context);
  const attribute = (name: string, text: string | undefined, limit: number): string =>
    text === undefined || text === "" ? "" : ` ${name}="${escapeAttribute(clip(text, limit))}"`;
  const checks = rule.type !== "any";
  const attributes = [
    checks ? ` type="${rule.type}"` : "",
    checks && validation.style !== undefined && validation.style !== "stop"
      ? ` errorStyle="${validation.style}"`
      : "",
    operator === null ? "" : ` operator="${operator}"`,
    validation.allowBlank ? ' allowBlank="1"' : "",
    validation.prompt === undefined ? "" : ' showInputMessage="1"',
    checks ? ' showErrorMessage="1"' : "",
    attribute("errorTitle", validation.errorTitle, TITLE_LIMIT),
    attribute("error", validation.error, ERROR_LIMIT),
    attribute("promptTitle", validation.promptTitle, TITLE_LIMIT),
    attribute("prompt", validation.prompt, PROMPT_LIMIT),
    ` sqref="${formatRange(validation.range)}"`,
  ].join("");
  const body = formulas
    .map((formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`)
    .join("");
  return `<dataValidation${attributes}>${body}</dataValidation>`;
}

/** Operator (null where "between" or none) and formulas of a validation. */
function conditionOf(
  rule: ValidationDescription["rule"],
  context: WorksheetContext,
): { readonly operator: string | null; readonly formulas: readonly string[] } {
  switch (rule.type) {
    case "whole":
    case "decimal":
      return rule.max === undefined
        ? { operator: "greaterThanOrEqual", formulas: [String(rule.min)] }
        : { operator: null, formulas: [String(rule.min), String(rule.max)] };
    case "textLength":
      return { operator: null, formulas: [String(rule.min), String(rule.max)] };
    case "list": {
      const joined = rule.values.join(",");
      const fits = joined.length <= LIST_LIMIT && rule.values.every((value) => !/[,"\n]|^\s|\s$/.test(value));
      return { operator: null, formulas: [fits ? `"${joined}"` : context.listRange(rule.values)] };
    }
    case "custom":
      return { operator: null, formulas: [rule.formula] };
    case "any":
      return { operator: null, formulas: [] };
  }
}

/** A4 is paper size 9 (ECMA-376 part 1, 18.3.1.63). Margins in inches. */
function printXml(print: PrintDescription): string {
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  const first = print.ownPages ? ' firstPageNumber="1"' : "";
  const useFirst = print.ownPages ? ' useFirstPageNumber="1"' : "";
  const breaks = print.rowBreaks ?? [];
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9"${first}${fit} orientation="${print.orientation}"${useFirst}/>`,
    headerFooterXml(print),
    breaks.length === 0
      ? ""
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">` +
        breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("") +
        "</rowBreaks>",
  ].join("");
}

function headerFooterXml({ header, pageNumbers, ownPages, pageLabel }: PrintDescription): string {
  const literal = (text: string): string => text.replaceAll("&", "&&");
  const label = pageLabel === undefined ? "" : `${literal(pageLabel)} `;
  const pages = ownPages ? "第 &P 页" : "第 &P 页，共 &N 页";
  const parts = [
    header === undefined ? "" : `<oddHeader>${escapeText(`&C&B${literal(header)}`)}</oddHeader>`,
    pageNumbers ? `<oddFooter>${escapeText(`&C${label}${pages}`)}</oddFooter>` : "",
  ].join("");
  return parts === "" ? "" : `<headerFooter>${parts}</headerFooter>`;
}

/** True for a cell that Excel would mark with a green triangle: a number that is meant to be text (a phone, a year). */
function isNumberAsText(cell: CellDescription | null): boolean {
  if (cell === null) return false;
  if (typeof cell.value === "string") return /^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(cell.value);
  return cell.value === null && cell.format === "@";
}

/** Says of such cells that they are right as they are (ECMA-376 part 1, 18.3.1.50). */
function ignoredErrorsXml(sheet: SheetDescription): string {
  const runs: CellRange[] = [];
  const open = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  sheet.rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      if (!isNumberAsText(cell)) return;
      const run = open.get(column);
      if (run !== undefined && run.bottom === index - 1) {
        run.bottom = index;
        return;
      }
      const begun = { top: index, left: column, bottom: index, right: column };
      open.set(column, begun);
      runs.push(begun);
    });
  });
  if (runs.length === 0) return "";
  const ranges = runs.map(formatRange).join(" ");
  return `<ignoredErrors><ignoredError sqref="${ranges}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** A defined name that belongs to one sheet. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
  readonly formula: string;
}

/** The names a sheet needs in the workbook part: print titles, print area, filter range. */
export function sheetNames(sheet: SheetDescription): readonly SheetName[] {
  const quoted = quotedSheetName(sheet.name);
  const names: SheetName[] = [];
  if (sheet.autoFilter !== undefined) {
    names.push({
      name: "_xlnm._FilterDatabase",
      hidden: true,
      formula: `${quoted}!${absoluteRange(sheet.autoFilter)}`,
    });
  }
  if (sheet.print?.area !== undefined) {
    names.push({
      name: "_xlnm.Print_Area",
      hidden: false,
      formula: `${quoted}!${absoluteRange(sheet.print.area)}`,
    });
  }
  if (sheet.print?.repeatRows !== undefined) {
    const [first, last] = sheet.print.repeatRows;
    names.push({
      name: "_xlnm.Print_Titles",
      hidden: false,
      formula: `${quoted}!$${first + 1}:$${last + 1}`,
    });
  }
  if (sheet.ofBatch === true) names.push({ name: BATCH_SHEET, hidden: true, formula: `${quoted}!$A$1` });
  return names;
}
