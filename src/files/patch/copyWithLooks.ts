import { plainValue } from "../../core";
import type { DateSystem, Grid, RowPlan } from "../../core";
import type { CellEdit } from "../../host";
import { OfficePackage } from "../opc";
import type { PackageOptions } from "../opc";
import type { OpenedWorkbook, WorkbookLooks } from "../read";
import { XML_HEADER } from "../xml";
import { MAIN_NAMESPACE, mergesXml, safeSheetName, separateMerges, writeWorkbook } from "../write";
import { patchSheets } from "./rows";

/** A sheet of a file that is no .xlsx, as it stands. */
export interface LookedSheet {
  /** As in the file. */
  readonly file: Grid;
  /** With everything that was changed. */
  readonly now: Grid;
  /** Which rows were taken out and put in. */
  readonly plan: RowPlan;
}

/**
 * The looks that a new .xlsx of a file of another kind gets; null where they are not known, and where not all of its
 * sheets can stand in one: those of other kinds than cells, and with names that an .xlsx cannot have.
 */
export function keptLooks({ looks, sheets }: OpenedWorkbook): WorkbookLooks | null {
  const names = sheets.map(({ name }) => name);
  const isKept =
    sheets.every(({ kind }) => kind === "worksheet") &&
    names.every((name, index) => safeSheetName(name, names.slice(0, index)) === name);
  return isKept ? (looks ?? null) : null;
}

/**
 * A new .xlsx of sheets from another kind of file of which the looks are known (.xls): values, number formats, fonts,
 * fills, lines, widths, heights and merged areas; formulas become their values.
 *
 * @param sheets all sheets of the file, in their order
 * @param looks what `keptLooks` gives for the file
 */
export function copyWithLooks(
  sheets: readonly LookedSheet[],
  looks: WorkbookLooks,
  dateSystem: DateSystem,
  options: PackageOptions = {},
): Uint8Array {
  const names = sheets.map(({ file }) => file.name);
  const blank = names.map((name) => ({ name, rows: [], columnWidths: [], merges: [] }));
  const editor = OfficePackage.open(writeWorkbook({ sheets: blank }, { ...options, dateSystem }), options);
  const encoder = new TextEncoder();
  editor.replace("xl/styles.xml", encoder.encode(looks.styles));
  sheets.forEach(({ file }, index) => {
    const xml = `${XML_HEADER}<worksheet xmlns="${MAIN_NAMESPACE}">${looks.sheets[index] ?? "<sheetData/>"}${mergesXml(separateMerges(file.merges))}</worksheet>`;
    editor.replace(`xl/worksheets/sheet${index + 1}.xml`, encoder.encode(xml));
  });
  const patches = sheets.map(({ file, now, plan }) => ({ name: file.name, plan, edits: valuesOf(now) }));
  return patchSheets(editor.write(), patches, options);
}

function valuesOf(grid: Grid): CellEdit[] {
  const values: CellEdit[] = [];
  for (let row = grid.top; row < grid.bottom; row++)
    for (let column = grid.left; column < grid.right; column++) {
      const value = plainValue(grid.value(row, column));
      if (value !== null) values.push({ row, column, value });
    }
  return values;
}
