import { escapePlain, XML_HEADER } from "../xml";
import type { EditablePart } from "./editablePart";
import { PACKAGE_RELATIONSHIPS, relationshipKind } from "./namespaces";
import { attributeOf } from "./outline";
import type { OutlineElement } from "./outline";
import type { OfficePackage } from "./officePackage";
import { relationshipsPartOf, relativeTarget, resolveTarget } from "./partNames";

/** A relationship of a part (ECMA-376-2 §6.5): what another part is to it. */
export interface Relationship {
  readonly id: string;
  /** Full type, and its last segment ("worksheet"), which is the same in transitional and strict files. */
  readonly type: string;
  readonly kind: string;
  /** The part it leads to, as the package names it where there is one; null for an outside address. */
  readonly part: string | null;
}

type Listed = Relationship & { readonly element: OutlineElement };

/** One object per part and package, so that everyone sees what was added and taken out. */
const cache = new WeakMap<OfficePackage, Map<string, Relationships>>();

/** The relationships of one part, read and changed in the part's `.rels`. */
export class Relationships {
  private readonly listed: readonly Listed[];
  private readonly fresh: Relationship[] = [];
  private readonly gone = new Set<string>();

  private constructor(
    private readonly editor: OfficePackage,
    private readonly source: string,
    private part: EditablePart | undefined,
  ) {
    this.listed = (part?.outline.children ?? [])
      .filter((element) => element.name === "Relationship")
      .map((element) => {
        const type = attributeOf(element, "Type") ?? "";
        const outside = attributeOf(element, "TargetMode")?.toLowerCase() === "external";
        return {
          element,
          id: attributeOf(element, "Id") ?? "",
          type,
          kind: relationshipKind(type),
          part: outside ? null : partAt(editor, source, attributeOf(element, "Target") ?? ""),
        };
      });
  }

  /** @param source the part, "" for the package itself */
  static of(editor: OfficePackage, source: string): Relationships {
    const known = cache.get(editor) ?? new Map<string, Relationships>();
    cache.set(editor, known);
    const key = source.toLowerCase();
    const relationships =
      known.get(key) ?? new Relationships(editor, source, editor.edit(relationshipsPartOf(source)));
    known.set(key, relationships);
    return relationships;
  }

  get all(): readonly Relationship[] {
    return [...this.listed.filter((each) => !this.gone.has(each.id)), ...this.fresh];
  }

  byId(id: string | undefined): Relationship | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** The first relationship of a kind whose part exists. */
  ofKind(kind: string): Relationship | undefined {
    return this.all.find((each) => each.kind === kind && each.part !== null && this.editor.has(each.part));
  }

  /** Adds a relationship to a part and answers its id. */
  add(type: string, target: string): string {
    const ids = new Set(this.all.map((each) => each.id));
    let number = this.all.length + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.part ??= this.editor.add(
      relationshipsPartOf(this.source),
      `${XML_HEADER}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`,
    );
    const { root } = this.part.outline;
    const path = escapePlain(encodeTarget(relativeTarget(this.source, target)));
    const xml = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${path}"/>`;
    this.part.append(root, xml);
    this.fresh.push({ id, type, kind: relationshipKind(type), part: target });
    return id;
  }

  /** Takes a relationship out; the `.rels` goes when none is left. */
  remove(id: string): void {
    const found = this.listed.find((each) => each.id === id);
    if (found === undefined || this.part === undefined) return;
    this.gone.add(id);
    if (this.all.length === 0) this.editor.remove(this.part.name);
    else this.part.replace(found.element.start, found.element.end, "");
  }
}

/** The part a target leads to; where no part has that name but one is named like the target as written, that one. */
function partAt(editor: OfficePackage, source: string, target: string): string | null {
  const part = resolveTarget(source, target);
  if (part === null) return null;
  const asWritten = resolveTarget(source, target.replace(/%/g, "%25"));
  return editor.nameOf(part) ?? (asWritten === null ? null : editor.nameOf(asWritten)) ?? part;
}

function encodeTarget(path: string): string {
  return encodeURI(path).replace(/#/g, "%23").replace(/\?/g, "%3F");
}
