import { createGrid, parseRange, type CellRange, type Grid } from "../core";
import { HostError } from "../host";
import { overlaps, rectanglesOf } from "./areas";
import { lastColumnOf, readExtent, type Extent } from "./extent";
import { fingerprintOf } from "./fingerprint";
import { FormulaCells } from "./formulaCells";
import { emptyContents, readBlocks, type Contents } from "./readContents";
import type { Session } from "./session";

/** Who asked for a reading, and how it is given up. */
export interface ReadOptions {
  /**
   * Whether the user asked for it. Otherwise merged areas are those of the last reading, as long as no rows, columns or
   * large areas have changed since: to ask for them clears the user's undo steps
   * (https://github.com/OfficeDev/office-js/issues/5918), and to ask for the file does, too (issue 3778).
   */
  readonly isAsked: boolean;
  /** Aborted to give the reading up between two blocks; what was known of the sheet before stays. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads a sheet: one sync for its extent, merged areas and formula cells, then one for each block of rows; an
 * ordinary sheet is one block. Only what can belong to a table is read: a cell far below or far to the right (one space
 * in row 1,048,576, a formula filled down to it) does not make the reading longer, and where it stopped is remembered.
 *
 * @param mergesOfSheet gives merged areas where Excel does not (ExcelApi below 1.13, or more than 512 of them)
 * @throws HostError sheetNotFound, payloadTooLarge, timeout …; the signal's reason where it was given up
 */
export async function readGrid(
  session: Session,
  sheetName: string,
  mergesOfSheet: ((sheet: string) => Promise<readonly CellRange[]>) | null,
  { isAsked, signal }: ReadOptions,
): Promise<Grid> {
  const known = isAsked ? undefined : knownMerges(session, sheetName);
  const whole = await readExtent(session, sheetName, known !== undefined);
  if (whole === null) {
    const empty = createGrid({ name: sheetName, values: [] });
    session.merges.delete(sheetName);
    session.remarks.delete(sheetName);
    session.fingerprints.set(sheetName, fingerprintOf(empty, NOTHING, NOTHING));
    return empty;
  }
  session.sheetNames.set(whole.id, sheetName);
  session.restructured.delete(whole.id);
  session.mergesDoubtful.delete(whole.id);
  const right = await lastColumnOf(session, sheetName, whole);
  const contents = emptyContents();
  await readBlocks(session, sheetName, { ...whole, right }, contents, signal);
  const bottom = whole.top + contents.rows - 1;
  const extent = clipped(whole, bottom, right);
  const all = known ?? extent.merges ?? (await mergesFrom(mergesOfSheet, sheetName));
  const merges = all?.filter((area) => overlaps(area, extent)) ?? null;
  if (merges === null) session.mergesUnknown.add(sheetName);
  else if (known === undefined) session.mergesUnknown.delete(sheetName);
  const grid = createGrid({
    ...contents,
    name: sheetName,
    top: extent.top,
    left: extent.left,
    merges: merges ?? [],
    dateSystem: contents.dates.system,
  });
  if (session.restructured.has(extent.id))
    throw new HostError("changedMeanwhile", "rows moved while reading");
  const formulaAreas = extent.formulaAreas ?? rectanglesOf(formulaCells(contents, extent));
  session.merges.set(sheetName, merges ?? []);
  session.remarks.set(sheetName, {
    lastRow: bottom < whole.bottom ? bottom : null,
    lastColumn: right < whole.right ? right : null,
    isManual: whole.isManual && formulaAreas.length > 0,
  });
  session.formulas.set(extent.id, FormulaCells.of(grid, formulaAreas));
  session.fingerprints.set(sheetName, fingerprintOf(grid, sizeOf(whole), sizeOf(extent)));
  return grid;
}

const NOTHING = { rows: 0, columns: 0 };

const sizeOf = ({ top, left, bottom, right }: CellRange) => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

/** What was read of a sheet. */
function clipped(whole: Extent, bottom: number, right: number): Extent {
  const extent = { ...whole, bottom, right };
  const formulaAreas = whole.formulaAreas
    ?.filter((area) => overlaps(area, extent))
    .map((area) => ({
      ...area,
      bottom: Math.min(area.bottom, bottom),
      right: Math.min(area.right, right),
    }));
  return { ...extent, formulaAreas: formulaAreas ?? null };
}

/** Where formulas were found, for a sheet of which Excel does not list them. */
function formulaCells({ formulas }: Contents, { top, left }: CellRange): { row: number; column: number }[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      formula === undefined ? [] : [{ row: top + row, column: left + column }],
    ),
  );
}

/** The merged areas of the last reading where nothing has happened since that could have changed them. */
function knownMerges(session: Session, sheetName: string): readonly CellRange[] | undefined {
  const id = [...session.sheetNames].find(([, name]) => name === sheetName)?.[0];
  if (id === undefined || session.restructured.has(id) || session.mergesDoubtful.has(id)) return undefined;
  return session.merges.get(sheetName);
}

/** Merged areas from the file; null where it cannot be had, which the pane says and nobody takes for "none". */
async function mergesFrom(
  mergesOfSheet: ((sheet: string) => Promise<readonly CellRange[]>) | null,
  sheetName: string,
): Promise<readonly CellRange[] | null> {
  if (mergesOfSheet === null) return null;
  try {
    return await mergesOfSheet(sheetName);
  } catch {
    return null;
  }
}

/** Bounds of an address that an event names, or null for one that names no plain range. */
export function boundsOfAddress(address: string): CellRange | null {
  return parseRange(address)?.range ?? null;
}
