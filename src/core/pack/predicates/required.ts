import { describe } from "../descriptor";
import { explanation } from "../judging/check";
import { Outcome } from "../outcome";

/** The cell holds an answer. */
export interface Required {
  readonly is: "required";
  readonly field: string;
}

/**
 * The cell holds an answer. `met` also where it cannot be read (that is `readable`'s finding). An empty cell, a
 * placeholder, 待定, 同上, 见附件 and the like are `missing`, each with its own message. A rank (`sequence`) may stay
 * blank while there is only one entry: `notApplicable`.
 *
 * Source: 乐工经〔2020〕24号 附件2 填表要求1 "逐项如实填写，不得漏项"; spec/rules.md, shared rules 1 and 7.
 */
export const required = describe<Required>({
  is: "required",
  meaning: "The cell holds an answer.",
  members: { field: { kind: "field" } },
  judges: "entry",
  isAboutTheCell: true,
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const isRank = pack.fields[field]?.kind === "sequence";
    return {
      fields: [field],
      acrossEntries: false,
      status(sheet, entry) {
        const reading = sheet.reading(entry, field);
        if (reading !== null && reading.state !== "missing") return Outcome.met;
        if (isRank && reading !== null && sheet.count <= 1) return Outcome.notApplicable;
        return Outcome.missing;
      },
      // A field without a column is the finding of `hasColumn`, once for the sheet.
      reportsAbsence: (sheet, entry, outcome) =>
        outcome === Outcome.missing && sheet.reading(entry, field) !== null,
      explain: (sheet, entry) =>
        explanation(field, "", { message: `missing.${sheet.reading(entry, field)?.reason ?? "blank"}` }),
    };
  },
  words: ({ field }, { say, name }) => say(`${name(field)}已填写`, `${name(field)} is filled in`),
});
