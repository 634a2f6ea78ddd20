import { formatAddress } from "../core";
import { NOTE_AUTHOR, NOTE_SEPARATOR, type CellFlag } from "../host";

/** Longest note: longer ones make Excel slow and nobody reads them. */
const LONGEST_NOTE = 8_000;

/** Notes of a sheet, to be loaded with the next sync. */
export function queueNotes(sheet: Excel.Worksheet): Excel.NoteCollection {
  const { notes } = sheet;
  notes.load("items/content,items/authorName");
  return notes;
}

/** The user's part of a note, or null where the note is not ours at all. */
function usersPart(note: { readonly content: string; readonly authorName: string }): string | null {
  const at = note.content.indexOf(NOTE_SEPARATOR);
  if (at >= 0) return note.content.slice(0, at).trimEnd();
  return note.authorName === NOTE_AUTHOR ? "" : null;
}

/**
 * Takes our part out of every note of the sheet, wherever sorting or inserting has moved it. From the last to the
 * first, so that it does not matter whether the host finds items by position.
 */
export function removeOwnNotes(notes: Excel.NoteCollection): void {
  for (const note of [...notes.items].reverse()) {
    const left = usersPart(note);
    if (left === "") note.delete();
    else if (left !== null) note.content = left;
  }
}

/** Where a flagged cell already has a note: asked before our notes are added. */
export function queueExisting(sheet: Excel.Worksheet, flags: readonly CellFlag[]): readonly Excel.Note[] {
  return flags.map(({ row, column }) => {
    const note = sheet.notes.getItemOrNullObject(formatAddress(row, column));
    note.load("content,authorName");
    return note;
  });
}

/**
 * Puts the flags' texts on their cells. A user's note keeps its text, ours goes below the separator. Call after
 * `removeOwnNotes` in the same batch: `existing` tells what stood there before that.
 */
export function addNotes(
  sheet: Excel.Worksheet,
  flags: readonly CellFlag[],
  existing: readonly Excel.Note[],
): void {
  flags.forEach((flag, index) => {
    if (flag.note === "") return;
    const ours = `${NOTE_SEPARATOR}\n${flag.note}`.slice(0, LONGEST_NOTE);
    const before = existing[index];
    const users = before && !before.isNullObject ? (usersPart(before) ?? before.content) : "";
    if (before && users !== "") before.content = `${users}\n${ours}`;
    else sheet.notes.add(formatAddress(flag.row, flag.column), ours);
  });
}
