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
  for (const note of [...notes.items].reverse()) removeOurs(note);
}

function removeOurs(note: Excel.Note): void {
  const left = usersPart(note);
  if (left === "") note.delete();
  else if (left !== null) note.content = left;
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
 * Puts the flags' texts on their cells and takes ours away where none is wanted. A user's note keeps its text, ours goes
 * below the separator. Notes that stand as they should are left alone.
 *
 * @param notes all notes of the sheet, loaded
 * @param existing the note on each flagged cell, loaded
 * @returns whether anything was written
 */
export function replaceNotes(
  sheet: Excel.Worksheet,
  notes: Excel.NoteCollection,
  flags: readonly CellFlag[],
  existing: readonly Excel.Note[],
): boolean {
  const wanted = flags.map((flag, index) => wantedNote(flag, existing[index]));
  const right = new Map<string, number>();
  wanted.forEach((text, index) => {
    if (text !== null && contentOf(existing[index]) === text) right.set(text, (right.get(text) ?? 0) + 1);
  });
  const own = notes.items.filter((note) => usersPart(note) !== null);
  // The collection does not say where its notes stand: of a text that also stands somewhere else none is spared.
  for (const [text, count] of right)
    if (own.filter(({ content }) => content === text).length !== count) right.delete(text);
  const wrong = own.filter(({ content }) => !right.has(content));
  // From the last to the first, so that it does not matter whether the host finds items by position.
  for (const note of [...wrong].reverse()) removeOurs(note);
  let isWritten = wrong.length > 0;
  flags.forEach((flag, index) => {
    const text = wanted[index] ?? null;
    if (text === null || right.has(text)) return;
    isWritten = true;
    const before = existing[index];
    if (before !== undefined && usersText(before) !== "") before.content = text;
    else sheet.notes.add(formatAddress(flag.row, flag.column), text);
  });
  return isWritten;
}

const contentOf = (note: Excel.Note | undefined): string | null =>
  note === undefined || note.isNullObject ? null : note.content;

/** What of a note is the user's: all of it where it is not ours. */
function usersText(note: Excel.Note | undefined): string {
  const content = contentOf(note);
  return note === undefined || content === null ? "" : (usersPart(note) ?? content);
}

/** The whole text of the note that a flag wants; null where it wants none. */
function wantedNote(flag: CellFlag, before: Excel.Note | undefined): string | null {
  if (flag.note === "") return null;
  const ours = `${NOTE_SEPARATOR}\n${flag.note}`.slice(0, LONGEST_NOTE);
  const users = usersText(before);
  return users === "" ? ours : `${users}\n${ours}`;
}
