import path from "node:path";
import type { Localised, RulePack } from "../core";
import { openWorkbook, readState, usesLibrary, WorkbookFileError } from "../files";
import type { OpenedWorkbook } from "../files";
import type { WorkbookState } from "../host";
import { hasReader, nodeCodec, readInWorker } from "../files/node";
import { builtInPacks, loadPackValidator, packById, type PackProblem } from "../packs";
import type { CheckCall } from "./arguments";
import { CallError, callError } from "./callError";
import { placedLines } from "./packProblems";
import { readBytes, readPackText } from "./readBytes";
import { loadShelf } from "./shelf";

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
  return new CallError(
    { "zh-CN": `「${name}」：${error.text["zh-CN"]}。`, en: `"${name}": ${error.text.en}.` },
    { cause: error },
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
  if (call.pack === null) {
    for (const [id, { file, list }] of shelf.leftovers) tell(leftoverCount(file, id, list.length));
    return [...shelf.packs, ...builtInPacks];
  }
  const pack = shelf.packs.find(({ id }) => id === call.pack) ?? packById(call.pack);
  if (pack) {
    const left = shelf.leftovers.get(pack.id);
    if (left !== undefined) tell(leftoverText(left.file, left.list));
    return [pack];
  }
  const known = [...shelf.packs, ...builtInPacks].map(({ id }) => id);
  throw callError(
    `没有名为「${call.pack}」的核对依据，可用的有：${known.join("、")}；自己的核对依据请用 --pack-file，或放进核对依据文件夹（--packs）。`,
    `There is no rule pack "${call.pack}"; known are ${known.join(", ")}; give your own with --pack-file, or put it into the folder of packs (--packs).`,
  );
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
    throw callError(
      `「${name}」不是核对依据：缺少 schemaVersion、fields、rules 等内容。`,
      `"${name}" is no rule pack: it lacks schemaVersion, fields, rules and more.`,
    );
  }
  const count = result.problems.length;
  const isCopied = result.warnings.length > 0;
  const left = leftoverText(name, result.warnings);
  throw callError(
    `核对依据「${name}」不能用，有 ${count} 处要改：${placedLines(result.problems, "zh-CN")}${isCopied ? `\n${left["zh-CN"]}` : ""}`,
    `Rule pack "${name}" cannot be used, ${count === 1 ? "one thing has" : `${count} things have`} to be put right:${placedLines(result.problems, "en")}${isCopied ? `\n${left.en}` : ""}`,
  );
}

const leftoverText = (name: string, left: readonly PackProblem[]): Localised => ({
  "zh-CN": `核对依据「${name}」里有 ${left.length} 处像是从别的通知照抄来的，请核对：${placedLines(left, "zh-CN")}`,
  en: `Rule pack "${name}" seems to hold ${left.length === 1 ? "one thing" : `${left.length} things`} copied from another notice; please check:${placedLines(left, "en")}`,
});

const leftoverCount = (name: string, id: string, count: number): Localised => ({
  "zh-CN": `核对依据「${name}」里有 ${count} 处像是从别的通知照抄来的；加 --pack ${id} 逐处列出。`,
  en: `Rule pack "${name}" seems to hold ${count === 1 ? "one thing" : `${count} things`} copied from another notice; --pack ${id} lists them.`,
});
