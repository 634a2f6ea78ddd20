/** The parts of a number format code (ECMA-376-1 §18.8.31), as far as reading figures and dates needs them. */

/** Signs that make the next character a literal, or take it as padding or filling. Chinese Excel also writes `!`. */
const ESCAPES = "\\!";
const SPACERS = "_*";

/** A piece of a section: what it is, and its text without quotes, escapes and brackets. */
interface FormatToken {
  readonly is: "literal" | "code" | "bracket" | "spacer";
  readonly text: string;
}

/** A section taken apart; every unquoted character is a token of its own. */
export type FormatSection = readonly FormatToken[];

/** The sections of a code, at least one: for positive figures, negative ones, zero, and texts. */
export function sectionsOf(code: string): readonly FormatSection[] {
  const sections: FormatToken[][] = [[]];
  const add = (is: FormatToken["is"], text: string): void => {
    (sections[sections.length - 1] as FormatToken[]).push({ is, text });
  };
  for (let index = 0; index < code.length; index++) {
    const character = code[index] as string;
    if (character === '"' || character === "[") {
      const close = code.indexOf(character === '"' ? '"' : "]", index + 1);
      const end = close === -1 ? code.length : close;
      add(character === '"' ? "literal" : "bracket", code.slice(index + 1, end));
      index = end;
    } else if (ESCAPES.includes(character)) add("literal", code[++index] ?? "");
    else if (SPACERS.includes(character)) {
      add("spacer", " ");
      index++;
    } else if (character === ";") sections.push([]);
    else add("code", character);
  }
  return sections;
}

const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;

/** Whether a section's own condition (`[>=10000]`) holds; null where it has none. */
function conditionHolds(section: FormatSection, value: number): boolean | null {
  for (const { is, text } of section) {
    const match = is === "bracket" ? CONDITION.exec(text) : null;
    if (match === null) continue;
    const limit = Number(match[2]);
    switch (match[1]) {
      case "<=":
        return value <= limit;
      case ">=":
        return value >= limit;
      case "<>":
        return value !== limit;
      case "<":
        return value < limit;
      case ">":
        return value > limit;
      default:
        return value === limit;
    }
  }
  return null;
}

/** The section that shows `value`: by conditions where there are some, else by its sign. */
export function sectionFor(sections: readonly FormatSection[], value: number): FormatSection {
  const [first, second, third] = sections as [FormatSection, FormatSection?, FormatSection?];
  const inFirst = conditionHolds(first, value);
  if (inFirst !== null) {
    if (inFirst || second === undefined) return first;
    return third === undefined || conditionHolds(second, value) === true ? second : third;
  }
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}
