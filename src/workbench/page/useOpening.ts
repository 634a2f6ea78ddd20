import { useCallback, useRef, useState } from "react";
import { fetchSample } from "../document";
import type { Opened, WorkbenchDocument } from "../document";
import type { Restored } from "../recovery";
import type { ReplaceAnswer } from "./ReplaceDialog";

/** Opening files and samples; where changes would be lost, after asking. */
export interface Opening {
  readonly openFile: (file: File, more?: Opened) => void;
  readonly openSample: (id: string) => void;
  /** Whether the answer to "open without saving?" is waited for. */
  readonly asking: boolean;
  readonly answer: (answer: ReplaceAnswer) => void;
  /** Opens a file as it was when its page was lost. */
  readonly restore: (restored: Restored) => Promise<boolean>;
}

export function useOpening(workbench: WorkbenchDocument): Opening {
  const waiting = useRef<((answer: ReplaceAnswer) => void) | null>(null);
  const [asking, setAsking] = useState(false);

  const answer = useCallback((chosen: ReplaceAnswer): void => {
    waiting.current?.(chosen);
    waiting.current = null;
    setAsking(false);
  }, []);

  const ask = useCallback(async (): Promise<boolean> => {
    // A file that was asked about before gives way to this one.
    answer("stay");
    setAsking(true);
    const chosen = await new Promise<ReplaceAnswer>((resolve) => {
      waiting.current = resolve;
    });
    return chosen === "save" ? workbench.saveBeforeOpening() : chosen === "discard";
  }, [answer, workbench]);

  const open = useCallback(
    async (read: () => Promise<Uint8Array>, name: string, more?: Opened): Promise<boolean> => {
      // What the pane is about to write counts as a change too.
      await workbench.getSnapshot().pane?.flush();
      if (workbench.getSnapshot().unsaved && !(await ask())) return false;
      return workbench.open(read, name, ask, more);
    },
    [ask, workbench],
  );

  const openFile = useCallback(
    (file: File, more?: Opened): void =>
      void open(async () => new Uint8Array(await file.arrayBuffer()), file.name, more),
    [open],
  );

  const restore = useCallback(
    ({ bytes, name, steps }: Restored): Promise<boolean> =>
      open(() => Promise.resolve(bytes), name, { steps }),
    [open],
  );

  const openSample = useCallback(
    (id: string): void => void open(() => fetchSample(id), `${id}.xlsx`),
    [open],
  );

  return { openFile, openSample, asking, answer, restore };
}
