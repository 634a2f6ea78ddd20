import { RowPlan } from "../../core";
import type { SheetDescription } from "../../core";
import { createFilePort } from "../../files";
import type { CellEdit, CellFlag, WorkbookState } from "../../host";

/** What to save: the workbook with what was changed, or the same with the findings marked. */
export type SaveRequest =
  | { readonly what: "corrected" }
  | {
      readonly what: "flagged";
      readonly sheet: string;
      readonly flags: readonly CellFlag[];
      readonly findings: SheetDescription;
    };

/** Everything that it takes to make the file to be saved, away from the one that is open. */
export interface SaveJob {
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Rows that were taken out and put in, by sheet; as `RowPlan` writes itself. */
  readonly rows: readonly (readonly [sheet: string, plan: ReturnType<RowPlan["toJSON"]>])[];
  /** By sheet; where the rows stand then. */
  readonly edits: readonly (readonly [sheet: string, cells: readonly CellEdit[]])[];
  readonly state: WorkbookState;
  readonly request: SaveRequest;
}

/**
 * The bytes of a file with everything that was changed and with what is stored in it. All changes are put into the file
 * as it was: undoing leaves nothing behind.
 *
 * @throws HostError where something cannot be written; WorkbookFileError
 */
export async function savedBytes({ bytes, name, rows, edits, state, request }: SaveJob): Promise<Uint8Array> {
  const port = await createFilePort(bytes, name);
  for (const [sheet, plan] of rows) await port.changeRows(sheet, RowPlan.from(plan));
  for (const [sheet, cells] of edits) await port.writeCells(sheet, cells);
  if (JSON.stringify(state) !== JSON.stringify(await port.readState())) await port.writeState(state);
  if (request.what === "corrected") return port.save("corrected");
  await port.flag(request.sheet, request.flags);
  await port.writeSheet(request.findings, "findings");
  return port.save({ flagged: request.sheet });
}
