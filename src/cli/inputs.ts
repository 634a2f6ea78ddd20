import path from "node:path";
import type { Localised, RulePack } from "../core";
import { openWorkbook, readState, usesLibrary, WorkbookFileError } from "../files";
import type { OpenedWorkbook } from "../files";
import type { WorkbookState } from "../host";
import { hasReader, nodeCodec, readInWorker } from "../files/node";
import { builtInPacks, loadPackValidator, packById, type PackProblem } from "../packs";
import type { CheckCall } from "./arguments";
import { callError } from "./callError";
import { placedLines } from "./packProblems";
import { readBytes, readPackText } from "./readBytes";
import { loadShelf } from "./shelf";
import { inBoth } from "./text";

/** Today on the user's own calendar, YYYY-MM-DD; the core has no clock. */
export function today(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens a workbook file; whatever is wrong with it becomes one line. */
export async function openFile(file: string, onProgress?: (share: number) => void): Promise<OpenedWorkbook> {
  const bytes = readBytes(file);
  const name = path.basename(file);
  try {
    if (usesLibrary(bytes) && hasReader()) return await readInWorker(bytes, name);
    return await openWorkbook(bytes, name, { codec: nodeCodec, ...(onProgress ? { onProgress } : {}) });
  } catch (error) {
    throw fileError(error, file);
  }
}

/** What the product keeps in a workbook; the empty state for a file that can hold none. */
export function keptIn(file: string, workbook: OpenedWorkbook): WorkbookState {
  if (workbook.package === null) return { version: 1 };
  const bytes = readBytes(file);
  try {
    return readState(bytes, { codec: nodeCodec });
  } catch (error) {
    throw fileError(error, file);
  }
}

/** A reading error as a call error that names the file; anything else is passed on unchanged. */
export function fileError(error: unknown, file: string): unknown {
  if (!(error instanceof WorkbookFileError)) return error;
  const name = path.basename(file);
  return callError(
    ({ files, phrases }, language) => files.about(name, phrases.sentence(error.text[language])),
    error,
  );
}

/**
 * The packs a sheet may be of: one that was named, by id or as a file, or all of the user's shelf and the built-in
 * ones. The shelf comes first: of two packs that fit alike the user's own counts.
 *
 * @param tell called with each file of the shelf that is no pack
 */
export async function choosePacks(
  call: Pick<CheckCall, "pack" | "packFile" | "packs">,
  tell: (problem: Localised) => void,
): Promise<readonly RulePack[]> {
  if (call.packFile !== null) return [await loadPackFile(call.packFile, tell)];
  const shelf = await loadShelf(call.packs);
  shelf.problems.forEach(tell);
  const wanted = call.pack;
  if (wanted === null) {
    for (const [id, { file, list }] of shelf.leftovers) tell(leftoverCount(file, id, list.length));
    return [...shelf.packs, ...builtInPacks];
  }
  const pack = shelf.packs.find(({ id }) => id === wanted) ?? packById(wanted);
  if (pack) {
    const left = shelf.leftovers.get(pack.id);
    if (left !== undefined) tell(leftoverText(left.file, left.list));
    return [pack];
  }
  const known = [...shelf.packs, ...builtInPacks].map(({ id }) => id);
  throw callError((texts) => texts.packs.unknown(wanted, known));
}

/** A pack that lacks more of its members than this is none. */
const MOST_LACKING = 8;

async function loadPackFile(file: string, tell: (problem: Localised) => void): Promise<RulePack> {
  const text = readPackText(file);
  const { parsePack } = await loadPackValidator();
  const result = parsePack(text, builtInPacks);
  const name = path.basename(file);
  if (result.ok) {
    if (result.warnings.length > 0) tell(leftoverText(name, result.warnings));
    return result.pack;
  }
  // Hardly a member of a pack in it: another file altogether, of which the parts need not be told one by one.
  const lacking = result.problems.filter(({ path: at }) => /^[a-zA-Z]+$/.test(at)).length;
  if (lacking > MOST_LACKING) {
    throw callError((texts) => texts.packs.none(name));
  }
  const { problems, warnings } = result;
  throw callError((texts, language) =>
    [
      texts.packs.unusable(name, problems.length, placedLines(problems, language)),
      ...(warnings.length > 0 ? [leftoverText(name, warnings)[language]] : []),
    ].join("\n"),
  );
}

const leftoverText = (name: string, left: readonly PackProblem[]): Localised =>
  inBoth((texts, language) => texts.packs.leftovers(name, left.length, placedLines(left, language)));

const leftoverCount = (name: string, id: string, count: number): Localised =>
  inBoth((texts) => texts.packs.leftoverCount(name, id, count));
