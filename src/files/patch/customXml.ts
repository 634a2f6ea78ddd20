import {
  escapeContent,
  toUtf8,
  XML_EMPTY,
  XML_HEADER,
  XML_OPEN,
  XML_TEXT,
  XmlError,
  XmlReader,
} from "../xml";
import { CONTENT_TYPE } from "../opc";
import type { WorkbookPart } from "../opc";

/**
 * Custom XML parts (ECMA-376 part 1, 22.5): data of other programs that belongs to a workbook. Excel and WPS keep
 * them when they save. Ours hold one text each and are told by the namespace of their root.
 */
export interface CustomXml {
  readonly part: string;
  readonly relationshipId: string;
  readonly text: string;
}

/** The custom XML part whose root has this namespace, or null. */
export function findCustomXml(workbook: WorkbookPart, namespace: string): CustomXml | null {
  for (const { kind, part, id } of workbook.relationships.all) {
    if (kind !== "customXml" || part === null || !workbook.editor.has(part)) continue;
    const text = textUnder(workbook.editor.read(part) as Uint8Array, namespace);
    if (text !== null) return { part, relationshipId: id, text };
  }
  return null;
}

/** The text of a document whose root has this namespace; null for any other, and for what is no XML. */
function textUnder(bytes: Uint8Array, namespace: string): string | null {
  try {
    const reader = new XmlReader(toUtf8(bytes));
    let kind = reader.next();
    while (kind === XML_TEXT) kind = reader.next();
    if (kind !== XML_OPEN && kind !== XML_EMPTY) return null;
    if (!reader.attributes().some((attribute) => attribute.value === namespace)) return null;
    return kind === XML_OPEN && reader.next() === XML_TEXT ? reader.text() : "";
  } catch (error) {
    if (error instanceof XmlError) return null; // another program's part, none of our business
    throw error;
  }
}

/** Names the part to be added and leads the workbook to it; `customXmlText` gives its content. */
export function reserveCustomXml(workbook: WorkbookPart): string {
  const name = workbook.editor.freeName("customXml/item", ".xml");
  workbook.types.declare(name, CONTENT_TYPE.xml);
  workbook.relationships.add(workbook.relationshipType("customXml"), name);
  return name;
}

/** A document whose root, in this namespace, holds the text. */
export function customXmlText(root: string, namespace: string, text: string): string {
  return `${XML_HEADER}<${root} xmlns="${namespace}">${escapeContent(text)}</${root}>`;
}

export function removeCustomXml(workbook: WorkbookPart, found: CustomXml): void {
  workbook.relationships.remove(found.relationshipId);
  removePart(workbook, found.part);
}

/** Excel adds `itemProps` to custom XML parts; they go with the part. */
function removePart(workbook: WorkbookPart, part: string): void {
  const number = /item(\d+)\.xml$/i.exec(part)?.[1];
  const names = [part];
  if (number !== undefined) {
    names.push(
      part.replace(/item\d+\.xml$/i, `itemProps${number}.xml`),
      part.replace(/item\d+\.xml$/i, `_rels/item${number}.xml.rels`),
    );
  }
  for (const name of names) {
    if (!workbook.editor.has(name)) continue;
    workbook.types.forget(name);
    workbook.editor.remove(name);
  }
}
