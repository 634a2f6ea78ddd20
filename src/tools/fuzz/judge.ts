import { choosePack, review } from "../../core";
import type { Grid } from "../../core";
import { openWorkbook, readSheets, usesLibrary, WorkbookFileError } from "../../files";
import type { OpenedWorkbook } from "../../files";
import { hasReader, nodeCodec, readInWorker } from "../../files/node";
import { builtInPacks } from "../../packs";
import type { Mutant } from "./mutate";
import { compileFault, packOutcome, patchFault, TODAY } from "./outputs";

/** What became of a changed file. `failed` kinds are faults of the product. */
export interface Verdict {
  readonly kind: string;
  readonly failed: boolean;
}

/** The worksheets of a file with their cells. */
export type Sheets = readonly { readonly name: string; readonly grid: Grid }[];

/** The worksheets of a file; null where it cannot be read. */
export async function sheetsOf(name: string, bytes: Uint8Array): Promise<Sheets | null> {
  try {
    return readSheets(worksheets(await open(name, bytes))).sheets;
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

/** Cells with content. */
export const filledCells = (sheets: Sheets): number =>
  sheets.reduce((sum, { grid }) => sum + countFilled(grid), 0);

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

/** What a changed file is held against. */
export interface Expectation {
  /** Cells with content of the file that it was made from. */
  readonly before: number;
  /** Sheets of a sound file, to compile it with. */
  readonly sound: Sheets;
}

/**
 * Reads, reviews, compiles a changed file and writes a flagged copy of it, and says what became of it: sound, told of,
 * refused; or, as a fault, thrown by what nobody foresaw, called sound with fewer cells than the file it was made from,
 * or a loss in what was written. A changed pack is read, and judged by where it is one.
 */
export async function judge(mutant: Mutant, { before, sound }: Expectation): Promise<Verdict> {
  const { name, bytes, level } = mutant;
  try {
    if (level === "pack") {
      return { kind: await packOutcome(bytes, (sound[0] as Sheets[number]).grid), failed: false };
    }
    const workbook = await open(name, bytes);
    const { sheets, notes } = readSheets(worksheets(workbook));
    reviewAll(sheets.map(({ grid }) => grid));
    const fault =
      (workbook.package === null ? null : await patchFault(name, bytes)) ?? compileFault(sheets, sound);
    if (fault !== null) return { kind: fault, failed: true };
    if (workbook.fileNotes.length + notes.length > 0)
      return { kind: "read, and told what was wrong", failed: false };
    // Nothing outside of a package has checksums: a byte that became another one is as sound as before.
    const isUnchecked =
      level === "records" || (level === "bytes" && !/\.(?:xlsx|xlsm|xlsb|ods)$/i.test(name));
    if (filledCells(sheets) >= before) return { kind: "read as sound", failed: false };
    return isUnchecked
      ? { kind: "read, fewer cells (no checksums)", failed: false }
      : { kind: "CALLED SOUND WITH FEWER CELLS", failed: true };
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
  if (grid !== undefined && pack !== undefined) review(grid, pack, { today: TODAY });
}
