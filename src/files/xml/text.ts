const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const AMPERSAND = 38;
/** Up to here a loop over the bytes beats the fixed cost of a TextDecoder call. */
const SHORT = 160;

const units = new Uint16Array(SHORT);

/**
 * The text of a byte range of UTF-8 markup, entities resolved. Bytes that are not UTF-8 become U+FFFD.
 *
 * @param start first byte
 * @param end one past the last byte
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= SHORT) {
    const short = decodeShort(bytes, start, end);
    if (short !== null) return short;
  }
  const text = decoder.decode(bytes.subarray(start, end));
  return text.includes("&") ? resolveEntities(text) : text;
}

/** The text of a byte range without resolving entities (CDATA sections, attribute sources). */
export function decodeLiteral(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** ASCII and the three-byte sequences of Chinese text; null when anything else occurs. */
function decodeShort(bytes: Uint8Array, start: number, end: number): string | null {
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte === AMPERSAND) return null;
      units[length++] = byte;
    } else if (byte > 0xe0 && byte < 0xed && at + 2 < end) {
      const second = bytes[at + 1]!;
      const third = bytes[at + 2]!;
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return null;
      units[length++] = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
      at += 2;
    } else {
      return null;
    }
  }
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What a numeric reference may stand for. */
const isCodePoint = (code: number): boolean =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

/** How many numeric references of a text stand for no character; reading makes U+FFFD of each. */
export function countWrongReferences(text: string): number {
  let wrong = 0;
  for (const [, hex, decimal] of text.matchAll(/&#(?:x([0-9a-fA-F]+)|([0-9]+));/g)) {
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    if (
      !isCodePoint(code) ||
      (code & 0xfffe) === 0xfffe ||
      (code < 0x20 && !/[\t\n\r]/.test(String.fromCharCode(code)))
    )
      wrong++;
  }
  return wrong;
}

/**
 * Replaces the five named entities of XML and numeric ones. A number that is no character becomes U+FFFD; any other
 * name stays as written, since nothing may declare it (DOCTYPE is refused).
 */
export function resolveEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return isCodePoint(code) ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
