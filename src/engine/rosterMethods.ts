import { readRoster, UncalculatedRosterError } from "../core";
import type { CellRange, Grid, RosterEntry } from "../core";
import type { Engine } from "./engine";
import { EngineError } from "./engineError";
import type { CallContext } from "./rpc";
import type { RosterView } from "./views";

/** What the engine takes from where it runs. */
export interface EngineParts {
  /** Opens a file that may hold a roster and gives its worksheets; loaded when asked for. */
  readonly openSheets: (bytes: Uint8Array, name: string) => Promise<readonly Grid[]>;
}

/** Methods that read beside the sheet under review: rosters, and what an Excel does not tell of its file. */
export function rosterMethods(engine: Engine, parts: EngineParts) {
  return {
    /** Takes over a roster kept in the workbook; an empty one takes it away. */
    setRoster: (_: CallContext, entries: readonly RosterEntry[]): void => {
      engine.roster = entries;
    },

    /** Reads a roster from a sheet that the engine holds. */
    rosterFromSheet: (_: CallContext, sheet: string): RosterView => {
      const grid = engine.gridOf(sheet);
      return rosterOf(grid === null ? [] : [grid], sheet);
    },

    /** Merged areas of one sheet of an .xlsx file, for an Excel that does not tell them itself. */
    mergesOfFile: async (_: CallContext, bytes: Uint8Array, sheet: string): Promise<readonly CellRange[]> => {
      const grids = await parts.openSheets(bytes, "");
      return grids.find(({ name }) => name === sheet)?.merges ?? [];
    },

    /** Reads a roster from a file: its first sheet that holds such a list. */
    rosterFromFile: async (_: CallContext, bytes: Uint8Array, name: string): Promise<RosterView> =>
      rosterOf(await parts.openSheets(bytes, name), name),
  };
}

function rosterOf(grids: readonly Grid[], source: string): RosterView {
  for (const grid of grids) {
    const entries = rosterOn(grid);
    if (entries !== null) return { source, entries };
  }
  throw new EngineError("noRoster", source);
}

function rosterOn(grid: Grid): ReturnType<typeof readRoster> {
  try {
    return readRoster(grid);
  } catch (error) {
    throw error instanceof UncalculatedRosterError
      ? new EngineError("rosterNotCalculated", error.cell)
      : error;
  }
}
