const KEY = "huijian-shelf";

/** Whether anything was ever put on the shelf here, or chosen from it; a page need not open the store otherwise. */
export function isShelfUsed(): boolean {
  try {
    return typeof localStorage !== "undefined" && localStorage.getItem(KEY) !== null;
  } catch {
    return false; // Storage is forbidden: then the shelf keeps nothing either.
  }
}

/** Remembers that the shelf is in use. */
export function noteShelfUsed(): void {
  try {
    if (typeof localStorage !== "undefined") localStorage.setItem(KEY, "1");
  } catch {
    // Full or forbidden: the store says so itself when it is written to.
  }
}
