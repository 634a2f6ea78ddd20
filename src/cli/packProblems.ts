import type { Language } from "../core";
import type { PackProblem } from "../packs";

/** More lines than these help nobody; the others are counted. */
const MOST_LINES = 20;

/** Each problem of a pack file on a line of its own, with its place; the first of them, and how many more there are. */
export function placedLines(problems: readonly PackProblem[], language: Language): string {
  const lines = problems.slice(0, MOST_LINES).map(({ path: at, message }) => {
    const place = at === "" ? "" : language === "en" ? `${at}: ` : `${at}：`;
    return `\n  ${place}${message[language]}`;
  });
  const more = problems.length - lines.length;
  if (more > 0) lines.push(language === "en" ? `\n  … and ${more} more.` : `\n  ……另有 ${more} 处。`);
  return lines.join("");
}
