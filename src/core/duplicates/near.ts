import {
  areFormsOfOneUnit,
  differByOneSlip,
  localNumber,
  nameStem,
  peopleIn,
  slipKeys,
  soundLikeOnePerson,
} from "./names";
import type { NearGroup, NearReason, StudioIdentity } from "./types";

/**
 * How alike two entries are apart from what names them: share of equal answers, 0…1. Asked only about few pairs.
 */
export type Likeness = (one: number, other: number) => number;

/**
 * Two leaders of one unit whose names differ by a character are asked about where so much else is the same: nearly all of
 * it for 李伟 and 李强, which half a works may be called; one answer in four for 王建国 and 王建军, whose names alone agree
 * in most.
 */
const ALIKE_ENOUGH = { shortName: 0.8, longName: 0.25 } as const;
const LONG_NAME = 3;
/**
 * Groups larger than this are none: a name or number that stands that often is filled in for want of the right one, and
 * a sheet of nothing but such warnings helps nobody.
 */
const MOST_COMPARED = 60;

class Groups {
  private readonly found: NearGroup[] = [];
  private readonly known = new Set<string>();

  add(reason: NearReason, entries: readonly number[]): void {
    const sorted = [...new Set(entries)].sort((one, other) => one - other);
    const key = sorted.join();
    if (sorted.length < 2 || this.known.has(key)) return;
    this.known.add(key);
    this.found.push({ reason, entries: sorted });
  }

  get all(): readonly NearGroup[] {
    return [...this.found].sort(
      (one, other) =>
        (one.entries[0] as number) - (other.entries[0] as number) || (one.reason < other.reason ? -1 : 1),
    );
  }
}

/** Index of entries by a key; only keys that more than one entry has. */
function shared(
  identities: readonly StudioIdentity[],
  keysOf: (identity: StudioIdentity) => readonly string[],
): readonly (readonly number[])[] {
  const first = new Map<string, number | number[]>();
  const several: number[][] = [];
  identities.forEach((identity, entry) => {
    for (const key of keysOf(identity)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, entry);
      else if (typeof known !== "number") known.push(entry);
      else if (known !== entry) {
        const group = [known, entry];
        first.set(key, group);
        several.push(group);
      }
    }
  });
  return several;
}

const distinct = (entries: readonly number[], textOf: (entry: number) => string): readonly string[] => [
  ...new Set(entries.map(textOf)),
];

/**
 * Entries that may be one studio although no rule of equality says so (rules.md, shared rule 5, near duplicates):
 * one leader under two forms of a unit's name or at two units; one phone with the unit written two ways; a landline
 * with and without area code; names that differ in one character or only in the words of the award. Entries that are
 * equal by name, by leader and unit, or by phone of two leaders are duplicates and not told again here.
 *
 * Costs linear in the entries, apart from those that share a leader, a phone or a unit with many others.
 */
export function nearGroups(identities: readonly StudioIdentity[], likeness: Likeness): readonly NearGroup[] {
  const groups = new Groups();
  const of = (entry: number): StudioIdentity => identities[entry] as StudioIdentity;
  sameLeaders(identities, groups);
  samePhones(identities, groups);
  sameStems(identities, groups);
  slips(identities, groups, likeness, of);
  return groups.all;
}

function sameLeaders(identities: readonly StudioIdentity[], groups: Groups): void {
  const unitOf = (entry: number): string => (identities[entry] as StudioIdentity).unit;
  for (const group of shared(identities, ({ leader, unit }) => (unit === "" ? [] : peopleIn(leader)))) {
    if (group.length > MOST_COMPARED) continue;
    const units = distinct(group, unitOf);
    if (units.length < 2) continue;
    const related = units.every((unit) => units.some((other) => areFormsOfOneUnit(unit, other)));
    groups.add(related ? "unitForms" : "twoUnits", group);
  }
}

function samePhones(identities: readonly StudioIdentity[], groups: Groups): void {
  const of = (entry: number): StudioIdentity => identities[entry] as StudioIdentity;
  for (const group of shared(identities, ({ phones }) => phones)) {
    if (group.length > MOST_COMPARED || distinct(group, (entry) => of(entry).leader).length > 1) continue;
    const units = distinct(group, (entry) => of(entry).unit);
    if (units.some((unit) => units.some((other) => areFormsOfOneUnit(unit, other))))
      groups.add("phoneUnit", group);
  }
  for (const group of shared(identities, ({ phones }) => phones.map(localNumber))) {
    if (group.length > MOST_COMPARED || distinct(group, (entry) => of(entry).leader).length < 2) continue;
    const short = group.filter((entry) => of(entry).phones.some((phone) => localNumber(phone) === phone));
    const long = group.filter((entry) => of(entry).phones.some((phone) => localNumber(phone) !== phone));
    if (short.length > 0 && long.length > 0) groups.add("areaCode", [...short, ...long]);
  }
}

function sameStems(identities: readonly StudioIdentity[], groups: Groups): void {
  const of = (entry: number): StudioIdentity => identities[entry] as StudioIdentity;
  const stemOf = ({ name }: StudioIdentity): readonly string[] => {
    const stem = nameStem(name);
    return stem.length < 2 ? [] : [stem];
  };
  for (const group of shared(identities, stemOf)) {
    if (group.length > MOST_COMPARED) continue;
    if (distinct(group, (entry) => of(entry).name).length < 2) continue;
    // One leader of one unit is a duplicate, told as such.
    if (
      distinct(group, (entry) => `${of(entry).leader}\u0000${of(entry).unit}`).length < 2 &&
      of(group[0] as number).leader !== ""
    )
      continue;
    groups.add("awardWords", group);
  }
}

/**
 * Names that differ in one character. The leader's name stands in most studios' names, so that two leaders of one
 * unit (李伟, 李强) have such names without any slip: where both leaders are given they must be alike themselves, not
 * in the family name, and nearly everything else must be the same. Where the two characters sound alike, the slip is
 * likely enough to be asked about whatever else is said.
 */
function slips(
  identities: readonly StudioIdentity[],
  groups: Groups,
  likeness: Likeness,
  of: (entry: number) => StudioIdentity,
): void {
  // A unit that stands once has nobody to be mistaken for: on most sheets that is nearly every one.
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { unit } of identities) (seen.has(unit) ? several : seen).add(unit);
  const leaderKeys = ({ leader, unit }: StudioIdentity): readonly string[] =>
    leader.length < 2 || unit === "" || !several.has(unit)
      ? []
      : slipKeys(leader).map((key) => `${unit}\u0000${key}`);
  for (const group of shared(identities, leaderKeys)) {
    eachPair(group, (one, other) => {
      const [a, b] = [of(one), of(other)];
      if (soundLikeOnePerson(a.leader, b.leader)) groups.add("sameSound", [one, other]);
      const isSlip = a.leader[0] === b.leader[0] && differByOneSlip(a.leader, b.leader);
      const enough = a.leader.length >= LONG_NAME ? ALIKE_ENOUGH.longName : ALIKE_ENOUGH.shortName;
      if (isSlip && likeness(one, other) >= enough) groups.add("oneCharacter", [one, other]);
    });
  }
  const nameKeys = ({ name, leader }: StudioIdentity): readonly string[] =>
    leader !== "" || nameStem(name).length < 3 ? [] : slipKeys(nameStem(name));
  for (const group of shared(identities, nameKeys)) {
    eachPair(group, (one, other) => {
      if (differByOneSlip(nameStem(of(one).name), nameStem(of(other).name)))
        groups.add("oneCharacter", [one, other]);
    });
  }
}

function eachPair(group: readonly number[], visit: (one: number, other: number) => void): void {
  if (group.length > MOST_COMPARED) return;
  for (let one = 0; one < group.length; one++) {
    for (let other = one + 1; other < group.length; other++)
      visit(group[one] as number, group[other] as number);
  }
}
