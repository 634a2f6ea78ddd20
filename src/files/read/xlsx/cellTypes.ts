import { LOWER_B, LOWER_D, LOWER_E, LOWER_I, LOWER_S } from "./letters";

/** Cell types by the letters of the attribute `t` (ECMA-376-1 §18.18.11). */
export const TYPE_NUMBER = 0;
export const TYPE_SHARED = 1;
export const TYPE_TEXT = 2;
export const TYPE_BOOLEAN = 3;
export const TYPE_ERROR = 4;
const TYPE_DATE = 5;
/** Text in the cell itself, inside `is`. */
export const TYPE_INLINE = 6;

/** The type that the value of the attribute `t` names, from its first letter. */
export function cellType(bytes: Uint8Array, start: number, end: number): number {
  const letter = bytes[start];
  if (letter === LOWER_S) return end - start === 1 ? TYPE_SHARED : TYPE_TEXT; // s, str
  if (letter === LOWER_I) return TYPE_INLINE; // inlineStr
  if (letter === LOWER_B) return TYPE_BOOLEAN;
  if (letter === LOWER_E) return TYPE_ERROR;
  return letter === LOWER_D ? TYPE_DATE : TYPE_NUMBER;
}
