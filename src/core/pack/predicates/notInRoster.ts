import { describe } from "../descriptor";
import { rosterCheck } from "../judging/roster";

/** The entry is not on the roster of studios already named. */
export interface NotInRoster {
  readonly is: "notInRoster";
}

/**
 * The entry is not on the roster of studios already named; the same comparison as `inRoster`.
 *
 * Source: 乐工经〔2020〕24号 一, "已命名的…不重复申报".
 */
export const notInRoster = describe<NotInRoster>({
  is: "notInRoster",
  meaning: "The studio is not on the list of studios already named.",
  members: {},
  judges: "entry",
  needsRoster: true,
  compile: (_predicate, pack) => rosterCheck(pack, false),
  words: (_predicate, { say }) => say("不在已命名名单中", "it is not on the list of studios already named"),
  advice: {
    "zh-CN": "请核对已命名名单；确属同一工作室的，请从表中删去这一行。",
    en: "Please check the list of studios already named; if it is the same studio, delete the row.",
  },
});
