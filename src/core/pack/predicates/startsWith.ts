import { ADVICE, describe } from "../descriptor";
import { explanation, TEXTS, withoutValue } from "../judging/check";
import { beforeName, otherOrTexts, wantedBy, wantedInWords } from "../judging/texts";
import { abbreviatesUnit } from "../judging/units";
import { Outcome } from "../outcome";

/** The text begins with the text of `other`, or one of `texts`. */
export interface StartsWith {
  readonly is: "startsWith";
  readonly field: string;
  readonly other?: string;
  readonly texts?: readonly string[];
  /** An abbreviation of `other` will do: its characters in order with some left out. */
  readonly abbreviated?: boolean;
}

/** Where the leader's name is not in the text, this many characters must agree for an abbreviation. */
const SHORTEST_ABBREVIATION = 2;

/**
 * The text begins with the text of the field `other`, or with one of `texts`; compared after normalising.
 *
 * With `abbreviated`, an abbreviation of `other` will do: its characters in order with some left out. What stands
 * before the leader's name (the field with that role, where the pack has it and the text holds it) must be such an
 * abbreviation, one of the unit's distinctive characters among them; without a leader's name in the text, its first two
 * characters.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1, "单位+劳模姓名，如：xx公司张三…".
 */
export const startsWith = describe<StartsWith>({
  is: "startsWith",
  meaning:
    "The text begins with that of `other` (or with `abbreviated` a short form of it), or one of `texts`.",
  members: {
    field: { kind: "field", of: TEXTS },
    other: { kind: "field", of: TEXTS, optional: true },
    texts: { kind: "texts", optional: true },
    abbreviated: { kind: "yesNo", optional: true },
  },
  judges: "entry",
  faults: otherOrTexts,
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const { texts, other, named } = wantedBy(predicate, pack);
    const leader = predicate.abbreviated === true ? pack.role("leaderName") : -1;
    const fields = [field, other, leader].filter((index): index is number => index !== null && index >= 0);
    const abbreviates = (text: string, whole: string, leaderName: string): boolean =>
      abbreviatesUnit(beforeName(text, leaderName) ?? text.slice(0, SHORTEST_ABBREVIATION), whole);
    return {
      fields,
      acrossEntries: false,
      status(sheet, entry) {
        const absent = withoutValue(sheet.reading(entry, field));
        if (absent !== null) return absent;
        const text = sheet.comparable(entry, field);
        if (texts.some((start) => text.startsWith(start))) return Outcome.met;
        if (other === null) return Outcome.notMet;
        const otherAbsent = withoutValue(sheet.reading(entry, other));
        if (otherAbsent !== null) return otherAbsent;
        const whole = sheet.comparable(entry, other);
        if (text.startsWith(whole)) return Outcome.met;
        if (predicate.abbreviated !== true) return Outcome.notMet;
        const leaderName = leader < 0 ? "" : sheet.comparable(entry, leader);
        return abbreviates(text, whole, leaderName) ? Outcome.met : Outcome.notMet;
      },
      explain: (sheet, entry) =>
        explanation(
          field,
          named(sheet, entry)
            .map((text) => `${text}*`)
            .join(" / "),
        ),
    };
  },
  words(predicate, book) {
    const { say, name } = book;
    const short = predicate.abbreviated === true ? say("（或其简称）", " (or a short form of it)") : "";
    return say(
      `${name(predicate.field)}以${wantedInWords(predicate, book)}${short}开头`,
      `${name(predicate.field)} begins with ${wantedInWords(predicate, book)}${short}`,
    );
  },
  advice: ADVICE.text,
  demands: ({ field, other, texts }) =>
    other !== undefined || texts === undefined
      ? []
      : [{ field, beginnings: texts, text: texts.map((text) => `${text}…`).join(" / ") }],
});
