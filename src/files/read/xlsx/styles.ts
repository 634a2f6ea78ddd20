import { toUtf8, XML_CLOSE, XML_END, XML_OPEN, XML_TEXT, XmlReader } from "../../xml";
import type { ReadBudget } from "../../budget";
import { builtInFormat } from "../display";

/**
 * The number format codes of a workbook's cell formats (`cellXfs`), in the order of the cells' style numbers.
 * Built-in ids have their Chinese meaning; a custom code of the same id wins.
 *
 * @param bytes the styles part
 */
export function readFormats(bytes: Uint8Array, budget: ReadBudget): string[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  const reader = new XmlReader(toUtf8(bytes));
  let inCellFormats = false;
  for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
    if (kind === XML_TEXT) continue;
    if (reader.is("cellXfs")) inCellFormats = kind === XML_OPEN;
    else if (kind === XML_CLOSE) continue;
    else if (reader.is("dxfs") || reader.is("extLst")) reader.skip();
    else if (reader.is("numFmt"))
      custom.set(Number(reader.attribute("numFmtId")), reader.attribute("formatCode") ?? "");
    else if (inCellFormats && reader.is("xf")) {
      ids.push(Number(reader.attribute("numFmtId") ?? 0));
      budget.measure("styles", ids.length);
    }
  }
  return ids
    .map((id) => custom.get(id) || builtInFormat(id))
    .map((code) => (/^general$/i.test(code) ? "General" : code));
}
