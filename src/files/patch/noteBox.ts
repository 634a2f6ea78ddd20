import { textWidth } from "../../core";
import { lineCount } from "../write";

/**
 * Size and place of a note's box. All lengths in pixels at 96 per inch; a note is set in 宋体 9 points, whose digits
 * are 6 and whose lines are 16 pixels.
 */
const DIGIT = 6;
const LINE = 16;
const PADDING = 12;
const NARROW = 264;
const WIDE = 420;
const TALLEST = 640;
/** Distance of the box from its cell. */
const GAP = 15;

/** Sheet measures the anchor depends on. */
export interface SheetMeasures {
  /** Width in pixels of a 0-based column, 0 where hidden. */
  columnPixels(column: number): number;
  /** Height in pixels of a 0-based row, 0 where hidden. */
  rowPixels(row: number): number;
}

/** Room a note's text needs: 264 pixels wide, 420 where it has many lines. */
function noteSize(text: string): { readonly width: number; readonly height: number } {
  const lines = (width: number): number => lineCount(text, (width - PADDING) / DIGIT - 1);
  const longest = Math.max(...text.split("\n").map((line) => textWidth(line))) * DIGIT + PADDING + DIGIT;
  const width = lines(NARROW) > 12 ? WIDE : Math.max(144, Math.min(NARROW, longest));
  return { width, height: Math.min(TALLEST, lines(width) * LINE + PADDING + 4) };
}

/**
 * The anchor of a note's box beside its cell, as VML's `x:Anchor` has it: left column, offset in it, top row, offset,
 * right column, offset, bottom row, offset. Offsets are in pixels and less than the column or row they lie in.
 */
export function noteAnchor(
  row: number,
  column: number,
  text: string,
  sheet: SheetMeasures,
): readonly number[] {
  const { width, height } = noteSize(text);
  const left = walk(column + 1, GAP, LAST_COLUMN, (each) => sheet.columnPixels(each));
  const right = walk(left.index, left.offset + width, LAST_COLUMN, (each) => sheet.columnPixels(each));
  const top = { index: Math.max(0, row - 1), offset: row === 0 ? 2 : 10 };
  const start = walk(top.index, top.offset, LAST_ROW, (each) => sheet.rowPixels(each));
  const bottom = walk(start.index, start.offset + height, LAST_ROW, (each) => sheet.rowPixels(each));
  return [
    left.index,
    left.offset,
    start.index,
    start.offset,
    right.index,
    right.offset,
    bottom.index,
    bottom.offset,
  ];
}

const LAST_COLUMN = 16383;
const LAST_ROW = 1048575;

/** Where a distance from the start of column or row `from` ends. */
function walk(
  from: number,
  distance: number,
  last: number,
  size: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let index = from;
  let rest = distance;
  while (index < last && rest >= size(index)) rest -= size(index++);
  return { index: Math.min(index, last), offset: index >= last ? 0 : Math.round(rest) };
}

/** Pixels of a column width in characters (ECMA-376 part 1, 18.3.1.13, at 7 pixels a digit). */
export function columnWidthPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}
