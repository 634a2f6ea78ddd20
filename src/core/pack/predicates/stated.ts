import type { ReadingNote } from "../../values";
import { describe } from "../descriptor";
import { explanation } from "../judging/check";
import { overField } from "../judging/overField";
import { Outcome } from "../outcome";

/** The value was given as the form asks for it. */
export interface Stated {
  readonly is: "stated";
  readonly field: string;
}

/** Notes about a reading that become a warning, in the order in which they are told. */
const TOLD: readonly ReadingNote[] = [
  "rateInTotal",
  "totalInYearly",
  "fewYuan",
  "otherWords",
  "qualifier",
  "dashAsNone",
  "nameGloss",
  "sequenceFormula",
];

/**
 * The value was read without dropping a qualifier (约50, 20余, 2018年左右), taking a year's figure for a total or a total
 * for a year's, taking so few yuan for yuan that the column's 万元 may be meant, taking a part for the whole (8名党员),
 * taking a dash for none, leaving the words beside a name aside, or reading a formula's result in the rank column. Such
 * values are used, and the form still asks for a plain one. Give such a rule the severity "warning".
 *
 * Source: spec/rules.md, shared rule 3; spec/cells.md, "Values".
 */
export const stated = describe<Stated>({
  is: "stated",
  meaning: "The answer is exact: no 约, 余, and no dash for none.",
  members: { field: { kind: "field" } },
  judges: "entry",
  isAboutTheCell: true,
  compile: (predicate, pack) =>
    overField(
      predicate,
      pack,
      ({ notes }) =>
        notes.length > 0 && TOLD.some((note) => notes.includes(note)) ? Outcome.notMet : Outcome.met,
      (field, _outcome, sheet, entry) => {
        const notes = sheet.reading(entry, field)?.notes ?? [];
        const told = TOLD.find((note) => notes.includes(note)) ?? "qualifier";
        const isDate = pack.fields[field]?.kind === "partialDate";
        return explanation(field, "", {
          message: `stated.${told === "qualifier" && isDate ? "dateInDoubt" : told}`,
        });
      },
    ),
  words: ({ field }, { say, name }) => say(`${name(field)}填得确切`, `${name(field)} is exact`),
});
