import type { ReadBudget } from "../budget";
import type { ZipArchive } from "../zip";

/**
 * The inflated bytes of a part, within the budget; undefined where there is no such part.
 *
 * @throws WorkbookFileError `tooLarge`; ZipError `damaged`
 */
export function readPart(archive: ZipArchive, name: string, budget: ReadBudget): Uint8Array | undefined {
  const entry = archive.find(name);
  if (entry === undefined) return undefined;
  budget.part(entry.size, entry.method === 0 ? entry.size : entry.compressedSize);
  return archive.readEntry(entry);
}
