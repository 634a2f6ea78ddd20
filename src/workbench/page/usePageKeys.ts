import { useEffect } from "react";

/**
 * Keys that mean something else to the browser than to somebody at a table: Ctrl+P prints the report in place of the
 * page, Ctrl+F goes to the filter of the findings, Ctrl+D and Ctrl+H neither set bookmarks nor open the history.
 *
 * F1 opens the help of the page, not that of the browser.
 *
 * @param onReport shows the report; null where there is none
 */
export function usePageKeys(onReport: (() => void) | null, onHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "F1") {
        event.preventDefault();
        onHelp();
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || onReport === null) return;
      const key = event.key.toLowerCase();
      if (!["p", "f", "d", "h"].includes(key)) return;
      event.preventDefault();
      if (key === "p") onReport();
      if (key !== "f") return;
      const filter = document.querySelector<HTMLInputElement>(".hj-toolbar input[type=search]");
      filter?.focus();
      filter?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onReport, onHelp]);
}
