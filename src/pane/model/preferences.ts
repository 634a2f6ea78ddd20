import type { Language } from "../../core";

const KEY = "huijian-language";
const LIVE_KEY = "huijian-live";

/** The storage of this browser, or null where there is none or it is forbidden (private windows, policies). */
function storage(): Storage | null {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null; // Reading the property throws where storage is forbidden: the same as not having any.
  }
}

/** The language the user chose on this machine, or null. */
export function storedLanguage(): Language | null {
  const value = storage()?.getItem(KEY);
  return value === "zh-CN" || value === "en" ? value : null;
}

/** Remembers the language; nothing happens where nothing can be stored. */
export function storeLanguage(language: Language): void {
  try {
    storage()?.setItem(KEY, language);
  } catch {
    // Full or forbidden: the choice then holds until the pane is closed.
  }
}

/** Whether the user chose on this machine to have edits followed as they are made, or not; null without a choice. */
export function storedLive(): boolean | null {
  const value = storage()?.getItem(LIVE_KEY);
  return value === "yes" || value === "no" ? value === "yes" : null;
}

/** Remembers that choice; nothing happens where nothing can be stored. */
export function storeLive(live: boolean): void {
  try {
    storage()?.setItem(LIVE_KEY, live ? "yes" : "no");
  } catch {
    // Full or forbidden: the choice then holds until the pane is closed.
  }
}
