import { fieldWithRole, type RulePack } from "../pack";
import type { Entry } from "../review";
import { personNameForm, studioNameForm, unitNameForm } from "../values";

/** Indexes of the two fields that name an entry; -1 where the pack has none. */
interface NamingFields {
  readonly studio: number;
  readonly leader: number;
}

function namingFields({ fields }: RulePack): NamingFields {
  return { studio: fieldWithRole(fields, "studioName"), leader: fieldWithRole(fields, "leaderName") };
}

/**
 * What an entry is recognised by after rows were moved, added or removed: the studio's name and its leader, both
 * normalised (width, spaces, brackets); `row:<n>` (1-based) where neither is there. Kept in the workbook for the
 * manual order, so its form must not change between versions.
 */
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

/** What is known of an entry, to find it again after a correction: kept from one reading of the sheet to the next. */
export interface EntryTrace {
  readonly identity: string;
  /** 0-based sheet row. */
  readonly row: number;
  /** Normalised; "" where there is none. */
  readonly studio: string;
  readonly leader: string;
  readonly unit: string;
  readonly phone: string;
}

/** The traces of all entries, in sheet order; `identity` as `entryIdentities` gives it. */
export function entryTraces(entries: readonly Entry[], pack: RulePack): readonly EntryTrace[] {
  const identities = entryIdentities(entries, pack);
  const { studio, leader } = namingFields(pack);
  const unit = fieldWithRole(pack.fields, "hostUnit");
  const phone = fieldWithRole(pack.fields, "phone");
  return entries.map((entry, index) => {
    const shown = (field: number): string => {
      const reading = entry.readings[field];
      return reading?.state === "present" ? reading.shown : "";
    };
    return {
      identity: identities[index] as string,
      row: entry.row,
      studio: studioNameForm(shown(studio)),
      leader: personNameForm(shown(leader)),
      unit: unitNameForm(shown(unit)),
      phone: shown(phone).replace(/\D/gu, ""),
    };
  });
}

/** More pairs than this are not compared one by one. */
const MOST_PAIRS = 40_000;

/** Marks by which an entry is known again; the more of them agree, the surer it is the same studio. */
const MARKS = ["studio", "leader", "unit", "phone"] as const;

/**
 * Which entry became which: old identity to new, only where they differ. A studio is followed through a correction of
 * its name, leader or unit (spec/rules.md, "Ranking"), so that rank, reason, inclusion and ticks stay with it.
 *
 * Entries whose identity is still there are themselves. Of the others two belong together when most of their marks
 * (name, leader, unit, phone) agree, or one mark and the row; the surest pairs first, each entry once. Where nothing
 * but the row agrees it is another studio.
 */
export function followEntries(
  before: readonly EntryTrace[],
  now: readonly EntryTrace[],
): ReadonlyMap<string, string> {
  const still = new Set(now.map(({ identity }) => identity));
  const known = new Set(before.map(({ identity }) => identity));
  const gone = before.filter(({ identity }) => !still.has(identity));
  const come = now.filter(({ identity }) => !known.has(identity));
  // A sheet that was replaced altogether: only rows that stayed in place are looked at.
  const many = gone.length * come.length > MOST_PAIRS;
  const byRow = new Map(come.map((fresh) => [fresh.row, fresh]));
  const candidates = (old: EntryTrace): readonly EntryTrace[] => {
    if (!many) return come;
    const there = byRow.get(old.row);
    return there === undefined ? [] : [there];
  };
  const pairs = gone.flatMap((old) =>
    candidates(old).flatMap((fresh) => {
      const marks = MARKS.filter((mark) => old[mark] !== "" && old[mark] === fresh[mark]).length;
      const sure = marks * 2 + (old.row === fresh.row ? 1 : 0);
      return sure >= 3 ? [{ old, fresh, sure }] : [];
    }),
  );
  const followed = new Map<string, string>();
  const taken = new Set<string>();
  for (const { old, fresh } of pairs.sort((a, b) => b.sure - a.sure)) {
    if (followed.has(old.identity) || taken.has(fresh.identity)) continue;
    followed.set(old.identity, fresh.identity);
    taken.add(fresh.identity);
  }
  return followed;
}
