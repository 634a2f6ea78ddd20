import { studioNameForm } from "../../values";
import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, TEXTS, withoutValue, type PredicateCompiler } from "./check";

/**
 * The text or choice is one of `values`, compared after normalising width, spaces and brackets.
 *
 * Source: 平顶山市总工会 第五条 (技术创新型、服务创新型、管理创新型); spec/rules.md, shared rule 3 (a choice outside its
 * list is judged by the pack's own rule).
 */
export const oneOf: PredicateCompiler<"oneOf"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, TEXTS);
  const accepted = new Set(predicate.values.map(studioNameForm));
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const absent = withoutValue(situation.reading(entry, field));
      if (absent !== null) return absent;
      return accepted.has(situation.comparable(entry, field)) ? Outcome.met : Outcome.notMet;
    },
    explain: () => explanation(field, predicate.values.join(" / ")),
  };
};
