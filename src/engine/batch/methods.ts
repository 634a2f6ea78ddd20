import type { Language, Localised } from "../../core";
import type { EngineParts } from "../methods";
import { Transferred } from "../rpc";
import type { CallContext } from "../rpc";
import type { BatchService } from "./service";
import type { BatchFileData, BatchOutput, BatchReading, BatchView, BatchWork } from "./views";

// The workers of single files never load it.
const part = () => import("./service");

/** The methods by which a page speaks to a batch's worker; the batch itself is loaded when first asked for. */
export function batchMethods({ openSheets }: EngineParts) {
  let known: BatchService | null = null;
  const service = async (): Promise<BatchService> => (known ??= new (await part()).BatchService());
  return {
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
    batchView: async (_: CallContext, work: BatchWork, language: Language): Promise<BatchView> =>
      (await service()).view(work, language),
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
