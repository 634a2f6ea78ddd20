import {
  decodeLiteral,
  XML_CLOSE,
  XML_EMPTY,
  XML_END,
  XML_OPEN,
  XML_TEXT,
  XmlError,
  XmlReader,
} from "../xml";
import type { XmlAttribute } from "../xml";

/** An element with its byte range. */
export interface OutlineElement {
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, or "". */
  readonly prefix: string;
  /** First byte of the start tag and one past the end tag. */
  readonly start: number;
  readonly end: number;
  /** One past the start tag, and the first byte of the end tag; equal to `end` for an empty element. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Written as `<a/>`. */
  readonly empty: boolean;
  /** Where further attributes can be inserted. */
  readonly attributesEnd: number;
  readonly attributes: readonly XmlAttribute[];
}

/** The root element and its children. */
export interface Outline {
  readonly root: OutlineElement;
  readonly children: readonly OutlineElement[];
}

/** Value of an attribute; a name without prefix also finds a prefixed one (`id` finds `r:id`). */
export function attributeOf(element: OutlineElement, name: string): string | undefined {
  return attributeEntry(element, name)?.value;
}

/** The attribute with its place, found like `attributeOf`. */
export function attributeEntry(element: OutlineElement, name: string): XmlAttribute | undefined {
  const exact = element.attributes.find((attribute) => attribute.name === name);
  if (exact !== undefined || name.includes(":")) return exact;
  return element.attributes.find((attribute) => attribute.name.endsWith(`:${name}`));
}

type Mutable = { -readonly [Key in keyof OutlineElement]: OutlineElement[Key] };

function elementAt(reader: XmlReader): Mutable {
  const empty = reader.kind === XML_EMPTY;
  return {
    name: reader.localName(),
    prefix: decodeLiteral(reader.bytes, reader.start + 1, reader.nameStart),
    start: reader.start,
    end: reader.end,
    contentStart: reader.end,
    contentEnd: reader.end,
    empty,
    attributesEnd: reader.attributesEnd,
    attributes: reader.attributes(),
  };
}

/** Reads the root and its children; deeper levels are only passed over. Throws an XmlError on bytes that are no XML. */
export function outlineOf(body: Uint8Array): Outline {
  const reader = new XmlReader(body);
  let kind = reader.next();
  while (kind === XML_TEXT) kind = reader.next();
  if (kind !== XML_OPEN && kind !== XML_EMPTY) throw new XmlError("no root element", 0);
  const root = elementAt(reader);
  let children: OutlineElement[] = [];
  if (kind === XML_OPEN) {
    children = readChildren(reader, body.length);
    if (reader.kind !== XML_CLOSE) throw new XmlError("root element is not closed", body.length);
    root.contentEnd = reader.start;
    root.end = reader.end;
  }
  return { root, children };
}

/** Child elements of an element found before. */
export function childrenOf(body: Uint8Array, parent: OutlineElement): OutlineElement[] {
  return parent.empty ? [] : readChildren(new XmlReader(body, parent.contentStart), parent.contentEnd);
}

/** Reads elements up to the closing tag of their parent or the end of the range. */
function readChildren(reader: XmlReader, limit: number): OutlineElement[] {
  const children: OutlineElement[] = [];
  while (reader.position < limit) {
    const kind = reader.next();
    if (kind === XML_TEXT) continue;
    if (kind === XML_CLOSE || kind === XML_END) break;
    const child = elementAt(reader);
    if (kind === XML_OPEN) {
      if (child.name === "sheetData") leap(reader, child);
      reader.skip();
      child.contentEnd = reader.start;
      child.end = reader.end;
    }
    children.push(child);
  }
  return children;
}

/**
 * Jumps to the end tag of a sheet's data, which is nearly all of a large part and holds nothing of interest here.
 * The tag is looked for from the end, where little follows it.
 */
function leap(reader: XmlReader, element: OutlineElement): void {
  const { bytes } = reader;
  const tag = new TextEncoder().encode(`</${element.prefix}${element.name}`);
  for (let at = bytes.lastIndexOf(60); at >= element.contentStart; at = bytes.lastIndexOf(60, at - 1)) {
    if (tag.every((byte, index) => bytes[at + index] === byte)) {
      reader.position = at;
      return;
    }
  }
}

/** All text inside an element, entities resolved. */
export function textInside(body: Uint8Array, element: OutlineElement): string {
  let text = "";
  const reader = new XmlReader(body, element.contentStart);
  while (!element.empty && reader.position < element.contentEnd) {
    if (reader.next() === XML_TEXT) text += reader.text();
  }
  return text;
}

/** Prefix (with colon) that stands for a namespace on the root, or null where none does; "" for the default. */
export function prefixOf(root: OutlineElement, namespaces: readonly string[]): string | null {
  const declared = root.attributes.filter((attribute) => namespaces.includes(attribute.value));
  const named = declared.find((attribute) => attribute.name.startsWith("xmlns:"));
  if (named !== undefined) return `${named.name.slice(6)}:`;
  return declared.some((attribute) => attribute.name === "xmlns") ? "" : null;
}
