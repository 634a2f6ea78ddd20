import { describe } from "../descriptor";
import { rosterCheck } from "../judging/roster";

/** The entry is on the roster of studios already named. */
export interface InRoster {
  readonly is: "inRoster";
}

/**
 * The entry is on the roster of studios that the user supplied: by studio name, or by leader with host unit, both
 * compared after normalising. `notApplicable` (and listed as not checked) without a roster.
 *
 * Source: spec/rules.md, shared rule 6.
 */
export const inRoster = describe<InRoster>({
  is: "inRoster",
  meaning: "The studio is on the list of studios already named.",
  members: {},
  judges: "entry",
  needsRoster: true,
  compile: (_predicate, pack) => rosterCheck(pack, true),
  words: (_predicate, { say }) => say("在已命名名单中", "it is on the list of studios already named"),
  advice: {
    "zh-CN": "请核对名单和 {cell} 的写法是否一致。",
    en: "Please check whether {cell} is written as on the list.",
  },
});
