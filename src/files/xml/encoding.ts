import { XmlError } from "./xmlError";

/** A document in UTF-8, and what of it was not the encoding that it names. */
export interface Utf8Document {
  /** Without byte order mark. */
  readonly bytes: Uint8Array;
  /** Places with bytes that are none of another encoding's characters, now U+FFFD; those of UTF-8 are left as they are. */
  readonly undecodable: number;
  /** Characters outside ASCII in a document that calls itself ASCII; they were taken for UTF-8. */
  readonly outsideAscii: number;
}

/**
 * Brings a document to UTF-8 without a byte order mark. UTF-16 is told by its mark or by the first `<`; other
 * encodings by the XML declaration, which is rewritten to say UTF-8. UTF-8 input is returned as it is (same bytes
 * and positions, a leading mark skipped as a view).
 *
 * @throws XmlError when the declared encoding is not known
 */
export function readUtf8(bytes: Uint8Array): Utf8Document {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return asUtf8(bytes.subarray(3));
  const declared = wideEncoding(bytes) ?? declaredEncoding(bytes);
  if (declared === null || /^utf-?8$/i.test(declared)) return asUtf8(bytes);
  if (/^(us-ascii|ascii)$/i.test(declared))
    return { ...asUtf8(bytes), outsideAscii: countOutsideAscii(bytes) };
  const decoded = decodeNamed(bytes, declared);
  if (decoded === null) throw new XmlError(`unknown encoding ${declared}`, 0);
  const { text, undecodable } = decoded;
  const utf8 = new TextEncoder().encode(text.replace(DECLARATION, '$1"UTF-8"'));
  return { bytes: utf8, undecodable, outsideAscii: 0 };
}

/** The same, for documents of which it was told already what they hold. */
export const toUtf8 = (bytes: Uint8Array): Uint8Array => readUtf8(bytes).bytes;

const asUtf8 = (bytes: Uint8Array): Utf8Document => ({ bytes, undecodable: 0, outsideAscii: 0 });

/** Text in an encoding that a file names or that was found out, and places where the bytes are none of its characters. */
export interface NamedText {
  readonly text: string;
  readonly undecodable: number;
}

function isOf(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** GBK and GB2312 are read as GB18030, which contains both (Encoding Standard, 10.1: one decoder for all). */
const CHINESE = /^(?:x-)?(?:gbk|gb_?2312(?:-80)?|gb18030|chinese|csgb2312)$/i;
/** What Node puts where a byte means nothing in an old encoding (0xFF in Big5), and takes for decoded. */
const STANDS_FOR_NOTHING = /[\ufffd\uf8f0-\uf8ff]/g;

/**
 * Decodes bytes by the name of an encoding; null where no decoder knows the name.
 *
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
export function decodeNamed(bytes: Uint8Array, name: string): NamedText | null {
  const encoding = CHINESE.test(name) ? "gb18030" : name;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    return null;
  }
  const text = decoder.decode(bytes);
  // U+FFFD may stand in a text of Unicode itself, and is then no sign of anything.
  const isUnicode = /^(?:utf-|gb18030)/.test(decoder.encoding);
  if (isUnicode && isOf(bytes, encoding)) return { text, undecodable: 0 };
  return { text, undecodable: text.match(isUnicode ? /\ufffd/g : STANDS_FOR_NOTHING)?.length ?? 0 };
}

/** Of a character of several bytes the first one counts. */
function countOutsideAscii(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc0) count++;
  return count;
}

const DECLARATION = /^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

function wideEncoding(bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return "utf-16le";
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return "utf-16be";
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const match = /^<\?xml[^>]*?\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(start);
  return match ? (match[1] ?? match[2] ?? null) : null;
}
