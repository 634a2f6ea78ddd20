import type { Language } from "../../core";

const KEY = "huijian-language";
const LIVE_KEY = "huijian-live";
const NOTICE_KEY = "huijian-notice";

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

/** What a union says in each of its notices for publicity: who issues it, and where objections are taken. */
export interface UsualNotice {
  readonly issuer: string;
  readonly phone: string;
}

/** What the last notice made on this machine said, or null. */
export function storedNotice(): UsualNotice | null {
  try {
    const { issuer = "", phone = "" } = JSON.parse(
      storage()?.getItem(NOTICE_KEY) ?? "{}",
    ) as Partial<UsualNotice>;
    return issuer === "" && phone === "" ? null : { issuer: String(issuer), phone: String(phone) };
  } catch {
    return null; // Something else wrote there: as if nothing had been kept.
  }
}

/** Remembers that for the next workbook, or with null forgets it; nothing happens where nothing can be stored. */
export function storeNotice(notice: UsualNotice | null): void {
  try {
    if (notice === null) storage()?.removeItem(NOTICE_KEY);
    else storage()?.setItem(NOTICE_KEY, JSON.stringify(notice));
  } catch {
    // Full or forbidden: the office then writes it once more.
  }
}
