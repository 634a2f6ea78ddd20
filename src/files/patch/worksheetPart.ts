import { parseRange } from "../../core/grid";
import type { CellRange } from "../../core";
import { WorkbookFileError } from "../errors";
import { decodeLiteral } from "../xml";
import { Relationships, attributeOf, childrenOf, declareRelationshipPrefix, prefixOf, isTrue } from "../opc";
import type { EditablePart, OutlineElement, WorkbookPart } from "../opc";

/** Children of CT_Worksheet in schema order (ECMA-376 part 1, 18.3.1.99). */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting " +
  "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks " +
  "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture " +
  "oleObjects controls webPublishItems tableParts extLst"
).split(" ");

const LETTER_W = 0x77;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;

/** A worksheet part being changed. */
export class WorksheetPart {
  readonly part: EditablePart;
  readonly prefix: string;
  readonly relationships: Relationships;
  private relationshipPrefix: string | null;

  constructor(
    readonly workbook: WorkbookPart,
    name: string,
  ) {
    const part = workbook.editor.edit(name);
    if (part === undefined || part.outline.root.name !== "worksheet") {
      throw new WorkbookFileError("damaged", `no worksheet at ${name}`);
    }
    this.part = part;
    this.prefix = part.outline.root.prefix;
    this.relationships = Relationships.of(workbook.editor, part.name);
    this.relationshipPrefix = prefixOf(part.outline.root, [workbook.names.relationships]);
  }

  child(name: string): OutlineElement | undefined {
    return this.part.outline.children.find((child) => child.name === name);
  }

  children(name: string): readonly OutlineElement[] {
    return this.part.outline.children.filter((child) => child.name === name);
  }

  /** Inserts a child of the root at its place in the schema's order; an mc:AlternateContent ranks as what it holds. */
  insertChild(name: string, xml: string): void {
    const { root, children } = this.part.outline;
    if (root.empty) {
      this.part.append(root, xml);
      return;
    }
    const rank = ORDER.indexOf(name);
    const next = children.find((child) => this.rankOf(child) > rank);
    this.part.insert(next?.start ?? root.contentEnd, xml);
  }

  /** Inserts before all children of this name, or at their place where there is none. */
  insertFirst(name: string, xml: string): void {
    const first = this.child(name);
    if (first === undefined) this.insertChild(name, xml);
    else this.part.insert(first.start, xml);
  }

  private rankOf(child: OutlineElement): number {
    if (child.name !== "AlternateContent") return ORDER.indexOf(child.name);
    const choice = childrenOf(this.part.body, child)[0];
    const inner = choice === undefined ? undefined : childrenOf(this.part.body, choice)[0];
    return inner === undefined ? -1 : ORDER.indexOf(inner.name);
  }

  /** A `prefix:id` attribute name for relationship ids in this part. */
  relationshipAttribute(): string {
    if (this.relationshipPrefix === null || this.relationshipPrefix === "") {
      this.relationshipPrefix = declareRelationshipPrefix(this.part, this.workbook.names);
    }
    return `${this.relationshipPrefix}id`;
  }

  merges(): readonly CellRange[] {
    const list = this.child("mergeCells");
    if (list === undefined) return [];
    return childrenOf(this.part.body, list)
      .map((merge) => parseRange(attributeOf(merge, "ref") ?? "")?.range)
      .filter((range): range is CellRange => range !== undefined);
  }

  /** Heights in points of rows that have one of their own (0 where hidden), by 0-based row. */
  rowHeights(): ReadonlyMap<number, number> {
    const heights = new Map<number, number>();
    const data = this.child("sheetData");
    if (data === undefined || data.empty) return heights;
    const { body } = this.part;
    let row = -1;
    // Hardly anything but "row" has a w in it, so that hopping from w to w finds the tags without reading the cells.
    for (let at = body.indexOf(LETTER_W, data.contentStart); at >= 0; at = body.indexOf(LETTER_W, at + 1)) {
      if (at >= data.contentEnd) break;
      if (!this.isRowTag(at)) continue;
      const attributes = decodeLiteral(body, at + 1, body.indexOf(GREATER, at));
      const given = /\sr=["'](\d+)["']/.exec(attributes)?.[1];
      row = given === undefined ? row + 1 : Number(given) - 1;
      const height = /\sht=["']([\d.eE+-]+)["']/.exec(attributes)?.[1];
      if (/\shidden=["'](1|true)["']/.test(attributes)) heights.set(row, 0);
      else if (height !== undefined && Number(height) >= 0) heights.set(row, Number(height));
    }
    return heights;
  }

  /** Whether the w at a position ends the name of a row's start tag. */
  private isRowTag(at: number): boolean {
    const { body } = this.part;
    const name = `<${this.prefix}row`;
    const start = at + 1 - name.length;
    for (let index = 0; index < name.length; index++) {
      if (body[start + index] !== name.charCodeAt(index)) return false;
    }
    const next = body[at + 1] as number;
    return next <= SPACE || next === GREATER || next === SLASH;
  }

  /** Width in characters of a 0-based column, 0 where hidden; undefined for one without a width of its own. */
  columnWidth(column: number): number | undefined {
    const list = this.child("cols");
    if (list === undefined) return undefined;
    for (const each of childrenOf(this.part.body, list)) {
      if (Number(attributeOf(each, "min")) - 1 <= column && column <= Number(attributeOf(each, "max")) - 1) {
        if (isTrue(attributeOf(each, "hidden"))) return 0;
        const width = Number(attributeOf(each, "width") ?? NaN);
        return Number.isNaN(width) ? undefined : width;
      }
    }
    return undefined;
  }
}
