import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, TEXTS, withoutValue, type PredicateCompiler } from "./check";
import { isAbbreviation, wantedBy } from "./texts";

/** Where the leader's name is not in the text, this many characters must agree for an abbreviation. */
const SHORTEST_ABBREVIATION = 2;

/**
 * The text begins with the text of the field `other`, or with one of `texts`; compared after normalising.
 *
 * With `abbreviated`, an abbreviation of `other` will do: its characters in order with some left out. What stands
 * before the leader's name (field `leaderName`, where the pack has it and the text holds it) must be such an
 * abbreviation; without a leader's name in the text, its first two characters.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1, "单位+劳模姓名，如：xx公司张三…".
 */
export const startsWith: PredicateCompiler<"startsWith"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const { pack } = scope;
  const field = fieldIndex(pack, predicate.field, TEXTS);
  const { texts, other, named } = wantedBy(predicate, scope);
  const leader = predicate.abbreviated === true ? pack.fields.findIndex(({ id }) => id === "leaderName") : -1;
  const fields = [field, other, leader].filter((index): index is number => index !== null && index >= 0);
  const abbreviates = (text: string, whole: string, leaderName: string): boolean => {
    const end = leaderName === "" ? -1 : text.indexOf(leaderName);
    if (end >= 0) return end > 0 && isAbbreviation(text.slice(0, end), whole);
    return (
      text.length >= SHORTEST_ABBREVIATION && isAbbreviation(text.slice(0, SHORTEST_ABBREVIATION), whole)
    );
  };
  return {
    fields,
    wide: false,
    status(situation, entry) {
      const absent = withoutValue(situation.reading(entry, field));
      if (absent !== null) return absent;
      const text = situation.comparable(entry, field);
      if (texts.some((start) => text.startsWith(start))) return Outcome.met;
      if (other === null) return Outcome.notMet;
      const otherAbsent = withoutValue(situation.reading(entry, other));
      if (otherAbsent !== null) return otherAbsent;
      const whole = situation.comparable(entry, other);
      if (text.startsWith(whole)) return Outcome.met;
      if (predicate.abbreviated !== true) return Outcome.notMet;
      const leaderName = leader < 0 ? "" : situation.comparable(entry, leader);
      return abbreviates(text, whole, leaderName) ? Outcome.met : Outcome.notMet;
    },
    explain: (situation, entry) =>
      explanation(
        field,
        named(situation, entry)
          .map((text) => `${text}*`)
          .join(" / "),
      ),
  };
};
