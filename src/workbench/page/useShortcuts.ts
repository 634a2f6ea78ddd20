import { useEffect } from "react";
import type { WorkbenchDocument } from "../document";

/** What the keys are about: the open file, the batch that is on view before it, or neither of them. */
export type Front = "file" | "batch" | "neither";

/**
 * Ctrl+S saves, Ctrl+O opens: what the browser would do of its own, with the page as a file, helps nobody. While a batch is
 * on view it is the batch that is saved, and Ctrl+Z and Ctrl+Y are about its decisions: the file behind it is not touched.
 * Behind a question nothing is.
 */
export function useShortcuts(workbench: Pick<WorkbenchDocument, "getSnapshot" | "save">, front: Front): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (document.querySelector(QUESTION) !== null) {
        if (key === "s" || key === "o") event.preventDefault();
      } else if (key === "s") {
        event.preventDefault();
        if (front === "file" && workbench.getSnapshot().file === null) return;
        finishTyping();
        if (front === "file") void workbench.save("corrected", "inPlace");
        else if (front === "batch") press("[data-save-batch]");
      } else if (key === "o") {
        event.preventDefault();
        press("[data-open-files]");
      } else if (front === "batch" && (key === "z" || key === "y")) {
        // In a field the browser takes back what was typed.
        if (document.activeElement?.matches(FIELD) === true) return;
        event.preventDefault();
        press(key === "z" ? "[data-undo-batch]" : "[data-redo-batch]");
      }
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [workbench, front]);
}

const QUESTION = "[aria-modal=true]";
const FIELD = "textarea, input:not([type=checkbox], [type=radio])";

/** Presses a button of the page where it is there and can be pressed. */
function press(button: string): void {
  document.querySelector<HTMLElement>(`${button}:not(:disabled)`)?.click();
}

/** What is being typed belongs to what is saved. */
function finishTyping(): void {
  const typing = document.activeElement;
  if (!(typing instanceof HTMLTextAreaElement || typing instanceof HTMLInputElement)) return;
  typing.blur();
  typing.focus({ preventScroll: true });
}
