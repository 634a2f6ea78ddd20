import { flagFormula, SHEET_MARKS } from "../../host";
import type { Severity } from "../../core";

/**
 * How the product knows its own marks again, also after Excel, WPS or LibreOffice has saved the file anew: by a
 * formula, an author and a name that nobody else writes and that those programs keep.
 */
export {
  isFlagFormula as isMarkFormula,
  JOURNAL_NAMESPACE,
  NOTE_AUTHOR,
  NOTE_SEPARATOR,
  STATE_NAMESPACE,
} from "../../host";

/** Last line of every note; LibreOffice drops authors, so that the text itself has to say whose it is. */
export const NOTE_SIGNATURE = "—— 汇荐 Huijian";

/** Hidden name, local to the findings sheet. */
export const FINDINGS_SHEET_NAME = SHEET_MARKS.findings;

/** Begins what the formulas of highlights say. */
export const MARK = "huijian-";

/** The formula of a highlight as a package holds it: without "=". */
export const markFormula = (severity: Severity): string => flagFormula(severity).slice(1);
