import { useCallback, useRef, useState } from "react";
import { fetchSample } from "../document";
import type { WorkbenchDocument } from "../document";

/** Opening files and samples; where changes would be lost, after asking. */
export interface Opening {
  readonly openFile: (file: File) => void;
  readonly openSample: (id: string) => void;
  /** Whether the answer to "open without saving?" is waited for. */
  readonly asking: boolean;
  readonly answer: (go: boolean) => void;
}

export function useOpening(workbench: WorkbenchDocument): Opening {
  const waiting = useRef<((go: boolean) => void) | null>(null);
  const [asking, setAsking] = useState(false);

  const answer = useCallback((go: boolean): void => {
    waiting.current?.(go);
    waiting.current = null;
    setAsking(false);
  }, []);

  const ask = useCallback((): Promise<boolean> => {
    // A file that was asked about before gives way to this one.
    answer(false);
    setAsking(true);
    return new Promise((resolve) => {
      waiting.current = resolve;
    });
  }, [answer]);

  const open = useCallback(
    async (read: () => Promise<Uint8Array>, name: string): Promise<void> => {
      // What the pane is about to write counts as a change too.
      await workbench.getSnapshot().pane?.flush();
      if (workbench.getSnapshot().unsaved && !(await ask())) return;
      await workbench.open(read, name, ask);
    },
    [ask, workbench],
  );

  const openFile = useCallback(
    (file: File): void => void open(async () => new Uint8Array(await file.arrayBuffer()), file.name),
    [open],
  );

  const openSample = useCallback(
    (id: string): void => void open(() => fetchSample(id), `${id}.xlsx`),
    [open],
  );

  return { openFile, openSample, asking, answer };
}
