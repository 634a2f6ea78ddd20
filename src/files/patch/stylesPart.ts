import { NewStyles } from "../write";
import { escapeAttribute } from "../xml";
import type { StyleSection, StyleSink } from "../write";
import { CONTENT_TYPE, attributeEntry, attributeOf, childrenOf } from "../opc";
import type { EditablePart, OutlineElement, WorkbookPart } from "../opc";

/** Children of CT_Stylesheet in schema order (ECMA-376 part 1, 18.8.39). */
const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

type Section = StyleSection | "dxfs";

/**
 * The styles part of an existing workbook; entries are only ever added at the end of its lists, so that every index
 * in use keeps its meaning. A workbook without styles gets a part of its own.
 */
export class StylesPart implements StyleSink {
  readonly part: EditablePart;
  readonly prefix: string;
  private readonly counts = new Map<Section, number>();
  private readonly additions = new Map<Section, string[]>();
  private readonly formats = new Map<string, number>();

  constructor(workbook: WorkbookPart) {
    const { editor, relationships, types } = workbook;
    const existing = relationships.ofKind("styles")?.part;
    const part = typeof existing === "string" ? editor.edit(existing) : undefined;
    if (part === undefined) {
      const folder = workbook.part.name.replace(/[^/]*$/, "");
      const name = editor.has(`${folder}styles.xml`)
        ? editor.freeName(`${folder}styles`, ".xml")
        : `${folder}styles.xml`;
      const xml = new NewStyles().xml().replace(/ xmlns="[^"]*"/, ` xmlns="${workbook.names.main}"`);
      this.part = editor.add(name, xml);
      types.declare(name, CONTENT_TYPE.styles);
      relationships.add(workbook.relationshipType("styles"), name);
    } else this.part = part;
    this.prefix = this.part.outline.root.prefix;
  }

  /** Adds an entry; an equal one added before is used again, an entry of the user's never. */
  add(section: Section, xml: string): number {
    const added = this.additions.get(section) ?? [];
    this.additions.set(section, added);
    const known = added.indexOf(xml);
    return this.countOf(section) + (known >= 0 ? known : added.push(xml) - 1);
  }

  formatId(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const used = new Set([...this.existingFormatIds(), ...this.formats.values()]);
    let id = 176;
    while (used.has(id)) id++;
    this.formats.set(code, id);
    this.add("numFmts", `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** XML of the cell format at an index, or null where there is none. */
  cellFormat(index: number): string | null {
    const section = this.section("cellXfs");
    const xf = section === undefined ? undefined : childrenOf(this.part.body, section)[index];
    return xf === undefined ? null : new TextDecoder().decode(this.part.body.subarray(xf.start, xf.end));
  }

  /** Writes what was added into the part; call once, after everything was added. */
  finish(): void {
    // Lists that the part lacks are inserted one after the other, so they come in the schema's order.
    const inOrder = [...this.additions].sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));
    for (const [name, added] of inOrder) {
      const section = this.section(name);
      const total = this.countOf(name) + added.length;
      if (section !== undefined) {
        const count = attributeEntry(section, "count");
        if (count !== undefined) this.part.replace(count.start, count.end, String(total));
        this.part.append(section, added.join(""));
      } else {
        const p = this.prefix;
        this.insertSection(
          name,
          `<${p}${name} count="${total}">${this.filler(name)}${added.join("")}</${p}${name}>`,
        );
      }
    }
  }

  private insertSection(name: Section, xml: string): void {
    const { root, children } = this.part.outline;
    const before = children.filter(
      (child) => ORDER.indexOf(child.name) >= 0 && ORDER.indexOf(child.name) < ORDER.indexOf(name),
    );
    const last = before[before.length - 1];
    if (last !== undefined) this.part.insert(last.end, xml);
    else if (root.empty) this.part.append(root, xml);
    else this.part.insert(root.contentStart, xml);
  }

  private section(name: Section): OutlineElement | undefined {
    return this.part.outline.children.find((child) => child.name === name);
  }

  private countOf(name: Section): number {
    let count = this.counts.get(name);
    if (count === undefined) {
      const section = this.section(name);
      count = section === undefined ? FILLERS[name].length : childrenOf(this.part.body, section).length;
      this.counts.set(name, count);
    }
    return count;
  }

  /** The entries a list must begin with, for a part that lacks the list. */
  private filler(name: Section): string {
    return FILLERS[name].map((xml) => xml.replace(/<(\/?)/g, `<$1${this.prefix}`)).join("");
  }

  private existingFormatIds(): number[] {
    const section = this.section("numFmts");
    if (section === undefined) return [];
    return childrenOf(this.part.body, section).map((format) => Number(attributeOf(format, "numFmtId")));
  }
}

const FILLERS: Readonly<Record<Section, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};
