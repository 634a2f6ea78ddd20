import * as XLSX from "@e965/xlsx";
import { encodeGbk } from "./gbk";

type Cell = string | number | boolean | { readonly number: number; readonly format: string };

/** A workbook of one sheet in a format of the library, from rows of cells. */
export function buildLegacy(
  type: "biff5" | "biff8" | "xlsb" | "xlml",
  rows: readonly (readonly Cell[])[],
  options: { readonly date1904?: boolean; readonly sheet?: string } = {},
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(
    rows.map((row) =>
      row.map((cell): unknown =>
        typeof cell === "object" ? { t: "n", v: cell.number, z: cell.format } : cell,
      ),
    ),
  );
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, options.sheet ?? "Sheet1");
  if (options.date1904) workbook.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(XLSX.write(workbook, { type: "array", bookType: type }) as ArrayBuffer);
}

/**
 * An Excel 5 workbook (BIFF5) of one column of texts in codepage 936, as old Chinese programs wrote them. The library
 * writes ASCII only, so that placeholders of the right length are written and replaced, and the codepage record set.
 */
export function buildGbkBiff5(texts: readonly string[]): Uint8Array {
  const encoded = texts.map(encodeGbk);
  const placeholders = encoded.map((bytes, index) => String.fromCharCode(65 + index).repeat(bytes.length));
  const file = buildLegacy(
    "biff5",
    placeholders.map((text) => [text]),
  );
  placeholders.forEach((placeholder, index) => {
    const at = Buffer.from(file).indexOf(placeholder, "latin1");
    if (at < 0) throw new Error(`placeholder ${placeholder} not found`);
    file.set(encoded[index] as Uint8Array, at);
  });
  const codepage = Buffer.from(file).indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
  if (codepage < 0) throw new Error("no codepage record");
  file.set([936 & 255, 936 >> 8], codepage + 4);
  return file;
}
