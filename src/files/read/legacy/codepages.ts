/** Windows codepages by the names that TextDecoder knows them under. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10002: "big5",
  10008: "gb18030",
  20936: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
};

const decoders = new Map<number, TextDecoder>();

/** The decoder of a codepage; windows-1252 for those that no browser knows. */
function decoderOf(codepage: number): TextDecoder {
  let decoder = decoders.get(codepage);
  if (!decoder) {
    const name =
      ENCODINGS[codepage] ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : "windows-1252");
    decoder = new TextDecoder(name, { ignoreBOM: true });
    decoders.set(codepage, decoder);
  }
  return decoder;
}

/**
 * What the ESM build of @e965/xlsx wants as its code table (`set_cptable`): without one it reads GBK as Latin-1. Its
 * own table weighs 600 KB; the platform's TextDecoder knows the same codepages.
 */
export const codepageTable = {
  utils: {
    decode(codepage: number, data: ArrayLike<number> | string): string {
      const bytes =
        typeof data === "string"
          ? Uint8Array.from(data, (unit) => unit.charCodeAt(0))
          : Uint8Array.from(data);
      return decoderOf(codepage).decode(bytes);
    },
    /** Only used when reading for passwords and file types that are refused here. */
    encode(_codepage: number, text: string): number[] {
      return [...new TextEncoder().encode(text)];
    },
  },
};
