import { decodeText, type XmlReader } from "../../xml";
import { TYPE_INLINE } from "./cellTypes";
import { readNumber } from "./cellValues";

/** Where text that follows belongs. */
export const NOWHERE = 0;
export const IN_VALUE = 1;
export const IN_INLINE_TEXT = 2;

/** The content of the cell being read: the byte range of one piece of text, or several pieces joined. */
export class CellContent {
  /** Where the text that follows belongs. */
  place = NOWHERE;
  /** Where the content read so far stood: in the value, in an inline text, or nowhere yet. */
  private source = NOWHERE;
  private pieces = 0;
  private start = 0;
  private end = 0;
  private joined = "";

  /** @param reader stands at a piece of text of `bytes` when one is taken */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly reader: XmlReader,
  ) {}

  get isEmpty(): boolean {
    return this.pieces === 0;
  }

  /** A new cell begins. */
  clear(): void {
    this.place = NOWHERE;
    this.source = NOWHERE;
    this.dropText();
  }

  private dropText(): void {
    this.pieces = 0;
    this.joined = "";
  }

  /**
   * Where the text that follows belongs. Some programs write both a value and an inline text into a cell: the one that
   * the cell's type names counts, whichever comes first.
   */
  enter(place: number, type: number): number {
    if (this.source === NOWHERE || this.source === place) return (this.source = place);
    const named = type === TYPE_INLINE ? IN_INLINE_TEXT : IN_VALUE;
    if (place !== named) return NOWHERE;
    this.dropText();
    return (this.source = place);
  }

  /** Adds the piece of text that the reader is at. */
  take(): void {
    const { reader } = this;
    if (this.pieces === 0 && !reader.literal) {
      this.start = reader.start;
      this.end = reader.end;
    } else {
      this.joined = this.text() + reader.text();
      this.start = this.end = reader.end;
    }
    this.pieces++;
  }

  /** The content so far. */
  text(): string {
    if (this.pieces === 0) return this.joined;
    return this.joined + decodeText(this.bytes, this.start, this.end);
  }

  /** The content as a number, mostly without making a text of it; NaN where it is none. */
  number(): number {
    return this.joined === "" ? readNumber(this.bytes, this.start, this.end) : Number(this.text());
  }
}
