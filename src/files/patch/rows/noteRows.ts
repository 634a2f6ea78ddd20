import type { EditablePart } from "../../opc";
import type { Moving } from "./moving";

const SHAPE = /<((?:\w+:)?)shape\b[^>]*>[\s\S]*?<\/\1shape>/g;
const ROW = /(<(?:\w+:)?Row>\s*)(\d+)(\s*<\/)/;
const ANCHOR = /(<(?:\w+:)?Anchor>)([^<]*)(<\/)/;

/**
 * The boxes of notes (VML, which is often no XML): each follows its cell, and goes with it.
 */
export function followNoteBoxes(part: EditablePart, moving: Moving): void {
  const text = new TextDecoder().decode(part.body);
  const now = text.replace(SHAPE, (shape) => {
    const row = ROW.exec(shape)?.[2];
    if (row === undefined) return shape;
    const moved = moving.plan.rowNow(Number(row));
    if (moved === null) return "";
    const by = moved - Number(row);
    return shape
      .replace(ROW, (_, before: string, __, after: string) => `${before}${moved}${after}`)
      .replace(ANCHOR, (_, before: string, places: string, after: string) => {
        const numbers = places.split(",").map(Number);
        // Left, top, right and bottom, each a cell and an offset in it.
        for (const at of [2, 6]) numbers[at] = Math.max(0, (numbers[at] ?? 0) + by);
        return `${before}${numbers.join(", ")}${after}`;
      });
  });
  if (now !== text) part.replace(0, part.body.length, now);
}
