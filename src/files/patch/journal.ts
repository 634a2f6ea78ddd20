import { applyReversals } from "../opc";
import type { ChangedPart, OfficePackage, Reversal } from "../opc";
import { fromBase64, toBase64 } from "./base64";

/** Size and CRC-32 of a part. */
type Mark = readonly [number, number];

interface JournalPart {
  readonly before: Mark;
  readonly after: Mark;
  /** Offset, length and base64 of what stood there; for a part put back as a whole, `original` instead. */
  readonly undo?: readonly (readonly [number, number, string])[];
  /** Base64 of the deflated original. */
  readonly original?: string;
}

/**
 * What flagging did to a package, kept in the flagged copy, so that unflagging gives back every part byte for byte as
 * long as no other program has written it since.
 */
export interface Journal {
  readonly version: 1;
  readonly parts: Readonly<Record<string, JournalPart>>;
  readonly added: readonly string[];
}

function markOf(bytes: Uint8Array, editor: OfficePackage): Mark {
  return [bytes.length, editor.codec.crc32(bytes)];
}

/** The journal of all changes made in a package so far; `added` are the parts that were not there. */
export function journalOf(editor: OfficePackage, added: readonly string[]): Journal {
  const parts = editor
    .changes()
    .map((change): [string, JournalPart] => [change.name, journalPart(change, editor)]);
  return { version: 1, parts: Object.fromEntries(parts), added };
}

function journalPart(change: ChangedPart, editor: OfficePackage): JournalPart {
  const marks = { before: markOf(change.before, editor), after: markOf(change.after, editor) };
  return change.reversals === null
    ? { ...marks, original: toBase64(editor.codec.deflate(change.before)) }
    : {
        ...marks,
        undo: change.reversals.map((each) => [each.offset, each.length, toBase64(each.restored)] as const),
      };
}

/** Reads a journal; null where the text is none (cut off, or written by a later version). */
export function parseJournal(text: string): Journal | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { version, parts, added } = value as Partial<Record<keyof Journal, unknown>>;
  if (version !== 1 || typeof parts !== "object" || parts === null || !Array.isArray(added)) return null;
  if (!Object.values(parts).every(isJournalPart) || !added.every((name) => typeof name === "string"))
    return null;
  return value as Journal;
}

function isMark(value: unknown): value is Mark {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((each) => Number.isSafeInteger(each) && each >= 0)
  );
}

function isJournalPart(value: unknown): value is JournalPart {
  if (typeof value !== "object" || value === null) return false;
  const { before, after, undo, original } = value as Partial<Record<keyof JournalPart, unknown>>;
  if (!isMark(before) || !isMark(after)) return false;
  if (undo === undefined) return typeof original === "string";
  return (
    Array.isArray(undo) &&
    undo.every(
      (each: unknown) =>
        Array.isArray(each) && isMark(each.slice(0, 2)) && each.length === 3 && typeof each[2] === "string",
    )
  );
}

/**
 * The original of a part from its present bytes; null where those were written by someone else since, or the journal
 * does not lead back to what it promises.
 */
export function originalOf(
  present: Uint8Array,
  entry: JournalPart,
  editor: OfficePackage,
): Uint8Array | null {
  if (!sameMark(markOf(present, editor), entry.after)) return null;
  const original = entry.undo === undefined ? inflated(entry, editor) : undone(present, entry.undo);
  return original !== null && sameMark(markOf(original, editor), entry.before) ? original : null;
}

function sameMark(one: Mark, other: Mark): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function inflated(entry: JournalPart, editor: OfficePackage): Uint8Array | null {
  const raw = fromBase64(entry.original ?? "");
  // The size comes from the file, so it is held to what the present part makes plausible (UTF-16 against UTF-8).
  if (raw === null || entry.before[0] > 4 * entry.after[0] + 1024) return null;
  return editor.codec.inflate(raw, entry.before[0]);
}

function undone(present: Uint8Array, undo: NonNullable<JournalPart["undo"]>): Uint8Array | null {
  const reversals: Reversal[] = [];
  for (const [offset, length, restored] of undo) {
    const bytes = fromBase64(restored);
    if (bytes === null) return null;
    reversals.push({ offset, length, restored: bytes });
  }
  return applyReversals(present, reversals);
}
