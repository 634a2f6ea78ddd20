import type { ReadBudget } from "../../budget";
import { PLAIN_DISPLAY } from "../display";
import { WorkbookFileError } from "../../errors";
import { fileNote } from "../../notes";
import { GridBuilder } from "../store";
import { countWrongReferences } from "../../xml";
import type { OpenedWorkbook } from "../types";
import { decodeFile } from "./decode";
import { readHtmlTables } from "./htmlTables";
import { addTyped, decodingNotes, singleSheet } from "./openText";
import { ERROR_TEXT } from "../../text";

/**
 * Opens a web page with tables, which many systems export under the name .xls.
 *
 * @throws WorkbookFileError `notAWorkbook` for a page without tables, such as a login page saved by mistake
 */
export function openHtml(bytes: Uint8Array, fileName: string, budget: ReadBudget): OpenedWorkbook {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  const decoded = decodeFile(bytes, /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]);
  const builder = new GridBuilder(budget);
  const { tables, outside, cutOff } = readHtmlTables(decoded.text, {
    cell(row, column, text, isText) {
      if (isText) builder.add(row, column, text, "@");
      else addTyped(builder, row, column, text);
    },
    merge: (range) => builder.addMerge(range),
    hideRow: (row) => builder.hideRows(row),
    budget,
  });
  if (tables === 0) {
    throw new WorkbookFileError("notAWorkbook", "page without a table", {
      particular: ERROR_TEXT.both(({ kinds }) => kinds.webPage),
    });
  }
  const name = /<x:Name>([^<]{1,31})<\/x:Name>/i.exec(decoded.text)?.[1] ?? "Sheet1";
  const grid = builder.build(name, 1900, PLAIN_DISPLAY);
  const controls = decoded.controls + countWrongReferences(decoded.text);
  const notes = [
    ...decodingNotes({ ...decoded, controls }),
    ...(outside > 0 ? [fileNote("textOutsideCells", name, name, outside)] : []),
    ...(cutOff ? [fileNote("cutOff", name, name)] : []),
    ...grid.notes(budget),
  ];
  grid.takeDamage(notes);
  return singleSheet(fileName, "html", grid, notes);
}
