import { XML_CLOSE, XML_END, XmlReader } from "../xml";

/** The list that a paragraph style puts its paragraphs into. */
export interface StyleList {
  readonly list: string;
  readonly level: number;
}

/** Styles of paragraphs that number them (headings are often numbered so), by style id; styles based on another inherit. */
export function readStyleLists(bytes: Uint8Array): ReadonlyMap<string, StyleList> {
  const reader = new XmlReader(bytes);
  const own = new Map<string, { list: string | null; level: number; base: string | null }>();
  let style: { list: string | null; level: number; base: string | null } | null = null;
  while (reader.next() !== XML_END) {
    if (reader.kind === XML_CLOSE) {
      if (reader.is("style")) style = null;
      continue;
    }
    if (reader.opens("style")) {
      style = { list: null, level: 0, base: null };
      own.set(reader.attribute("styleId") ?? "", style);
    } else if (style !== null) {
      const value = reader.attribute("val") ?? "";
      if (reader.opens("numId")) style.list = value;
      else if (reader.opens("ilvl")) style.level = Number(value) || 0;
      else if (reader.opens("basedOn")) style.base = value;
    }
  }
  const found = new Map<string, StyleList>();
  for (const id of own.keys()) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = own.get(at)?.base ?? null) {
      seen.add(at);
      const { list, level } = own.get(at) ?? { list: null, level: 0 };
      if (list === null) continue;
      if (list !== "0") found.set(id, { list, level });
      break;
    }
  }
  return found;
}
