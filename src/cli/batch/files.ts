import fs from "node:fs";
import path from "node:path";
import { compareNames, parseBatchState } from "../../core";
import type { Batch, BatchState, BatchWorkbook, Localised } from "../../core";
import { FORMAT_FIDELITY, noteLine, readBatchText, readSheets, WorkbookFileError } from "../../files";
import type { OpenedWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import { CallError, callError } from "../callError";
import { openFile } from "../inputs";
import { readBytes } from "../readBytes";
import { inBoth } from "../text";

/** Files that systems leave in folders; nobody hands them in. */
const SYSTEM_FILES = /^(?:\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/iu;

/** The files of a batch: those named, and all in the folders named, in the order of their names; each once. */
export function filesOf(
  inputs: readonly string[],
  notInFolders: readonly (string | null)[],
): readonly string[] {
  const passOver = new Set(notInFolders.filter((file) => file !== null).map((file) => path.resolve(file)));
  const seen = new Set<string>();
  return inputs
    .flatMap((input) => {
      let isFolder = false;
      try {
        isFolder = fs.statSync(input).isDirectory();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw unreadableInput(input, error);
        throw callError((texts) => texts.files.missingInput(input), error);
      }
      return isFolder ? filesBelow(input).filter((file) => !passOver.has(path.resolve(file))) : [input];
    })
    .filter((file) => {
      const resolved = path.resolve(file);
      if (seen.has(resolved)) return false;
      seen.add(resolved);
      return true;
    });
}

const unreadableInput = (input: string, error: unknown): CallError =>
  callError((texts) => texts.files.unreadableInput(input, (error as NodeJS.ErrnoException).code), error);

function filesBelow(folder: string): readonly string[] {
  let found: fs.Dirent[];
  try {
    found = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw unreadableInput(folder, error);
  }
  return found
    .filter(({ name }) => !SYSTEM_FILES.test(name))
    .sort((one, other) => compareNames(one.name, other.name))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(file);
      return entry.isFile() || entry.isSymbolicLink() ? [file] : [];
    });
}

/**
 * A workbook as a batch takes it: its visible sheets read, those that cannot be read left out with a note while another
 * can.
 *
 * @throws WorkbookFileError where none can be read
 */
export function asBatchWorkbook(file: string, workbook: OpenedWorkbook): BatchWorkbook {
  const worksheets = workbook.sheets.filter(({ kind }) => kind === "worksheet");
  const visible = worksheets.filter(({ hidden }) => hidden === "visible");
  const read = visible.length === 0 ? { sheets: [], notes: [] } : readSheets(visible);
  const grids = new Map(read.sheets.map(({ name, grid }) => [name, grid]));
  const sheets = worksheets.flatMap((sheet) => {
    const grid = grids.get(sheet.name);
    if (grid !== undefined) return [{ name: sheet.name, hidden: false, grid: () => grid }];
    return sheet.hidden === "visible" ? [] : [{ name: sheet.name, hidden: true, grid: () => sheet.grid() }];
  });
  return {
    file,
    sheets,
    modified: Math.floor(fs.statSync(file).mtimeMs / 60_000),
    fidelity: FORMAT_FIDELITY[workbook.format],
    state: storedBatch(file, workbook),
    notes: [...workbook.fileNotes, ...read.notes].map((note) => ({
      sheet: note.code === "unreadableSheet" ? null : note.sheet,
      text: inBoth((_, language) => noteLine(note, language)),
    })),
  };
}

/** What an earlier compilation stored in the workbook; looked for only where it has parts of that kind at all. */
function storedBatch(file: string, workbook: OpenedWorkbook): BatchState | null {
  if (
    workbook.package === null ||
    !workbook.package.entries.some(({ name }) => name.startsWith("customXml/"))
  )
    return null;
  const text = readBatchText(readBytes(file), { codec: nodeCodec });
  return text === null ? null : parseBatchState(text);
}

/**
 * Adds one file to the batch. Whatever is wrong with it becomes what is said of it, and the next one follows; a fault
 * of the product itself as well, in words that say so.
 */
export async function addFile(
  batch: Batch,
  file: string,
  onProgress: (share: number) => void,
): Promise<void> {
  const name = path.basename(file);
  if (/^(?:~\$|\.~)/u.test(name)) {
    batch.addUnreadable(
      file,
      inBoth((texts) => texts.files.lockFile),
    );
    return;
  }
  try {
    batch.add(asBatchWorkbook(file, await openFile(file, onProgress)));
  } catch (error) {
    const { outcome, message } = reasonOf(error, name);
    batch.addUnreadable(file, message, outcome);
  }
}

function reasonOf(
  error: unknown,
  name: string,
): { readonly outcome: "unreadable" | "empty"; readonly message: Localised } {
  const cause = error instanceof CallError ? error.cause : error;
  if (cause instanceof WorkbookFileError) {
    const message = inBoth((texts, language) => texts.phrases.sentence(cause.text[language]));
    return { outcome: cause.code === "empty" ? "empty" : "unreadable", message };
  }
  if (error instanceof CallError) return { outcome: "unreadable", message: error.text };
  const detail = error instanceof Error ? error.message : String(error);
  return { outcome: "unreadable", message: inBoth((texts) => texts.files.ownFault(name, detail)) };
}
