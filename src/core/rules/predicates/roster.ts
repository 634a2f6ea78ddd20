import { Outcome } from "../outcome";
import type { RosterEntry } from "../../pack";
import type { Situation } from "../situation";
import {
  explanation,
  fieldIndex,
  needsEntry,
  TEXTS,
  withoutValue,
  type Check,
  type CompileScope,
  type PredicateCompiler,
} from "./check";

function rosterCheck(scope: CompileScope, wanted: boolean): Check {
  const name = fieldIndex(scope.pack, "studioName", TEXTS);
  const leader = fieldIndex(scope.pack, "leaderName", TEXTS);
  const unit = fieldIndex(scope.pack, "hostUnit", TEXTS);
  const found = (situation: Situation, entry: number): RosterEntry | null =>
    situation.roster?.find(
      situation.comparable(entry, name),
      situation.comparable(entry, leader),
      situation.comparable(entry, unit),
    ) ?? null;
  return {
    fields: [name, leader, unit],
    wide: false,
    status(situation, entry) {
      if (situation.roster === null) return Outcome.notApplicable;
      if (found(situation, entry) !== null) return wanted ? Outcome.met : Outcome.notMet;
      const absent = withoutValue(situation.reading(entry, name));
      if (absent !== null) return absent;
      return wanted ? Outcome.notMet : Outcome.met;
    },
    explain(situation, entry) {
      const match = found(situation, entry);
      return explanation(name, "", {
        parameters: { remark: match?.remark ?? "", rosterName: match?.studioName ?? "" },
      });
    },
  };
}

/**
 * The entry is on the roster of studios that the user supplied: by studio name, or by leader with host unit, both
 * compared after normalising. Not applicable without a roster.
 *
 * Source: spec/rules.md, shared rule 6.
 */
export const inRoster: PredicateCompiler<"inRoster"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  return rosterCheck(scope, true);
};

/**
 * The entry is not on the roster of studios already named; the same comparison as `inRoster`.
 *
 * Source: 乐工经〔2020〕24号 一, "已命名的…不重复申报".
 */
export const notInRoster: PredicateCompiler<"notInRoster"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  return rosterCheck(scope, false);
};
