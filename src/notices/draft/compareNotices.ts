import type { NoticeDraft } from "./types";

/** How a clause of this year's notice stands to last year's. */
type ClauseChange = "same" | "changed" | "new" | "gone";

/** A clause in one notice or both. */
export interface ComparedClause {
  readonly change: ClauseChange;
  /** Its number in each notice; null where it is in one only. */
  readonly before: string | null;
  readonly after: string | null;
  readonly textBefore: string;
  readonly textAfter: string;
  /** The words that differ, in order: `-` only before, `+` only after. Empty unless the clause changed. */
  readonly words: readonly { readonly sign: "-" | "+"; readonly text: string }[];
}

/** Two texts this alike are one clause, changed. */
const LEAST_ALIKE = 0.5;

/**
 * Compares two notices clause by clause: first equal texts, whatever their numbers, then the most alike. Only what
 * differs has to be asked about.
 */
export const compareNotices = (before: NoticeDraft, after: NoticeDraft): readonly ComparedClause[] =>
  compareClauses(before.clauses, after.clauses);

/** A clause as it is compared. */
export interface ClauseText {
  readonly number: string;
  readonly text: string;
}

/** The same for clauses that a pack kept. */
export function compareClauses(
  before: readonly ClauseText[],
  after: readonly ClauseText[],
): readonly ComparedClause[] {
  const old = before.filter(({ text }) => text !== "");
  const now = after.filter(({ text }) => text !== "");
  const left = new Set(old);
  const pairs = new Map<(typeof now)[number], (typeof old)[number]>();
  for (const clause of now) {
    const same = [...left].find(({ text }) => sameText(text, clause.text));
    if (same === undefined) continue;
    pairs.set(clause, same);
    left.delete(same);
  }
  const open = now.filter((clause) => !pairs.has(clause));
  const ranked = open
    .flatMap((clause) =>
      [...left].map((other) => ({
        clause,
        other,
        alike: alikeness(clause.text, other.text) + (clause.number === other.number ? 0.15 : 0),
      })),
    )
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((one, other) => other.alike - one.alike);
  for (const { clause, other } of ranked) {
    if (pairs.has(clause) || !left.has(other)) continue;
    pairs.set(clause, other);
    left.delete(other);
  }
  const compared = now.map((clause): ComparedClause => {
    const other = pairs.get(clause);
    if (other === undefined)
      return {
        change: "new",
        before: null,
        after: clause.number,
        textBefore: "",
        textAfter: clause.text,
        words: [],
      };
    const same = sameText(other.text, clause.text);
    return {
      change: same ? "same" : "changed",
      before: other.number,
      after: clause.number,
      textBefore: other.text,
      textAfter: clause.text,
      words: same ? [] : differingWords(other.text, clause.text),
    };
  });
  const gone = [...left].map((clause): ComparedClause => ({
    change: "gone",
    before: clause.number,
    after: null,
    textBefore: clause.text,
    textAfter: "",
    words: [],
  }));
  return [...compared, ...gone];
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}%]/gu, "");
const sameText = (one: string, other: string): boolean => plain(one) === plain(other);

function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Share of neighbouring pairs of characters that two texts have in common (Dice 1945), 0…1. */
function alikeness(one: string, other: string): number {
  const [first, second] = [pairsOf(plain(one)), pairsOf(plain(other))];
  const total = plain(one).length + plain(other).length - 2;
  if (total <= 0) return 0;
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / total;
}

/** Figures and runs of letters stay whole; Chinese is compared character by character. */
const TOKEN = /\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu;
/** Longer clauses are told apart as a whole: the table below would grow with the square of their length. */
const LONGEST = 1_500;

function differingWords(before: string, after: string): ComparedClause["words"] {
  const one = before.match(TOKEN) ?? [];
  const other = after.match(TOKEN) ?? [];
  if (one.length > LONGEST || other.length > LONGEST)
    return [
      { sign: "-", text: before },
      { sign: "+", text: after },
    ];
  // Longest common subsequence, from the end.
  const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] as Uint16Array, table[i + 1] as Uint16Array];
    for (let j = other.length - 1; j >= 0; j--)
      row[j] =
        one[i] === other[j]
          ? (below[j + 1] as number) + 1
          : Math.max(below[j] as number, row[j + 1] as number);
  }
  const words: { sign: "-" | "+"; text: string }[] = [];
  const add = (sign: "-" | "+", text: string, joins: boolean): void => {
    const last = words.at(-1);
    if (joins && last?.sign === sign) last.text += text;
    else words.push({ sign, text });
  };
  let [i, j] = [0, 0];
  let [oldJoins, newJoins] = [false, false];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      i += 1;
      j += 1;
      oldJoins = newJoins = false;
    } else if (
      i < one.length &&
      (j >= other.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      add("-", one[i++] as string, oldJoins);
      oldJoins = true;
    } else {
      add("+", other[j++] as string, newJoins);
      newJoins = true;
    }
  }
  return words;
}
