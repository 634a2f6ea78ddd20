/**
 * How the product knows its own marks again, also after Excel, WPS or LibreOffice has saved the file anew: by a
 * formula, an author and a name that nobody else writes and that those programs keep.
 */

/** Author of the notes. */
export const NOTE_AUTHOR = "汇荐 Huijian";

/** Last line of every note; LibreOffice drops authors, so that the text itself has to say whose it is. */
export const NOTE_SIGNATURE = "—— 汇荐 Huijian";

/** Stands between a user's note and ours in one cell. */
export const NOTE_SEPARATOR = "──────── 汇荐 Huijian ────────";

/** Hidden name, local to the findings sheet. */
export const FINDINGS_SHEET_NAME = "_huijian_findings";

/** Begins what the formulas of highlights say. */
export const MARK = "huijian-";

/** Always true; what it says is who made it. */
export function markFormula(severity: string): string {
  return `LEN("huijian-${severity}")>0`;
}

export function isMarkFormula(formula: string): boolean {
  return /^=?\s*LEN\(\s*"huijian-[a-z]+"\s*\)\s*>\s*0\s*$/i.test(formula.trim());
}

/** Namespaces of the custom XML parts of the product. */
export const JOURNAL_NAMESPACE = "urn:huijian:flags:1";
export const STATE_NAMESPACE = "urn:huijian:workbook-state:1";
