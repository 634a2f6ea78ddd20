import { useState } from "react";
import type { DocumentState } from "../document";

/** What is in front where the sheet and the pane take turns. */
export type Turn = "table" | "check";

/** What is in front in a narrow window: going to a cell shows the sheet. */
export function useTurn(target: DocumentState["target"]): [Turn, (turn: Turn) => void] {
  const [turn, setTurn] = useState<Turn>("check");
  const [shown, setShown] = useState(target);
  if (target !== shown) {
    setShown(target);
    if (target !== null) setTurn("table");
  }
  return [turn, setTurn];
}
