import { saysNone } from "../../values";
import { ADVICE, describe } from "../descriptor";
import { explanation, isPresent, TEXTS } from "../judging/check";
import { titlesHeld } from "../judging/titles";
import { Outcome } from "../outcome";

/** The text names something. */
export interface SaysSome {
  readonly is: "saysSome";
  readonly field: string;
}

/**
 * The text names something: an empty cell, 无, a title that is only proposed (拟评副教授) and one said not to be held
 * (无高级职称) are `notMet`, a cell that cannot be read is `malformed`. For one of several ways to meet a condition, so that the others decide where this one
 * is left empty.
 *
 * Source: 中北大学 校工字〔2024〕2号 第六条（一）, "1名劳动模范或技术人才": a title shows the technical talent.
 */
export const saysSome = describe<SaysSome>({
  is: "saysSome",
  meaning: "The text names something; empty and 无 are not met.",
  members: { field: { kind: "field", of: TEXTS } },
  judges: "entry",
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    return {
      fields: [field],
      acrossEntries: false,
      status(sheet, entry) {
        const reading = sheet.reading(entry, field);
        if (reading?.state === "unreadable") return Outcome.malformed;
        if (!isPresent(reading)) return Outcome.notMet;
        const said = titlesHeld(sheet.comparable(entry, field));
        return said === "" || saysNone(said) ? Outcome.notMet : Outcome.met;
      },
      explain: () => explanation(field, ""),
    };
  },
  words: ({ field }, { say, name }) =>
    say(`${name(field)}不是“无”或空白`, `${name(field)} is not 无 or empty`),
  advice: ADVICE.text,
});
