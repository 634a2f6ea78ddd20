import { BATCH_NAMESPACE } from "../../host";
import { OfficePackage, WorkbookPart } from "../opc";
import type { PackageOptions } from "../opc";
import { customXmlText, findCustomXml, removeCustomXml, reserveCustomXml } from "./customXml";
import { readable } from "./readable";

/**
 * What a compiled workbook remembers of its batch, as the text that was stored: a custom XML part of its own. Null for
 * a workbook that was not compiled.
 */
export function readBatchText(bytes: Uint8Array, options: PackageOptions = {}): string | null {
  return readable(
    "read batch",
    () => findCustomXml(new WorkbookPart(OfficePackage.open(bytes, options)), BATCH_NAMESPACE)?.text ?? null,
  );
}

/** A copy of the workbook with this text about its batch; with null, without any. */
export function writeBatchText(
  bytes: Uint8Array,
  text: string | null,
  options: PackageOptions = {},
): Uint8Array {
  return readable("write batch", () => {
    const editor = OfficePackage.open(bytes, options);
    const workbook = new WorkbookPart(editor);
    const found = findCustomXml(workbook, BATCH_NAMESPACE);
    if (found !== null) removeCustomXml(workbook, found);
    if (text === null && found === null) return bytes;
    if (text !== null) editor.add(reserveCustomXml(workbook), customXmlText("batch", BATCH_NAMESPACE, text));
    return editor.write();
  });
}
