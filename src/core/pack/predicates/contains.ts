import { ADVICE, describe } from "../descriptor";
import { explanation, TEXTS, withoutValue } from "../judging/check";
import { hasName, namesIn, otherOrTexts, wantedBy, wantedInWords } from "../judging/texts";
import { Outcome } from "../outcome";

/** The text contains the text of `other`, or one of `texts`. */
export interface Contains {
  readonly is: "contains";
  readonly field: string;
  readonly other?: string;
  readonly texts?: readonly string[];
  /** An empty cell counts as a text without it: for one of several ways to meet a condition. */
  readonly blankIsNone?: boolean;
}

/**
 * The text contains the text of the field `other`, or one of `texts`; both compared after normalising. Where the other
 * field holds several names (罗振海、王五), one of them is enough.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1 (单位+劳模姓名); 大连市总工会 四 (named after the leader), 三1 (一名或几名).
 */
export const contains = describe<Contains>({
  is: "contains",
  meaning: "The text contains the text of the field `other`, or one of `texts`.",
  members: {
    field: { kind: "field", of: TEXTS },
    other: { kind: "field", of: TEXTS, optional: true },
    texts: { kind: "texts", optional: true },
    blankIsNone: { kind: "yesNo", optional: true },
  },
  judges: "entry",
  faults: otherOrTexts,
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const { texts, other, named } = wantedBy(predicate, pack);
    return {
      fields: other === null ? [field] : [field, other],
      acrossEntries: false,
      status(sheet, entry) {
        const absent = withoutValue(sheet.reading(entry, field));
        if (absent !== null)
          return predicate.blankIsNone === true && absent === Outcome.missing ? Outcome.notMet : absent;
        const text = sheet.comparable(entry, field);
        if (texts.some((part) => text.includes(part))) return Outcome.met;
        if (other === null) return Outcome.notMet;
        const otherAbsent = withoutValue(sheet.reading(entry, other));
        if (otherAbsent !== null) return otherAbsent;
        const names = namesIn(sheet.reading(entry, other)?.value, sheet.comparable(entry, other));
        return names.some((name) => hasName(text, name)) ? Outcome.met : Outcome.notMet;
      },
      explain: (sheet, entry) =>
        explanation(
          field,
          named(sheet, entry)
            .map((text) => `*${text}*`)
            .join(" / "),
        ),
    };
  },
  words: (predicate, book) =>
    book.say(
      `${book.name(predicate.field)}含有${wantedInWords(predicate, book)}`,
      `${book.name(predicate.field)} contains ${wantedInWords(predicate, book)}`,
    ),
  advice: ADVICE.text,
});
