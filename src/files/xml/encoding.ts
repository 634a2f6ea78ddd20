import { XmlError } from "./xmlError";

/**
 * Brings a document to UTF-8 without a byte order mark. UTF-16 is told by its mark or by the first `<`; other
 * encodings by the XML declaration, which is rewritten to say UTF-8. UTF-8 input is returned as it is (same bytes
 * and positions, a leading mark skipped as a view).
 *
 * @throws XmlError when the declared encoding is not known
 */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const wide = wideEncoding(bytes);
  const declared = wide ?? declaredEncoding(bytes);
  if (declared === null || /^(utf-?8|us-ascii|ascii)$/i.test(declared)) return bytes;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(declared);
  } catch {
    throw new XmlError(`unknown encoding ${declared}`, 0);
  }
  return new TextEncoder().encode(decoder.decode(bytes).replace(DECLARATION, '$1"UTF-8"'));
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
