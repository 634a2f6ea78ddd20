import { BATCH_NAMESPACE, BATCH_SHEET } from "../../host";
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

/**
 * The workbook without anything of its batch: the sheets that tell of it and what it remembers. A workbook that was not
 * compiled is returned as it is, the same bytes.
 *
 * @throws WorkbookFileError where the bytes are no workbook that can be written to
 */
export function withoutBatch(bytes: Uint8Array, options: PackageOptions = {}): Uint8Array {
  return readable("remove batch", () => {
    let left = bytes;
    // One at a time: the sheets behind one that goes move up.
    for (let next = withoutSheet(left, options); next !== null; next = withoutSheet(left, options))
      left = next;
    const editor = OfficePackage.open(left, options);
    const workbook = new WorkbookPart(editor);
    const found = findCustomXml(workbook, BATCH_NAMESPACE);
    if (found === null) return left;
    removeCustomXml(workbook, found);
    return editor.write();
  });
}

/** The workbook without the first of the sheets that tell of its batch; null where there is none, or no other sheet. */
function withoutSheet(bytes: Uint8Array, options: PackageOptions): Uint8Array | null {
  const editor = OfficePackage.open(bytes, options);
  const workbook = new WorkbookPart(editor);
  const at = workbook.localNames().find(({ name }) => name.toLowerCase() === BATCH_SHEET)?.position;
  const sheet = workbook.sheets.find(({ position }) => position === at);
  if (sheet === undefined || workbook.sheets.length < 2) return null;
  workbook.removeSheet(sheet);
  return editor.write();
}
