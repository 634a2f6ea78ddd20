import type { Language } from "../../core";
import { batchTexts } from "../text";
import type { BatchFile } from "./batchDocumentState";
import type { RestoredBatch } from "./batchJournal";
import { fileAt, freeName, pathOf } from "./filePath";

/**
 * Those of the files that are not in the batch yet, each with a name that no other has.
 *
 * @param stored names that are taken beside those of the known files
 */
export function freshFiles(
  files: readonly File[],
  known: readonly BatchFile[],
  stored: readonly string[],
  language: Language,
): readonly BatchFile[] {
  const taken = new Set([...known.map(({ name }) => name), ...stored]);
  const { numbered } = batchTexts(language);
  return files
    .filter((file) => !known.some((each) => isSame(each.file, file)))
    .map((file): BatchFile => {
      const name = freeName(pathOf(file), taken, numbered);
      taken.add(name);
      return { file, name, status: { kind: "waiting" } };
    });
}

/** The files of a batch that was kept, to be read again. */
export const filesAgain = (files: RestoredBatch["files"]): readonly BatchFile[] =>
  files.map(({ name, path, file }) => ({ file: fileAt(file, path), name, status: { kind: "waiting" } }));

const isSame = (one: File, other: File): boolean =>
  pathOf(one) === pathOf(other) && one.size === other.size && one.lastModified === other.lastModified;
