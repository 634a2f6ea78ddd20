/** Where a document's characters are not what XML allows. */
export interface Unsound {
  /** Places with bytes that are not UTF-8. */
  readonly undecodable: number;
  /**
   * Ampersands that begin no reference, or one to what XML does not allow as a character (`&#0;`, `&#xD800;`), and
   * control characters and noncharacters (U+FFFE, U+FFFF) that stand there themselves.
   */
  readonly illFormed: number;
}

const AMPERSAND = 38;
const SEMICOLON = 59;
/** No reference is longer than `&#x10FFFF;`, but for leading zeros. */
const LONGEST_REFERENCE = 14;
const REFERENCE = /^&(?:#x(0*[0-9a-fA-F]{1,6})|#(0*[0-9]{1,7})|lt|gt|amp|quot|apos);/;

/**
 * Looks through a document for characters that reading would replace or guess. One pass over the bytes, nothing is
 * decoded: what is sound costs little.
 *
 * @param bytes said to be UTF-8
 * @param isUtf8 a quick answer of the platform's own, where it has one
 */
export function unsoundText(
  bytes: Uint8Array,
  isUtf8: (bytes: Uint8Array) => boolean = () => false,
): Unsound {
  return {
    undecodable: isUtf8(bytes) ? 0 : countUndecodable(bytes),
    illFormed: countLooseAmpersands(bytes) + countControls(bytes) + countNoncharacters(bytes),
  };
}

function countLooseAmpersands(bytes: Uint8Array): number {
  let loose = 0;
  for (let at = bytes.indexOf(AMPERSAND); at >= 0; at = bytes.indexOf(AMPERSAND, at + 1)) {
    const end = bytes.indexOf(SEMICOLON, at);
    const last = end < 0 ? at + 1 : Math.min(end + 1, at + LONGEST_REFERENCE);
    if (!isReference(String.fromCharCode(...bytes.subarray(at, last)))) loose++;
  }
  return loose;
}

function isReference(text: string): boolean {
  const match = REFERENCE.exec(text);
  if (match === null) return false;
  const [, hex, decimal] = match;
  if (hex !== undefined) return isCharacter(parseInt(hex, 16));
  return decimal === undefined || isCharacter(Number(decimal));
}

/** What XML 1.0 allows as a character (production 2, Char), however it is written. */
const isCharacter = (code: number): boolean =>
  code < 0x20
    ? code === 0x9 || code === 0xa || code === 0xd
    : code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);

/** Control characters that XML does not allow: all but tab, line feed and carriage return. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  const { words, start, end } = wordsOf(bytes);
  const look = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (bytes[at]! < 0x20 && !isCharacter(bytes[at]!)) count++;
  };
  look(0, Math.min(start, bytes.length));
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    // Whether one of four bytes is below 0x20.
    if (((word - 0x20202020) & ~word & 0x80808080) !== 0) look(start + index * 4, start + index * 4 + 4);
  }
  look(Math.max(end, start), bytes.length);
  return count;
}

/** U+FFFE and U+FFFF as UTF-8: EF BF BE and EF BF BF. */
function countNoncharacters(bytes: Uint8Array): number {
  let count = 0;
  // Full-width forms (，（）) begin with EF too: the second byte tells them apart.
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2]! >= 0xbe) count++;
  return count;
}

/** Places with bytes that are no UTF-8 (Unicode 15, table 3-7); bytes of one broken character count once. */
function countUndecodable(bytes: Uint8Array): number {
  let wrong = 0;
  const length = bytes.length;
  const { words, start, end } = wordsOf(bytes);
  for (let at = 0; at < length;) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      // Markup is ASCII nearly everywhere: four bytes at a time.
      if (((at - start) & 3) === 0 && at >= start) {
        while (at < end && (words[(at - start) >> 2]! & 0x80808080) === 0) at += 4;
      }
      continue;
    }
    const more = sequenceLength(bytes, at, byte);
    if (more > 0) {
      at += more;
    } else {
      wrong++;
      at++;
      while (at < length && (bytes[at]! & 0xc0) === 0x80) at++;
    }
  }
  return wrong;
}

/** The bytes as words of four, from `start` up to `end` (offsets in `bytes`): only whole, aligned ones. */
function wordsOf(bytes: Uint8Array): { words: Uint32Array; start: number; end: number } {
  const start = (4 - (bytes.byteOffset & 3)) & 3;
  const count = Math.max(0, (bytes.length - start) >> 2);
  const words =
    count === 0 ? new Uint32Array(0) : new Uint32Array(bytes.buffer, bytes.byteOffset + start, count);
  return { words, start, end: start + count * 4 };
}

/** Bytes of the character that begins here, or 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number, first: number): number {
  const follows = (offset: number): boolean => (bytes[at + offset]! & 0xc0) === 0x80;
  const second = bytes[at + 1]!;
  if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    if (first === 0xe0 && second < 0xa0) return 0;
    if (first === 0xed && second > 0x9f) return 0;
    return follows(1) && follows(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    if (first === 0xf0 && second < 0x90) return 0;
    if (first === 0xf4 && second > 0x8f) return 0;
    return follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}
