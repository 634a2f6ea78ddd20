/** How a text file was taken apart. */
export interface SeparatedText {
  readonly separator: string;
  /** A quoted field was never closed, so that quotes were read as ordinary characters. */
  readonly unevenQuotes: boolean;
}

/** Takes up one field; row and column are counted from 0. */
export type VisitField = (row: number, column: number, field: string) => void;

const SEPARATORS = [",", "\t", ";"] as const;
const LOOKED_AT = 50;
const QUOTE = 34;
const FEED = 10;
const RETURN = 13;

/**
 * Parses separated text (RFC 4180, with the separators that Excel writes): fields in double quotes may hold the
 * separator, line ends and doubled quotes; lines end in CR LF, LF or CR. A first line `sep=;` names the separator;
 * otherwise it is the one that most lines use. Fields are handed over one by one, so that nothing of a large file is
 * kept twice.
 */
export function parseSeparated(text: string, visit: VisitField): SeparatedText {
  const named = /^sep=(.)(?:\r\n?|\n|$)/i.exec(text);
  const content = named ? text.slice(named[0].length) : text;
  const separator = named ? (named[1] as string) : findSeparator(content);
  const quotes = content.includes('"');
  // Whether quotes pair up shows only at the end: looked at before anything is handed over.
  const unevenQuotes = quotes && split(content, separator, true, () => undefined) === null;
  split(content, separator, quotes && !unevenQuotes, visit);
  return { separator, unevenQuotes };
}

function findSeparator(text: string): string {
  let best: string = SEPARATORS[0];
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = scoreOf(text, separator, true) ?? scoreOf(text, separator, false) ?? 0;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** Lines that a separator divides count most, then how many fields they have; null where quotes do not pair up. */
function scoreOf(text: string, separator: string, quotes: boolean): number | null {
  const widths: number[] = [];
  const rows = split(
    text,
    separator,
    quotes,
    (row, column) => {
      widths[row] = column + 1;
    },
    LOOKED_AT,
  );
  if (rows === null) return null;
  const used = widths.filter((width) => width > 1);
  return used.length * 1000 + used.reduce((sum, width) => sum + width, 0);
}

/** Answers the number of rows; null when a quoted field runs to the end of the text. */
function split(
  text: string,
  separator: string,
  quotes: boolean,
  visit: VisitField,
  mostRows = Infinity,
): number | null {
  const separatorCode = separator.charCodeAt(0);
  const length = text.length;
  let row = 0;
  let column = 0;
  let at = 0;
  while (at < length && row < mostRows) {
    let field: string;
    if (quotes && text.charCodeAt(at) === QUOTE) {
      const end = quotedEnd(text, at);
      if (end < 0) return null;
      const after = fieldEnd(text, end + 1, separatorCode);
      // What follows the closing quote by mistake belongs to the field.
      field = text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, after);
      at = after;
    } else {
      const end = fieldEnd(text, at, separatorCode);
      field = text.slice(at, end);
      at = end;
    }
    visit(row, column, field);
    if (at < length && text.charCodeAt(at) === separatorCode) {
      column++;
      if (++at < length) continue;
      visit(row, column, "");
    } else {
      at += text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === FEED ? 2 : 1;
    }
    row++;
    column = 0;
  }
  return row;
}

function quotedEnd(text: string, open: number): number {
  let at = open;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0 || text[at + 1] !== '"') return at;
    at++;
  }
}

function fieldEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === FEED || code === RETURN) break;
  }
  return at;
}
