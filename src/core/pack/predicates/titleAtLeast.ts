import { saysNone, studioNameForm } from "../../values";
import { ADVICE, describe } from "../descriptor";
import { explanation, TEXTS } from "../judging/check";
import { overField } from "../judging/overField";
import { titlesHeld } from "../judging/titles";
import { Outcome } from "../outcome";

/** The professional title is of `grade` or higher. */
export interface TitleAtLeast {
  readonly is: "titleAtLeast";
  readonly field: string;
  readonly grade: "senior" | "intermediate";
  readonly titles: readonly string[];
  readonly notTitles: readonly string[];
}

/** Where `part` occurs in `text`. */
function occurrences(text: string, part: string): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (let start = text.indexOf(part); part !== "" && start >= 0; start = text.indexOf(part, start + 1)) {
    found.push([start, start + part.length]);
  }
  return found;
}

/**
 * The professional title is of `grade` or higher: the text holds one of `titles` that is not merely a part of one of
 * `notTitles` (研究员 in 助理研究员). A text with only `notTitles` fails; one with neither needs judgement, because no
 * list of titles is complete.
 *
 * Source: 豫教科文卫体工〔2024〕44号 第四条1, "原则上…高级职称".
 */
export const titleAtLeast = describe<TitleAtLeast>({
  is: "titleAtLeast",
  meaning:
    "The professional title is of `grade` (senior, intermediate) or higher: one of `titles` that is not a part of one of `notTitles`.",
  members: {
    field: { kind: "field", of: TEXTS },
    grade: { kind: "word", words: ["senior", "intermediate"] },
    titles: { kind: "texts" },
    notTitles: { kind: "texts" },
  },
  judges: "entry",
  compile(predicate, pack) {
    const titles = predicate.titles.map(studioNameForm);
    const notTitles = predicate.notTitles.map(studioNameForm);
    return overField(
      predicate,
      pack,
      (_reading, sheet, field, entry) => {
        const whole = sheet.comparable(entry, field);
        const text = titlesHeld(whole);
        // 无, a title that is only hoped for, or one that is said not to be held: none is.
        if (text === "" || saysNone(text)) return Outcome.notMet;
        const lower = notTitles.flatMap((title) => occurrences(text, title));
        const qualifies = titles.some((title) =>
          occurrences(text, title).some(
            ([start, end]) =>
              !lower.some(([from, to]) => from <= start && to >= end && to - from > end - start),
          ),
        );
        if (qualifies) return Outcome.met;
        return lower.length > 0 ? Outcome.notMet : Outcome.needsJudgement;
      },
      (field, outcome) =>
        explanation(field, "", { message: outcome === Outcome.needsJudgement ? "judgement.title" : "" }),
    );
  },
  words: ({ field, grade, titles }, { say, name, list }) =>
    grade === "senior"
      ? say(
          `${name(field)}为高级以上职称，如${list(titles.slice(0, 6))}等`,
          `${name(field)} is a senior title such as ${list(titles.slice(0, 6))}`,
        )
      : say(
          `${name(field)}为中级以上职称，如${list(titles.slice(0, 6))}等`,
          `${name(field)} is an intermediate or senior title such as ${list(titles.slice(0, 6))}`,
        ),
  advice: ADVICE.figure,
});
