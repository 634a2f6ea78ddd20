import type { BatchWorkerMethods, Readers } from "../../engine";
import type { ReadBy } from "./batchDocumentState";

/** Lists that go with a batch, read from files in readers that may die. */
export class ListFiles {
  constructor(private readonly readers: Readers<BatchWorkerMethods>) {}

  /** The list of studios already named that a file holds. */
  async rosterIn(file: File): Promise<NonNullable<ReadBy["roster"]>> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return this.readers.run("rosterFromFile", [bytes, file.name], { transfer: [bytes.buffer] });
  }

  /** The names of units that a file lists; null where it lists none. */
  async unitsIn(file: File): Promise<readonly string[] | null> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return this.readers.run("readUnitList", [bytes, file.name], { transfer: [bytes.buffer] });
  }
}
