import { studioNameForm } from "../../values";
import { fault, type MemberFault, type Wordbook } from "../descriptor";
import type { AnyPredicate, Compilation, JudgedSheet } from "./check";

/** What a text is to contain or begin with: fixed texts, the text of another field, or both. */
export interface Wanted {
  /** The fixed texts, comparable. */
  readonly texts: readonly string[];
  /** Index of the other field, or null. */
  readonly other: number | null;
  /** All of them as written, for a finding. */
  readonly named: (sheet: JudgedSheet, entry: number) => readonly string[];
}

/** What the members `other` and `texts` of a predicate ask for; one of them is given. */
export function wantedBy(
  { other: id, texts = [] }: { readonly other?: string; readonly texts?: readonly string[] },
  pack: Compilation,
): Wanted {
  const other = id === undefined ? null : pack.field(id);
  return {
    texts: texts.map(studioNameForm),
    other,
    named(sheet, entry) {
      const shown = other === null ? "" : (sheet.reading(entry, other)?.shown.trim() ?? "");
      return shown === "" ? texts : [...texts, shown];
    },
  };
}

/** What is wrong where a predicate has neither `other` nor `texts`. */
export const otherOrTexts = ({
  is,
  other,
  texts = [],
}: AnyPredicate & { readonly other?: string; readonly texts?: readonly string[] }): readonly MemberFault[] =>
  other === undefined && texts.length === 0
    ? [
        fault(
          "",
          `“${is}”要写 other（另一字段）或 texts（文字列表）。`,
          `"${is}" needs "other" (a field) or "texts" (a list of texts).`,
        ),
      ]
    : [];

/** `other` and `texts` in words. */
export function wantedInWords(
  { other, texts }: { readonly other?: string; readonly texts?: readonly string[] },
  book: Wordbook,
): string {
  const parts = [
    ...(other === undefined ? [] : [book.name(other)]),
    ...(texts === undefined ? [] : [book.list(texts)]),
  ];
  return parts.join(book.say("或", " or "));
}

/** A pattern in which `*` stands for any characters, as its fixed pieces. */
interface Pattern {
  readonly pieces: readonly string[];
}

/** Prepares patterns for `matchesAny`; each is compared after normalising, the `*` apart. */
export const preparePatterns = (patterns: readonly string[]): readonly Pattern[] =>
  patterns.map((pattern) => ({ pieces: pattern.split("*").map(studioNameForm) }));

function matchesOne(text: string, { pieces }: Pattern): boolean {
  // A split text has at least one piece.
  const first = pieces[0] as string;
  if (pieces.length === 1) return text === first;
  const last = pieces[pieces.length - 1] as string;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  const end = text.length - last.length;
  let position = first.length;
  for (let index = 1; index < pieces.length - 1; index++) {
    const piece = pieces[index] as string;
    const found = text.indexOf(piece, position);
    if (found < 0 || found + piece.length > end) return false;
    position = found + piece.length;
  }
  return true;
}

/** True when the whole of a comparable text matches one of the patterns. Linear in the text, whatever the pattern. */
export const matchesAny = (text: string, patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => matchesOne(text, pattern));

/** True when the characters of `short` occur in `long` in the same order, others left out (市电力公司 in 乐山市电力有限公司). */
export function isAbbreviation(short: string, long: string): boolean {
  let position = 0;
  for (const character of short) {
    const found = long.indexOf(character, position);
    if (found < 0) return false;
    position = found + character.length;
  }
  return true;
}

/** A text in which a name is looked for: no dots, which are typed in many ways or left out, and no brackets (许(金宏)). */
const forNames = (text: string): string => text.replace(/[.。·()]/g, "");

/** Whether a text has the name in it; both comparable. */
export const hasName = (text: string, name: string): boolean =>
  text.includes(name) || forNames(text).includes(forNames(name));

/** What stands in a text before a name, null where the name is empty or not in it; both comparable. */
export function beforeName(text: string, name: string): string | null {
  const where = forNames(text);
  const wanted = forNames(name);
  const at = wanted === "" ? -1 : where.indexOf(wanted);
  return at < 0 ? null : where.slice(0, at);
}

/** What stands between several names in one cell; the dot inside a name (买买提·吐尔逊) is none. */
const BETWEEN_NAMES = /[、，,;；/\n]+/u;

/** The names in one cell (罗振海、王五), comparable; the whole text where it holds only one. */
export function namesIn(value: unknown, comparable: string): readonly string[] {
  if (typeof value !== "string" || !BETWEEN_NAMES.test(value)) return [comparable];
  const names = value.split(BETWEEN_NAMES).map(studioNameForm);
  return names.filter((name) => name !== "");
}
