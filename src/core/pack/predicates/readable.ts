import { dateOf, foldWidth, serialToDay, type Reading } from "../../values";
import { describe } from "../descriptor";
import { explanation } from "../judging/check";
import { Outcome } from "../outcome";

/** What the cell holds could be read as the field's kind. */
export interface Readable {
  readonly is: "readable";
  readonly field: string;
}

/** The day that a bare serial number stands for, as the form writes days. */
function dayOfSerial(shown: string): string {
  const [digits] = /\d{5}/.exec(foldWidth(shown)) as RegExpExecArray;
  const { year, month, day } = dateOf(serialToDay(Number(digits), 1900) as number);
  return `${year}年${month}月${day}日`;
}

/**
 * What the cell holds could be read as the field's kind: `met`, or `malformed`; an empty cell is `missing`. The
 * message depends on why it could not: a range, several figures, an ambiguous date, an Excel error …
 *
 * Source: spec/rules.md, shared rule 3; spec/cells.md, "Values".
 */
export const readable = describe<Readable>({
  is: "readable",
  meaning: "The cell could be read as the field's kind.",
  members: { field: { kind: "field" } },
  judges: "entry",
  isAboutTheCell: true,
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    return {
      fields: [field],
      acrossEntries: false,
      status(sheet, entry) {
        const reading = sheet.reading(entry, field);
        if (reading === null || reading.state === "missing") return Outcome.missing;
        return reading.state === "unreadable" ? Outcome.malformed : Outcome.met;
      },
      reportsAbsence: (_sheet, _entry, outcome) => outcome === Outcome.malformed,
      explain(sheet, entry) {
        const { reason, shown } = sheet.reading(entry, field) as Reading;
        return explanation(field, "", {
          message: `unreadable.${reason}`,
          ...(reason === "dateSerial" ? { parameters: { date: dayOfSerial(shown) } } : {}),
        });
      },
    };
  },
  words: ({ field }, { say, name }) => say(`${name(field)}能够识别`, `${name(field)} can be read`),
});
