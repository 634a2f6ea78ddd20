import { textElement } from "../write";
import { attributeEntry, attributeOf, childrenOf, textInside } from "../opc";
import type { EditablePart } from "../opc";
import { NOTE_AUTHOR, NOTE_SEPARATOR, NOTE_SIGNATURE } from "./marks";
import { removeNoteShapes } from "./noteShapes";
import { cellOf, CommentsPart } from "./notes";
import type { ExistingNote } from "./notes";
import type { WorksheetPart } from "./worksheetPart";

/**
 * Takes the product's notes out of a sheet, by their author, and what it wrote below notes of the user's, by the
 * separator. Answers how many cells were concerned.
 */
export function removeNotes(sheet: WorksheetPart): number {
  const relationship = sheet.relationships.ofKind("comments");
  const part = sheet.workbook.editor.edit(relationship?.part ?? "");
  if (relationship === undefined || part === undefined) return 0;
  const comments = new CommentsPart(part);
  const shared = comments.notes.filter((note) => note.author !== NOTE_AUTHOR && separatorAt(part, note) >= 0);
  const own = comments.notes.filter((note) => !shared.includes(note) && isOwn(part, note));
  if (own.length + shared.length === 0) return 0;
  for (const note of shared) cutAtSeparator(part, note);
  const shapesLeft = removeShapes(sheet, own);
  if (own.length < comments.notes.length) removeOwn(comments, own);
  else {
    sheet.relationships.remove(relationship.id);
    sheet.workbook.types.forget(part.name);
    sheet.workbook.editor.remove(part.name);
  }
  if (own.length > 0 && shapesLeft === 0) removeDrawing(sheet);
  return own.length + shared.length;
}

function removeOwn(comments: CommentsPart, own: readonly ExistingNote[]): void {
  const { part } = comments;
  for (const note of own) part.replace(note.element.start, note.element.end, "");
  const index = comments.authorNames.indexOf(NOTE_AUTHOR);
  const author = comments.authors[index];
  if (author === undefined) return;
  part.replace(author.start, author.end, "");
  for (const note of comments.notes) {
    const entry = attributeEntry(note.element, "authorId");
    if (entry === undefined || note.authorIndex <= index || note.author === NOTE_AUTHOR) continue;
    part.replace(entry.start, entry.end, String(note.authorIndex - 1));
  }
}

function wholeText(part: EditablePart, note: ExistingNote): string {
  return note.text === undefined ? "" : textInside(part.body, note.text);
}

function separatorAt(part: EditablePart, note: ExistingNote): number {
  return wholeText(part, note).indexOf(NOTE_SEPARATOR);
}

/** Told by the author, or by the last line where a program has dropped the authors. */
function isOwn(part: EditablePart, note: ExistingNote): boolean {
  return note.author === NOTE_AUTHOR || wholeText(part, note).trimEnd().endsWith(NOTE_SIGNATURE);
}

/** Cuts a note where the product's text begins; other programs join and split runs as they like. */
function cutAtSeparator(part: EditablePart, note: ExistingNote): void {
  if (note.text === undefined) return;
  const whole = wholeText(part, note);
  const end = whole.slice(0, separatorAt(part, note)).replace(/\r?\n$/, "").length;
  let from = 0;
  for (const piece of childrenOf(part.body, note.text)) {
    const text = textInside(part.body, piece);
    const to = from + text.length;
    if (piece.name === "r" || piece.name === "t") {
      const holder =
        piece.name === "t" ? piece : childrenOf(part.body, piece).find((each) => each.name === "t");
      if (from >= end || holder === undefined) {
        if (to > end) part.replace(piece.start, piece.end, "");
      } else if (to > end) {
        part.replace(holder.start, holder.end, textElement(text.slice(0, end - from), holder.prefix));
      }
    }
    from = to;
  }
}

/** Removes boxes; answers how many shapes are left in the sheet's drawing. */
function removeShapes(sheet: WorksheetPart, notes: readonly ExistingNote[]): number {
  const drawing = drawingOf(sheet);
  if (drawing === undefined) return 0;
  return removeNoteShapes(
    drawing,
    notes.map(cellOf).filter((cell) => cell !== null),
  );
}

function drawingOf(sheet: WorksheetPart): EditablePart | undefined {
  const reference = sheet.child("legacyDrawing");
  const part = reference === undefined ? null : sheet.relationships.byId(attributeOf(reference, "id"))?.part;
  return sheet.workbook.editor.edit(part ?? "");
}

function removeDrawing(sheet: WorksheetPart): void {
  const reference = sheet.child("legacyDrawing");
  const relationship =
    reference === undefined ? undefined : sheet.relationships.byId(attributeOf(reference, "id"));
  if (reference === undefined || relationship === undefined) return;
  sheet.part.replace(reference.start, reference.end, "");
  sheet.relationships.remove(relationship.id);
  if (relationship.part === null) return;
  sheet.workbook.types.forget(relationship.part);
  sheet.workbook.editor.remove(relationship.part);
}

/** Takes out a reference to a drawing that is no longer there (its relationship was put back to what it was). */
export function removeDanglingDrawing(sheet: WorksheetPart): boolean {
  const reference = sheet.child("legacyDrawing");
  if (reference === undefined || sheet.relationships.byId(attributeOf(reference, "id")) !== undefined)
    return false;
  sheet.part.replace(reference.start, reference.end, "");
  return true;
}
