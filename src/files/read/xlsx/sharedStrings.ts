import type { ReadBudget } from "../../budget";
import { decodeText, XML_CLOSE, XML_EMPTY, XML_END, XML_OPEN, XML_TEXT, XmlReader } from "../../xml";
import type { TextTable } from "../store";

const LOWER_T = 116;

/** No shared strings at all. */
export const NO_TEXTS: TextTable = {
  length: 0,
  get: (index) => {
    throw new RangeError(`no shared text ${index}`);
  },
};

/**
 * The shared string table (ECMA-376-1 §18.4.9). Only the places of the strings are found at first; a string is
 * decoded when it is first asked for. Rich text is joined, phonetic guides are left out, `_x000D_` escapes resolved.
 *
 * @param source the part in UTF-8
 */
export function readSharedStrings(source: Uint8Array, budget: ReadBudget): TextTable {
  const places = new Places(Math.max(16, source.length >> 6));
  // Strings of several pieces are rare; they are decoded at once.
  const texts: (string | undefined)[] = [];
  const reader = new XmlReader(source);
  let pieces = 0;
  let start = 0;
  let end = 0;
  let joined = "";
  let inText = false;
  for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
    if (kind === XML_TEXT) {
      if (!inText) continue;
      if (pieces === 0 && !reader.literal) {
        start = reader.start;
        end = reader.end;
      } else {
        if (pieces === 1) joined += decodeText(source, start, end);
        joined += reader.text();
        start = end = reader.end;
      }
      pieces++;
      continue;
    }
    if (reader.nameEnd - reader.nameStart === 1 && source[reader.nameStart] === LOWER_T) {
      inText = kind === XML_OPEN;
    } else if (reader.is("si")) {
      if (kind === XML_OPEN) {
        pieces = start = end = 0;
        joined = "";
      } else {
        const whole = kind === XML_CLOSE && joined !== "";
        if (whole) texts[places.length] = tidyText(joined);
        // A character takes three bytes at most for each of its UTF-16 units.
        const length = whole ? joined.length : (end - start) / 3;
        budget.measure("cellCharacters", length);
        budget.measure("sharedStrings", places.length + 1);
        places.add(kind === XML_EMPTY || whole ? 0 : start, kind === XML_EMPTY || whole ? 0 : end);
      }
    } else if (reader.is("rPh") || reader.is("extLst")) {
      reader.skip();
    }
  }
  return new SharedTexts(source, places.trimmed(), texts);
}

/**
 * The strings of a table over its bytes, each decoded when it is first asked for. Its members are plain data, from which
 * an equal table can be made elsewhere.
 */
export class SharedTexts implements TextTable {
  readonly length: number;

  /**
   * @param source the part in UTF-8
   * @param places start and end of each string in `source`, one pair after the other
   * @param texts strings that are no single piece of `source`
   */
  constructor(
    readonly source: Uint8Array,
    readonly places: Int32Array,
    readonly texts: (string | undefined)[],
  ) {
    this.length = places.length / 2;
  }

  get(index: number): string {
    const { source, places, texts } = this;
    return (texts[index] ??= tidyText(decodeText(source, places[index * 2]!, places[index * 2 + 1]!)));
  }
}

/** Growing pairs of byte positions. */
class Places {
  length = 0;
  private values: Int32Array;

  constructor(room: number) {
    this.values = new Int32Array(room * 2);
  }

  add(start: number, end: number): void {
    if (this.length * 2 === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length * 2] = start;
    this.values[this.length * 2 + 1] = end;
    this.length++;
  }

  /** The pairs alone, without the room for more. */
  trimmed(): Int32Array {
    return this.values.slice(0, this.length * 2);
  }
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Line ends as XML defines them (§2.11: CR LF and CR are LF) and OOXML's own escapes for characters that XML cannot
 * hold (ECMA-376-1 §22.9.2.19, ST_Xstring): `_x000D_` is a carriage return, `_x005F_` an underscore.
 */
export function tidyText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("_x")
    ? lines.replace(ESCAPE, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : lines;
}
