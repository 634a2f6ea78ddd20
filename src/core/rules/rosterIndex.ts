import { NearRoster } from "../duplicates";
import { personNameForm, studioNameForm, unitNameForm } from "../values";
import type { RosterEntry } from "../pack";

const SEPARATOR = "\u0000";

/** The key under which a leader with a host unit is found; both are made comparable before. */
const leaderUnitKey = (leader: string, unit: string): string => leader + SEPARATOR + unit;

/** The studios already named, found by name or by leader with unit, both after normalising. */
export class RosterIndex {
  private readonly byName = new Map<string, RosterEntry>();
  private readonly byLeader = new Map<string, RosterEntry>();

  private near: NearRoster | null = null;

  constructor(private readonly roster: readonly RosterEntry[]) {
    for (const entry of roster) {
      const name = studioNameForm(entry.studioName);
      if (name !== "" && !this.byName.has(name)) this.byName.set(name, entry);
      const leader = personNameForm(entry.leaderName ?? "");
      const unit = unitNameForm(entry.hostUnit ?? "");
      if (leader === "" || unit === "") continue;
      const key = leaderUnitKey(leader, unit);
      if (!this.byLeader.has(key)) this.byLeader.set(key, entry);
    }
  }

  /** The roster's entry of this studio, or null. All arguments are comparable texts; "" where there is none. */
  find(name: string, leader: string, unit: string): RosterEntry | null {
    const named = name === "" ? undefined : this.byName.get(name);
    if (named !== undefined) return named;
    if (leader === "" || unit === "") return null;
    return this.byLeader.get(leaderUnitKey(leader, unit)) ?? null;
  }

  /** The roster's entry that may be this studio though nothing settles it (rules.md, shared rule 6), or null. */
  findNear(name: string, leader: string, unit: string): RosterEntry | null {
    this.near ??= new NearRoster(
      this.roster.map((entry) => ({
        name: studioNameForm(entry.studioName),
        leader: personNameForm(entry.leaderName ?? ""),
        unit: unitNameForm(entry.hostUnit ?? ""),
        phones: [],
      })),
    );
    const index = this.near.find({ name, leader, unit, phones: [] });
    return index === null ? null : (this.roster[index] ?? null);
  }
}
