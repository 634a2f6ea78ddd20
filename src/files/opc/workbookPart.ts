import type { DateSystem } from "../../core";
import { WorkbookFileError } from "../errors";
import { escapeAttribute } from "../xml";
import { ContentTypes } from "./contentTypes";
import type { EditablePart } from "./editablePart";
import { CONTENT_TYPE, STRICT, TRANSITIONAL } from "./namespaces";
import type { OfficeNames } from "./namespaces";
import { attributeEntry, attributeOf, childrenOf, prefixOf, textInside } from "./outline";
import type { OutlineElement } from "./outline";
import type { OfficePackage } from "./officePackage";
import { Relationships, type Relationship } from "./relationships";
import { removeWithOwnParts } from "./removePart";

/** Children of CT_Workbook in schema order (ECMA-376 part 1, 18.2.27). */
const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
  "fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Where nearly every program puts the workbook part. */
const USUAL_PLACE = "xl/workbook.xml";

/** The part that a package is about: its office document, or the usual place where relationships are missing. */
export function mainPartOf(editor: OfficePackage): string | null {
  const related = Relationships.of(editor, "").ofKind("officeDocument")?.part;
  return related ?? editor.nameOf(USUAL_PLACE) ?? null;
}

/** A boolean attribute of OOXML (xsd:boolean; "on" in old files). */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Only worksheets hold cells. */
export type SheetKind = "worksheet" | "chart" | "macro" | "dialog";

/** Kinds of sheets by the kind of their relationship. */
const KINDS: Readonly<Record<string, SheetKind>> = {
  worksheet: "worksheet",
  chartsheet: "chart",
  dialogsheet: "dialog",
  xlMacrosheet: "macro",
  xlIntlMacrosheet: "macro",
};

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Position among all sheets, chart sheets included; what `localSheetId` counts. */
  readonly position: number;
  readonly id: number;
  readonly relationshipId: string;
  /** How the sheet is hidden: by the user, or so that only a macro can show it. */
  readonly hidden: "visible" | "hidden" | "veryHidden";
  /** What the sheet's relationship says it is; a worksheet where it does not say. */
  readonly kind: SheetKind;
  /** The sheet's part; null where the relationship is missing or leads out of the package. */
  readonly part: string | null;
  readonly element: OutlineElement;
}

/** A name of the workbook that belongs to one sheet. */
export interface LocalName {
  readonly name: string;
  readonly position: number;
  readonly formula: string;
  readonly element: OutlineElement;
}

/** The workbook part of a package: its sheets, names and relationships. */
export class WorkbookPart {
  readonly types: ContentTypes;
  readonly names: OfficeNames;
  readonly part: EditablePart;
  readonly relationships: Relationships;
  readonly sheets: readonly ListedSheet[];

  /** Throws a WorkbookFileError where the package is no workbook of XML parts (.xlsb, a document, …). */
  constructor(readonly editor: OfficePackage) {
    this.types = new ContentTypes(editor);
    const name = mainPartOf(editor) ?? USUAL_PLACE;
    const part = /\.bin$/i.test(name) ? undefined : editor.edit(name);
    if (part === undefined || part.outline.root.name !== "workbook") {
      throw new WorkbookFileError("unsupported", `no workbook part of XML at ${name}`);
    }
    this.part = part;
    this.names = part.outline.root.attributes.some((attribute) => attribute.value === STRICT.main)
      ? STRICT
      : TRANSITIONAL;
    this.relationships = Relationships.of(editor, part.name);
    const list = this.child("sheets");
    this.sheets = (list === undefined ? [] : childrenOf(part.body, list))
      .filter((element) => element.name === "sheet")
      .map((element, position) => this.listed(element, position));
  }

  private listed(element: OutlineElement, position: number): ListedSheet {
    const relationshipId =
      element.attributes.find((each) => /:id$/.test(each.name))?.value ?? attributeOf(element, "id") ?? "";
    const relationship = this.sheetRelationship(relationshipId);
    const state = attributeOf(element, "state");
    return {
      name: attributeOf(element, "name") ?? "",
      position,
      hidden: state === "hidden" || state === "veryHidden" ? state : "visible",
      id: Number(attributeOf(element, "sheetId") ?? 0),
      relationshipId,
      kind: KINDS[relationship?.kind ?? ""] ?? "worksheet",
      part: relationship?.part ?? null,
      element,
    };
  }

  /** Where two relationships have one id, in a damaged file, the one that leads to a sheet. */
  private sheetRelationship(id: string): Relationship | undefined {
    const all = this.relationships.all.filter((each) => each.id === id);
    return all.find(({ kind }) => kind in KINDS) ?? all[0];
  }

  /** Worksheets of the package that the list of sheets does not name. */
  unlisted(): readonly string[] {
    const listed = new Set(this.sheets.map(({ part }) => part));
    return this.relationships.all.flatMap(({ kind, part }) =>
      kind === "worksheet" && part !== null && this.editor.has(part) && !listed.has(part) ? [part] : [],
    );
  }

  private child(name: string): OutlineElement | undefined {
    return this.part.outline.children.find((element) => element.name === name);
  }

  /** The calendar that the workbook counts its days in. */
  get dateSystem(): DateSystem {
    const properties = this.child("workbookPr");
    const value = properties === undefined ? undefined : attributeOf(properties, "date1904");
    return isTrue(value) ? 1904 : 1900;
  }

  /** Position of the sheet the user saw last; 0 where the file names none that there is. */
  get activeSheet(): number {
    const views = this.child("bookViews");
    const view = views === undefined ? undefined : childrenOf(this.part.body, views).at(-1);
    const active = Number((view && attributeOf(view, "activeTab")) ?? 0);
    return Number.isInteger(active) && active >= 0 && active < this.sheets.length ? active : 0;
  }

  /** The worksheet of this name (compared exactly, then without case), or undefined. */
  worksheet(name: string): (ListedSheet & { readonly part: string }) | undefined {
    const worksheets = this.sheets.filter(
      (sheet): sheet is ListedSheet & { readonly part: string } =>
        sheet.kind === "worksheet" && sheet.part !== null && this.editor.has(sheet.part),
    );
    return (
      worksheets.find((sheet) => sheet.name === name) ??
      worksheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
    );
  }

  /** Type of a relationship in this package's family. */
  relationshipType(kind: string): string {
    return `${this.names.relationships}/${kind}`;
  }

  /** The names that belong to one sheet. */
  localNames(): readonly LocalName[] {
    const list = this.child("definedNames");
    if (list === undefined) return [];
    return childrenOf(this.part.body, list)
      .filter((element) => attributeOf(element, "localSheetId") !== undefined)
      .map((element) => ({
        name: attributeOf(element, "name") ?? "",
        position: Number(attributeOf(element, "localSheetId")),
        formula: textInside(this.part.body, element),
        element,
      }));
  }

  /**
   * Lists a new worksheet last, with the names it needs.
   *
   * @param namesAt its `definedName` elements, for its position among the sheets and the prefix of this part's elements
   */
  addSheet(sheetName: string, part: string, namesAt: (position: number, prefix: string) => string): void {
    const { root } = this.part.outline;
    const list = this.child("sheets");
    if (list === undefined) throw new WorkbookFileError("damaged", "workbook without sheets");
    this.types.declare(part, CONTENT_TYPE.worksheet);
    const id = this.relationships.add(this.relationshipType("worksheet"), part);
    const sheetId = Math.max(0, ...this.sheets.map((sheet) => sheet.id)) + 1;
    const r = this.relationshipPrefix(list);
    const name = escapeAttribute(sheetName);
    this.part.append(list, `<${root.prefix}sheet name="${name}" sheetId="${sheetId}" ${r}id="${id}"/>`);
    const position = this.sheets.length;
    const xml = namesAt(position, root.prefix);
    const existing = this.child("definedNames");
    if (existing !== undefined) this.part.append(existing, xml);
    else this.insertChild("definedNames", `<${root.prefix}definedNames>${xml}</${root.prefix}definedNames>`);
  }

  /** Prefix of relationship ids, declared on the root or, rarely, further in; declared on the root where missing. */
  private relationshipPrefix(list: OutlineElement): string {
    const known =
      prefixOf(this.part.outline.root, [this.names.relationships]) ??
      prefixOf(list, [this.names.relationships]);
    if (known !== null && known !== "") return known;
    return declareRelationshipPrefix(this.part, this.names);
  }

  /** Inserts a child of the root at its place in the schema's order. */
  insertChild(name: string, xml: string): void {
    const { root, children } = this.part.outline;
    const rank = ORDER.indexOf(name);
    const before = children.filter((child) => ORDER.includes(child.name) && ORDER.indexOf(child.name) < rank);
    const last = before[before.length - 1];
    this.part.insert(last === undefined ? root.contentStart : last.end, xml);
  }

  /** Asks Excel to compute all formulas when it opens the file, because values they use were changed. */
  recomputeOnLoad(): void {
    const { root } = this.part.outline;
    const calc = this.child("calcPr");
    if (calc === undefined) {
      this.insertChild("calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
      return;
    }
    const present = attributeEntry(calc, "fullCalcOnLoad");
    if (present === undefined) this.part.insert(calc.attributesEnd, ' fullCalcOnLoad="1"');
    else if (present.value !== "1" && present.value !== "true")
      this.part.replace(present.start, present.end, "1");
  }

  /** Takes out the list of the cells with formulas, which no longer fits; Excel makes it anew. */
  dropCalcChain(): void {
    const chain = this.relationships.ofKind("calcChain");
    if (chain === undefined || chain.part === null) return;
    this.relationships.remove(chain.id);
    this.types.forget(chain.part);
    this.editor.remove(chain.part);
  }

  /**
   * Takes a worksheet out of the package: its entry, names, relationship, content type and part, and the parts only
   * it leads to. Names and views that count sheets after it move up.
   */
  removeSheet(sheet: ListedSheet): void {
    this.part.replace(sheet.element.start, sheet.element.end, "");
    this.removeNamesOf(sheet.position);
    this.moveViews(sheet.position);
    this.relationships.remove(sheet.relationshipId);
    if (sheet.part !== null) removeWithOwnParts(this.editor, this.types, sheet.part);
  }

  private removeNamesOf(position: number): void {
    const list = this.child("definedNames");
    if (list === undefined) return;
    const local = this.localNames();
    const own = local.filter((name) => name.position === position);
    if (own.length > 0 && own.length === childrenOf(this.part.body, list).length) {
      this.part.replace(list.start, list.end, "");
      return;
    }
    for (const name of own) this.part.replace(name.element.start, name.element.end, "");
    for (const name of local.filter((each) => each.position > position)) {
      const entry = attributeEntry(name.element, "localSheetId");
      if (entry !== undefined) this.part.replace(entry.start, entry.end, String(name.position - 1));
    }
  }

  private moveViews(position: number): void {
    const views = this.child("bookViews");
    if (views === undefined) return;
    for (const view of childrenOf(this.part.body, views)) {
      for (const name of ["activeTab", "firstSheet"]) {
        const entry = attributeEntry(view, name);
        const value = Number(entry?.value ?? 0);
        if (entry !== undefined && value >= position && value > 0) {
          this.part.replace(entry.start, entry.end, String(value - 1));
        }
      }
    }
  }
}

/** Declares a prefix for relationship ids on a part's root and answers it with its colon. */
export function declareRelationshipPrefix(part: EditablePart, names: OfficeNames): string {
  const { root } = part.outline;
  const taken = root.attributes.map((attribute) => attribute.name);
  const prefix =
    ["r", "rel", "relationships"].find((each) => !taken.includes(`xmlns:${each}`)) ?? "huijianRelationships";
  part.insert(root.attributesEnd, ` xmlns:${prefix}="${names.relationships}"`);
  return `${prefix}:`;
}
