/** The rows of a text file; a row is as long as its last field. */
export interface SeparatedText {
  readonly rows: string[][];
  readonly separator: string;
  /** A quoted field was never closed, so that quotes were read as ordinary characters. */
  readonly unevenQuotes: boolean;
}

const SEPARATORS = [",", "\t", ";"] as const;
const LOOKED_AT = 50;

/**
 * Parses separated text (RFC 4180, with the separators that Excel writes): fields in double quotes may hold the
 * separator, line ends and doubled quotes; lines end in CR LF, LF or CR. A first line `sep=;` names the separator;
 * otherwise it is the one that most lines use.
 */
export function parseSeparated(text: string): SeparatedText {
  const named = /^sep=(.)(?:\r\n?|\n|$)/i.exec(text);
  const content = named ? text.slice(named[0].length) : text;
  const separator = named ? (named[1] as string) : findSeparator(content);
  const rows = split(content, separator, true);
  if (rows) return { rows, separator, unevenQuotes: false };
  return { rows: split(content, separator, false) ?? [], separator, unevenQuotes: true };
}

function findSeparator(text: string): string {
  let best: string = SEPARATORS[0];
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const rows = split(text, separator, true, LOOKED_AT) ?? split(text, separator, false, LOOKED_AT) ?? [];
    const used = rows.filter((row) => row.length > 1);
    const score = used.length * 1000 + used.reduce((sum, row) => sum + row.length, 0);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** Null when a quoted field runs to the end of the text. */
function split(text: string, separator: string, quotes: boolean, mostRows = Infinity): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const length = text.length;
  while (at < length && rows.length < mostRows) {
    let field: string;
    if (quotes && text[at] === '"') {
      const end = quotedEnd(text, at);
      if (end < 0) return null;
      const after = fieldEnd(text, end + 1, separator);
      // What follows the closing quote by mistake belongs to the field.
      field = text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, after);
      at = after;
    } else {
      const end = fieldEnd(text, at, separator);
      field = text.slice(at, end);
      at = end;
    }
    row.push(field);
    if (text[at] === separator) {
      at++;
      if (at === length) row.push("");
      else continue;
    } else if (text[at] === "\r" && text[at + 1] === "\n") {
      at += 2;
    } else {
      at++;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function quotedEnd(text: string, open: number): number {
  let at = open;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0 || text[at + 1] !== '"') return at;
    at++;
  }
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === separator || character === "\n" || character === "\r") break;
  }
  return at;
}
