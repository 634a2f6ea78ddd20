import { fieldWithRole, type RulePack } from "../pack";
import type { Entry } from "../review";
import { personNameForm, studioNameForm } from "../values";

/**
 * What an entry is recognised by after rows were moved, added or removed: the studio's name and its leader, both
 * normalised (width, spaces, brackets); `row:<n>` (1-based) where neither is there. Kept in the workbook for the
 * manual order, so its form must not change between versions.
 */
export function entryIdentity(entry: Entry, pack: RulePack): string {
  return identityFrom(entry, namingFields(pack));
}

/** Indexes of the two fields that name an entry; -1 where the pack has none. */
interface NamingFields {
  readonly studio: number;
  readonly leader: number;
}

function namingFields({ fields }: RulePack): NamingFields {
  return { studio: fieldWithRole(fields, "studioName"), leader: fieldWithRole(fields, "leaderName") };
}

function identityFrom({ row, readings }: Entry, fields: NamingFields): string {
  const shown = (index: number): string => {
    const reading = readings[index];
    return reading?.state === "present" ? reading.shown : "";
  };
  const studio = studioNameForm(shown(fields.studio));
  const leader = personNameForm(shown(fields.leader));
  return studio === "" && leader === "" ? `row:${row + 1}` : `${studio}|${leader}`;
}

/**
 * The identities of all entries, unique: where a studio is on the sheet twice, the second gets `#2` and so on, in
 * sheet order.
 */
export function entryIdentities(entries: readonly Entry[], pack: RulePack): readonly string[] {
  const seen = new Map<string, number>();
  const fields = namingFields(pack);
  return entries.map((entry) => {
    const identity = identityFrom(entry, fields);
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    return times === 1 ? identity : `${identity}#${times}`;
  });
}
