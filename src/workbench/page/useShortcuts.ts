import { useEffect } from "react";
import type { WorkbenchDocument } from "../document";

/** Ctrl+S saves, Ctrl+O opens: what the browser would do of its own, with the page as a file, helps nobody. */
export function useShortcuts(workbench: WorkbenchDocument): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key === "s") {
        event.preventDefault();
        if (workbench.getSnapshot().file === null) return;
        // What is being typed belongs to what is saved.
        const typing = document.activeElement;
        if (typing instanceof HTMLTextAreaElement || typing instanceof HTMLInputElement) {
          typing.blur();
          typing.focus({ preventScroll: true });
        }
        void workbench.save("corrected", "inPlace");
      } else if (key === "o") {
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-open-files]:not(:disabled)")?.click();
      }
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [workbench]);
}
