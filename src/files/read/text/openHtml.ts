import { PLAIN_DISPLAY } from "../display";
import { WorkbookFileError } from "../../errors";
import { GridBuilder } from "../store";
import type { OpenedWorkbook, ReadLimits } from "../types";
import { decodeFile } from "./decode";
import { readHtmlTables } from "./htmlTables";
import { addTyped, decodingWarnings, singleSheet } from "./openText";

/**
 * Opens a web page with tables, which many systems export under the name .xls.
 *
 * @throws WorkbookFileError `notAWorkbook` for a page without tables, such as a login page saved by mistake
 */
export function openHtml(bytes: Uint8Array, fileName: string, limits: ReadLimits): OpenedWorkbook {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  const decoded = decodeFile(bytes, /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]);
  const { cells, merges, hiddenRows, tables } = readHtmlTables(decoded.text);
  if (tables === 0) {
    throw new WorkbookFileError("notAWorkbook", "page without a table", {
      particular: { "zh-CN": "这是一个没有表格的网页", en: "This is a web page without a table" },
    });
  }
  const builder = new GridBuilder(limits.cells);
  for (const { row, column, text, isText } of cells) {
    if (isText) builder.add(row, column, text, "@");
    else addTyped(builder, row, column, text);
  }
  builder.merges.push(...merges);
  for (const row of hiddenRows) builder.hiddenRows.add(row);
  const name = /<x:Name>([^<]{1,31})<\/x:Name>/i.exec(decoded.text)?.[1] ?? "Sheet1";
  const grid = builder.build(name, 1900, PLAIN_DISPLAY);
  return singleSheet(fileName, "html", grid, decodingWarnings(decoded));
}
