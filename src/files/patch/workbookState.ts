import { storedState, type WorkbookState } from "../../host";
import { OfficePackage, WorkbookPart } from "../opc";
import type { PackageOptions } from "../opc";
import { customXmlText, findCustomXml, removeCustomXml, reserveCustomXml } from "./customXml";
import { STATE_NAMESPACE } from "./marks";
import { readable } from "./readable";

const NOTHING: WorkbookState = { version: 1 };

/**
 * What the product stored in a workbook file, in a custom XML part of its own that Excel and WPS keep. A workbook
 * without it, or with one of a later version or damaged, has the empty state.
 */
export function readState(bytes: Uint8Array, options: PackageOptions = {}): WorkbookState {
  return readable("read state", () => {
    const found = findCustomXml(new WorkbookPart(OfficePackage.open(bytes, options)), STATE_NAMESPACE);
    return found === null ? NOTHING : parseState(found.text);
  });
}

function parseState(text: string): WorkbookState {
  try {
    return storedState(JSON.parse(text));
  } catch {
    return NOTHING; // nothing the user typed is lost: the sheet itself does not depend on it
  }
}

/** A copy of the workbook that carries this state instead of an earlier one. */
export function writeState(
  bytes: Uint8Array,
  state: WorkbookState,
  options: PackageOptions = {},
): Uint8Array {
  return readable("write state", () => {
    const editor = OfficePackage.open(bytes, options);
    const workbook = new WorkbookPart(editor);
    const text = customXmlText("state", STATE_NAMESPACE, JSON.stringify(state));
    const found = findCustomXml(workbook, STATE_NAMESPACE);
    if (found === null) editor.add(reserveCustomXml(workbook), text);
    else editor.replace(found.part, new TextEncoder().encode(text));
    return editor.write();
  });
}

/** A copy of the workbook without the product's state; the bytes themselves where it has none. */
export function clearState(bytes: Uint8Array, options: PackageOptions = {}): Uint8Array {
  return readable("clear state", () => {
    const editor = OfficePackage.open(bytes, options);
    const workbook = new WorkbookPart(editor);
    const found = findCustomXml(workbook, STATE_NAMESPACE);
    if (found === null) return bytes;
    removeCustomXml(workbook, found);
    return editor.write();
  });
}
