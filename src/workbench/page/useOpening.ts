import { useCallback, useState } from "react";
import { fetchSample } from "../document";
import type { DocumentState, WorkbenchDocument } from "../document";
import { textsFor } from "../text";

/** Opening files and samples; where changes would be lost, after asking. */
export interface Opening {
  readonly openFiles: (files: readonly File[]) => void;
  readonly openSample: (id: string) => void;
  /** Whether the answer to "open without saving?" is waited for. */
  readonly asking: boolean;
  readonly answer: (go: boolean) => void;
}

export function useOpening(workbench: WorkbenchDocument, { unsaved }: DocumentState): Opening {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);

  const begin = useCallback(
    (open: () => void): void => {
      if (unsaved) setWaiting(() => open);
      else open();
    },
    [unsaved],
  );

  const openFiles = useCallback(
    (files: readonly File[]): void => {
      const file = files[0];
      if (!file) return;
      begin(() => {
        void workbench
          .open(async () => new Uint8Array(await file.arrayBuffer()), file.name)
          .then((opened) => {
            if (opened && files.length > 1) workbench.notify("info", textsFor(workbench.language).onlyOne);
          });
      });
    },
    [begin, workbench],
  );

  const openSample = useCallback(
    (id: string): void => begin(() => void workbench.open(() => fetchSample(id), `${id}.xlsx`)),
    [begin, workbench],
  );

  const answer = (go: boolean): void => {
    setWaiting(null);
    if (go) waiting?.();
  };

  return { openFiles, openSample, asking: waiting !== null, answer };
}
