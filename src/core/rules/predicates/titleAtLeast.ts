import { studioNameForm } from "../../values";
import { Outcome } from "../outcome";
import { explanation, TEXTS, type PredicateCompiler } from "./check";
import { overField } from "./overField";

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
export const titleAtLeast: PredicateCompiler<"titleAtLeast"> = (predicate, scope) => {
  const titles = predicate.titles.map(studioNameForm);
  const notTitles = predicate.notTitles.map(studioNameForm);
  return overField(
    predicate,
    scope,
    TEXTS,
    (_reading, situation, field, entry) => {
      const text = situation.comparable(entry, field);
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
};
