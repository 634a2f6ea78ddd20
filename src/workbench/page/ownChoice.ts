import { useState } from "react";

/** What this browser keeps under a key; null where there is nothing, or nothing may be kept. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Forbidden storage is the same as an empty one.
  }
}

/**
 * A choice of how the page looks, kept in this browser; where it keeps nothing, it holds until the page is closed.
 *
 * @param read makes the choice of what was kept; null is what was never chosen
 */
export function useOwnChoice<T extends string | number>(
  key: string,
  read: (text: string | null) => T,
): readonly [T, (choice: T) => void] {
  const [choice, setChoice] = useState<T>(() => read(stored(key)));
  const choose = (next: T): void => {
    setChoice(next);
    try {
      localStorage.setItem(key, String(next));
    } catch {
      // Full or forbidden: it holds until the page is closed.
    }
  };
  return [choice, choose];
}
