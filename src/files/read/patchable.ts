import { fileNote, type FileNote } from "../notes";
import { OfficePackage } from "../opc";
import type { OpenedWorkbook } from "./types";

/**
 * Whether a changed copy can be written by changing the file's own package. A package with a part that does not fit its
 * checksum is none of those: a part that is written anew gets a checksum that fits, and would pass for sound.
 */
export const isPatchable = ({ package: archive, fileNotes }: OpenedWorkbook): boolean =>
  archive !== null && !fileNotes.some(({ code }) => code === "wrongChecksum");

/**
 * What is to be told where a changed copy of the file's own package is written: parts that nobody reads, and that are
 * copied as they are, damaged. Every one of them is inflated for it.
 */
export function copyNotes(workbook: OpenedWorkbook): readonly FileNote[] {
  if (workbook.package === null || !isPatchable(workbook)) return [];
  return OfficePackage.over(workbook.package)
    .damagedParts()
    .map((part) => fileNote("damagedPart", null, part, part));
}
