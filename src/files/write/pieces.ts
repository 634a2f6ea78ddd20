/** So many characters are turned into bytes together: enough that each turn costs nothing, few enough to hold. */
const TOGETHER = 65_536;

/**
 * The UTF-8 bytes of a text that comes in pieces. A part of many megabytes is never one string: only the pieces of the
 * next bytes are held. No piece may end inside a surrogate pair.
 */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const encoded: Uint8Array[] = [];
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < TOGETHER) continue;
    encoded.push(encoder.encode(waiting));
    waiting = "";
  }
  encoded.push(encoder.encode(waiting));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of encoded) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
