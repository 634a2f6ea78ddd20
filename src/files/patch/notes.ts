import { formatAddress, parseAddress } from "../../core/grid";
import { clip, textElement } from "../write";
import { escapeText, XML_HEADER } from "../xml";
import { CONTENT_TYPE, attributeOf, childrenOf, textInside } from "../opc";
import type { EditablePart, OutlineElement } from "../opc";
import { NOTE_AUTHOR, NOTE_SEPARATOR, NOTE_SIGNATURE } from "./marks";
import { columnWidthPixels, noteAnchor } from "./noteBox";
import type { SheetMeasures } from "./noteBox";
import { addNoteShapes, emptyVml, highestBlock, moveNoteShape } from "./noteShapes";
import type { NoteShape } from "./noteShapes";
import type { WorksheetPart } from "./worksheetPart";

/** A note to put on a cell (0-based). */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What became of the notes. */
export interface NotesReport {
  readonly added: number;
  /** Cells (as addresses) that carry a threaded comment and therefore got no note. */
  readonly threaded: readonly string[];
}

/** Longest text of a note; longer ones make Excel slow and nobody reads them. */
const TEXT_LIMIT = 8000;

/** Numbers of authors beyond this are taken for damage. */
const MOST_AUTHORS = 65536;

/** An existing note. */
export interface ExistingNote {
  readonly element: OutlineElement;
  readonly address: string;
  readonly author: string;
  readonly authorIndex: number;
  readonly text: OutlineElement | undefined;
}

/** The notes of a comments part (CT_Comments: authors, commentList). */
export class CommentsPart {
  readonly authors: readonly OutlineElement[];
  readonly authorNames: readonly string[];
  readonly authorList: OutlineElement | undefined;
  readonly noteList: OutlineElement | undefined;
  readonly notes: readonly ExistingNote[];

  constructor(readonly part: EditablePart) {
    const child = (name: string): OutlineElement | undefined =>
      part.outline.children.find((element) => element.name === name);
    this.authorList = child("authors");
    this.noteList = child("commentList");
    this.authors = this.authorList === undefined ? [] : childrenOf(part.body, this.authorList);
    this.authorNames = this.authors.map((author) => textInside(part.body, author));
    this.notes = (this.noteList === undefined ? [] : childrenOf(part.body, this.noteList))
      .filter((element) => element.name === "comment")
      .map((element) => {
        const given = Number(attributeOf(element, "authorId") ?? 0);
        const authorIndex = Number.isInteger(given) && given >= 0 && given < MOST_AUTHORS ? given : 0;
        return {
          element,
          address: attributeOf(element, "ref") ?? "",
          authorIndex,
          author: this.authorNames[authorIndex] ?? "",
          text: childrenOf(part.body, element).find((each) => each.name === "text"),
        };
      });
  }

  /** Adds notes by the product's author. */
  add(notes: readonly Note[]): void {
    if (notes.length === 0) return;
    const { root } = this.part.outline;
    const p = root.prefix;
    // Some programs give notes author numbers without listing authors; ours must not become theirs.
    const index = this.notes.reduce(
      (most, note) => Math.max(most, note.authorIndex + 1),
      this.authors.length,
    );
    const unnamed = `<${p}author></${p}author>`.repeat(index - this.authors.length);
    const author = `${unnamed}<${p}author>${escapeText(NOTE_AUTHOR)}</${p}author>`;
    const xml = notes
      .map(
        (note) =>
          `<${p}comment ref="${formatAddress(note.row, note.column)}" authorId="${index}"><${p}text>${run(note.text, p)}</${p}text></${p}comment>`,
      )
      .join("");
    if (this.authorList !== undefined) this.part.append(this.authorList, author);
    if (this.noteList !== undefined) this.part.append(this.noteList, xml);
    const authors = this.authorList === undefined ? `<${p}authors>${author}</${p}authors>` : "";
    const list = this.noteList === undefined ? `<${p}commentList>${xml}</${p}commentList>` : "";
    if (authors + list === "") return;
    if (root.empty) this.part.append(root, authors + list);
    else if (authors !== "" && list === "")
      this.part.insert((this.noteList as OutlineElement).start, authors);
    else this.part.insert(this.authorList?.end ?? root.contentStart, authors + list);
  }

  /** Puts a text below what a note says, behind a separator; answers the whole text. */
  extend(note: ExistingNote, text: string): string {
    const p = this.part.outline.root.prefix;
    const addition = run(`\n${NOTE_SEPARATOR}\n${text}`, p);
    if (note.text === undefined) {
      this.part.append(note.element, `<${p}text>${addition}</${p}text>`);
      return text;
    }
    const parts = childrenOf(this.part.body, note.text);
    const plain = parts.find((each) => each.name === "t");
    if (plain !== undefined) {
      // CT_Rst holds either a plain text or runs; programs that find both show only one of them.
      this.part.insert(plain.start, `<${p}r>`);
      this.part.insert(plain.end, `</${p}r>`);
    }
    const phonetic = parts.find((each) => each.name === "rPh" || each.name === "phoneticPr");
    if (phonetic !== undefined) this.part.insert(phonetic.start, addition);
    else this.part.append(note.text, addition);
    return `${textInside(this.part.body, note.text)}\n${NOTE_SEPARATOR}\n${text}`;
  }
}

/** A run in the font of notes (宋体 9; colour 81 is the system's tooltip text). */
function run(text: string, p: string): string {
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>${textElement(text, p)}</${p}r>`;
}

/**
 * Puts notes on cells: new ones beside the user's, and behind a separator where the user has one already. A threaded
 * comment's stand-in note is left as it is, because Excel throws away what is written there.
 */
export function addNotes(sheet: WorksheetPart, notes: readonly Note[]): NotesReport {
  if (notes.length === 0) return { added: 0, threaded: [] };
  const { editor } = sheet.workbook;
  const existingName = sheet.relationships.ofKind("comments")?.part ?? null;
  const part = (existingName === null ? undefined : editor.edit(existingName)) ?? newCommentsPart(sheet);
  const comments = new CommentsPart(part);
  const measures = measuresOf(sheet);
  const threaded: string[] = [];
  const added: Note[] = [];
  const extended: NoteShape[] = [];
  const byAddress = new Map(
    comments.notes.map((note) => [note.address.replace(/\$/g, "").toUpperCase(), note]),
  );
  for (const note of notes) {
    const text = `${clip(note.text, TEXT_LIMIT)}\n${NOTE_SIGNATURE}`;
    const existing = byAddress.get(formatAddress(note.row, note.column));
    if (existing === undefined) added.push({ ...note, text });
    else if (existing.author.startsWith("tc={")) threaded.push(existing.address);
    else {
      const whole = comments.extend(existing, text);
      extended.push({ ...note, anchor: noteAnchor(note.row, note.column, whole, measures) });
    }
  }
  comments.add(added);
  const shapes = added.map((note) => ({
    row: note.row,
    column: note.column,
    anchor: noteAnchor(note.row, note.column, note.text, measures),
  }));
  addShapes(sheet, shapes, extended);
  return { added: added.length + extended.length, threaded };
}

function newCommentsPart(sheet: WorksheetPart): EditablePart {
  const { workbook } = sheet;
  const name = workbook.editor.freeName("xl/comments", ".xml");
  const part = workbook.editor.add(
    name,
    `${XML_HEADER}<comments xmlns="${workbook.names.main}"><authors></authors><commentList></commentList></comments>`,
  );
  workbook.types.declare(name, CONTENT_TYPE.comments);
  sheet.relationships.add(workbook.relationshipType("comments"), name);
  return part;
}

function addShapes(sheet: WorksheetPart, shapes: readonly NoteShape[], extended: readonly NoteShape[]): void {
  const { workbook } = sheet;
  const { editor } = workbook;
  const reference = sheet.child("legacyDrawing");
  const relationship =
    reference === undefined ? undefined : sheet.relationships.byId(attributeOf(reference, "id"));
  const drawing =
    relationship?.part === null || relationship === undefined ? undefined : editor.edit(relationship.part);
  if (drawing !== undefined) for (const shape of extended) moveNoteShape(drawing, shape);
  if (shapes.length === 0) return;
  const block = freeBlock(sheet);
  if (drawing !== undefined) {
    // A drawing that cannot be understood is left alone; Excel gives notes without a box one of its own.
    addNoteShapes(drawing, shapes, block);
    return;
  }
  const name = editor.freeName("xl/drawings/vmlDrawing", ".vml");
  addNoteShapes(editor.add(name, emptyVml(block)), shapes, block + 1);
  workbook.types.declareVml(name);
  const id = sheet.relationships.add(workbook.relationshipType("vmlDrawing"), name);
  const attribute = sheet.relationshipAttribute();
  if (reference !== undefined) sheet.part.replace(reference.start, reference.end, "");
  sheet.insertChild("legacyDrawing", `<${sheet.prefix}legacyDrawing ${attribute}="${id}"/>`);
}

/** A block of shape ids above all that the workbook's drawings use. */
function freeBlock(sheet: WorksheetPart): number {
  const { editor } = sheet.workbook;
  const drawings = editor.names.filter((name) => /\.vml$/i.test(name));
  return Math.max(0, ...drawings.map((name) => highestBlock(editor.read(name) ?? new Uint8Array(0)))) + 1;
}

function measuresOf(sheet: WorksheetPart): SheetMeasures {
  const format = sheet.child("sheetFormatPr");
  const given = (name: string): number | undefined => {
    const value = format === undefined ? undefined : attributeOf(format, name);
    return value === undefined || !(Number(value) > 0) ? undefined : Number(value);
  };
  const defaultWidth = columnWidthPixels(given("defaultColWidth") ?? 9.14);
  const defaultHeight = ((given("defaultRowHeight") ?? 15) * 4) / 3;
  const heights = sheet.rowHeights();
  const widths = new Map<number, number>();
  return {
    columnPixels(column) {
      let pixels = widths.get(column);
      if (pixels === undefined) {
        const own = sheet.columnWidth(column);
        pixels = own === undefined ? defaultWidth : columnWidthPixels(own);
        widths.set(column, pixels);
      }
      return pixels;
    },
    rowPixels(row) {
      const points = heights.get(row);
      return points === undefined ? defaultHeight : (points * 4) / 3;
    },
  };
}

/** 0-based cell of a note, or null where its reference is none. */
export function cellOf(note: ExistingNote): { readonly row: number; readonly column: number } | null {
  return parseAddress(note.address);
}
