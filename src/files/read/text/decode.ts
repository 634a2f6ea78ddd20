import { decodeNamed, type NamedText } from "../../xml";
import { isUtf16WithoutMark } from "../sniff";

/** A file's text and how it was decoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "declared";
  /** The file says its encoding itself, by a mark or in words, or it is UTF-8 without doubt. */
  readonly stated: boolean;
  /** Places where the bytes are no character of the encoding; each became U+FFFD. */
  readonly undecodable: number;
  /** Characters in it that no text holds; they are kept as they are. */
  readonly controls: number;
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 if all of it, or nearly all of its Chinese, is valid UTF-8,
 * else as GB18030, which Chinese programs save by default and which contains GBK and GB2312.
 *
 * @param declared an encoding named by the file itself (HTML), tried before GB18030; unknown names are ignored
 */
export function decodeFile(bytes: Uint8Array, declared?: string): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le", true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be", true);
  const utf16 = bytes.subarray(0, 4096).includes(0) ? isUtf16WithoutMark(bytes.subarray(0, 4096)) : null;
  if (utf16) return decodeAs(bytes, utf16, false);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return decoded({ text, undecodable: 0 }, "utf-8", true);
  } catch {
    // Not UTF-8 throughout: a TypeError is what `fatal` promises.
  }
  const nearly = nearlyUtf8(bytes);
  if (nearly !== null) return decoded(nearly, "utf-8", true);
  if (declared !== undefined && !/^(utf-?8|gb2312|gbk|gb18030|x-gbk|gb_2312-80)$/i.test(declared)) {
    // A name that no decoder knows says nothing.
    const named = decodeNamed(bytes, declared);
    if (named !== null) return decoded(named, "declared", true);
  }
  return decodeAs(bytes, "gb18030", declared !== undefined && /^(gb|x-gb)/i.test(declared));
}

/** Chinese text in another encoding has hardly a character that is sound UTF-8 by chance; broken UTF-8 has few that are not. */
const SOUND_PER_BROKEN = 4;
const IDEOGRAPHS = /[\u4e00-\u9fff]/g;

/** The text as UTF-8 where it is Chinese and nearly all of it is sound, the broken places replaced; else null. */
function nearlyUtf8(bytes: Uint8Array): NamedText | null {
  const named = decodeNamed(bytes, "utf-8") as NamedText;
  const sound = named.text.match(IDEOGRAPHS)?.length ?? 0;
  return sound > named.undecodable * SOUND_PER_BROKEN ? named : null;
}

const decodeAs = (
  bytes: Uint8Array,
  encoding: "utf-16le" | "utf-16be" | "gb18030",
  stated: boolean,
): DecodedText => decoded(decodeNamed(bytes, encoding) as NamedText, encoding, stated);

/** Characters that no text holds: control characters but for tab, line ends, form feed and the old mark of a file's end. */
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\ufffe\uffff]/g;

function decoded(
  { text, undecodable }: NamedText,
  encoding: DecodedText["encoding"],
  stated: boolean,
): DecodedText {
  return { text, encoding, stated, undecodable, controls: text.match(CONTROLS)?.length ?? 0 };
}
