/**
 * True for text that Excel would take for a formula, or strip, when it is typed or pasted: it begins with = + - @
 * (half or full width), an apostrophe, or white space before one of them (OWASP, "CSV injection").
 */
export function startsLikeFormula(text: string): boolean {
  return /^(?:\s*[=+\-@＝＋－＠]|')/.test(text);
}

/** A signed figure begins like a formula and is none. */
const FIGURE = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/** Whether a sheet that a text is pasted into must be told that it is text. */
export const needsMark = (text: string): boolean => startsLikeFormula(text) && !FIGURE.test(text);

/**
 * A cell's text for plain text that may be pasted into a sheet: where the sheet would compute it, an apostrophe before
 * it says that it is text, as it does when it is typed.
 */
export const inertText = (text: string): string => (needsMark(text) ? `'${text}` : text);

/** The same for each piece of a longer text that becomes a cell when it is pasted: lines, and what tabs part. */
export const inertLines = (text: string): string => text.replace(/[^\t\r\n\u2028\u2029]+/g, inertText);
