import { personNameForm } from "../values";
import { SURNAME_STROKES } from "./surnameStrokes";

/** Where a character stands: its number of strokes, then its place among the characters of that number. */
interface StrokePlace {
  readonly strokes: number;
  readonly place: number;
}

const PLACES: ReadonlyMap<string, StrokePlace> = new Map(
  Object.entries(SURNAME_STROKES).flatMap(([strokes, characters]) =>
    [...characters].map((character, place): [string, StrokePlace] => [
      character,
      { strokes: Number(strokes), place },
    ]),
  ),
);

/** Behind all characters of the same number that the table knows. */
const UNLISTED_PLACE = 1_000_000;
/** Names that begin with no Chinese character stand last. */
const NO_STROKES: StrokePlace = { strokes: 1_000, place: 0 };
/** Neighbours asked for the number of strokes of a character that the table does not have. */
const NEIGHBOURS = 4;

interface Collation {
  readonly compare: (a: string, b: string) => number;
  /** The table's characters in the collation's order. */
  readonly listed: readonly string[];
}

let collation: Collation | null = null;

/**
 * ICU's zh collation "stroke" as built into the engine (Node 20 and Chromium with CLDR 48 agree). It depends on no
 * setting of the machine, because language and kind are named here.
 */
function strokeCollation(): Collation {
  if (collation === null) {
    const { compare } = new Intl.Collator("zh-u-co-stroke");
    collation = { compare, listed: [...PLACES.keys()].sort(compare) };
  }
  return collation;
}

/** Number of strokes of a name's first character and its place in stroke order. */
function placeOf(name: string): StrokePlace {
  const first = [...name][0];
  if (first === undefined) return NO_STROKES;
  return PLACES.get(first) ?? (/\p{Script=Han}/u.test(first) ? estimated(first) : NO_STROKES);
}

/** A rare character: ICU knows about where it belongs, and its neighbours there tell the number of strokes. */
function estimated(character: string): StrokePlace {
  const { compare, listed } = strokeCollation();
  let low = 0;
  let high = listed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(listed[middle] as string, character) < 0) low = middle + 1;
    else high = middle;
  }
  const near = listed
    .slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS)
    .map((neighbour) => (PLACES.get(neighbour) as StrokePlace).strokes)
    .sort((a, b) => a - b);
  return { strokes: near[near.length >> 1] as number, place: UNLISTED_PLACE };
}

/** Number of strokes of the first character of a name as this order counts them; null where it has none. */
export function surnameStrokes(name: string): number | null {
  const { strokes } = placeOf(personNameForm(name));
  return strokes === NO_STROKES.strokes ? null : strokes;
}

/**
 * Items in order of surname strokes (按姓氏笔画为序), the way lists of names are published: fewer strokes first, equal
 * numbers by the shapes of the strokes, 横 竖 撇 点 折; under one surname the shorter name first (王刚 before 王三运), then by
 * the strokes of the given name. Names not in Chinese characters and blank ones stand last. Items that are equal in
 * all of this keep their order.
 */
export function sortBySurnameStrokes<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const { compare } = strokeCollation();
  return items
    .map((item, index) => {
      const name = personNameForm(nameOf(item));
      return { item, index, name, length: [...name].length, ...placeOf(name) };
    })
    .sort(
      (a, b) =>
        a.strokes - b.strokes ||
        a.place - b.place ||
        compare([...a.name][0] ?? "", [...b.name][0] ?? "") ||
        (a.strokes === NO_STROKES.strokes ? 0 : a.length - b.length) ||
        compare(a.name, b.name) ||
        a.index - b.index,
    )
    .map(({ item }) => item);
}
