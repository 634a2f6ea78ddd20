import type { ZipEntry } from "../zip";
import { toUtf8 } from "../xml";
import { outlineOf } from "./outline";
import type { Outline, OutlineElement } from "./outline";

/** A change of a part as its reversal: at `offset` of the changed bytes, `length` bytes give way to `restored`. */
export interface Reversal {
  readonly offset: number;
  readonly length: number;
  readonly restored: Uint8Array;
}

/** A changed part and how to undo the change. */
interface Applied {
  readonly bytes: Uint8Array;
  readonly reversals: readonly Reversal[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: Uint8Array;
  readonly order: number;
}

const encoder = new TextEncoder();

/** What lies outside ASCII as character references, for parts that declare an encoding of ASCII only. */
function asciiXml(xml: string): string {
  return xml.replace(/[^\u0000-\u007f]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/**
 * One part being changed: edits are collected as byte ranges over the part as it is, and applied in one pass, so
 * that every byte that is not meant stays. Positions count from the start of `body`.
 */
export class EditablePart {
  /** The part in UTF-8 without byte order mark; what positions refer to. */
  readonly body: Uint8Array;
  /** Bytes before the body (a byte order mark); 0 where the part had to be re-encoded. */
  private readonly lead: number;
  /** True for a part stored in another encoding than UTF-8: its edits cannot be undone one by one. */
  readonly reencoded: boolean;
  private readonly asciiOnly: boolean;
  private readonly edits: Edit[] = [];
  /** Children to add to elements written as `<a/>`, by where those start. */
  private readonly fillings = new Map<
    number,
    { readonly element: OutlineElement; readonly children: string[] }
  >();
  private outlined: Outline | undefined;
  private applied: Applied | undefined;

  /**
   * @param entry where the part stands in the archive; null for a part that is being added
   * @param source the part's bytes
   */
  constructor(
    readonly name: string,
    readonly entry: ZipEntry | null,
    readonly source: Uint8Array,
  ) {
    this.body = toUtf8(source);
    this.reencoded = this.body.buffer !== source.buffer;
    this.lead = this.reencoded ? 0 : source.length - this.body.length;
    this.asciiOnly =
      !this.reencoded &&
      /^<\?xml[^>]*encoding\s*=\s*["'](us-)?ascii["']/i.test(latin(this.body.subarray(0, 200)));
  }

  /** The root element and its children; throws an XmlError where the part is not XML. */
  get outline(): Outline {
    return (this.outlined ??= outlineOf(this.body));
  }

  get changed(): boolean {
    return this.edits.length > 0 || this.fillings.size > 0;
  }

  /** Inserts XML before the byte at `at`; insertions at one place keep their order. */
  insert(at: number, xml: string): void {
    this.replace(at, at, xml);
  }

  /** Inserts XML as the last child of an element; one written as `<a/>` is opened for it. */
  append(parent: OutlineElement, xml: string): void {
    if (!parent.empty) {
      this.insert(parent.contentEnd, xml);
      return;
    }
    this.applied = undefined;
    const filling = this.fillings.get(parent.start) ?? { element: parent, children: [] };
    filling.children.push(xml);
    this.fillings.set(parent.start, filling);
  }

  /** Replaces the bytes from `start` up to `end`. */
  replace(start: number, end: number, xml: string): void {
    this.applied = undefined;
    this.edits.push(this.editOf(start, end, xml));
  }

  /** Takes back the edits that lie within a range: it is going to be replaced as a whole. */
  forget(start: number, end: number): void {
    this.applied = undefined;
    for (let index = this.edits.length - 1; index >= 0; index--) {
      const edit = this.edits[index] as Edit;
      if (edit.start >= start && edit.end <= end) this.edits.splice(index, 1);
    }
  }

  private editOf(start: number, end: number, xml: string): Edit {
    const insert = encoder.encode(this.asciiOnly ? asciiXml(xml) : xml);
    return { start, end, insert, order: this.edits.length };
  }

  private allEdits(): Edit[] {
    const fillings = [...this.fillings.values()].map(({ element, children }) =>
      this.editOf(
        element.attributesEnd,
        element.end,
        `>${children.join("")}</${element.prefix}${element.name}>`,
      ),
    );
    // What is inserted at a place stands before what replaces the bytes from there on.
    const replaces = (edit: Edit): number => (edit.end > edit.start ? 1 : 0);
    return [...this.edits, ...fillings].sort(
      (a, b) => a.start - b.start || replaces(a) - replaces(b) || a.order - b.order,
    );
  }

  /** The changed bytes and how to undo the change. Throws a RangeError where edits overlap (a fault of the caller). */
  apply(): Applied {
    if (!this.changed) return { bytes: this.source, reversals: [] };
    // A change is asked for twice, for the journal and for the archive; parts can be many megabytes.
    return (this.applied ??= this.applyEdits());
  }

  private applyEdits(): Applied {
    const edits = this.allEdits();
    const growth = edits.reduce((sum, edit) => sum + edit.insert.length - (edit.end - edit.start), 0);
    const whole = this.reencoded ? this.body : this.source;
    const bytes = new Uint8Array(whole.length + growth);
    const reversals: Reversal[] = [];
    let from = 0;
    let to = 0;
    for (const edit of edits) {
      const start = edit.start + this.lead;
      const end = edit.end + this.lead;
      if (start < from) throw new RangeError(`edits of ${this.name} overlap at ${edit.start}`);
      bytes.set(whole.subarray(from, start), to);
      to += start - from;
      bytes.set(edit.insert, to);
      reversals.push({ offset: to, length: edit.insert.length, restored: whole.subarray(start, end) });
      to += edit.insert.length;
      from = end;
    }
    bytes.set(whole.subarray(from), to);
    return { bytes, reversals };
  }
}

/** Takes a change back. Null where the reversals do not fit the bytes. */
export function applyReversals(bytes: Uint8Array, reversals: readonly Reversal[]): Uint8Array | null {
  const growth = reversals.reduce((sum, each) => sum + each.restored.length - each.length, 0);
  if (bytes.length + growth < 0) return null;
  const result = new Uint8Array(bytes.length + growth);
  let from = 0;
  let to = 0;
  for (const { offset, length, restored } of reversals) {
    if (
      offset < from ||
      offset + length > bytes.length ||
      to + (offset - from) + restored.length > result.length
    ) {
      return null;
    }
    result.set(bytes.subarray(from, offset), to);
    to += offset - from;
    result.set(restored, to);
    to += restored.length;
    from = offset + length;
  }
  if (result.length - to !== bytes.length - from) return null;
  result.set(bytes.subarray(from), to);
  return result;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
