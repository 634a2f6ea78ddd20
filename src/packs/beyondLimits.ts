import type { Localised } from "../core";
import { PACK_LIMITS } from "./limits";
import { Problems, type PackProblem } from "./problems";
import { FILE_TEXT } from "./text";

/**
 * Says that the text of a pack file goes past a limit, before anything is made of it. The text is passed over once,
 * without any structure built; it need not be valid JSON.
 *
 * @param text the text of the file; a byte order mark at its start is not counted
 * @returns the one problem, or null for a text within the limits
 */
export function beyondLimits(text: string): PackProblem | null {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  // No UTF-16 unit takes less than a byte.
  if (text.length - start > PACK_LIMITS.bytes) return tooLarge();
  let bytes = 0;
  let depth = 0;
  let values = 0;
  let isInText = false;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += bytesOf(unit);
    if (isInText) {
      // What a backslash guards ends no text: it is passed over, and its bytes are counted here.
      if (unit === BACKSLASH) bytes += bytesOf(text.charCodeAt(++at));
      else if (unit === QUOTE) isInText = false;
    } else if (unit === QUOTE) isInText = true;
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      values++;
      if (++depth > PACK_LIMITS.depth) return tooDeep();
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth--;
    else if (unit === COMMA) values++;
  }
  if (bytes > PACK_LIMITS.bytes) return tooLarge();
  return values > PACK_LIMITS.values ? tooMany() : null;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Bytes of a UTF-16 unit in UTF-8; a surrogate is half of four. NaN, of a backslash at the end, counts as one. */
function bytesOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return 2;
  if (unit >= 0x800) return 3;
  return unit >= 0x80 ? 2 : 1;
}

const one = (message: Localised): PackProblem => {
  const problems = new Problems();
  problems.add([], message);
  return problems.list[0] as PackProblem;
};

const tooLarge = (): PackProblem =>
  one(FILE_TEXT.both((texts) => texts.tooLarge(PACK_LIMITS.bytes / 1024 / 1024)));

const tooDeep = (): PackProblem => one(FILE_TEXT.both((texts) => texts.tooDeep(PACK_LIMITS.depth)));

const tooMany = (): PackProblem =>
  one(FILE_TEXT.both((texts) => texts.tooMany(PACK_LIMITS.values.toLocaleString("en"))));
