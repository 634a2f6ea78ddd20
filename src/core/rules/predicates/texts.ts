import { studioNameForm } from "../../values";
import type { Situation } from "../situation";
import { fieldIndex, PackFault, TEXTS, type CompileScope } from "./check";

/** What a text is to contain or begin with: fixed texts, the text of another field, or both. */
export interface Wanted {
  /** The fixed texts, comparable. */
  readonly texts: readonly string[];
  /** Index of the other field, or null. */
  readonly other: number | null;
  /** All of them as written, for a finding. */
  readonly named: (situation: Situation, entry: number) => readonly string[];
}

/** @throws PackFault where neither is given, or the other field is none of the pack's texts */
export function wantedBy(
  {
    is,
    other: id,
    texts = [],
  }: { readonly is: string; readonly other?: string; readonly texts?: readonly string[] },
  { pack }: CompileScope,
): Wanted {
  const other = id === undefined ? null : fieldIndex(pack, id, TEXTS);
  if (other === null && texts.length === 0) throw new PackFault(`"${is}" needs "other" or "texts"`);
  return {
    texts: texts.map(studioNameForm),
    other,
    named(situation, entry) {
      const shown = other === null ? "" : (situation.reading(entry, other)?.shown.trim() ?? "");
      return shown === "" ? texts : [...texts, shown];
    },
  };
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
