import type { OpenedSheet } from "./types";

/**
 * The sheet that the user saw last: the one that the file says is in front, where it can be seen, else the first one
 * that can; 0 where none can.
 *
 * @param said position that the file gives; -1, or any other where there is no sheet, counts as none
 */
export function sheetInFront(sheets: readonly Pick<OpenedSheet, "hidden">[], said: number): number {
  if (sheets[said]?.hidden === "visible") return said;
  return Math.max(
    0,
    sheets.findIndex(({ hidden }) => hidden === "visible"),
  );
}
