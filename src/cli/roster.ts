import path from "node:path";
import { readRoster, UncalculatedRosterError } from "../core";
import type { Grid, Localised, RosterEntry } from "../core";
import { callError } from "./callError";
import { sideSheets } from "./sideFile";

/**
 * The studios already named, from the first sheet of a workbook, CSV or text file that holds such a list.
 *
 * @param tell called with what of the file may be lost
 */
export async function loadRoster(
  file: string,
  tell: (text: Localised) => void,
): Promise<readonly RosterEntry[]> {
  const name = path.basename(file);
  for (const grid of await sideSheets(file, tell)) {
    const entries = rosterOn(grid, name);
    if (entries !== null) return entries;
  }
  throw callError((texts) => texts.files.noRoster(name));
}

function rosterOn(grid: Grid, name: string): readonly RosterEntry[] | null {
  try {
    return readRoster(grid);
  } catch (error) {
    if (!(error instanceof UncalculatedRosterError)) throw error;
    throw callError((texts) => texts.files.rosterFormula(name, grid.name, error.cell), error);
  }
}
