import { studioNameForm } from "../../values";
import { Outcome } from "../outcome";
import type { Situation } from "../situation";
import { explanation, type Explanation, type PredicateCompiler } from "./check";
import { matchesAny, preparePatterns } from "./texts";

function atLabel(
  situation: Situation,
  name: "recommendingUnit" | "preparedBy",
  required: string,
  message: string,
): Explanation {
  const label = situation.label(name);
  return explanation(-1, required, {
    found: label?.value ?? "",
    message,
    parameters: { label: name, labelText: situation.pack.form.labels[name] },
    ...(label === null ? {} : { place: { row: label.row, column: label.column } }),
  });
}

/**
 * The sheet-level value (推荐单位, 填报人) is filled in. Blank, or without such a label on the sheet: `missing`.
 *
 * Source: 乐工经〔2020〕24号 附件2, the line above the table; spec/rules.md, shared rule 8.
 */
export const labelFilled: PredicateCompiler<"labelFilled"> = (predicate) => ({
  fields: [],
  wide: false,
  status: (situation) =>
    (situation.label(predicate.label)?.value ?? "") === "" ? Outcome.missing : Outcome.met,
  speaks: (_situation, _entry, outcome) => outcome === Outcome.missing,
  explain: (situation) =>
    atLabel(
      situation,
      predicate.label,
      "",
      situation.label(predicate.label) ? "label.blank" : "label.absent",
    ),
});

/**
 * The sheet-level value matches one of `patterns`, in which `*` stands for any characters. Blank: `missing` (that is
 * the finding of `labelFilled`).
 *
 * Source: 平顶山市总工会 第六条, 大连市总工会 附件2二 (who may recommend); 乐工经〔2020〕24号 一 (county unions send two).
 */
export const labelMatches: PredicateCompiler<"labelMatches"> = (predicate) => {
  const patterns = preparePatterns(predicate.patterns);
  return {
    fields: [],
    wide: false,
    status(situation) {
      const value = situation.label(predicate.label)?.value ?? "";
      if (value === "") return Outcome.missing;
      return matchesAny(studioNameForm(value), patterns) ? Outcome.met : Outcome.notMet;
    },
    explain: (situation) => atLabel(situation, predicate.label, "", ""),
  };
};
