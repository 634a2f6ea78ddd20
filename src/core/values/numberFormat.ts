import { sectionsOf, type FormatSection } from "./formatSections";

/** What a number format code makes of a number, as far as reading needs to know. */
export type FormatKind = "plain" | "date" | "time" | "percent" | "decorated";

const KINDS = new Map<string, FormatKind>([
  ["General", "plain"],
  ["@", "plain"],
  ["", "plain"],
]);

/** Formats are few per workbook, but a file made to harm may hold a new one in every cell. */
const REMEMBERED = 500;

/**
 * The kind of a format code. "decorated" formats show letters or scale the figure (`0"人"`, `0.0,"万"`), so that what
 * is shown may be another figure than the one stored. Remembers the answer per code.
 */
export function formatKind(code: string): FormatKind {
  const known = KINDS.get(code);
  if (known !== undefined) return known;
  const kind = kindOf(code);
  if (KINDS.size < REMEMBERED) KINDS.set(code, kind);
  return kind;
}

/** A section without quoted text, escaped characters, padding and conditions; elapsed time, `[m]` too, is an h. */
function skeletonOf(section: FormatSection): string {
  return section
    .map(({ is, text }) => {
      if (is === "code") return text;
      return is === "bracket" && /^(?:h+|m+|s+)$/i.test(text) ? "h" : "";
    })
    .join("")
    .replace(/g\/通用格式/gi, "General");
}

function kindOf(code: string): FormatKind {
  const sections = sectionsOf(code);
  const first = kindOfSection(sections[0] as FormatSection);
  if (first !== "plain") return first;
  // Another section may show words or another figure ([<10000]0;0!.0,"万"); the fourth is for texts.
  return sections.slice(1, 3).every((section) => kindOfSection(section) === "plain") ? "plain" : "decorated";
}

/** True for a written sign with digits on both sides (000"-"0000); a space there is only padding. */
function isAmongDigits(section: FormatSection, index: number): boolean {
  const isDigit = ({ is, text }: FormatSection[number]): boolean => is === "code" && /[0#?]/.test(text);
  return (
    section[index]?.text.trim() !== "" &&
    section.slice(0, index).some(isDigit) &&
    section.slice(index + 1).some(isDigit)
  );
}

function kindOfSection(section: FormatSection): FormatKind {
  const skeleton = skeletonOf(section);
  const literal = section.some(
    ({ is, text }, index) =>
      is === "literal" && (/[^\s()+\-,:]/u.test(text) || isAmongDigits(section, index)),
  );
  if (/^general$/i.test(skeleton.trim())) return literal ? "decorated" : "plain";
  const letters = skeleton.replace(/general/gi, "").replace(/am\/pm|a\/p|上午\/下午/gi, "h");
  if (!/[0#?]/.test(letters)) {
    if (/[ydg年日]/i.test(letters) || /^e+$/i.test(letters.replace(/[^a-z]/gi, ""))) return "date";
    if (/m/i.test(letters) && !/[hs]/i.test(letters)) return "date";
    if (/[hms]/i.test(letters)) return "time";
  } else if (/[yd]/i.test(letters) || /[hms]/i.test(letters.replace(/e[+-]/gi, ""))) {
    return /[yd]/i.test(letters) ? "date" : "time"; // fractions of a second: ss.00
  }
  if (letters.includes("%")) return "percent";
  const figuresOnly = /^[-+0#?.,()\s/¥$￥]*(?:e[+-]0+)?[-+0#?.,()\s]*$/i.test(letters);
  const scaled = /[0#?],+(?:[^0#?,]|$)/.test(letters);
  return figuresOnly && !literal && !scaled ? "plain" : "decorated";
}

/** What a date format shows of a date. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
}

/** Which parts a date format shows: `yyyy"年"m"月"` shows no day, so the clerk meant a month. */
export function datePartsOf(code: string): DateParts {
  const letters = skeletonOf(sectionsOf(code)[0] as FormatSection).replace(/am\/pm|a\/p/gi, "h");
  return {
    year: /[yge]/i.test(letters),
    // An m beside hours or seconds is minutes; a date format with a time names its month before them.
    month: /m/i.test(letters.replace(/h+[^a-z]*m+|m+[^a-z]*s+/gi, "")),
    day: /d/i.test(letters),
  };
}
