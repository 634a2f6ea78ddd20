import { decodeLiteral, decodeText } from "./text";
import { XmlError } from "./xmlError";

/** The kinds of token; numbers, because the loop over a large sheet compares them millions of times. */
export const XML_END = 0;
export const XML_OPEN = 1;
export const XML_CLOSE = 2;
/** An element without content, `<a/>`. It has no closing token. */
export const XML_EMPTY = 3;
export const XML_TEXT = 4;

export type XmlKind =
  typeof XML_END | typeof XML_OPEN | typeof XML_CLOSE | typeof XML_EMPTY | typeof XML_TEXT;

/** An attribute with the place of its value, quotes excluded. */
export interface XmlAttribute {
  /** The name as written, prefix included. */
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const COLON = 58;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/** Office files nest a dozen levels; thousands are made to fill memory. */
const DEEPEST = 1000;

/**
 * A pull tokenizer over the bytes of one XML 1.0 document in UTF-8 (`toUtf8` brings it there). Nothing is decoded or
 * allocated until it is asked for, and every token knows its byte range, so that a patch can cut exactly there.
 * Names are compared by their local part: prefixes are free in office files. Comments and processing instructions
 * are skipped. `<!DOCTYPE` is refused, and with it entity expansion and external entities.
 *
 * Elements must be closed in the order they were opened in, by their names, and may nest 1,000 levels.
 */
export class XmlReader {
  /** The current token. */
  kind: XmlKind = XML_END;
  /** Byte range of the current token; for text, of its content (CDATA delimiters excluded). */
  start = 0;
  end = 0;
  /** Byte range of the local name of the current element. */
  nameStart = 0;
  nameEnd = 0;
  /** Byte range of the attributes of the current element. */
  attributesStart = 0;
  attributesEnd = 0;
  /** The current text is a CDATA section. */
  literal = false;
  /** Where the next token begins. */
  position: number;
  /** Elements open after the current token, counted from where reading began. */
  depth = 0;
  private readonly whole: boolean;
  /** Where the names of the open elements begin, outermost first. */
  private readonly openNames = new Int32Array(DEEPEST);

  /**
   * @param bytes UTF-8 without byte order mark
   * @param position where to begin; anywhere but 0 switches off the check that all elements are closed at the end
   */
  constructor(
    readonly bytes: Uint8Array,
    position = 0,
  ) {
    this.position = position;
    this.whole = position === 0;
  }

  /**
   * Moves to the next token.
   *
   * @throws XmlError for markup that is cut off, closed too often, or DOCTYPE, and for a document without any
   */
  next(): XmlKind {
    const bytes = this.bytes;
    let at = this.position;
    for (;;) {
      if (at >= bytes.length) return this.finish(at);
      if (bytes[at] !== LESS) return this.textToken(at);
      const second = bytes[at + 1];
      if (second === QUESTION) at = this.after(at + 2, QUESTION, GREATER, 0);
      else if (second !== BANG) return this.elementToken(at);
      else if (bytes[at + 2] === DASH && bytes[at + 3] === DASH) at = this.after(at + 4, DASH, DASH, GREATER);
      else if (bytes[at + 2] === BRACKET_OPEN) return this.literalToken(at);
      else throw new XmlError("DOCTYPE is not allowed", at);
    }
  }

  /** Is the current element's local name this one? (ASCII names only.) */
  is(localName: string): boolean {
    const length = this.nameEnd - this.nameStart;
    if (length !== localName.length) return false;
    for (let index = 0; index < length; index++) {
      if (this.bytes[this.nameStart + index] !== localName.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Is the current token the start of such an element, with or without content? */
  opens(localName: string): boolean {
    return (this.kind === XML_OPEN || this.kind === XML_EMPTY) && this.is(localName);
  }

  /** The current element's name without its prefix. */
  localName(): string {
    return decodeLiteral(this.bytes, this.nameStart, this.nameEnd);
  }

  /** The decoded content of the current text token. */
  text(): string {
    return this.literal
      ? decodeLiteral(this.bytes, this.start, this.end)
      : decodeText(this.bytes, this.start, this.end);
  }

  /**
   * The value of an attribute of the current element, entities resolved.
   *
   * @param name with a prefix: exactly this name; without one: the unprefixed attribute, else the first whose local
   * part fits (`id` finds `r:id`)
   */
  attribute(name: string): string | undefined {
    const attributes = this.attributes();
    const exact = attributes.find((attribute) => attribute.name === name);
    if (exact || name.includes(":")) return exact?.value;
    return attributes.find((attribute) => attribute.name.endsWith(`:${name}`))?.value;
  }

  /** All attributes of the current element in their order, namespace declarations included. */
  attributes(): XmlAttribute[] {
    const found: XmlAttribute[] = [];
    const { bytes, attributesEnd } = this;
    let at = this.attributesStart;
    for (;;) {
      while (at < attributesEnd && bytes[at]! <= SPACE) at++;
      if (at >= attributesEnd) return found;
      const nameStart = at;
      while (at < attributesEnd && bytes[at] !== EQUALS && bytes[at]! > SPACE) at++;
      const name = decodeLiteral(bytes, nameStart, at);
      while (at < attributesEnd && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const start = at + 1;
      const end = at < attributesEnd ? bytes.indexOf(bytes[at]!, start) : -1;
      if (end < 0 || end > attributesEnd) throw new XmlError(`attribute ${name} without value`, nameStart);
      found.push({ name, value: decodeText(bytes, start, end), start, end });
      at = end + 1;
    }
  }

  /** Moves past the current element and everything in it; the current token becomes its closing one. */
  skip(): void {
    if (this.kind !== XML_OPEN) return;
    const outside = this.depth - 1;
    while (this.next() !== XML_END && this.depth > outside);
  }

  /**
   * Visits the elements inside the current one and leaves the reader at its end. An element that `visit` neither reads
   * nor skips is gone into.
   */
  forEachInside(visit: () => void): void {
    if (this.kind !== XML_OPEN) return;
    const outside = this.depth - 1;
    for (;;) {
      const kind = this.next();
      if (kind === XML_END || this.depth <= outside) return;
      if (kind === XML_OPEN || kind === XML_EMPTY) visit();
    }
  }

  private finish(at: number): XmlKind {
    if (this.whole && this.depth !== 0) throw new XmlError("document ends inside an element", at);
    // A document is an element (XML 1.0, production 1): a part of which nothing is left is none, and holds no empty sheet.
    if (this.whole && this.nameEnd === 0) throw new XmlError("document without an element", at);
    this.start = this.end = this.position = at;
    return (this.kind = XML_END);
  }

  private textToken(at: number): XmlKind {
    const end = this.bytes.indexOf(LESS, at);
    this.start = at;
    this.end = this.position = end < 0 ? this.bytes.length : end;
    this.literal = false;
    return (this.kind = XML_TEXT);
  }

  private literalToken(at: number): XmlKind {
    const end = this.after(at + 9, BRACKET_CLOSE, BRACKET_CLOSE, GREATER);
    this.start = at + 9;
    this.end = end - 3;
    this.position = end;
    this.literal = true;
    return (this.kind = XML_TEXT);
  }

  private elementToken(open: number): XmlKind {
    const bytes = this.bytes;
    const closing = bytes[open + 1] === SLASH;
    let at = closing ? open + 2 : open + 1;
    this.start = open;
    this.nameStart = at;
    let byte = bytes[at];
    while (byte !== undefined && byte > SPACE && byte !== GREATER && byte !== SLASH) {
      if (byte === COLON) this.nameStart = at + 1;
      byte = bytes[++at];
    }
    this.nameEnd = this.attributesStart = at;
    while (byte !== GREATER) {
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = bytes.indexOf(byte, at + 1);
        if (at < 0) throw new XmlError("attribute is not closed", open);
      } else if (byte === undefined) {
        throw new XmlError("tag is not closed", open);
      }
      byte = bytes[++at];
    }
    this.end = this.position = at + 1;
    this.attributesEnd = at;
    if (this.nameEnd === this.nameStart) throw new XmlError("element without a name", open);
    if (closing) {
      this.depth--;
      if (this.depth >= 0) this.checkClosing(open);
      else if (this.whole) throw new XmlError("more closing tags than elements", open);
      return (this.kind = XML_CLOSE);
    }
    if (bytes[at - 1] === SLASH) {
      this.attributesEnd = at - 1;
      return (this.kind = XML_EMPTY);
    }
    if (this.depth >= 0) {
      if (this.depth >= DEEPEST) throw new XmlError("elements nest too deeply", open);
      this.openNames[this.depth] = open + 1;
    }
    this.depth++;
    return (this.kind = XML_OPEN);
  }

  /** The closing tag at `open` must have the name of the element that it closes. */
  private checkClosing(open: number): void {
    const { bytes, nameEnd } = this;
    let at = open + 2;
    let name = this.openNames[this.depth]!;
    while (at < nameEnd && bytes[at] === bytes[name]) {
      at++;
      name++;
    }
    const after = bytes[name]!;
    if (at < nameEnd || (after > SPACE && after !== GREATER && after !== SLASH)) {
      throw new XmlError("closing tag of another element", open);
    }
  }

  /** One past the first place from `at` on where these bytes follow each other (the third only when not 0). */
  private after(at: number, first: number, second: number, third: number): number {
    const bytes = this.bytes;
    for (let found = bytes.indexOf(first, at); found >= 0; found = bytes.indexOf(first, found + 1)) {
      if (bytes[found + 1] !== second) continue;
      if (third === 0) return found + 2;
      if (bytes[found + 2] === third) return found + 3;
    }
    throw new XmlError("comment, instruction or section is not closed", at);
  }
}
