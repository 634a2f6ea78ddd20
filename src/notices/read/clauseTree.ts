import { passageOf, type NoticeText, type Span } from "../passages";
import { AttachmentList } from "./attachmentList";
import type { ClauseKind, ClauseTree, NoticeClause } from "./clauses";
import {
  attachmentListOf,
  ENDS_SENTENCE,
  isColophon,
  isContactLine,
  isDateLine,
  isHeading,
  isOfficeLine,
  isPartTitle,
  notesOf,
} from "./lineKinds";
import { inlineMarkers, KIND_ORDER, LONGEST_PARAGRAPH, markerAt, type Marker } from "./numbering";

/** A clause being read. */
interface Draft {
  readonly number: string;
  readonly kind: ClauseKind;
  readonly marker: Marker | null;
  heading: string | null;
  readonly spans: { start: number; end: number }[];
  readonly children: Draft[];
  readonly tables: number[];
  readonly parent: Draft | null;
}

interface Line extends Span {
  readonly text: string;
  readonly table: number | null;
}

/** Reads the clauses of a notice as a tree. Nothing is left out: what is no clause is preamble or trailer. */
export function readClauses(notice: NoticeText): ClauseTree {
  return new TreeReader(notice).read();
}

class TreeReader {
  private readonly lines: readonly Line[];
  private readonly list: AttachmentList;
  private readonly roots: Draft[] = [];
  private readonly preamble: Span[] = [];
  private readonly trailer: Span[] = [];
  /** The clause that text is added to; null before the first and after the signature. */
  private current: Draft | null = null;
  /** The attachment, notes or part that numbers start anew in; null in the body. */
  private container: Draft | null = null;
  private untitled = false;

  constructor(private readonly notice: NoticeText) {
    this.lines = notice.lines.map(({ start, end, table }) => ({
      start,
      end,
      table,
      text: notice.text.slice(start, end),
    }));
    this.list = new AttachmentList(this.lines.map(({ text }) => text));
  }

  read(): ClauseTree {
    this.lines.forEach((line, index) => this.readLine(line, index));
    const made = this.roots.map((root) => this.finish(root));
    return { clauses: made, preamble: this.preamble, trailer: this.trailer };
  }

  private readLine(line: Line, index: number): void {
    if (line.table !== null) {
      const owner = this.container ?? this.current;
      if (owner !== null && !owner.tables.includes(line.table)) owner.tables.push(line.table);
      return;
    }
    if (line.text.trim() === "" || this.takeAttachment(line, index) || this.takeHeading(line)) return;
    if (this.isSignature(line, index)) {
      this.trailer.push(line);
      if (this.container === null && this.roots.length > 0) this.current = null;
      return;
    }
    const notes = notesOf(line.text);
    if (notes !== null && (this.container !== null || notes.rest === "")) {
      this.startNotes(notes.label, line, notes.rest);
      return;
    }
    const marker = markerAt(line.text);
    if (marker !== null) {
      this.startClause(marker, line.start + marker.length, line.end);
      return;
    }
    if (this.startsPart(line, index)) return;
    this.addText(line, index);
  }

  /** Lists of attachments, their beginnings, and what stands at the end of a notice. */
  private takeAttachment(line: Line, index: number): boolean {
    const place = this.list.at(index);
    if (place?.kind === "start") this.startAttachment(place.label, place.title);
    else if (
      place?.kind === "entry" ||
      attachmentListOf(line.text) !== null ||
      isColophon(line.text) ||
      isContactLine(line.text)
    )
      this.trailer.push(line);
    else return false;
    return true;
  }

  /** The heading of an attachment that began without one: its first line, where that is no sentence. */
  private takeHeading({ text }: Line): boolean {
    const { container, untitled } = this;
    this.untitled = false;
    if (!untitled || container === null || notesOf(text) !== null || markerAt(text) !== null) return false;
    if (ENDS_SENTENCE.test(text)) return false;
    container.heading = text.trim();
    return true;
  }

  private isSignature(line: Line, index: number): boolean {
    if (isDateLine(line.text)) return true;
    if (!isOfficeLine(line.text) || this.current === null || !this.endsSentence()) return false;
    const next = this.nextLine(index);
    return next === null || isDateLine(next.text);
  }

  private endsSentence(): boolean {
    const last = this.current?.spans.at(-1);
    return last === undefined || ENDS_SENTENCE.test(this.notice.text.slice(last.start, last.end));
  }

  private nextLine(index: number): Line | null {
    for (let at = index + 1; at < this.lines.length; at++) {
      const line = this.lines[at] as Line;
      if (line.table === null && line.text.trim() !== "") return line;
    }
    return null;
  }

  private startAttachment(label: string, title: string): void {
    const attachment = this.node(label, "attachment", null, null);
    attachment.heading = title === "" ? null : title;
    this.roots.push(attachment);
    this.container = this.current = attachment;
    this.untitled = title === "";
  }

  private startNotes(label: string, line: Line, rest: string): void {
    const attachment = this.container?.kind === "notes" ? this.container.parent : this.container;
    const number = attachment === null ? label : `${attachment.number} ${label}`;
    const notes = this.node(number, "notes", null, attachment);
    (attachment?.children ?? this.roots).push(notes);
    this.container = this.current = notes;
    if (rest.trim() === "") return;
    const start = line.end - rest.length;
    const marker = markerAt(rest);
    if (marker === null) notes.spans.push({ start, end: line.end });
    else this.startClause(marker, start + marker.length, line.end);
  }

  /** An unnumbered title inside an attachment or after the signature begins a part in which numbers start anew. */
  private startsPart(line: Line, index: number): boolean {
    if ((this.container === null && this.current !== null) || this.roots.length === 0) return false;
    if (this.container?.heading === line.text.trim() || !isPartTitle(line.text) || !this.endsSentence())
      return false;
    if (this.nextLine(index) === null) return false;
    const title = line.text.replace(/\s/g, "");
    // A part is cited by what it is: …工作室建设标准 is 建设标准.
    const part = this.node(/工作室(.{2,})$/.exec(title)?.[1] ?? title, "part", null, null);
    part.heading = title;
    this.roots.push(part);
    this.container = this.current = part;
    return true;
  }

  private startClause(marker: Marker, start: number, end: number): void {
    const parent = this.parentFor(marker);
    const base = this.baseFor(marker, parent);
    const kind = marker.kind === "chapter" ? "part" : "clause";
    const node = this.node(join(base, marker.label), kind, marker, parent);
    (parent?.children ?? this.roots).push(node);
    this.current = node;
    const text = this.notice.text.slice(start, end);
    const further = inlineMarkers(text, 1, marker);
    const own = further[0] === undefined ? end : start + further[0].at;
    const ownText = this.notice.text.slice(start, own);
    if (marker.kind === "chapter" || (marker.kind !== "article" && isHeading(ownText)))
      node.heading = ownText.trim();
    if (marker.kind !== "chapter") node.spans.push({ start, end: own });
    if (further[0] !== undefined) {
      this.startClause(further[0].marker, start + further[0].at + further[0].marker.length, end);
    } else this.splitList(node);
  }

  /** A list inside a paragraph (…：（一）…；（二）…) makes clauses of its items where there are at least two. */
  private splitList(node: Draft): void {
    const [span] = node.spans;
    if (span === undefined) return;
    const text = this.notice.text.slice(span.start, span.end);
    const end = Math.min(text.length, LONGEST_PARAGRAPH);
    for (let at = 1; at < end; at++) {
      if (!/[：:。；;]/.test(text.charAt(at - 1))) continue;
      const first = markerAt(text.slice(at));
      if (first === null || first.ordinal !== 1 || first.kind === node.marker?.kind) continue;
      if (inlineMarkers(text, at + first.length, first).length === 0) continue;
      const last = span.end;
      span.end = span.start + at;
      this.startClause(first, span.start + at + first.length, last);
      return;
    }
  }

  /** The clause that a number stands under: a number of the same kind before it is its sibling. */
  private parentFor(marker: Marker): Draft | null {
    const chain: Draft[] = [];
    for (let node = this.current; node !== null && node !== this.container; node = node.parent)
      chain.push(node);
    const sibling = chain.find((node) => node.marker?.kind === marker.kind);
    if (sibling !== undefined) return sibling.parent;
    const outermost = chain.at(-1)?.marker;
    const outer = outermost === null || outermost === undefined ? -1 : KIND_ORDER[outermost.kind];
    if (KIND_ORDER[marker.kind] < outer && marker.ordinal !== 1) return this.container;
    if (KIND_ORDER[marker.kind] < outer && marker.kind !== "chineseBracket") return this.container;
    return this.current ?? this.container;
  }

  /** What stands before a clause's own number when it is cited; 1.2 says by itself that it is of 1. */
  private baseFor({ label, kind }: Marker, parent: Draft | null): string {
    // Articles are counted through all chapters; other numbers begin anew in each part.
    const through = parent?.marker?.kind === "chapter" && (kind === "article" || kind === "chapter");
    if (parent === null || through) return this.prefix(parent);
    const above = parent.marker?.label;
    if (above === undefined) return parent.number;
    return label.startsWith(`${above}.`) ? parent.number.slice(0, -above.length).trim() : parent.number;
  }

  private prefix(parent: Draft | null): string {
    const holder = parent === null ? this.container : parent.parent;
    return holder === null || holder.kind === "clause" ? "" : holder.number;
  }

  private addText(line: Line, index: number): void {
    if (this.current === null) {
      if (this.roots.length === 0) this.preamble.push(line);
      else this.trailer.push(line);
      return;
    }
    const owner = this.ownerOf(index);
    const last = owner.spans.at(-1);
    const lastText = last === undefined ? "" : this.notice.text.slice(last.start, last.end);
    const unfinished =
      last !== undefined && owner === this.current && !ENDS_SENTENCE.test(lastText) && owner.heading === null;
    if (unfinished && owner.marker !== null) last.end = line.end;
    else owner.spans.push({ start: line.start, end: line.end });
  }

  /** A paragraph after the last item of a list belongs to what the list belongs to. */
  private ownerOf(index: number): Draft {
    const node = this.current as Draft;
    if (node.marker === null || node.parent === null || node.parent.marker?.kind === "chapter") return node;
    const finished = this.endsSentence() && (node.heading === null || node.spans.length > 1);
    if (!finished) return node;
    for (let at = index + 1; at < this.lines.length; at++) {
      const { text, table } = this.lines[at] as Line;
      if (table !== null || text.trim() === "") continue;
      if (this.list.at(at) !== null) break;
      const marker = markerAt(text);
      if (marker === null) continue;
      const goesOn = marker.kind === node.marker.kind && marker.ordinal === node.marker.ordinal + 1;
      if (goesOn) return node;
      break;
    }
    this.current = node.parent;
    return node.parent;
  }

  private node(number: string, kind: ClauseKind, marker: Marker | null, parent: Draft | null): Draft {
    return { number, kind, marker, heading: null, spans: [], children: [], tables: [], parent };
  }

  private finish(draft: Draft): NoticeClause {
    const { number, kind, heading, spans, tables } = draft;
    const headingOnly = heading !== null && draft.marker !== null && draft.marker.kind !== "chapter";
    // A heading on the clause's own line is said apart; where nothing else is there, it is the text.
    const own = headingOnly && (spans.length > 1 || draft.children.length > 0) ? spans.slice(1) : spans;
    return {
      number,
      kind,
      heading,
      passage: passageOf(this.notice, own),
      spans: own,
      children: draft.children.map((child) => this.finish(child)),
      tables,
    };
  }
}

/** 附件1 and 填表说明 are parted by a space, numbers are not: 附件1 填表说明2, 第四条1. */
function join(base: string, label: string): string {
  if (base === "") return label;
  return /^附件\S*$/.test(base) && !label.startsWith("（") ? `${base} ${label}` : `${base}${label}`;
}
