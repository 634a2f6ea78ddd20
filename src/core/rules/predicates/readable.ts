import { dateOf, foldWidth, serialToDay, type Reading } from "../../values";
import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, type PredicateCompiler } from "./check";

/** The day that a bare serial number stands for, as the form writes days. */
function dayOfSerial(shown: string): string {
  const [digits] = /\d{5}/.exec(foldWidth(shown)) as RegExpExecArray;
  const { year, month, day } = dateOf(serialToDay(Number(digits), 1900) as number);
  return `${year}年${month}月${day}日`;
}

/**
 * What the cell holds could be read as the field's kind. The message depends on why it could not: a range, several
 * figures, an ambiguous date, an Excel error …
 *
 * Source: spec/rules.md, shared rule 3; spec/cells.md, "Values".
 */
export const readable: PredicateCompiler<"readable"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (reading === null || reading.state === "missing") return Outcome.missing;
      return reading.state === "unreadable" ? Outcome.malformed : Outcome.met;
    },
    speaks: (_situation, _entry, outcome) => outcome === Outcome.malformed,
    explain(situation, entry) {
      const { reason, shown } = situation.reading(entry, field) as Reading;
      return explanation(field, "", {
        message: `unreadable.${reason}`,
        ...(reason === "dateSerial" ? { parameters: { date: dayOfSerial(shown) } } : {}),
      });
    },
  };
};
