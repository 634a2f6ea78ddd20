import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, TEXTS, withoutValue, type PredicateCompiler } from "./check";
import { wantedBy } from "./texts";

/**
 * The text contains the text of the field `other`, or one of `texts`; both compared after normalising.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1 (单位+劳模姓名); 大连市总工会 四 (named after the leader).
 */
export const contains: PredicateCompiler<"contains"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, TEXTS);
  const { texts, other, named } = wantedBy(predicate, scope);
  return {
    fields: other === null ? [field] : [field, other],
    wide: false,
    status(situation, entry) {
      const absent = withoutValue(situation.reading(entry, field));
      if (absent !== null) return absent;
      const text = situation.comparable(entry, field);
      if (texts.some((part) => text.includes(part))) return Outcome.met;
      if (other === null) return Outcome.notMet;
      const otherAbsent = withoutValue(situation.reading(entry, other));
      if (otherAbsent !== null) return otherAbsent;
      return text.includes(situation.comparable(entry, other)) ? Outcome.met : Outcome.notMet;
    },
    explain: (situation, entry) =>
      explanation(
        field,
        named(situation, entry)
          .map((text) => `*${text}*`)
          .join(" / "),
      ),
  };
};
