/** Which layout the tokens of a formula have: BIFF5 and BIFF8 of .xls, BIFF12 of .xlsb. */
export type FormulaLayout = 5 | 8 | 12;

/**
 * Lengths of tokens with their type byte, by layout ([MS-XLS] 2.5.198, [MS-XLSB] 2.5.97, and the BIFF5 layouts that
 * @e965/xlsx reads). What is not listed has one byte, or is told apart below.
 */
const LENGTHS: Readonly<Record<number, readonly [five: number, eight: number, twelve: number]>> = {
  0x01: [5, 5, 5], // shared formula or array
  0x1c: [2, 2, 2], // error
  0x1d: [2, 2, 2], // boolean
  0x1e: [3, 3, 3], // whole number
  0x1f: [9, 9, 9], // number
  0x20: [8, 8, 15], // array of constants
  0x21: [3, 3, 3], // function
  0x22: [4, 4, 4], // function with a count of arguments
  0x23: [15, 5, 5], // name
  0x24: [4, 5, 7], // cell
  0x25: [7, 9, 13], // area
  0x26: [7, 7, 7], // areas worked out beforehand
  0x29: [3, 3, 3],
  0x2a: [4, 5, 7], // lost cell
  0x2b: [7, 9, 13], // lost area
  0x2c: [4, 5, 7], // cell of a shared formula
  0x2d: [7, 9, 13], // area of a shared formula
  0x2e: [3, 3, 3],
  0x2f: [3, 3, 3],
  0x39: [25, 7, 7], // name elsewhere
  0x3a: [18, 7, 9], // cell elsewhere
  0x3b: [21, 11, 15], // area elsewhere
  0x3c: [18, 7, 9], // lost cell elsewhere
  0x3d: [21, 11, 15], // lost area elsewhere
};
const COLUMN: Readonly<Record<FormulaLayout, 0 | 1 | 2>> = { 5: 0, 8: 1, 12: 2 };

const TEXT = 0x17;
const EXTENDED = 0x18;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;
const LIST = 0x19;
const LAST_OPERATOR = 0x16;
const ARRAY = 0x20;
const MEMORY_AREA = 0x26;
/** A formula of an object, which has no tokens. */
const NO_TOKENS = 0xffff;

/**
 * Whether the tokens of a formula end where they are said to, and whether what belongs to them (arrays of constants,
 * areas) stands in the rest of the record. @e965/xlsx believes that they do, and runs for ever where a count lies past
 * the record's end.
 *
 * @param from first byte of the tokens
 * @param length their length as the record names it
 * @param end first byte after the record
 */
export function formulaFits(
  view: DataView,
  from: number,
  length: number,
  end: number,
  layout: FormulaLayout,
): boolean {
  if (layout !== 12 && length === NO_TOKENS) return true;
  const target = from + length;
  if (target > end) return false;
  const belonging: number[] = [];
  let at = from;
  while (at < target) {
    const type = baseType(view.getUint8(at));
    const size = tokenLength(view, at, type, target, layout);
    // The rest is passed over, by the library too.
    if (size === null) break;
    if (type === ARRAY || type === MEMORY_AREA) belonging.push(type);
    at += size;
  }
  if (at > target) return false;
  // In BIFF5 what belongs to tokens is passed over.
  if (layout === 5) return true;
  const rest = layout === 12 ? restOfBinary(view, target, end) : { at: target, end };
  if (rest === null) return false;
  return rest.at === rest.end || belongingFits(view, belonging, rest.at, rest.end, layout);
}

/** Tokens of the classes "value" and "array" are those of the class "reference". */
const baseType = (type: number): number =>
  type >= 0x40 && type < 0x80 ? 0x20 | (type === 0x58 || type === 0x78 ? 0x02 : type & 0x1f) : type;

/** The length of a token; null where the library passes over everything up to the end. */
function tokenLength(
  view: DataView,
  at: number,
  type: number,
  target: number,
  layout: FormulaLayout,
): number | null {
  if (type >= 0x03 && type <= LAST_OPERATOR) return 1;
  const byte = (offset: number): number => (at + offset < target ? view.getUint8(at + offset) : 0);
  const two = (offset: number): number => byte(offset) | (byte(offset + 1) << 8);
  if (type === TEXT) {
    if (layout === 5) return 2 + byte(1);
    if (layout === 8) return 3 + byte(1) * (byte(2) === 0 ? 1 : 2);
    return 3 + two(1) * 2;
  }
  if (type === ATTRIBUTE) return byte(1) === CHOOSE ? 4 + 2 * (two(2) + 1) : 4;
  if (type === EXTENDED) return byte(1) === LIST ? 14 : 6;
  return LENGTHS[type]?.[COLUMN[layout]] ?? null;
}

/** In BIFF12 the length of what belongs to the tokens stands after them. */
function restOfBinary(
  view: DataView,
  target: number,
  end: number,
): { readonly at: number; readonly end: number } | null {
  if (target + 4 > end) return null;
  const at = target + 4;
  const length = view.getUint32(target, true);
  return at + length > end ? null : { at, end: at + length };
}

function belongingFits(
  view: DataView,
  types: readonly number[],
  from: number,
  end: number,
  layout: FormulaLayout,
): boolean {
  let at: number | null = from;
  for (const type of types) {
    at = type === ARRAY ? afterArray(view, at, end, layout) : afterAreas(view, at, end, layout);
    if (at === null) return false;
  }
  return true;
}

function afterAreas(view: DataView, at: number, end: number, layout: FormulaLayout): number | null {
  const [counted, size] = layout === 12 ? [4, 16] : [2, 8];
  if (at + counted > end) return null;
  const count = layout === 12 ? view.getUint32(at, true) : view.getUint16(at, true);
  const after = at + counted + count * size;
  return after > end ? null : after;
}

/** An array of constants: its measures, then each constant as its type and its value. */
function afterArray(view: DataView, from: number, end: number, layout: FormulaLayout): number | null {
  const head = layout === 12 ? 8 : 3;
  if (from + head > end) return null;
  const count =
    layout === 12
      ? view.getUint32(from, true) * view.getUint32(from + 4, true)
      : (1 + view.getUint8(from)) * (1 + view.getUint16(from + 1, true));
  // No constant has fewer bytes: so many cannot be there, and need not be counted.
  if (count > (end - from) / 2) return null;
  let at = from + head;
  for (let index = 0; index < count; index++) {
    const size = constantLength(view, at, end, layout);
    if (size === null || at + size > end) return null;
    at += size;
  }
  return at;
}

/** [MS-XLS] 2.5.192.112 to 117, [MS-XLSB] 2.5.97.93 to 97; null for a type that there is not. */
function constantLength(view: DataView, at: number, end: number, layout: FormulaLayout): number | null {
  if (at + 4 > end) return layout === 12 && at + 2 <= end && view.getUint8(at) === 2 ? 2 : null;
  const type = view.getUint8(at);
  const characters = view.getUint16(at + 1, true);
  if (layout === 12) {
    const lengths: Readonly<Record<number, number>> = { 0: 9, 1: 3 + 2 * characters, 2: 2, 4: 5 };
    return lengths[type] ?? null;
  }
  if (type === 2) return 4 + characters * ((view.getUint8(at + 3) & 1) === 0 ? 1 : 2);
  return [0, 1, 4, 0x10, 0x25].includes(type) ? 9 : null;
}
