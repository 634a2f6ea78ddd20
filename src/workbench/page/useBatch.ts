import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Language } from "../../core";
import type { FileBatch } from "../batch";
import type { Opened, WorkbenchDocument } from "../document";
import type { ChosenFile } from "./filePicker";

/** Several files chosen at once, and whether their list is on view. */
export interface Batch {
  /** Number of files in the list. */
  readonly listed: number;
  readonly listing: boolean;
  readonly setListing: (listing: boolean) => void;
  /** Opens a file, or checks several and lists them. */
  readonly openFiles: (files: readonly ChosenFile[]) => void;
}

export function useBatch(
  batch: FileBatch,
  workbench: WorkbenchDocument,
  language: Language,
  openFile: (file: File, more?: Opened) => void,
): Batch {
  const { files } = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  const [listing, setListing] = useState(false);
  const openFiles = useCallback(
    (chosen: readonly ChosenFile[]): void => {
      const [first] = chosen;
      if (chosen.length === 1 && first) openFile(first.file, { handle: first.handle });
      if (chosen.length < 2) return;
      setListing(true);
      void batch.start(
        chosen.map(({ file }) => file),
        language,
      );
    },
    [batch, language, openFile],
  );
  // A file that has been opened, from the list or not, comes to the front; one that could not be read does not.
  useEffect(() => {
    let { fileNumber } = workbench;
    return workbench.subscribe(() => {
      if (workbench.fileNumber === fileNumber) return;
      ({ fileNumber } = workbench);
      setListing(false);
    });
  }, [workbench]);
  return { listed: files.length, listing, setListing, openFiles };
}
