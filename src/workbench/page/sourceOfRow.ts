import { studioNameForm, unitNameForm } from "../../core";
import type { EntrySource } from "../../core";
import type { ReviewView } from "../../engine";
import type { StoredSources } from "../engine/views";

/**
 * Where the entry of a row of a compiled sheet was typed; null where the file is none, the row holds no entry, or it was
 * added since. Entries are known by what they are, so that an order made since does no harm.
 */
export function sourceOfRow(
  stored: StoredSources | null,
  sheet: string,
  row: number,
  review: Pick<ReviewView, "sheet" | "entries"> | null,
): EntrySource | null {
  if (stored === null || review === null || review.sheet !== sheet) return null;
  const entry = review.entries.find((each) => each.row === row);
  if (entry === undefined) return null;
  const [name, unit] = [studioNameForm(entry.studioName), unitNameForm(entry.hostUnit)];
  const found = stored.entries.filter(({ identity }) => {
    const [ownName, , ownUnit] = identity.split("|");
    return ownName === name && ownUnit === unit;
  });
  return found.length === 1 ? (found[0]?.source ?? null) : null;
}
