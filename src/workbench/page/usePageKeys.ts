import { useEffect } from "react";
import type { PaneModel } from "../../pane";
import type { Turn } from "./useTurn";

/**
 * Keys that mean something else to the browser than to somebody at a table: Ctrl+P prints the report in place of the
 * page, Ctrl+F goes to the field that searches findings and cells, from wherever one is, Ctrl+D and Ctrl+H neither set
 * bookmarks nor open the history. Where nothing was found there is no such field: then the browser searches.
 *
 * F1 opens the help of the page, not that of the browser.
 *
 * @param pane the file's; null where no file is in front
 * @param onTurn brings the pane to the front in a narrow window
 */
export function usePageKeys(
  pane: PaneModel | null,
  onTurn: (turn: Turn) => void,
  onReport: () => void,
  onHelp: () => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "F1") {
        event.preventDefault();
        onHelp();
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || pane === null) return;
      const key = event.key.toLowerCase();
      if (!["p", "f", "d", "h"].includes(key)) return;
      if (key === "f" && !hasFindings(pane)) return;
      event.preventDefault();
      if (key === "p") onReport();
      if (key === "f") goToFilter(pane, onTurn);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [pane, onTurn, onReport, onHelp]);
}

function hasFindings(pane: PaneModel): boolean {
  const { review, fixed } = pane.getSnapshot();
  return review !== null && review.findings.length + fixed.length > 0;
}

function goToFilter(pane: PaneModel, onTurn: (turn: Turn) => void): void {
  // The view and the pane may be behind others: the field is there once they are drawn.
  pane.setView("check");
  onTurn("check");
  requestAnimationFrame(() => {
    const filter = document.querySelector<HTMLInputElement>(".hj-toolbar input[type=search]");
    filter?.focus();
    filter?.select();
  });
}
