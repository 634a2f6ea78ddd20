import { describe } from "../descriptor";
import type { PackField } from "../field";
import { explanation } from "../judging/check";
import { Outcome } from "../outcome";

/** The sheet has a column for the field. */
export interface HasColumn {
  readonly is: "hasColumn";
  readonly field: string;
}

/**
 * The sheet has a column for the field; one finding per column, not one per row. Where an ambiguous column may be it,
 * this needs judgement: the user is asked (one finding per ambiguous column), and nothing is guessed.
 *
 * Source: spec/rules.md, shared rule 2.
 */
export const hasColumn = describe<HasColumn>({
  is: "hasColumn",
  meaning: "The sheet has a column for the field (sheet rules).",
  members: { field: { kind: "field" } },
  judges: "entryOrSheet",
  isAboutTheCell: true,
  isAboutColumns: true,
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const { header } = pack.fields[field] as PackField;
    return {
      fields: [field],
      acrossEntries: false,
      status(sheet) {
        if (sheet.columns[field] !== null) return Outcome.met;
        return sheet.askedAbout.has(predicate.field) ? Outcome.needsJudgement : Outcome.notMet;
      },
      explain(sheet) {
        const place = sheet.anothersColumn(field);
        const message = place === null ? "column.missing" : "column.anothers";
        const more = place === null ? { found: "" } : { found: header, place };
        return explanation(field, "", { message, parameters: { header }, ...more });
      },
    };
  },
  words: ({ field }, { say, name }) => say(`表中有${name(field)}`, `the sheet has ${name(field)}`),
});
