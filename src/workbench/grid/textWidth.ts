import { textWidth } from "../../core";

/** Font size of plain cells in CSS pixels. */
const USUAL_FONT_SIZE = 12;

/** Width of a text in CSS pixels: 6.8 for a Latin letter of the usual size, 12.5 for a Chinese character. */
export const pixelWidth = (text: string, fontSize: number = USUAL_FONT_SIZE): number =>
  ((textWidth(text) * 5.7 + text.length * 1.1) * fontSize) / USUAL_FONT_SIZE;

/** Lines that a text takes when wrapped to a width. */
export function linesOf(text: string, width: number, fontSize?: number): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(pixelWidth(line, fontSize) / width)), 0);
}
