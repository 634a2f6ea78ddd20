import type { OpenedWorkbook } from "./types";

/**
 * Whether a changed copy can be written by changing the file's own package. A package with a part that does not fit its
 * checksum is none of those: a part that is written anew gets a checksum that fits, and would pass for sound.
 */
export const isPatchable = ({ package: archive, fileNotes }: OpenedWorkbook): boolean =>
  archive !== null && !fileNotes.some(({ code }) => code === "wrongChecksum");
