import { escapePlain, XML_HEADER } from "../write";
import type { EditablePart } from "./editablePart";
import { PACKAGE_RELATIONSHIPS, relationshipKind } from "./namespaces";
import { attributeOf } from "./outline";
import type { OutlineElement } from "./outline";
import type { PackageEditor } from "./packageEditor";
import { relationshipsPartOf, relativeTarget, resolveTarget } from "./partNames";

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** Full type, and its last segment for the types of Office ("worksheet"). */
  readonly type: string;
  readonly kind: string;
  /** The part it leads to; null for an outside address or one that leads nowhere. */
  readonly part: string | null;
}

type Listed = Relationship & { readonly element: OutlineElement };

/** One object per part and package, so that everyone sees what was added and taken out. */
const cache = new WeakMap<PackageEditor, Map<string, Relationships>>();

/** The relationships of one part, read and changed in the part's `.rels`. */
export class Relationships {
  private readonly listed: readonly Listed[];
  private readonly fresh: Relationship[] = [];
  private readonly gone = new Set<string>();

  private constructor(
    private readonly editor: PackageEditor,
    private readonly source: string,
    private part: EditablePart | undefined,
  ) {
    this.listed = (part?.outline.children ?? [])
      .filter((element) => element.name === "Relationship")
      .map((element) => {
        const type = attributeOf(element, "Type") ?? "";
        const outside = attributeOf(element, "TargetMode") === "External";
        return {
          element,
          id: attributeOf(element, "Id") ?? "",
          type,
          kind: relationshipKind(type),
          part: outside ? null : resolveTarget(source, attributeOf(element, "Target") ?? ""),
        };
      });
  }

  /** @param source the part, "" for the package itself */
  static of(editor: PackageEditor, source: string): Relationships {
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

function encodeTarget(path: string): string {
  return encodeURI(path).replace(/#/g, "%23").replace(/\?/g, "%3F");
}
