import { choosePack, review } from "../../core";
import type { Grid } from "../../core";
import { openWorkbook, readSheets, usesLibrary, WorkbookFileError } from "../../files";
import type { OpenedWorkbook } from "../../files";
import { hasReader, nodeCodec, readInWorker } from "../../files/node";
import { builtInPacks } from "../../packs";
import type { Mutant } from "./mutate";

/** What became of a changed file. `failed` kinds are faults of the product. */
export interface Verdict {
  readonly kind: string;
  readonly failed: boolean;
}

/** Cells with content on the worksheets of a file; null where it cannot be read. */
export async function filledCells(name: string, bytes: Uint8Array): Promise<number | null> {
  try {
    const { sheets } = readSheets(worksheets(await open(name, bytes)));
    return sheets.reduce((sum, { grid }) => sum + countFilled(grid), 0);
  } catch (error) {
    if (error instanceof WorkbookFileError) return null;
    throw error;
  }
}

const worksheets = (workbook: OpenedWorkbook): OpenedWorkbook["sheets"] =>
  workbook.sheets.filter(({ kind }) => kind === "worksheet");

/** Reads a file as the command line does. */
const open = (name: string, bytes: Uint8Array): Promise<OpenedWorkbook> =>
  usesLibrary(bytes) && hasReader()
    ? readInWorker(bytes, name)
    : openWorkbook(bytes, name, { codec: nodeCodec });

function countFilled(grid: Grid): number {
  let filled = 0;
  // Numbers changed at random may place a cell anywhere: what is far out is not gone through.
  const bottom = Math.min(grid.bottom, grid.top + 2000);
  const right = Math.min(grid.right, grid.left + 200);
  for (let row = grid.top; row < bottom; row++) {
    for (let column = grid.left; column < right; column++) if (grid.value(row, column) !== null) filled++;
  }
  return filled;
}

/**
 * Reads and reviews a changed file and says what became of it: sound, told of, refused; or, as a fault, thrown by what
 * nobody foresaw, or called sound with fewer cells than the file it was made from.
 *
 * @param before cells with content of the sound file
 */
export async function judge(
  name: string,
  bytes: Uint8Array,
  level: Mutant["level"],
  before: number,
): Promise<Verdict> {
  try {
    const workbook = await open(name, bytes);
    const { sheets, notes } = readSheets(worksheets(workbook));
    const grids = sheets.map(({ grid }) => grid);
    reviewAll(grids);
    const told = [...workbook.fileNotes, ...notes];
    if (told.length > 0) return { kind: "read, and told what was wrong", failed: false };
    const after = grids.reduce((sum, grid) => sum + countFilled(grid), 0);
    // Nothing outside of a package has checksums: a byte that became another one is as sound as before.
    const isUnchecked =
      level === "records" || (level === "bytes" && !/\.(?:xlsx|xlsm|xlsb|ods)$/i.test(name));
    if (after < before && isUnchecked) return { kind: "read, fewer cells (no checksums)", failed: false };
    if (after < before) return { kind: "CALLED SOUND WITH FEWER CELLS", failed: true };
    return { kind: "read as sound", failed: false };
  } catch (error) {
    if (error instanceof WorkbookFileError) return { kind: `refused: ${error.code}`, failed: false };
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: `THROWN ${message.slice(0, 120)}`, failed: true };
  }
}

function reviewAll(grids: readonly Grid[]): void {
  const [best] = choosePack(grids, builtInPacks);
  const grid = grids[best?.sheet ?? 0];
  const pack = builtInPacks[best?.pack ?? 0];
  if (grid !== undefined && pack !== undefined) review(grid, pack, { today: "2020-09-20" });
}
