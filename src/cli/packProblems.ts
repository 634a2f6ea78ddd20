import type { Language } from "../core";
import type { PackProblem } from "../packs";
import { TEXT, textsIn } from "./text";

/** More lines than these help nobody; the others are counted. */
const MOST_LINES = 20;

/** Each problem of a pack file on a line of its own, with its place; the first of them, and how many more there are. */
export function placedLines(problems: readonly PackProblem[], language: Language): string {
  const lines = problems.slice(0, MOST_LINES).map(({ path: at, message }) => {
    const place = at === "" ? "" : at + TEXT.colon[language];
    return `\n  ${place}${message[language]}`;
  });
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`\n  ${textsIn(language).packs.more(more)}`);
  return lines.join("");
}
