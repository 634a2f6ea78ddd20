import {
  Batch,
  compiledFindingsSheet,
  compiledWorkbook,
  judgeCompilation,
  overviewOf,
  review,
  unitNotices,
} from "../../core";
import type { BatchWorkbook, Grid } from "../../core";
import { writeWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import { builtInPacks, loadPackValidator } from "../../packs";
import { checkPatching } from "../corpus/patchChecks";

/** What the samples are judged by. */
export const TODAY = "2020-09-20";

/** A sheet of a workbook. */
interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

/**
 * Flags a copy of a changed workbook and takes the flags off again, as `npm run patch-runner` does; what is lost or
 * thrown is a fault.
 *
 * @returns the first fault in words, or null
 */
export async function patchFault(name: string, bytes: Uint8Array): Promise<string | null> {
  const { outcome, detail } = await checkPatching(name, bytes);
  return outcome === "loss" ? `COPY: ${(detail[0] ?? "").slice(0, 160)}` : null;
}

const asBatch = (file: string, sheets: readonly Sheet[]): BatchWorkbook => ({
  file,
  sheets: sheets.map(({ name, grid }) => ({ name, hidden: false, grid: () => grid })),
  modified: null,
  fidelity: 3,
});

/**
 * Compiles a changed workbook together with a sound one, and writes the list with its findings: the sound one's entries
 * are all there whatever its neighbour holds.
 *
 * @returns a fault in words, or null
 */
export function compileFault(sheets: readonly Sheet[], sound: readonly Sheet[]): string | null {
  const alone = compiledAlone(sound);
  const batch = new Batch(TAKING);
  batch.add(asBatch(SOUND, sound));
  batch.add(asBatch("changed", sheets));
  const compiled = batch.compile({});
  if (compiled === null) return "COMPILED: nothing, beside a sound file";
  const { compilation } = compiled;
  // Of two versions of a table one is taken, and the other named; a file of another notice is named and left out.
  const isOwn = batch.pack?.id === alone.pack;
  const hasVersions = compilation.versions.length > 0 || compilation.copies.length > 0;
  if (isOwn && !hasVersions && compilation.entries.length < alone.entries)
    return "COMPILED: entries of the sound file are gone";
  const judged = judgeCompilation(compilation, { today: TODAY });
  const overview = overviewOf(compilation, judged.findings, []);
  const parts = { ...compiled, judged, overview, units: null, language: "zh-CN" as const };
  const notices = unitNotices(compilation, judged.findings, { due: null, contact: "" });
  const written = compiledWorkbook(parts);
  writeWorkbook({ sheets: [...written.sheets, compiledFindingsSheet(parts, notices)] }, { codec: nodeCodec });
  return null;
}

const SOUND = "sound";
const TAKING = { packs: builtInPacks, sheet: null, today: TODAY };

/** What the sound file comes to by itself, worked out once. */
const ALONE = new WeakMap<
  readonly Sheet[],
  { readonly entries: number; readonly pack: string | undefined }
>();

function compiledAlone(sound: readonly Sheet[]): {
  readonly entries: number;
  readonly pack: string | undefined;
} {
  const known = ALONE.get(sound);
  if (known !== undefined) return known;
  const batch = new Batch(TAKING);
  batch.add(asBatch(SOUND, sound));
  const result = { entries: batch.compile({})?.compilation.entries.length ?? 0, pack: batch.pack?.id };
  ALONE.set(sound, result);
  return result;
}

/** The packs as the files that a user would hold. */
export const packFiles = (): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  builtInPacks.map((pack) => ({ name: `${pack.id}.json`, bytes: Buffer.from(JSON.stringify(pack)) }));

/**
 * Reads a changed pack and, where it is a pack, judges a sample by it.
 *
 * @returns what became of it in words
 */
export async function packOutcome(bytes: Uint8Array, sample: Grid): Promise<string> {
  const { parsePack } = await loadPackValidator();
  const result = parsePack(Buffer.from(bytes).toString("utf8"));
  if (!result.ok) {
    if (result.problems.length === 0) throw new Error("a pack refused without a reason");
    return "pack refused, with reasons";
  }
  const outcome = review(sample, result.pack, { today: TODAY });
  return outcome.kind === "review" ? "pack taken" : "pack taken, another form";
}
