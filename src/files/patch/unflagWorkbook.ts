import { toUtf8 } from "../xml";
import { OfficePackage, Relationships, WorkbookPart } from "../opc";
import type { PackageOptions } from "../opc";
import { removeHighlights } from "./conditionalFormats";
import { findCustomXml, removeCustomXml } from "./customXml";
import { originalOf, parseJournal } from "./journal";
import type { Journal } from "./journal";
import { FINDINGS_SHEET_NAME, JOURNAL_NAMESPACE, MARK, NOTE_AUTHOR } from "./marks";
import { readable } from "./readable";
import { removeDanglingDrawing, removeNotes } from "./removeNotes";
import { WorksheetPart } from "./worksheetPart";

/**
 * Takes every trace of `flagWorkbook` out of a workbook. Parts that nobody has written since are given back byte for
 * byte; where Excel, WPS or another program has saved the file in between, highlights, notes, findings sheet and
 * journal are recognised and taken out, and nothing else is touched. A workbook without flags is returned as it is, the
 * same bytes and not a copy.
 *
 * @throws WorkbookFileError where the bytes are no workbook that can be written to
 */
export function unflagWorkbook(bytes: Uint8Array, options: PackageOptions = {}): Uint8Array {
  return readable("unflag", () => unflagPackage(bytes, options));
}

/**
 * The same, letting errors of zip and XML through.
 *
 * @param thorough also look for marks where neither a journal nor a findings sheet tells of them, which costs
 * inflating every sheet
 */
export function unflagPackage(bytes: Uint8Array, options: PackageOptions, thorough = true): Uint8Array {
  const editor = OfficePackage.open(bytes, options);
  const workbook = new WorkbookPart(editor);
  const found = findCustomXml(workbook, JOURNAL_NAMESPACE);
  const journal = found === null ? null : parseJournal(found.text);
  if (journal === null) {
    return thorough || saysFlagged(workbook) ? removeMarks(bytes, [], options) : bytes;
  }
  const undone = undo(editor, workbook, journal);
  return undone.complete ? editor.write() : removeMarks(editor.write(), undone.gone, options);
}

/**
 * Whether a workbook says that it holds flags: by the journal of `flagWorkbook`, or by its findings sheet where another
 * program dropped the journal.
 *
 * @throws WorkbookFileError where the bytes are no workbook that can be written to
 */
export function isFlagged(bytes: Uint8Array, options: PackageOptions = {}): boolean {
  return readable("read flags", () => saysFlagged(new WorkbookPart(OfficePackage.open(bytes, options))));
}

const saysFlagged = (workbook: WorkbookPart): boolean =>
  findCustomXml(workbook, JOURNAL_NAMESPACE) !== null ||
  workbook.localNames().some((name) => isFindingsSheetName(name.name));

function isFindingsSheetName(name: string): boolean {
  return name.toLowerCase() === FINDINGS_SHEET_NAME;
}

interface Undone {
  /** All parts are as they were before flagging. */
  readonly complete: boolean;
  /** Parts that flagging added and that are taken out; something may still refer to them. */
  readonly gone: readonly string[];
}

/** Puts back the parts that are still as flagging left them. */
function undo(editor: OfficePackage, workbook: WorkbookPart, journal: Journal): Undone {
  const originals = new Map<string, Uint8Array>();
  const names = Object.keys(journal.parts);
  for (const [name, entry] of Object.entries(journal.parts)) {
    const present = editor.read(name);
    const original = present === undefined ? null : originalOf(present, entry, editor);
    if (original !== null) originals.set(name, original);
  }
  // Relationships, content types and the list of sheets only make sense together. Where one of them was written
  // since, only the styles go back, to which nothing refers once the marks are out.
  const isStructure = (name: string): boolean =>
    /\.rels$|^\[content_types\]\.xml$/i.test(name) || name.toLowerCase() === workbook.part.name.toLowerCase();
  if (names.filter(isStructure).every((name) => originals.has(name))) {
    for (const [name, original] of originals) editor.replace(name, original);
    for (const name of journal.added) if (editor.has(name)) editor.remove(name);
    return { complete: originals.size === names.length, gone: journal.added };
  }
  const styles = workbook.relationships.ofKind("styles")?.part?.toLowerCase();
  for (const [name, original] of originals) if (name.toLowerCase() === styles) editor.replace(name, original);
  return { complete: false, gone: [] };
}

/** Takes marks out by what they look like. */
function removeMarks(bytes: Uint8Array, gone: readonly string[], options: PackageOptions): Uint8Array {
  const editor = OfficePackage.open(bytes, options);
  const workbook = new WorkbookPart(editor);
  let changed = false;
  const marked = new Set(
    workbook
      .localNames()
      .filter((name) => isFindingsSheetName(name.name))
      .map((name) => name.position),
  );
  for (const sheet of workbook.sheets) {
    if (marked.has(sheet.position)) {
      if (marked.size >= workbook.sheets.length) continue; // a workbook must keep a sheet
      workbook.removeSheet(sheet);
      changed = true;
    } else if (sheet.kind === "worksheet" && sheet.part !== null && editor.has(sheet.part)) {
      if (gone.length === 0 && !mayHoldMarks(editor, sheet.part)) continue;
      const part = new WorksheetPart(workbook, sheet.part);
      changed = removeHighlights(part) > 0 || changed;
      changed = removeNotes(part) > 0 || changed;
      if (gone.length > 0) changed = removeDanglingDrawing(part) || changed;
    }
  }
  const journal = findCustomXml(workbook, JOURNAL_NAMESPACE);
  if (journal !== null) {
    removeCustomXml(workbook, journal);
    changed = true;
  }
  return changed ? editor.write() : bytes;
}

/** Whether a sheet or its notes speak of the product at all; looking for the words is far cheaper than parsing. */
function mayHoldMarks(editor: OfficePackage, sheet: string): boolean {
  if (holds(editor.read(sheet), MARK)) return true;
  const comments = Relationships.of(editor, sheet).ofKind("comments")?.part;
  return typeof comments === "string" && holds(editor.read(comments), NOTE_AUTHOR.split(" ")[1] as string);
}

/** Whether a part contains an ASCII text. */
export function holds(part: Uint8Array | undefined, text: string): boolean {
  if (part === undefined) return false;
  const bytes = toUtf8(part);
  const wanted = new TextEncoder().encode(text);
  for (
    let at = bytes.indexOf(wanted[0] as number);
    at >= 0;
    at = bytes.indexOf(wanted[0] as number, at + 1)
  ) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
