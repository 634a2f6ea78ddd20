/** What a file is by its first bytes. */
export type FileKind =
  "empty" | "zip" | "compound" | "biff" | "xml2003" | "flatOds" | "html" | "mhtml" | "text" | "other";

/** A compound file (OLE2): .xls, .et, encrypted .xlsx. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** First bytes of files that people pick by mistake; some would pass as text otherwise. */
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
];

/** Beginning of file records of Excel 2 to 4 and of a bare Excel 5 stream. */
const BIFF: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

const LOOKED_AT = 4096;
/** Of files that are no text every tenth byte is a control character; one astray in a text is told as such. */
const LEAST_PER_CONTROL = 100;

/** Tells a file's kind by content alone: names lie (an .xls may hold HTML, text, or an .xlsx). */
export function sniff(bytes: Uint8Array): FileKind {
  const starts = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) return "empty";
  if (starts([0x50, 0x4b, 3, 4]) || starts([0x50, 0x4b, 5, 6])) return "zip";
  if (starts(COMPOUND)) return "compound";
  if (BIFF.some(starts)) return "biff";
  if (OTHERS.some(starts)) return "other";
  return sniffText(bytes);
}

function sniffText(bytes: Uint8Array): FileKind {
  const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > 0 && !hasUtf16Mark && !isUtf16WithoutMark(head)) return "other";
  const controls = hasUtf16Mark || zeros > 0 ? 0 : head.filter(isControl).length;
  if (controls * LEAST_PER_CONTROL > head.length) return "other";
  // Markup is ASCII; in UTF-16 its letters stand between zeros, which are left out.
  const start = String.fromCharCode(...head.filter((byte) => byte !== 0))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, "")
    .trimStart();
  if (start === "" && bytes.length <= LOOKED_AT) return "empty";
  if (/^MIME-Version:/i.test(start)) return "mhtml";
  if (/^<\?xml|^<[\w:]*(?:Workbook|document)[\s>]/.test(start)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return "xml2003";
    if (/urn:oasis:names:tc:opendocument/.test(start)) return "flatOds";
    if (!/<html[\s>]/i.test(start)) return "other";
  }
  if (/^<!doctype html/i.test(start)) return "html";
  if (start.startsWith("<") && /<(?:html|table|body|head|meta)[\s>]/i.test(start)) return "html";
  return "text";
}

/** Control characters that hardly any text file has; tab, line ends, form feed and the old end-of-file mark 0x1A may occur. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 0x1a) || (byte > 0x1b && byte < 0x20);
}

/** UTF-16 as some exports write it, without its mark: many zeros, nearly all at odd places (or at even ones), never two. */
export function isUtf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return null;
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = bytes.length >> 1;
  // A Chinese character may end in a zero byte too (U+3000, the wide space), but rarely.
  if (odd > pairs * 0.1 && even * 4 < odd) return "utf-16le";
  if (even > pairs * 0.1 && odd * 4 < even) return "utf-16be";
  return null;
}
