import { tableSheet } from "../outputs";
import type { SheetDescription, TableCell } from "../outputs";
import { SHEET_NAMES, shown, type BatchSheetParts } from "./batchSheetParts";
import { idOfRole } from "./identity";
import { baseName } from "./order";

/** 来源: of every row of the compiled list, the file, sheet and row it was typed in, and its own file's 序号. */
export function sourcesSheet({ compilation, language }: BatchSheetParts): SheetDescription {
  const zh = language === "zh-CN";
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
        return zh
          ? `${label}取自「${baseName(from.file)}」第 ${from.row + 1} 行`
          : `${label} from "${baseName(from.file)}" row ${from.row + 1}`;
      })
      .join("；"),
  ]);
  const header = zh
    ? ["汇总表行", "汇总次序", "哪个工作室", "来自文件", "来自工作表", "原行号", "原次序", "合并的格"]
    : [
        "Compiled row",
        "Place",
        "Which studio",
        "From file",
        "From sheet",
        "Its row",
        "Its own place",
        "Merged cells",
      ];
  return tableSheet(SHEET_NAMES.sources[language], [
    { kind: "title", text: zh ? "每一行的来源" : "Where every row comes from" },
    {
      kind: "text",
      text: zh
        ? "本表由汇荐生成，只供核对，不随汇总表报送。汇总次序按文件先后和各文件自己的次序排列，不是推荐名次。"
        : "Made by Huijian for checking; it is not sent with the list. The places follow the files and each file's own order; they are no ranking.",
    },
    { kind: "table", header, rows },
  ]);
}
