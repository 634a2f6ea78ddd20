import type { Grid } from "../../core";
import { openWorkbook, readSheets, usesLibrary, WorkbookFileError } from "../../files";
import type { OpenedWorkbook } from "../../files";
import { hasReader, nodeCodec, readInWorker } from "../../files/node";
import { contentsOf, lossFrom, type Contents } from "./contents";
import type { Mutant } from "./mutate";
import { compileFault, packOutcome, patchFault } from "./outputs";

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

/**
 * Reads a file as the command line does. The fuzzer's own thread is ended where an input takes too long, so that what
 * goes through the library need not have a thread of its own each time: it gets one where it did not come to an end.
 */
const open = (name: string, bytes: Uint8Array, inReader = false): Promise<OpenedWorkbook> =>
  inReader && usesLibrary(bytes) && hasReader()
    ? readInWorker(bytes, name)
    : openWorkbook(bytes, name, { codec: nodeCodec });

/** What a changed file is held against, and how it is tried. */
export interface Expectation {
  /** What the file held that it was made from. */
  readonly before: Contents;
  /** Whether a flagged copy is written as well. */
  readonly isCopied: boolean;
  /** Sheets of a sound file, to compile it with; null where it is not compiled. */
  readonly compiledWith: Sheets | null;
  /** The sheet that changed packs judge. */
  readonly judged: Grid;
  /** Whether the library reads in a thread of its own. */
  readonly inReader: boolean;
}

/** Formats in which nothing has checksums: a byte that became another one is as sound as before. */
const isUnchecked = ({ name, level }: Mutant): boolean =>
  level === "records" || (level === "bytes" && !/\.(?:xlsx|xlsm|xlsb|ods)$/i.test(name));

/**
 * Reads and reviews a changed file, compiles it and writes a flagged copy of it where that is asked for, and says what
 * became of it: sound, told of, refused; or, as a fault, thrown by what nobody foresaw, called sound without what the file held that it was made
 * from, or a loss in what was written. A changed pack is read, and judged by where it is one.
 */
export async function judge(mutant: Mutant, expectation: Expectation): Promise<Verdict> {
  const { name, bytes, level } = mutant;
  try {
    if (level === "pack") return { kind: await packOutcome(bytes, expectation.judged), failed: false };
    const workbook = await open(name, bytes, expectation.inReader);
    const { sheets, notes } = readSheets(worksheets(workbook));
    const { before, compiledWith, isCopied } = expectation;
    const after = contentsOf(
      sheets.map(({ grid }) => grid),
      before,
    );
    const fault =
      (workbook.package === null || !isCopied ? null : await patchFault(name, bytes)) ??
      (compiledWith === null ? null : compileFault(sheets, compiledWith));
    if (fault !== null) return { kind: fault, failed: true };
    if (workbook.fileNotes.length + notes.length > 0)
      return { kind: "read, and told what was wrong", failed: false };
    const loss = lossFrom(before, after);
    if (loss === null) return { kind: "read as sound", failed: false };
    if (isUnchecked(mutant)) return { kind: "read, other cells (no checksums)", failed: false };
    return { kind: loss.kind, failed: loss.isFault };
  } catch (error) {
    if (error instanceof WorkbookFileError) return { kind: `refused: ${error.code}`, failed: false };
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: `THROWN ${message.slice(0, 120)}`, failed: true };
  }
}
