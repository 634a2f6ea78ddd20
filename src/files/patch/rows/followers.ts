import { HostError } from "../../../host";
import { attributeEntry, attributeOf, childrenOf } from "../../opc";
import type { EditablePart, OutlineElement } from "../../opc";
import { XML_EMPTY, XML_END, XML_OPEN, XML_TEXT, XmlReader, escapeAttribute, escapeText } from "../../xml";
import type { Moving } from "./moving";

/** Attributes that name cells or areas of the sheet. */
const AREAS = new Set(["ref", "sqref", "activeCell", "topLeftCell", "r"]);
/** Attributes of these that name areas of other sheets as well. */
const FORMULA_ATTRIBUTES = new Set(["location", "fmlaLink", "fmlaRange"]);
/** Elements whose text is a formula. */
const FORMULAS = /^(?:formula[12]?|f|calculatedColumnFormula|totalsRowFormula)$/;
/** Lists whose members go with the cells that they are about. */
const LISTS =
  /^(?:mergeCells|hyperlinks|dataValidations|protectedRanges|ignoredErrors|cellWatches|conditionalFormattings|commentList|ThreadedComments)$/;

/** Leads what a part says of cells to where their rows stand now. */
export class Followers {
  constructor(
    private readonly part: EditablePart,
    private readonly moving: Moving,
  ) {}

  /** The sheet that addresses without a sheet's name mean. */
  private get own(): string {
    return this.moving.sheet;
  }

  /** Everything in an element; a list's members that are about rows which are gone go too. */
  follow(element: OutlineElement): void {
    if (element.name === "sheetData") return;
    if (LISTS.test(element.name)) this.followList(element);
    else if (element.name === "conditionalFormatting") this.followMember(element);
    else if (element.name === "rowBreaks") this.followBreaks(element);
    else if (element.name === "extLst" || element.name === "ext") this.followInside(element);
    else if (this.walk(element)) this.refuse(element);
  }

  private followInside(element: OutlineElement): void {
    for (const child of childrenOf(this.part.body, element)) this.follow(child);
  }

  private followList(list: OutlineElement): void {
    const members = childrenOf(this.part.body, list);
    const kept = members.filter((member) => this.followMember(member));
    if (kept.length === members.length) return;
    if (kept.length === 0 && list.name !== "commentList" && list.name !== "ThreadedComments") {
      // The members' own edits lie inside what goes now.
      this.part.forget(list.start, list.end);
      this.part.replace(list.start, list.end, "");
      return;
    }
    const count = attributeEntry(list, "count");
    if (count !== undefined) this.part.replace(count.start, count.end, String(kept.length));
  }

  /** Whether anything is left of what the member is about. */
  private followMember(member: OutlineElement): boolean {
    const ref = attributeOf(member, "ref");
    const isMerge = member.name === "mergeCell" && ref !== undefined;
    const single = isMerge ? /^([A-Z]+\d+):\1$/.test(this.moving.areas(ref) ?? "") : false;
    if (!single && !this.walk(member)) return true;
    this.part.forget(member.start, member.end);
    this.part.replace(member.start, member.end, "");
    return false;
  }

  private followBreaks(list: OutlineElement): void {
    for (const each of childrenOf(this.part.body, list)) {
      const id = attributeEntry(each, "id");
      if (id === undefined) continue;
      const now = this.moving.rowOrNext(Number(id.value));
      if (now > 0) this.part.replace(id.start, id.end, String(now));
      else this.part.replace(each.start, each.end, "");
    }
  }

  /** Follows one element with everything in it; answers whether nothing is left of the cells that it is about. */
  private walk(element: OutlineElement): boolean {
    const { part } = this;
    const reader = new XmlReader(part.body, element.start);
    let isGone = false;
    let inside = "";
    const areas = attributeOf(element, "sqref") ?? this.areasInside(element);
    for (let kind = reader.next(); kind !== XML_END && reader.start < element.end; kind = reader.next()) {
      if (kind === XML_OPEN || kind === XML_EMPTY) {
        inside = kind === XML_OPEN ? reader.localName() : "";
        isGone = this.followAttributes(reader) || isGone;
      } else if (kind === XML_TEXT && inside !== "") {
        const text = reader.text();
        const now = this.textNow(inside, text, areas);
        if (now === null) isGone = true;
        else if (now !== text) part.replace(reader.start, reader.end, escapeText(now));
        inside = "";
      } else inside = "";
      if (reader.position >= element.end) break;
    }
    return isGone;
  }

  /** What stands in an element now; null where nothing is left of it. */
  private textNow(name: string, text: string, areas: string | null): string | null {
    const { moving } = this;
    if (name === "sqref") return moving.areas(text);
    // Rows of a drawing's corners.
    if (name === "row" && /^\d+$/.test(text.trim())) return String(moving.rowOrNext(Number(text)));
    if (!FORMULAS.test(name)) return text;
    if (areas === null) return moving.formula(text, this.own, this.own);
    return moving.areas(areas) === null ? text : moving.relativeFormula(text, areas);
  }

  /** Areas that an element of an extension names in an element of their own. */
  private areasInside(element: OutlineElement): string | null {
    const reader = new XmlReader(this.part.body, element.start);
    let found: string | null = null;
    for (let kind = reader.next(); kind !== XML_END && reader.start < element.end; kind = reader.next()) {
      if (kind === XML_OPEN && reader.is("sqref")) found = reader.next() === XML_TEXT ? reader.text() : null;
      if (reader.position >= element.end) break;
    }
    return found;
  }

  private followAttributes(reader: XmlReader): boolean {
    let isGone = false;
    const name = reader.localName();
    for (const attribute of reader.attributes()) {
      const { value, start, end } = attribute;
      const local = attribute.name;
      if (FORMULA_ATTRIBUTES.has(local) && value !== "") {
        const now = this.moving.formula(value, this.own, `${this.own}!${value}`);
        if (now !== value) this.part.replace(start, end, escapeAttribute(now));
      }
      if (!AREAS.has(local) || !/^\$?[A-Z]{1,3}\$?\d/.test(value)) continue;
      const now = this.moving.areas(value) ?? this.nextTo(name, value);
      if (now === null) isGone = true;
      else if (now !== value) this.part.replace(start, end, now);
    }
    return isGone;
  }

  /** Where the user stood, or what was at the top, is then the row that came in its place. */
  private nextTo(element: string, value: string): string | null {
    if (!/^(?:selection|pane|sheetView|dimension)$/.test(element)) return null;
    return value
      .split(/[\s:]+/)[0]!
      .replace(/\d+/, (row) => String(this.moving.rowOrNext(Number(row) - 1) + 1));
  }

  private refuse(element: OutlineElement): never {
    const where = attributeOf(element, "ref") ?? attributeOf(element, "sqref") ?? element.name;
    throw new HostError("notSupported", where);
  }
}
