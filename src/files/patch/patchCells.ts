import { formatAddress, formatRange, holdsCell, parseRange, startsLikeFormula } from "../../core/grid";
import { HostError } from "../../host";
import type { CellEdit } from "../../host";
import { CELL_TEXT_LIMIT, textElement } from "../write";
import { OfficePackage, WorkbookPart, attributeEntry, attributeOf, childrenOf } from "../opc";
import type { PackageOptions } from "../opc";
import { scanSheetData } from "./cellScan";
import type { ScannedCell, ScannedRow, ScannedSheet } from "./cellScan";
import { readable } from "./readable";
import { StylesPart } from "./stylesPart";
import { WorksheetPart } from "./worksheetPart";

/**
 * A copy of a workbook with some cells' values changed; everything else is copied as it is, the cells' styles too.
 * Text goes into the cell itself, so that shared strings keep their numbers; text that looks like a formula stays text
 * and is marked so. A formula that is written over is gone; Excel is asked to compute the others when it opens the
 * copy. Without edits the bytes themselves are returned, not a copy.
 *
 * @throws WorkbookFileError where the bytes are no workbook that can be written to
 * @throws HostError `sheetNotFound`; `formulas` where a cell belongs to an array formula or defines a formula for
 * others; `payloadTooLarge` for a text longer than a cell can hold; `notSupported` for the header of a table
 */
export function patchCells(
  bytes: Uint8Array,
  sheetName: string,
  edits: readonly CellEdit[],
  options: PackageOptions = {},
): Uint8Array {
  if (edits.length === 0) return bytes;
  return readable("write cells", () => {
    const editor = OfficePackage.open(bytes, options);
    const workbook = new WorkbookPart(editor);
    const listed = workbook.worksheet(sheetName);
    if (listed === undefined) throw new HostError("sheetNotFound", sheetName);
    const sheet = new WorksheetPart(workbook, listed.part);
    const byRow = editsByRow(edits);
    refuseTableHeaders(sheet, edits);
    const styles = new CellStyles(workbook, sheet);
    const overwritten = writeRows(sheet, byRow, styles);
    extendDimension(sheet, edits);
    styles.finish();
    const chain = workbook.relationships.ofKind("calcChain");
    if (overwritten.hasFormulas || chain !== undefined) workbook.recomputeOnLoad();
    if (overwritten.formulasGone && chain !== undefined && chain.part !== null) {
      // The chain lists every cell with a formula; Excel rebuilds it when it is not there.
      workbook.relationships.remove(chain.id);
      workbook.types.forget(chain.part);
      editor.remove(chain.part);
    }
    return editor.write();
  });
}

type RowEdits = ReadonlyMap<number, CellEdit>;

/** Edits by row and column; of two edits of one cell the later counts. */
function editsByRow(edits: readonly CellEdit[]): ReadonlyMap<number, RowEdits> {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    if (typeof edit.value === "string" && edit.value.length > CELL_TEXT_LIMIT) {
      throw new HostError(
        "payloadTooLarge",
        `${formatAddress(edit.row, edit.column)}: ${edit.value.length} characters`,
      );
    }
    const row = rows.get(edit.row) ?? new Map<number, CellEdit>();
    rows.set(edit.row, row.set(edit.column, edit));
  }
  return rows;
}

/** A table's header cells must say what the table's own part says; changing one of them alone breaks the file. */
function refuseTableHeaders(sheet: WorksheetPart, edits: readonly CellEdit[]): void {
  for (const { kind, part } of sheet.relationships.all) {
    const table = kind === "table" && part !== null ? sheet.workbook.editor.edit(part) : undefined;
    if (table === undefined) continue;
    const { root } = table.outline;
    const range = parseRange(attributeOf(root, "ref") ?? "")?.range;
    if (range === undefined || attributeOf(root, "headerRowCount") === "0") continue;
    const header = { ...range, bottom: range.top };
    const hit = edits.find((edit) => holdsCell(header, edit));
    if (hit !== undefined)
      throw new HostError("notSupported", `table header ${formatAddress(hit.row, hit.column)}`);
  }
}

interface Overwritten {
  readonly hasFormulas: boolean;
  readonly formulasGone: boolean;
}

function writeRows(
  sheet: WorksheetPart,
  byRow: ReadonlyMap<number, RowEdits>,
  styles: CellStyles,
): Overwritten {
  const data = sheet.child("sheetData");
  const p = sheet.prefix;
  const rowNumbers = [...byRow.keys()].sort((a, b) => a - b);
  const newRow = (row: number): string => {
    const cells = sortedEdits(byRow.get(row) as RowEdits).map((edit) => cellXml(edit, null, null, p, styles));
    return `<${p}row r="${row + 1}">${cells.join("")}</${p}row>`;
  };
  if (data === undefined) {
    sheet.insertChild("sheetData", `<${p}sheetData>${rowNumbers.map(newRow).join("")}</${p}sheetData>`);
    return { hasFormulas: false, formulasGone: false };
  }
  const scanned = scanSheetData(sheet.part.body, data, rowNumbers);
  refuseFormulas(scanned, byRow);
  let formulasGone = false;
  for (const row of rowNumbers) {
    const present = scanned.rows.get(row);
    if (present !== undefined)
      formulasGone = writeRow(sheet, present, byRow.get(row) as RowEdits, styles) || formulasGone;
    else if (data.empty) sheet.part.append(data, newRow(row));
    else sheet.part.insert(scanned.insertAt.get(row) as number, newRow(row));
  }
  return { hasFormulas: scanned.hasFormulas, formulasGone };
}

function sortedEdits(edits: RowEdits): CellEdit[] {
  return [...edits.values()].sort((a, b) => a.column - b.column);
}

function refuseFormulas(scanned: ScannedSheet, byRow: ReadonlyMap<number, RowEdits>): void {
  for (const [row, edits] of byRow) {
    for (const edit of edits.values()) {
      if (scanned.arrays.some((area) => holdsCell(area, edit))) {
        throw new HostError("formulas", `array formula at ${formatAddress(row, edit.column)}`);
      }
      const cell = scanned.rows.get(row)?.cells.find((each) => each.column === edit.column);
      if (typeof cell?.sharedMaster === "string" && (scanned.followers.get(cell.sharedMaster) ?? 0) > 0) {
        throw new HostError("formulas", `shared formula defined at ${formatAddress(row, edit.column)}`);
      }
    }
  }
}

/** Writes into a row that exists; answers whether a formula was written over. */
function writeRow(sheet: WorksheetPart, row: ScannedRow, edits: RowEdits, styles: CellStyles): boolean {
  const { part, prefix: p } = sheet;
  let formulaGone = false;
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const created: CellEdit[] = [];
  for (const edit of sortedEdits(edits)) {
    const cell = byColumn.get(edit.column);
    if (cell === undefined) created.push(edit);
    else {
      formulaGone ||= cell.hasFormula;
      part.replace(cell.start, cell.end, cellXml(edit, cell, row, p, styles));
    }
  }
  if (row.empty && created.length > 0) {
    const cells = created.map((edit) => cellXml(edit, null, row, p, styles)).join("");
    part.replace(row.attributesEnd, row.end, `>${cells}</${p}row>`);
    return formulaGone;
  }
  for (const edit of created) {
    const next = row.cells.find((cell) => cell.column > edit.column);
    part.insert(next?.start ?? row.contentEnd, cellXml(edit, null, row, p, styles));
  }
  return formulaGone;
}

function cellXml(
  edit: CellEdit,
  present: ScannedCell | null,
  row: ScannedRow | null,
  p: string,
  styles: CellStyles,
): string {
  const base = present === null ? (row?.style ?? styles.ofColumn(edit.column)) : present.style;
  const { value } = edit;
  const isRisky = typeof value === "string" && startsLikeFormula(value);
  const style = isRisky ? String(styles.quoted(base)) : base;
  const head = `<${p}c r="${formatAddress(edit.row, edit.column)}"${style === null ? "" : ` s="${style}"`}`;
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number" && Number.isFinite(value)) return `${head}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === "boolean") return `${head} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  return `${head} t="inlineStr"><${p}is>${textElement(String(value), p)}</${p}is></${p}c>`;
}

/** Styles of the cells written: those in use, and theirs with the mark "this is text" added. */
class CellStyles {
  private styles: StylesPart | null = null;
  private readonly quotedStyles = new Map<string | null, number>();

  constructor(
    private readonly workbook: WorkbookPart,
    private readonly sheet: WorksheetPart,
  ) {}

  /** The style a column gives to cells that are not stored, or null. */
  ofColumn(column: number): string | null {
    const list = this.sheet.child("cols");
    if (list === undefined) return null;
    const found = childrenOf(this.sheet.part.body, list).find(
      (each) =>
        Number(attributeOf(each, "min")) - 1 <= column && column <= Number(attributeOf(each, "max")) - 1,
    );
    return found === undefined ? null : (attributeOf(found, "style") ?? null);
  }

  /** The same style with `quotePrefix`, so that retyping the text does not make a formula of it. */
  quoted(base: string | null): number {
    const known = this.quotedStyles.get(base);
    if (known !== undefined) return known;
    const styles = (this.styles ??= new StylesPart(this.workbook));
    const format =
      styles.cellFormat(Number(base ?? 0)) ??
      `<${styles.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const marked = /\squotePrefix\s*=/.test(format)
      ? format.replace(/(\squotePrefix\s*=\s*)(["'])[^"']*\2/, '$1"1"')
      : format.replace(/^(<[^\s/>]+)/, '$1 quotePrefix="1"');
    const index = styles.add("cellXfs", marked);
    this.quotedStyles.set(base, index);
    return index;
  }

  finish(): void {
    this.styles?.finish();
  }
}

/** Makes the stated extent cover the cells written; readers that trust it would not see them otherwise. */
function extendDimension(sheet: WorksheetPart, edits: readonly CellEdit[]): void {
  const dimension = sheet.child("dimension");
  const entry = dimension === undefined ? undefined : attributeEntry(dimension, "ref");
  const range = parseRange(entry?.value ?? "")?.range;
  if (entry === undefined || range === undefined) return;
  const wider = edits.reduce(
    (area, { row, column }) => ({
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    }),
    range,
  );
  if (formatRange(wider) !== formatRange(range))
    sheet.part.replace(entry.start, entry.end, formatRange(wider));
}
