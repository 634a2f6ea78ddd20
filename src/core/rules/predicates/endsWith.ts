import { studioNameForm } from "../../values";
import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, TEXTS, withoutValue, type PredicateCompiler } from "./check";

/**
 * The text ends in one of `texts`, compared after normalising.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1, the name ends in 劳模和工匠人才创新工作室.
 */
export const endsWith: PredicateCompiler<"endsWith"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, TEXTS);
  const texts = predicate.texts.map(studioNameForm);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const absent = withoutValue(situation.reading(entry, field));
      if (absent !== null) return absent;
      const text = situation.comparable(entry, field);
      return texts.some((end) => text.endsWith(end)) ? Outcome.met : Outcome.notMet;
    },
    explain: () => explanation(field, predicate.texts.map((text) => `*${text}`).join(" / ")),
  };
};
