/** A piece of a line: plain, strong, as typed, or a link. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly to: string };

export type Block =
  | { readonly kind: "text"; readonly text: readonly Inline[] }
  | { readonly kind: "heading"; readonly text: string }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** What stands below one heading of the guide, down to the next of its rank or a higher one. */
export interface Section {
  readonly title: string;
  /** 1 for a document's own title, 2 for its sections. */
  readonly level: 1 | 2;
  readonly blocks: readonly Block[];
  /** Everything in it, for searching; without marks of formatting, in small letters. */
  readonly searched: string;
}

const INLINE =
  /\*\*(.+?)\*\*|(?<!\w)_([^_]+)_(?!\w)|`([^`]+)`|!\[[^\]]*\]\([^)]*\)|\[([^\]]+)\]\(([^)]+)\)/gu;

/** A line of the guide by its pieces. Pictures are left out: the page itself is what they show. */
export function inlineOf(line: string): readonly Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > at) parts.push(line.slice(at, match.index));
    at = match.index + match[0].length;
    const [, bold, leaning, code, link, to] = match;
    const strong = bold ?? leaning;
    if (strong !== undefined) parts.push({ strong: strong.replace(/`/g, "") });
    else if (code !== undefined) parts.push({ code });
    else if (link !== undefined && to !== undefined) parts.push({ link, to });
  }
  if (at < line.length) parts.push(line.slice(at));
  return parts;
}

const cellsOf = (line: string): readonly (readonly Inline[])[] =>
  line
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => inlineOf(cell.trim()));

const ITEM = /^(?:[-*]|\d+\.) +(.*)$/;

/** The blocks of some lines: what the guide uses of Markdown, and nothing else. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let index = 0;
  const take = (test: (line: string) => boolean): readonly string[] => {
    const from = index;
    while (index < lines.length && test(lines[index] ?? "")) index += 1;
    return lines.slice(from, index);
  };
  while (index < lines.length) {
    const line = lines[index] ?? "";
    if (line.trim() === "") {
      index += 1;
    } else if (line.startsWith("###")) {
      blocks.push({ kind: "heading", text: line.replace(/^#+ */, "") });
      index += 1;
    } else if (line.startsWith("|")) {
      const [head = "", , ...rows] = take((each) => each.startsWith("|"));
      blocks.push({ kind: "table", head: cellsOf(head), rows: rows.map(cellsOf) });
    } else if (ITEM.test(line)) {
      const items = take((each) => ITEM.test(each) || /^ {2,}\S/.test(each)).reduce<string[]>((all, each) => {
        const own = ITEM.exec(each)?.[1];
        if (own !== undefined) return [...all, own];
        return [...all.slice(0, -1), `${all.at(-1) ?? ""} ${each.trim()}`];
      }, []);
      blocks.push({ kind: "list", ordered: /^\d/.test(line), items: items.map(inlineOf) });
    } else {
      const text = inlineOf(
        take((each) => each.trim() !== "" && !/^[|#]/.test(each) && !ITEM.test(each)).join(" "),
      );
      if (text.length > 0) blocks.push({ kind: "text", text });
    }
  }
  return blocks;
}

const textOf = (parts: readonly Inline[]): string =>
  parts
    .map((part) =>
      typeof part === "string"
        ? part
        : "strong" in part
          ? part.strong
          : "code" in part
            ? part.code
            : part.link,
    )
    .join("");

function searchedIn(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "text":
      return textOf(block.text);
    case "list":
      return block.items.map(textOf).join("\n");
    case "table":
      return [block.head, ...block.rows].flatMap((row) => row.map(textOf)).join("\n");
  }
}

/** A document by its sections. */
export function sectionsOf(document: string): readonly Section[] {
  const sections: { title: string; level: 1 | 2; lines: string[] }[] = [];
  for (const line of document.split(/\r?\n/)) {
    const heading = /^(#{1,2}) +(.+)$/.exec(line);
    if (heading !== null)
      sections.push({ title: heading[2] ?? "", level: heading[1] === "#" ? 1 : 2, lines: [] });
    // The first line below a title leads to the same document in the other language.
    else if (!/^\[(?:English|中文)\]\([^)]*\)$/.test(line)) sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ title, level, lines }) => {
    const blocks = blocksOf(lines);
    return { title, level, blocks, searched: [title, ...blocks.map(searchedIn)].join("\n").toLowerCase() };
  });
}

/** The sections that hold every word searched for; all of them where nothing is. */
export function sectionsWith(sections: readonly Section[], query: string): readonly Section[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return sections.filter(({ searched }) => words.every((word) => searched.includes(word)));
}

/** The id of a section's heading, as links in the guide name it. */
export const anchorOf = (title: string): string =>
  `hj-help-${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s+/g, "-")}`;
