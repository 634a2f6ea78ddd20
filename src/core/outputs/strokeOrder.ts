import { personNameForm } from "../values";
import { nameParts } from "./compoundSurnames";

/** By number of strokes: the characters that have it, in the order of their stroke shapes. See `src/data`. */
export type StrokeTable = Readonly<Record<string, string>>;

/** Where a character stands: its number of strokes, then its place among the characters of that number. */
interface StrokePlace {
  readonly strokes: number;
  readonly place: number;
}

/** Behind all characters of the same number that the table knows. */
const UNLISTED_PLACE = 1_000_000;
/** Names that begin with no Chinese character stand last. */
const NO_STROKES: StrokePlace = { strokes: 1_000, place: 0 };
/** Neighbours asked for the number of strokes of a character that the table does not have. */
const NEIGHBOURS = 4;

/** The order of surname strokes (姓氏笔画), by a table of characters. */
export class StrokeOrder {
  private readonly places: ReadonlyMap<string, StrokePlace>;
  /**
   * ICU's zh collation "stroke" as built into the engine (Node 20 and Chromium with CLDR 48 agree). It depends on no
   * setting of the machine, because language and kind are named here.
   */
  private readonly collate = new Intl.Collator("zh-u-co-stroke").compare;
  /** The table's characters in the collation's order; made when a rare character asks for it. */
  private listed: readonly string[] | null = null;

  constructor(table: StrokeTable) {
    this.places = new Map(
      Object.entries(table).flatMap(([strokes, characters]) =>
        [...characters].map((character, place): [string, StrokePlace] => [
          character,
          { strokes: Number(strokes), place },
        ]),
      ),
    );
  }

  /** Number of strokes of the first character of a name as this order counts them; null where it has none. */
  surnameStrokes(name: string): number | null {
    const [first] = personNameForm(name);
    if (first === undefined) return null;
    const { strokes } = this.placeOf(first);
    return strokes === NO_STROKES.strokes ? null : strokes;
  }

  /**
   * Items in order of surname strokes (按姓氏笔画为序), the way lists of names are published: fewer strokes first, equal
   * numbers by the shapes of the strokes, 横 竖 撇 点 折; a compound surname is one (司马光 before 司徒雷), behind the
   * single surname it begins with; under one surname single-character given names first (王刚 before 王三运), then the
   * given name character by character in the same way. Names not in Chinese characters stand last, blank ones behind
   * them. Items that are equal in all of this keep their order.
   */
  sort<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
    return items
      .map((item, index) => ({ item, index, characters: [...personNameForm(nameOf(item))] }))
      .sort((a, b) => this.compareNames(a.characters, b.characters) || a.index - b.index)
      .map(({ item }) => item);
  }

  /** Number of strokes of a character and its place in stroke order. */
  private placeOf(character: string): StrokePlace {
    const known = this.places.get(character);
    return known ?? (/\p{Script=Han}/u.test(character) ? this.estimated(character) : NO_STROKES);
  }

  /** Fewer strokes first, equal numbers by the shapes of the strokes; rare characters of one number as ICU has them. */
  private compareCharacters(a: string, b: string): number {
    const [first, second] = [this.placeOf(a), this.placeOf(b)];
    return first.strokes - second.strokes || first.place - second.place || this.collate(a, b);
  }

  /** A rare character: ICU knows about where it belongs, and its neighbours there tell the number of strokes. */
  private estimated(character: string): StrokePlace {
    const listed = (this.listed ??= [...this.places.keys()].sort(this.collate));
    let low = 0;
    let high = listed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.collate(listed[middle] as string, character) < 0) low = middle + 1;
      else high = middle;
    }
    const near = listed
      .slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS)
      .map((neighbour) => (this.places.get(neighbour) as StrokePlace).strokes)
      .sort((a, b) => a - b);
    return { strokes: near[near.length >> 1] as number, place: UNLISTED_PLACE };
  }

  private compareNames(a: readonly string[], b: readonly string[]): number {
    if (a.length === 0 || b.length === 0) return b.length - a.length;
    const [first, second] = [nameParts(a), nameParts(b)];
    const bySurname = this.compareParts(first.surname, second.surname);
    if (bySurname !== 0) return bySurname;
    const single = (given: readonly string[]): number => (given.length > 1 ? 1 : 0);
    return single(first.given) - single(second.given) || this.compareParts(first.given, second.given);
  }

  /** Character by character; what ends first stands first. */
  private compareParts(a: readonly string[], b: readonly string[]): number {
    const shorter = Math.min(a.length, b.length);
    for (let index = 0; index < shorter; index += 1) {
      const difference = this.compareCharacters(a[index] as string, b[index] as string);
      if (difference !== 0) return difference;
    }
    return a.length - b.length;
  }
}
