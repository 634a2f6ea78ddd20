import type { GridEdit } from "../../core";
import { isPatchable } from "../../files";
import type { OpenedWorkbook } from "../../files";
import { patchCells, patchSheets } from "../../files/patch";
import { refusing } from "./workbenchError";
import { writtenCells } from "./workbenchSheet";
import type { Arrangement } from "./arrangement";
import type { WorkbenchSheet } from "./workbenchSheet";

/** A port's codes speak of rows that move; here a cell was to be written over. */
const CELL_REFUSED = { formulas: "formulaCell", notSupported: "tableHeader" } as const;
const ROWS_REFUSED = { formulas: "rowsFormulas", notSupported: "rowsHeld" } as const;

/** A file as it was opened: what it could not be saved with is said when it is done, not hours later. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly workbook: OpenedWorkbook;
}

/**
 * Array formulas, formulas that others share and headers of tables cannot be written over in a file.
 *
 * @throws WorkbenchError `formulaCell`, `tableHeader`
 */
export function refuseCells(
  { bytes, workbook }: Opened,
  sheet: WorkbenchSheet,
  edits: readonly GridEdit[],
): void {
  const archive = workbook.package;
  if (archive === null || !isPatchable(workbook)) return;
  const hasTables = archive.entries.some(({ name }) => name.startsWith("xl/tables/"));
  const inFile = edits.flatMap((edit) => {
    const row = sheet.plan.wasRow(edit.row);
    return row === null ? [] : [{ ...edit, row }];
  });
  const risky = hasTables
    ? inFile
    : inFile.filter(({ row, column }) => sheet.file.formula(row, column) !== null);
  if (risky.length === 0) return;
  refusing(CELL_REFUSED, () => patchCells(bytes, sheet.grid.name, writtenCells(risky)));
}

/**
 * Some rows are held by what stands on them.
 *
 * @param others the sheets beside this one
 * @throws WorkbenchError `rowsFormulas`, `rowsHeld`
 */
export function refuseRows(
  { bytes, workbook }: Opened,
  sheet: WorkbenchSheet,
  { plan, changes }: Arrangement,
  others: readonly WorkbenchSheet[],
): void {
  if (workbook.package === null || !isPatchable(workbook)) return;
  const all = [
    ...others.map((each) => ({ name: each.grid.name, plan: each.plan, edits: each.written() })),
    { name: sheet.grid.name, plan, edits: writtenCells(changes) },
  ];
  refusing(ROWS_REFUSED, () => patchSheets(bytes, all));
}
