import { useState } from "react";
import { useModel } from "./usePane";

/**
 * What is being written in a form, like `useState`, but still there when its view was left and is shown again.
 *
 * @param key tells one form from another; a form is given another only when it appears anew
 * @returns the value, how to change it, and how to forget it once it was handed over or given up
 */
export function useDraft<T>(
  key: string,
  initial: () => T,
): readonly [value: T, change: (value: T) => void, forget: () => void] {
  const { drafts } = useModel();
  const [value, setValue] = useState(() => (drafts.has(key) ? (drafts.get(key) as T) : initial()));
  const change = (next: T): void => {
    drafts.set(key, next);
    setValue(next);
  };
  return [value, change, () => void drafts.delete(key)];
}

/** Gives the focus to a form that was opened; one that only came back with its view leaves it on the view's tab. */
export function focusOpened(control: HTMLElement | null | undefined): void {
  if (document.activeElement?.getAttribute("role") !== "tab") control?.focus();
}
