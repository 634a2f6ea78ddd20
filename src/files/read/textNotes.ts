import { fileNote, type FileNote } from "../notes";
import { unsoundText, type Utf8Document } from "../xml";

/**
 * Characters of a document that reading had to replace or to guess.
 *
 * @param where the sheet, if it is one sheet's document, and what is named as the place
 * @param isUtf8 a quick answer of the platform's own, where it has one
 */
export function textNotes(
  document: Utf8Document,
  { sheet, place }: { readonly sheet: string | null; readonly place: string },
  isUtf8?: (bytes: Uint8Array) => boolean,
): FileNote[] {
  const found = unsoundText(document.bytes, isUtf8);
  const undecodable = found.undecodable + document.undecodable;
  const illFormed = found.illFormed + document.outsideAscii;
  return [
    ...(undecodable > 0 ? [fileNote("undecodableCharacters", sheet, place, undecodable)] : []),
    ...(illFormed > 0 ? [fileNote("illFormedText", sheet, place, illFormed)] : []),
  ];
}
