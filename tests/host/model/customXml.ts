import {
  HostCollection,
  HostObject,
  hostClass,
  hostCollection,
  invalidArgument,
  notFound,
} from "../hostObject";

/** A part of custom XML kept in the workbook, for any program to read. */
export class CustomXmlPart extends HostObject {
  readonly hostClass = hostClass("CustomXmlPart", ["id", "namespaceUri"]);
  constructor(
    private readonly all: CustomXmlPart[],
    readonly id: string,
    private xml: string,
  ) {
    super();
  }
  get namespaceUri(): string {
    return /^\s*(?:<\?[^>]*>\s*)?<[\w.-]+[^>]*?\sxmlns="([^"]*)"/.exec(this.xml)?.[1] ?? "";
  }
  getXml(): string {
    return this.xml;
  }
  setXml(xml: unknown): void {
    this.xml = checked(xml);
  }
  delete(): void {
    this.all.splice(this.all.indexOf(this), 1);
  }
}

/** Excel refuses what is not well-formed; only the outer element is looked at here. */
function checked(xml: unknown): string {
  const text = String(xml);
  const name = /^\s*(?:<\?[^>]*>\s*)?<([\w.-]+)[\s>]/.exec(text)?.[1];
  if (name === undefined || !text.trimEnd().endsWith(`</${name}>`)) throw invalidArgument();
  return text;
}

class CustomXmlPartScopedCollection extends HostCollection {
  readonly hostClass = hostCollection("CustomXmlPartScopedCollection", ["id", "namespaceUri"]);
  constructor(readonly items: readonly CustomXmlPart[]) {
    super();
  }
  getItem(id: unknown): CustomXmlPart {
    const found = this.items.find((part) => part.id === id);
    if (!found) throw notFound();
    return found;
  }
}

export class CustomXmlPartCollection extends HostCollection {
  readonly hostClass = hostCollection("CustomXmlPartCollection", ["id", "namespaceUri"]);
  readonly items: CustomXmlPart[] = [];
  constructor(private readonly nextId: () => string) {
    super();
  }
  add(xml: unknown): CustomXmlPart {
    const part = new CustomXmlPart(this.items, this.nextId(), checked(xml));
    this.items.push(part);
    return part;
  }
  getItem(id: unknown): CustomXmlPart {
    const found = this.items.find((part) => part.id === id);
    if (!found) throw notFound();
    return found;
  }
  getByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.items.filter((part) => part.namespaceUri === namespaceUri));
  }
}
