import { escapePlain } from "../xml";
import { WorkbookFileError } from "../errors";
import { CONTENT_TYPE } from "./namespaces";
import type { EditablePart } from "./editablePart";
import { attributeOf } from "./outline";
import type { OfficePackage } from "./officePackage";

const PART = "[Content_Types].xml";

/** The types of a package's parts: by extension (`Default`) or part by part (`Override`). */
export class ContentTypes {
  private readonly present: EditablePart | undefined;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  constructor(editor: OfficePackage) {
    this.present = editor.edit(PART);
    for (const element of this.present?.outline.children ?? []) {
      const type = attributeOf(element, "ContentType") ?? "";
      if (element.name === "Default")
        this.defaults.set((attributeOf(element, "Extension") ?? "").toLowerCase(), type);
      if (element.name === "Override")
        this.overrides.set(keyOf(attributeOf(element, "PartName") ?? ""), type);
    }
  }

  /** The list itself, which must be there to be changed. Without it a package can still be read. */
  private get part(): EditablePart {
    if (this.present === undefined) throw new WorkbookFileError("damaged", `no ${PART}`);
    return this.present;
  }

  /** The type of a part, or undefined where the package does not say. */
  of(name: string): string | undefined {
    return this.overrides.get(keyOf(name)) ?? this.defaults.get(extensionOf(name));
  }

  /** Makes sure that a part has this type, by an entry of its own where its extension does not give it. */
  declare(name: string, type: string): void {
    if (this.of(name) === type) return;
    const { prefix } = this.part.outline.root;
    const xml = `<${prefix}Override PartName="/${escapePlain(encodeURI(name))}" ContentType="${type}"/>`;
    this.part.append(this.part.outline.root, xml);
    this.overrides.set(keyOf(name), type);
  }

  /** Makes sure that relationship parts have their type, which a package without any may lack. */
  declareRelationships(): void {
    this.declareExtension("rels", CONTENT_TYPE.relationships);
  }

  /** VML is typed by its extension, as Excel itself does; where that means something else, part by part. */
  declareVml(name: string): void {
    if (this.defaults.get("vml") === undefined) this.declareExtension("vml", CONTENT_TYPE.vml);
    this.declare(name, CONTENT_TYPE.vml);
  }

  private declareExtension(extension: string, type: string): void {
    if (this.defaults.has(extension)) return;
    const { root, children } = this.part.outline;
    const xml = `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
    const first = children[0];
    if (first === undefined) this.part.append(root, xml);
    else this.part.insert(first.start, xml);
    this.defaults.set(extension, type);
  }

  /** Takes out the entry of a part that is being removed. */
  forget(name: string): void {
    const key = keyOf(name);
    for (const element of this.part.outline.children) {
      if (element.name === "Override" && keyOf(attributeOf(element, "PartName") ?? "") === key) {
        this.part.replace(element.start, element.end, "");
      }
    }
    this.overrides.delete(key);
  }
}

function keyOf(name: string): string {
  const path = name.replace(/\\/g, "/").replace(/^\/+/, "");
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
