/** An element of a small XML document, with the line it begins at (1-based). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, trimmed. */
  readonly text: string;
  readonly line: number;
}

/** The document is not well-formed; the message says where. */
export class XmlSyntaxError extends Error {}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string, line: number): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);?/gi, (whole, name: string) => {
    if (name.startsWith("#"))
      return String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    const character = ENTITIES[name];
    if (character === undefined || !whole.endsWith(";"))
      throw new XmlSyntaxError(`line ${line}: unknown entity ${whole}`);
    return character;
  });
}

/**
 * Parses a small XML document whole (a manifest, not a sheet): elements, attributes, text. No document types: they
 * are refused, as they have no place in a manifest.
 */
export function parseXml(source: string): XmlElement {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
    line: number;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "", line: 1 };
  const stack: Open[] = [root];
  let line = 1;
  for (const match of source.replace(/^\uFEFF/, "").matchAll(TOKEN)) {
    const [token, closing, opening, attributes = "", selfClosing] = match;
    const top = stack.at(-1) as Open;
    if (closing !== undefined) {
      if (stack.length === 1 || top.name !== closing)
        throw new XmlSyntaxError(`line ${line}: </${closing}> closes <${top.name}>`);
      stack.pop();
    } else if (opening !== undefined) {
      const element: Open = { name: opening, attributes: {}, children: [], text: "", line };
      for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
        if (name in element.attributes) throw new XmlSyntaxError(`line ${line}: attribute ${name} twice`);
        element.attributes[name] = decode(double ?? single ?? "", line);
      }
      top.children.push(element);
      if (selfClosing === "") stack.push(element);
    } else if (token === "<") throw new XmlSyntaxError(`line ${line}: not an element`);
    else if (!token.startsWith("<")) top.text = (top.text + decode(token, line)).trim();
    line += token.split("\n").length - 1;
  }
  if (stack.length > 1)
    throw new XmlSyntaxError(`line ${line}: <${(stack.at(-1) as Open).name}> is not closed`);
  const [only] = root.children;
  if (only === undefined || root.children.length > 1 || root.text !== "")
    throw new XmlSyntaxError("one root element is needed");
  return only;
}

/** Direct children of this name. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** Elements of this name at any depth. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}
