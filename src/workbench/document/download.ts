const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook to the user through the browser's own downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has read the address when the click returns, but not the bytes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file's name without its ending. */
export const baseName = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, "");

/** What saving adds to names, with the number that browsers add to a second download. */
const ADDED = /(?:(?:-已修改|-标注|-corrected|-flagged)(?: ?\(\d+\))?)+$/;

/** A file's name as it was before it was saved under another: names do not grow from day to day. */
export const plainName = (base: string): string => base.replace(ADDED, "") || base;

/**
 * The ending under which a file is saved: by its content, since Excel refuses a workbook whose name says another kind.
 * Templates stay templates; what is converted becomes an .xlsx.
 */
export function savedEnding({ name, format }: { readonly name: string; readonly format: string }): string {
  const [own, template] = format === "xlsm" ? ["xlsm", "xltm"] : ["xlsx", "xltx"];
  const isPackage = format === "xlsx" || format === "xlsm";
  return isPackage && name.toLowerCase().endsWith(`.${template}`) ? template : own;
}
