/** Text and attribute values as SpreadsheetML and other XML want them. */

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Anything that one of the replacements below may be about; most texts have nothing of it. */
const NEEDS_ESCAPING = /[&<>_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * Text for the content of an element of type ST_Xstring (ECMA-376 part 1, 22.9.2.19): characters that XML 1.0
 * forbids and carriage returns become `_xHHHH_`, a literal `_xHHHH_` is protected as `_x005F_xHHHH_`, a lone
 * surrogate becomes U+FFFD because no encoding can hold it.
 */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPING.test(text)) return text;
  return text
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(ILLEGAL, hexEscape)
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** The same for an attribute in double quotes; line feeds and tabs survive attribute normalisation. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/**
 * Text for XML that is not SpreadsheetML (VML, relationships), between tags or in an attribute: `_xHHHH_` means nothing
 * there, so forbidden characters become U+FFFD.
 */
export const escapePlain = (text: string): string => escapeContent(text).replace(/"/g, "&quot;");

/** The same between tags only, where quotation marks stand for themselves: what is stored as JSON is full of them. */
export function escapeContent(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;")
    .replace(/\t/g, "&#9;");
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
