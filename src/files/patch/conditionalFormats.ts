import { formatRange } from "../../core/grid";
import type { CellRange, Severity } from "../../core";
import { FLAG_LOOKS } from "../../host";
import type { FlagLook } from "../../host";
import { escapeText, XML_EMPTY, XML_END, XML_OPEN, XmlReader } from "../xml";
import type { XmlAttribute } from "../xml";
import { childrenOf, textInside } from "../opc";
import { isMarkFormula, markFormula } from "./marks";
import type { StylesPart } from "./stylesPart";
import type { WorksheetPart } from "./worksheetPart";

/** Worst first; this is also the order of precedence among the product's own formats. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Areas per `sqref`: more in one attribute is legal but slow to open. */
const AREAS_PER_FORMAT = 500;

function differentialStyle(look: FlagLook, p: string): string {
  const side = (name: string): string =>
    `<${p}${name} style="${look.border}"><${p}color rgb="FF${look.line}"/></${p}${name}>`;
  return [
    `<${p}dxf><${p}font>${look.bold ? `<${p}b/>` : ""}<${p}color rgb="FF${look.text}"/></${p}font>`,
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${look.fill}"/><${p}bgColor rgb="FF${look.fill}"/></${p}patternFill></${p}fill>`,
    `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}</${p}border></${p}dxf>`,
  ].join("");
}

/**
 * Highlights areas by severity. The formats come before the user's own in precedence; those keep their order among
 * themselves. On a sheet whose formats belong to a pivot table the priorities are left alone, because the pivot
 * table's part refers to them, and the product's formats come last.
 */
export function addHighlights(
  sheet: WorksheetPart,
  styles: StylesPart,
  areas: ReadonlyMap<Severity, readonly CellRange[]>,
): void {
  const formats = SEVERITIES.flatMap((severity) =>
    chunks(areas.get(severity) ?? [], AREAS_PER_FORMAT).map((chunk) => ({ severity, chunk })),
  );
  if (formats.length === 0) return;
  const existing = existingRules(sheet);
  const shift = !existing.pivot;
  const first = shift ? 1 : Math.max(0, ...existing.priorities.map((each) => Number(each.value) || 0)) + 1;
  if (shift) {
    for (const priority of existing.priorities) {
      const value = Number(priority.value);
      if (Number.isInteger(value))
        sheet.part.replace(priority.start, priority.end, String(value + formats.length));
    }
  }
  const p = sheet.prefix;
  const xml = formats.map(({ severity, chunk }, index) => {
    const style = styles.add("dxfs", differentialStyle(FLAG_LOOKS[severity], styles.prefix));
    return [
      `<${p}conditionalFormatting sqref="${chunk.map(formatRange).join(" ")}">`,
      `<${p}cfRule type="expression" dxfId="${style}" priority="${first + index}">`,
      `<${p}formula>${escapeText(markFormula(severity))}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
    ].join("");
  });
  sheet.insertFirst("conditionalFormatting", xml.join(""));
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const result: Item[][] = [];
  for (let from = 0; from < items.length; from += size) result.push(items.slice(from, from + size));
  return result;
}

/** Priorities of all rules of the sheet, those of extensions (x14) included, and whether a pivot table owns some. */
function existingRules(sheet: WorksheetPart): {
  readonly priorities: readonly XmlAttribute[];
  readonly pivot: boolean;
} {
  const priorities: XmlAttribute[] = [];
  let pivot = false;
  for (const element of sheet.part.outline.children) {
    if (element.name !== "conditionalFormatting" && element.name !== "extLst") continue;
    pivot ||= element.attributes.some(
      ({ name, value }) => name === "pivot" && (value === "1" || value === "true"),
    );
    const reader = new XmlReader(sheet.part.body, element.contentStart);
    while (!element.empty && reader.position < element.contentEnd) {
      const kind = reader.next();
      if (kind === XML_END) break;
      if (kind !== XML_OPEN && kind !== XML_EMPTY) continue;
      const attributes = reader.attributes();
      if (reader.is("conditionalFormatting")) {
        pivot ||= attributes.some(
          ({ name, value }) => name === "pivot" && (value === "1" || value === "true"),
        );
      }
      const priority = reader.is("cfRule") ? attributes.find(({ name }) => name === "priority") : undefined;
      if (priority !== undefined) priorities.push(priority);
    }
  }
  return { priorities, pivot };
}

/** Takes the product's highlights out of a sheet, wherever another program has moved them. Answers how many went. */
export function removeHighlights(sheet: WorksheetPart): number {
  let removed = 0;
  const { part } = sheet;
  for (const format of sheet.children("conditionalFormatting")) {
    const rules = childrenOf(part.body, format).filter((child) => child.name === "cfRule");
    const own = rules.filter((rule) =>
      childrenOf(part.body, rule).some(
        (child) => child.name === "formula" && isMarkFormula(textInside(part.body, child)),
      ),
    );
    removed += own.length;
    if (own.length > 0 && own.length === rules.length) part.replace(format.start, format.end, "");
    else for (const rule of own) part.replace(rule.start, rule.end, "");
  }
  return removed;
}

/**
 * Cells as few areas: runs down each column, then runs of equal height side by side. `cells` may hold a cell twice.
 */
export function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.left === column && (last.bottom === row || last.bottom === row - 1))
      last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const areas: (typeof runs)[number][] = [];
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const left = open.get(key);
    if (left !== undefined && left.right === run.left - 1) left.right = run.right;
    else {
      areas.push(run);
      open.set(key, run);
    }
  }
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}
