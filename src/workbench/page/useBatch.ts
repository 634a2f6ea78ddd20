import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../core";
import type { Opened, WorkbenchDocument } from "../document";
import type { BatchDocument, RestoredBatch } from "../../pane/batch";
import type { ChosenFile } from "./filePicker";

/** A batch of several files, and whether it is on view. */
export interface Batch {
  /** Number of its files. */
  readonly listed: number;
  readonly listing: boolean;
  readonly unsaved: boolean;
  readonly setListing: (listing: boolean) => void;
  /** Opens a file; several, and all that come while the batch is on view, are taken into the batch. */
  readonly openFiles: (files: readonly ChosenFile[]) => void;
  /** Takes files into the batch, one alone too. */
  readonly compileFiles: (files: readonly File[]) => void;
  /** Goes on with a compiled workbook as it stands, in the place of the batch that it was made of. */
  readonly continueWith: (file: File) => void;
  /** Has a batch again that was lost with its page; false where the user would rather keep the one that is there. */
  readonly restore: (restored: RestoredBatch) => Promise<boolean>;
  /** For what the batch on view would be given up, while the user is asked whether it may be. */
  readonly asking: "new" | "restore" | null;
  readonly answer: (go: boolean) => void;
  /** Begins another batch; asks before what was settled is lost. */
  readonly begin: () => Promise<void>;
}

export function useBatch(
  batch: BatchDocument,
  workbench: WorkbenchDocument,
  language: Language,
  openFile: (file: File, more?: Opened) => void,
): Batch {
  const { files, atStake } = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  const [listing, setListing] = useState(false);
  const [asking, setAsking] = useState<Batch["asking"]>(null);
  const waiting = useRef<((go: boolean) => void) | null>(null);
  const answer = useCallback((go: boolean): void => {
    waiting.current?.(go);
    waiting.current = null;
    setAsking(null);
  }, []);
  const ask = useCallback(
    (about: NonNullable<Batch["asking"]>): Promise<boolean> => {
      answer(false);
      setAsking(about);
      return new Promise((resolve) => {
        waiting.current = resolve;
      });
    },
    [answer],
  );
  const compileFiles = useCallback(
    (chosen: readonly File[]): void => {
      if (chosen.length === 0) return;
      setListing(true);
      void batch.add(chosen, language);
    },
    [batch, language],
  );
  const continueWith = useCallback(
    (file: File): void => {
      setListing(true);
      void batch.continueWith(file, language);
    },
    [batch, language],
  );
  const restore = useCallback(
    async (restored: RestoredBatch): Promise<boolean> => {
      const now = batch.getSnapshot();
      setListing(true);
      if (now.unsaved && now.files.length > 0 && !(await ask("restore"))) return false;
      void batch.restore(restored, language);
      return true;
    },
    [ask, batch, language],
  );
  const openFiles = useCallback(
    (chosen: readonly ChosenFile[]): void => {
      const [first] = chosen;
      if (chosen.length === 1 && first && !listing) openFile(first.file, { handle: first.handle });
      else compileFiles(chosen.map(({ file }) => file));
    },
    [compileFiles, listing, openFile],
  );
  const begin = useCallback(async (): Promise<void> => {
    if (batch.getSnapshot().atStake && !(await ask("new"))) return;
    setListing(false);
    void batch.start([], language);
  }, [ask, batch, language]);
  // A file that has been opened, from the list or not, comes to the front; one that could not be read does not.
  useEffect(() => {
    let { fileNumber } = workbench;
    return workbench.subscribe(() => {
      if (workbench.fileNumber === fileNumber) return;
      ({ fileNumber } = workbench);
      setListing(false);
    });
  }, [workbench]);
  return {
    listed: files.length,
    listing,
    unsaved: atStake,
    setListing,
    openFiles,
    compileFiles,
    continueWith,
    restore,
    asking,
    answer,
    begin,
  };
}
