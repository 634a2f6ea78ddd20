import type { RulePack } from "../rules";
import type { Entry } from "../types";
import { personNameForm, studioNameForm } from "../values";

/**
 * What an entry is recognised by after rows were moved, added or removed: the studio's name and its leader, both
 * normalised (width, spaces, brackets); `row:<n>` (1-based) where neither is there. Kept in the workbook for the
 * manual order, so its form must not change between versions.
 */
export function entryIdentity(entry: Entry, pack: RulePack): string {
  const shown = (id: string): string => {
    const reading = entry.readings[pack.fields.findIndex((field) => field.id === id)];
    return reading?.state === "present" ? reading.shown : "";
  };
  const studio = studioNameForm(shown("studioName"));
  const leader = personNameForm(shown("leaderName"));
  return studio === "" && leader === "" ? `row:${entry.row + 1}` : `${studio}|${leader}`;
}

/**
 * The identities of all entries, unique: where a studio is on the sheet twice, the second gets `#2` and so on, in
 * sheet order.
 */
export function entryIdentities(entries: readonly Entry[], pack: RulePack): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const identity = entryIdentity(entry, pack);
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    return times === 1 ? identity : `${identity}#${times}`;
  });
}
