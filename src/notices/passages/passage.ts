import type { NoticeText, Span } from "./types";

/**
 * The text of a clause in the form in which it is read: lines joined, spaces left out, digits and letters in one
 * width. Every character knows where it stands in the notice, so that whatever is found can be marked there.
 */
export class Passage {
  constructor(
    readonly text: string,
    /** Offset in the notice of each character. */
    private readonly at: readonly number[],
  ) {}

  /** The stretch of the notice that these characters were read from. */
  span(start: number, end: number): Span {
    const first = this.at[Math.min(start, this.at.length - 1)] ?? 0;
    const last = this.at[Math.max(start, end - 1)] ?? first;
    return { start: first, end: last + 1 };
  }

  /** Part of the passage, as a passage. */
  part(start: number, end: number): Passage {
    return new Passage(this.text.slice(start, end), this.at.slice(start, end));
  }
}

const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const WIDE_OFFSET = 0xfee0;

/** A passage of these stretches; between two of them stands a line feed, which ends a sentence. */
export function passageOf(notice: NoticeText, stretches: readonly Span[]): Passage {
  let text = "";
  const at: number[] = [];
  for (const [index, { start, end }] of stretches.entries()) {
    if (index > 0) {
      text += "\n";
      at.push(start);
    }
    for (let offset = start; offset < end; offset++) {
      const character = notice.text.charAt(offset);
      if (/\s/.test(character)) continue;
      text += WIDE.test(character) ? String.fromCharCode(character.charCodeAt(0) - WIDE_OFFSET) : character;
      at.push(offset);
    }
  }
  return new Passage(text, at);
}

/** The sentences of a passage, each with where it begins; semicolons and paragraphs end one too. */
export function sentencesOf(passage: Passage): readonly { readonly start: number; readonly end: number }[] {
  return pieces(passage.text, 0, passage.text.length, /[。；;！!？?\n]/);
}

/** The stretches of a sentence between its commas and colons. */
export function segmentsOf(
  passage: Passage,
  start: number,
  end: number,
): readonly { readonly start: number; readonly end: number }[] {
  return pieces(passage.text, start, end, /[，,：:]/);
}

function pieces(text: string, from: number, to: number, ends: RegExp): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!ends.test(text.charAt(at))) continue;
    if (at > start) found.push({ start, end: at });
    start = at + 1;
  }
  if (to > start) found.push({ start, end: to });
  return found;
}
