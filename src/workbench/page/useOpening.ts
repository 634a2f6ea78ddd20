import { useCallback, useState } from "react";
import { fetchSample } from "../document";
import type { DocumentState, WorkbenchDocument } from "../document";

/** Opening files and samples; where changes would be lost, after asking. */
export interface Opening {
  readonly openFile: (file: File) => void;
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

  const openFile = useCallback(
    (file: File): void =>
      begin(() => void workbench.open(async () => new Uint8Array(await file.arrayBuffer()), file.name)),
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

  return { openFile, openSample, asking: waiting !== null, answer };
}
