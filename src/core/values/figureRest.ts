import {
  COUNTED,
  QUALIFIERS_LAST,
  DOUBT,
  PART_ONLY,
  LEFT_OUT,
  CONTRARY,
  PER_YEAR_REMARK,
  OVER_YEARS_REMARK,
  BREAKDOWN,
  NOT_A_BREAKDOWN,
} from "./figureWords";
import type { NoFigureReason, Scanner } from "./figureScanner";

/** Judges what is left after figure and unit: harmless words are noted, another figure or a doubt is not harmless. */
export function restProblem(scanner: Scanner, hasUnit: boolean, value: number): NoFigureReason | null {
  const { rest } = scanner;
  if (rest === "") return null;
  scanner.extraText = true;
  const bracketed = /^\(([^()]*)\)?$/.exec(rest);
  const inside = bracketed?.[1];
  if (CONTRARY.test(rest)) return /\d/.test(rest) ? "severalNumbers" : "notANumber";
  const bound = QUALIFIERS_LAST.find(([pattern]) => pattern.test(rest))?.[1];
  if (bound !== undefined) scanner.restrict(bound);
  else if (DOUBT.test(rest)) scanner.restrict("~");
  else if (!BREAKDOWN_AT_ONCE.test(rest)) scanner.words = nounOf(rest);
  if (inside !== undefined) {
    if (LEFT_OUT.test(inside)) scanner.restrict(">=");
    else if (PART_ONLY.test(inside) && /\d/.test(inside)) {
      scanner.restrict("<=");
      return null;
    }
    if (/^(?:19|20)\d\d年?度?$/u.test(inside)) scanner.ofOneYear = true;
    if (OVER_YEARS_REMARK.test(inside)) scanner.overYears = true;
    else if (PER_YEAR_REMARK.test(inside)) scanner.perYear = true;
    return bracketProblem(inside, value);
  }
  if (BREAKDOWN.test(rest)) return null;
  if (COUNTED.test(rest)) return "severalNumbers";
  if (/^[,;:。(]/.test(rest) || (hasUnit && /^[\p{L}\p{P}\p{S} ]+$/u.test(rest))) return null;
  return /^[\p{L}]{1,3}$/u.test(rest) ? "wrongUnit" : "notANumber";
}

const BREAKDOWN_AT_ONCE = /^(?:其中|含|包括|包含|内含|分别)/u;

/** The Chinese words that a text begins with. */
export const nounOf = (rest: string): string => /^[\p{Script=Han}]+/u.exec(rest)?.[0] ?? "";

const OTHER_QUANTITY =
  /^(?:价值|原值|总值|总价值|净值)[^\d]{0,4}\d[\d.,]*(?:余|多)?(?:亿|万|千|百)?元?$|^(?:共|第)?\d+(?:间|层|楼|处|栋|号楼?)(?:办公室|房|房间)?$/u;

/** `3（含发明1）` is 3; `12（15）` or `12（实际10）` may be either. */
function bracketProblem(inside: string, value: number): NoFigureReason | null {
  const numbers = inside.match(/\d+(?:\.\d+)?/g);
  if (numbers === null) return null;
  // 12（12人）, 7人（男5女2）: the figure again, or its parts.
  const sum = numbers.reduce((total, number) => total + Number(number), 0);
  if (
    !NOT_A_BREAKDOWN.test(inside) &&
    (Math.abs(sum - value) < 1e-9 || numbers.every((number) => Number(number) === value))
  )
    return null;
  // 35台（价值120万元）, 200㎡（2间）: another quantity than the figure.
  if (OTHER_QUANTITY.test(inside)) return null;
  if (NOT_A_BREAKDOWN.test(inside)) return "severalNumbers";
  if (BREAKDOWN.test(inside) || /\d年|截[至止]|^(?:19|20)\d\d(?:-|~|至)/u.test(inside)) return null;
  const named = /^[\p{Script=Han}a-z]{2,}/iu.test(inside);
  return named && numbers.every((number) => Number(number) <= value) ? null : "severalNumbers";
}
