import type { AppendPlan, Language, Localised } from "../../core";
import type { EngineMethods } from "../methods";
import type { EngineParts } from "../rosterMethods";
import { Transferred } from "../rpc";
import type { CallContext } from "../rpc";
import type { checkBatchFile } from "./checkBatchFile";
import type { BatchService } from "./service";
import type {
  BatchBase,
  BatchFileAbout,
  BatchFileData,
  BatchOutput,
  BatchReading,
  BatchView,
  BatchWork,
  ReadForBatch,
  ShelfOffer,
} from "./views";

// The workers of single files never load it.
const part = () => import("./service");

const NOTHING_SHELVED: ShelfOffer = { files: [], chosen: null };

/**
 * The methods by which a page speaks to a batch's worker; the batch itself is loaded when first asked for.
 *
 * @param check says how each file stands by itself; null where the page does not show it
 */
export function batchMethods(parts: EngineParts, check: typeof checkBatchFile | null = null) {
  const { openSheets } = parts;
  let known: BatchService | null = null;
  const service = async (): Promise<BatchService> => (known ??= new (await part()).BatchService());
  return {
    /** Reads a file of a batch, beside the workbook that is open, which stays as it is. */
    readBatchFile: async (
      context: CallContext,
      bytes: Uint8Array,
      about: BatchFileAbout,
      language: Language,
      shelf: ShelfOffer = NOTHING_SHELVED,
    ): Promise<ReadForBatch> =>
      (await import("./readBatchFile")).readBatchFile(
        context,
        bytes,
        about,
        check === null ? null : (port, grids) => check(context, parts, port, grids, shelf, about, language),
      ),

    /** The names of units that a list holds; null where it holds none. */
    readUnitList: async (
      _: CallContext,
      bytes: Uint8Array,
      name: string,
    ): Promise<readonly string[] | null> => (await part()).unitNames(await openSheets(bytes, name)),

    batchBegin: async (_: CallContext, reading: BatchReading): Promise<void> =>
      (await service()).begin(reading),
    batchAdd: async (_: CallContext, data: BatchFileData): Promise<void> => (await service()).add(data),
    batchAddUnreadable: async (
      _: CallContext,
      file: string,
      message: Localised,
      outcome: "unreadable" | "empty",
    ): Promise<void> => (await service()).addUnreadable(file, message, outcome),
    batchRemove: async (_: CallContext, file: string): Promise<void> => (await service()).remove(file),
    batchToReadAgain: async (): Promise<readonly string[]> => (await service()).toReadAgain(),
    batchReadAs: async (_: CallContext, data: BatchFileData): Promise<void> => (await service()).readAs(data),
    /** Another table, or the same after it was changed, is what entries are added to. */
    batchBase: async (_: CallContext, base: BatchBase): Promise<void> => (await service()).addTo(base),
    batchView: async (_: CallContext, work: BatchWork, language: Language): Promise<BatchView> =>
      (await service()).view(work, language),
    batchAppend: async (_: CallContext, work: BatchWork, language: Language): Promise<AppendPlan | null> =>
      (await service()).append(work, language),
    batchOutput: async (
      _: CallContext,
      output: BatchOutput,
      language: Language,
    ): Promise<Transferred<Uint8Array>> => {
      const bytes = (await service()).output(output, language);
      return new Transferred(bytes, [bytes.buffer as ArrayBuffer]);
    },
  };
}

/** What a worker that reads or holds a batch has to offer, as seen from the page. */
export type BatchWorkerMethods = ReturnType<typeof batchMethods> & Pick<EngineMethods, "rosterFromFile">;

let kept: ReturnType<typeof batchMethods> | null = null;

/** The same methods over the same batch at every call, for a worker that loads them when they are first asked for. */
export const keptBatchMethods = (parts: EngineParts): ReturnType<typeof batchMethods> =>
  (kept ??= batchMethods(parts));
