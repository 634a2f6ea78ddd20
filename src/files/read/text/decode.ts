import { isUtf16WithoutMark } from "../sniff";

/** A file's text and how it was decoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "declared";
  /** The file says its encoding itself, by a mark or in words, or it is UTF-8 without doubt. */
  readonly stated: boolean;
  /** Places where the bytes are no character of the encoding; each became U+FFFD. */
  readonly undecodable: number;
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 if all of it is valid UTF-8, else as GB18030, which
 * Chinese programs save by default and which contains GBK and GB2312.
 *
 * @param declared an encoding named by the file itself (HTML), tried before GB18030; unknown names are ignored
 */
export function decodeFile(bytes: Uint8Array, declared?: string): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le", true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be", true);
  const wide = bytes.subarray(0, 4096).includes(0) ? isUtf16WithoutMark(bytes.subarray(0, 4096)) : null;
  if (wide) return decodeAs(bytes, wide, false);
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      encoding: "utf-8",
      stated: true,
      undecodable: 0,
    };
  } catch {
    // Not UTF-8: a TypeError is what `fatal` promises.
  }
  if (declared !== undefined && !/^(utf-?8|gb2312|gbk|gb18030|x-gbk|gb_2312-80)$/i.test(declared)) {
    try {
      return { ...decodeAs(bytes, declared, true), encoding: "declared" };
    } catch {
      // A name that no decoder knows says nothing.
    }
  }
  return decodeAs(bytes, "gb18030", declared !== undefined && /^(gb|x-gb)/i.test(declared));
}

function decodeAs(bytes: Uint8Array, encoding: string, stated: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const undecodable = text.split("\ufffd").length - 1;
  return { text, encoding: encoding as DecodedText["encoding"], stated, undecodable };
}
