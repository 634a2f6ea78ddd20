import type { ReadBudget } from "../budget";
import type { ZipArchive } from "../zip";

/**
 * The inflated bytes of a part, within the budget; undefined where there is no such part.
 *
 * @param unsound called where the bytes do not fit their checksum, and then given all the same; without it they are
 * refused
 * @throws WorkbookFileError `tooLarge`; ZipError `damaged`
 */
export function readPart(
  archive: ZipArchive,
  name: string,
  budget: ReadBudget,
  unsound?: (name: string) => void,
): Uint8Array | undefined {
  const entry = archive.find(name);
  if (entry === undefined) return undefined;
  budget.part(entry.size, entry.method === 0 ? entry.size : entry.compressedSize);
  if (unsound === undefined) return archive.readEntry(entry);
  const { data, isSound } = archive.readLoosely(entry);
  if (!isSound) unsound(entry.name);
  return data;
}
