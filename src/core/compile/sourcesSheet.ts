import { tableSheet } from "../outputs";
import type { SheetDescription, TableCell } from "../outputs";
import { shown, type BatchSheetParts } from "./batchSheetParts";
import { compiledTexts } from "../text";
import { idOfRole } from "./identity";
import { baseName } from "./order";

/** 来源: of every row of the compiled list, the file, sheet and row it was typed in, and its own file's 序号. */
export function sourcesSheet({ compilation, language }: BatchSheetParts): SheetDescription {
  const { sources: words, sheets } = compiledTexts(language);
  const rows = compilation.entries.map(({ row, place, source, sequence, values, merged }): TableCell[] => [
    row + 1,
    place,
    shown(values[idOfRole(compilation.pack, "studioName")]),
    baseName(source.file),
    source.sheet,
    source.row + 1,
    sequence,
    Object.entries(merged)
      .map(([field, from]) => {
        const label = compilation.pack.fields.find(({ id }) => id === field)?.label[language] ?? field;
        return words.merged(label, baseName(from.file), from.row + 1);
      })
      .join("；"),
  ]);
  return tableSheet(sheets.sources, [
    { kind: "title", text: words.title },
    { kind: "text", text: words.purpose },
    { kind: "table", header: words.columns, rows },
  ]);
}
