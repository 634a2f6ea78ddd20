import type { RowPlan } from "../../../core";
import type { CellEdit } from "../../../host";
import type { PackageOptions } from "../../opc";
import { patchCells } from "../patchCells";
import { patchRows } from "./patchRows";

/** What was changed on one sheet. */
export interface SheetPatch {
  readonly name: string;
  readonly plan: RowPlan;
  /** Where the rows stand once they have come and gone. */
  readonly edits: readonly CellEdit[];
}

/**
 * A copy of a workbook with rows and cells of its sheets changed. A formula that was typed over is gone before rows are
 * taken out, so that it holds none of them back.
 *
 * @throws HostError as `patchCells` and `patchRows`
 */
export function patchSheets(
  bytes: Uint8Array,
  sheets: readonly SheetPatch[],
  options: PackageOptions = {},
): Uint8Array {
  let patched = bytes;
  for (const { name, plan, edits } of sheets) {
    const kept = edits.flatMap((edit) => {
      const row = plan.wasRow(edit.row);
      return row === null ? [] : [{ ...edit, row }];
    });
    patched = patchCells(patched, name, kept, options);
  }
  for (const { name, plan } of sheets) patched = patchRows(patched, name, plan, options);
  for (const { name, plan, edits } of sheets) {
    const added = edits.filter(({ row }) => plan.wasRow(row) === null);
    patched = patchCells(patched, name, added, options);
  }
  return patched;
}
