import { escapeText } from "../xml";

/** A `<t>` element; white space at the ends, tabs and line feeds are kept by `xml:space`. */
export function textElement(text: string, prefix = ""): string {
  const space = /^\s|\s$|[\t\n]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

/** Most characters one cell can hold (Excel specifications and limits). */
export const CELL_TEXT_LIMIT = 32767;

/** Cuts a text to `limit` UTF-16 units without splitting a character; a cut shows as "…". */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}
