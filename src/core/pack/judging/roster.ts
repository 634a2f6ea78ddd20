import type { RosterEntry } from "../field";
import { Outcome } from "../outcome";
import {
  explanation,
  PackFault,
  withoutValue,
  type Check,
  type Compilation,
  type JudgedSheet,
} from "./check";

/**
 * A check of each entry against the roster: by studio name, or by leader with host unit, compared after normalising; a near match (an
 * older name, the same leader) needs a person's judgement.
 *
 * @param wanted whether the entry is to be on the roster
 * @throws PackFault where the pack has no column for the studio's name
 */
export function rosterCheck(pack: Compilation, wanted: boolean): Check {
  const name = pack.role("studioName");
  const leader = pack.role("leaderName");
  const unit = pack.role("hostUnit");
  if (name < 0) throw new PackFault("the pack has no field with the role studioName");
  const text = (sheet: JudgedSheet, entry: number, field: number): string =>
    field < 0 ? "" : sheet.comparable(entry, field);
  const found = (sheet: JudgedSheet, entry: number): RosterEntry | null =>
    sheet.roster?.find(text(sheet, entry, name), text(sheet, entry, leader), text(sheet, entry, unit)) ??
    null;
  const near = (sheet: JudgedSheet, entry: number): RosterEntry | null =>
    sheet.roster?.findNear(text(sheet, entry, name), text(sheet, entry, leader), text(sheet, entry, unit)) ??
    null;
  return {
    fields: [name, leader, unit].filter((field) => field >= 0),
    acrossEntries: false,
    status(sheet, entry) {
      if (sheet.roster === null) return Outcome.notApplicable;
      if (found(sheet, entry) !== null) return wanted ? Outcome.met : Outcome.notMet;
      const absent = withoutValue(sheet.reading(entry, name));
      if (absent !== null) return absent;
      if (near(sheet, entry) !== null) return Outcome.needsJudgement;
      return wanted ? Outcome.notMet : Outcome.met;
    },
    explain(sheet, entry, outcome) {
      const isNear = outcome === Outcome.needsJudgement;
      const like = (isNear ? near : found)(sheet, entry);
      const parameters = {
        remark: like?.remark ?? "",
        rosterName: like?.studioName || (like?.leaderName ?? ""),
        rosterRow: like?.row ?? "",
      };
      return explanation(name, "", { message: isNear ? "near.roster" : "", parameters });
    },
  };
}
