import { areFormsOfOneUnit, differByOneSlip, nameStem, peopleIn, slipKeys, standsIn } from "./names";
import type { StudioIdentity } from "./types";

/** Shortest and longest name of a person that is looked for at the end of a studio's name. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 4;

/**
 * The studios of a list, found by what is like them: the same leader under an older name of the studio, the name
 * without its unit, with other words of the award, or with one character mistyped (rules.md, shared rule 6).
 */
export class NearRoster {
  private readonly byPerson = new Map<string, number[]>();
  private readonly byStem = new Map<string, number[]>();
  private readonly bySlip = new Map<string, number[]>();

  /** @param studios name, leader and unit of each, in their forms for comparison; "" where the list does not say */
  constructor(private readonly studios: readonly StudioIdentity[]) {
    studios.forEach(({ name, leader }, index) => {
      const stem = nameStem(name);
      for (const person of leader === "" ? endings(stem) : peopleIn(leader))
        add(this.byPerson, person, index);
      if (stem.length < 2) return;
      add(this.byStem, stem, index);
      if (stem.length > 3) for (const key of slipKeys(stem)) add(this.bySlip, key, index);
    });
  }

  /** Index of the studio most like this one, or null. Studios equal by name, or by leader and unit, are the caller's. */
  find(studio: StudioIdentity): number | null {
    const stem = nameStem(studio.name);
    const people = peopleIn(studio.leader);
    const sameLeader = [
      ...new Set(
        people.flatMap((person) =>
          (this.byPerson.get(person) ?? []).filter((index) => this.isNamedAfter(index, person, studio)),
        ),
      ),
    ];
    const near = sameLeader.find((index) => this.isSameUnit(index, studio)) ?? sameLeader[0];
    if (near !== undefined) return near;
    const agrees = (index: number): boolean => this.leaderMayBe(index, people);
    const named = stem.length < 2 ? [] : (this.byStem.get(stem) ?? []);
    const slipped = stem.length < 4 ? [] : slipKeys(stem).flatMap((key) => this.bySlip.get(key) ?? []);
    return (
      named.find(agrees) ??
      slipped.find((index) => agrees(index) && differByOneSlip(nameStem(this.at(index).name), stem)) ??
      null
    );
  }

  private at(index: number): StudioIdentity {
    return this.studios[index] as StudioIdentity;
  }

  /**
   * Where the list has no column for leaders, a name is read off the end of the studio's: what stands before it must
   * then be this unit, else it may be the end of a longer name (丁涛 in 王丁涛).
   */
  private isNamedAfter(index: number, person: string, studio: StudioIdentity): boolean {
    const { name, leader, unit } = this.at(index);
    if (leader !== "") return true;
    const before = nameStem(name).slice(0, -person.length);
    if (before === "" || (unit !== "" && areFormsOfOneUnit(unit, studio.unit))) return true;
    return [studio.unit, nameStem(studio.name)].some(
      (own) => own.length > 1 && before.length > 1 && (standsIn(before, own) || standsIn(own, before)),
    );
  }

  private isSameUnit(index: number, { unit, name }: StudioIdentity): boolean {
    const listed = this.at(index);
    if (unit === "") return false;
    if (listed.unit !== "") return areFormsOfOneUnit(listed.unit, unit);
    return standsIn(nameStem(listed.name), nameStem(name));
  }

  /** False where both name a leader and they are two people; one mistyped character is no other person. */
  private leaderMayBe(index: number, people: readonly string[]): boolean {
    const listed = peopleIn(this.at(index).leader);
    if (listed.length === 0 || people.length === 0) return true;
    return listed.some((one) => people.some((other) => one[0] === other[0] && differByOneSlip(one, other)));
  }
}

function add(index: Map<string, number[]>, key: string, value: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [value]);
  else if (known[known.length - 1] !== value) known.push(value);
}

/** What may be the leader's name at the end of a studio's name without its award words. */
function endings(stem: string): readonly string[] {
  const found: string[] = [];
  for (let length = SHORTEST_NAME; length <= Math.min(LONGEST_NAME, stem.length); length++) {
    found.push(stem.slice(-length));
  }
  return found;
}
