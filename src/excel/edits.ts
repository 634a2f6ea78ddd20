import { isCoveredBy } from "../core";
import { HostError, type CellEdit } from "../host";
import { refine } from "./errors";
import type { Session } from "./session";
import { asValue } from "./text";

/** Edits sent in one sync: about 1 KB each. */
const EDITS_PER_SYNC = 3_000;

/**
 * Puts values into cells; text stays text, null empties the cell. Two syncs for up to 3,000 cells. On a protected
 * sheet all cells must be unlocked, otherwise nothing is written.
 * @throws HostError protectedSheet, coveredCell, sheetNotFound, cellBeingEdited …
 */
export async function writeCells(
  session: Session,
  sheetName: string,
  edits: readonly CellEdit[],
): Promise<void> {
  if (edits.length === 0) return;
  const merges = session.merges.get(sheetName) ?? [];
  // Excel would take the value and show nothing.
  if (edits.some((edit) => isCoveredBy(merges, edit))) throw new HostError("coveredCell", sheetName);
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("id");
    sheet.protection.load("protected");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheetNotFound", sheetName);
    if (sheet.protection.protected) await requireUnlocked(context, sheet, edits);
    // The identity columns may hold other values afterwards; the next read makes a new fingerprint.
    session.fingerprints.delete(sheetName);
    try {
      for (let from = 0; from < edits.length; from += EDITS_PER_SYNC) {
        for (const { row, column, value } of edits.slice(from, from + EDITS_PER_SYNC)) {
          const cell = sheet.getCell(row, column);
          if (value === null || value === "") cell.clear(Excel.ClearApplyTo.contents);
          else cell.values = [[asValue(value)]];
          cell.untrack();
        }
        // Split by the request's size only.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      }
    } catch (error) {
      throw refine(error, "unknown", { accessDenied: "protectedSheet" });
    }
  });
}

async function requireUnlocked(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly CellEdit[],
): Promise<void> {
  const locks = edits.map(({ row, column }) => {
    const { protection } = sheet.getCell(row, column).format;
    protection.load("locked");
    return protection;
  });
  await context.sync();
  if (locks.some(({ locked }) => (locked as boolean | null) !== false))
    throw new HostError("protectedSheet", "locked cells");
}
