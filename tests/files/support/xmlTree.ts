/** A small strict XML reader for tests, written apart from the product's own so that faults do not cancel out. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** All character data directly inside, entities resolved. */
  readonly text: string;
}

const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function resolve(text: string): string {
  if (/&(?!#\d+;|#x[\da-fA-F]+;|(?:lt|gt|amp|quot|apos);)/.test(text))
    throw new Error(`bare & in ${text.slice(0, 80)}`);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error("forbidden character");
  return text.replace(/&(#x?)?(\w+);/g, (_, numeric: string | undefined, name: string) =>
    numeric === undefined
      ? (ENTITIES[name] as string)
      : String.fromCodePoint(numeric === "#x" ? parseInt(name, 16) : Number(name)),
  );
}

/** Parses a whole document; throws on anything that is not well-formed. */
export function parseXml(source: string | Uint8Array): XmlNode {
  const xml = (
    typeof source === "string" ? source : new TextDecoder("utf-8", { fatal: true }).decode(source)
  ).replace(/^\ufeff/, "");
  const token = new RegExp(
    `<\\?[\\s\\S]*?\\?>|<!--[\\s\\S]*?-->|<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|([^<]+)`,
    "gy",
  );
  type Open = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string };
  const stack: Open[] = [{ name: "", attributes: {}, children: [], text: "" }];
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 80)}`);
    const [whole, cdata, close, name, attributes, empty, text] = match;
    const top = stack[stack.length - 1] as Open;
    if (cdata !== undefined) top.text += cdata;
    else if (text !== undefined) {
      if (stack.length === 1 && text.trim() !== "") throw new Error("text outside the root");
      top.text += resolve(text);
    } else if (name === undefined) continue;
    else if (close === "/") {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      stack.pop();
    } else {
      const node: Open = { name, attributes: {}, children: [], text: "" };
      for (const [, key, , double, single] of (attributes ?? "").matchAll(
        new RegExp(`(${NAME})\\s*=\\s*("([^"]*)"|'([^']*)')`, "g"),
      )) {
        if ((key as string) in node.attributes) throw new Error(`attribute ${key} twice in ${whole}`);
        node.attributes[key as string] = resolve(double ?? single ?? "");
      }
      top.children.push(node);
      if (empty !== "/") stack.push(node);
    }
  }
  const root = stack[0] as Open;
  if (stack.length !== 1 || root.children.length !== 1) throw new Error("unclosed or several roots");
  return root.children[0] as XmlNode;
}

/** The name without its namespace prefix. */
export function localName(node: XmlNode): string {
  return node.name.slice(node.name.indexOf(":") + 1);
}

/** Children of this local name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => localName(child) === name);
}

/** The one child of this local name; throws when there is not exactly one. */
export function childOf(node: XmlNode, name: string): XmlNode {
  const found = childrenOf(node, name);
  if (found.length !== 1) throw new Error(`${found.length} × <${name}> in <${node.name}>`);
  return found[0] as XmlNode;
}

/** All descendants of this local name, in document order. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}
