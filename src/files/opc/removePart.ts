import type { ContentTypes } from "./contentTypes";
import type { OfficePackage } from "./officePackage";
import { Relationships } from "./relationships";

/** Removes a part, its relationships, and every part that nothing else in the package leads to. */
export function removeWithOwnParts(editor: OfficePackage, types: ContentTypes, part: string): void {
  const targets = Relationships.of(editor, part)
    .all.map((each) => each.part)
    .filter((each): each is string => each !== null && editor.has(each));
  types.forget(part);
  editor.remove(part);
  const relationships = editor.names.find((name) => name.toLowerCase() === relsName(part));
  if (relationships !== undefined) editor.remove(relationships);
  for (const target of targets) {
    if (!isReferenced(editor, target)) removeWithOwnParts(editor, types, target);
  }
}

function relsName(part: string): string {
  return part.replace(/([^/]*)$/, "_rels/$1.rels").toLowerCase();
}

function isReferenced(editor: OfficePackage, target: string): boolean {
  return editor.names
    .filter((name) => /(^|\/)_rels\/[^/]*\.rels$/i.test(name) && editor.has(name))
    .some((name) => {
      const source = name.replace(/_rels\/([^/]*)\.rels$/i, "$1");
      return Relationships.of(editor, source).all.some(
        (each) => each.part?.toLowerCase() === target.toLowerCase(),
      );
    });
}
