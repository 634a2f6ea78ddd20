import type { Localised } from "../language";
import { RANKING_TEXT } from "../text";
import type { Agreement } from "./types";

/**
 * How far two orders of the same entries agree, as Kendall's tau-b: (same − opposite) over the geometric mean of the
 * pairs that either order tells apart (M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33,
 * 1945). Counted by merge sort in n log n (W. R. Knight, "A computer method for calculating Kendall's tau with
 * ungrouped data", Journal of the American Statistical Association 61, 1966).
 *
 * @param first ranks without ties, by entry
 * @param second ranks by entry; equal ones are tied
 */
export function agreementOf(first: readonly number[], second: readonly number[]): Agreement {
  const count = first.length;
  const order = first.map((_, index) => index).sort((a, b) => (first[a] as number) - (first[b] as number));
  const values = order.map((index) => second[index] as number);
  const opposite = inversions(values);
  const tied = tiedPairs(values);
  const pairs = (count * (count - 1)) / 2;
  const same = pairs - opposite - tied;
  const scale = Math.sqrt(pairs * (pairs - tied));
  return { tau: scale === 0 ? null : (same - opposite) / scale, same, opposite, tied };
}

/** Pairs that stand the wrong way round; equal ones do not count. */
function inversions(values: readonly number[]): number {
  let count = 0;
  let from = [...values];
  let to = from.map(() => 0);
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at += 1) {
        const takeLeft = right >= end || (left < middle && (from[left] as number) <= (from[right] as number));
        if (!takeLeft) count += middle - left;
        to[at] = (takeLeft ? from[left++] : from[right++]) as number;
      }
    }
    [from, to] = [to, from];
  }
  return count;
}

function tiedPairs(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  let pairs = 0;
  for (const count of times.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

/** What the agreement means, in words; the figure follows on demand. */
export function agreementText({ tau, same, opposite }: Agreement): Localised {
  if (tau === null) return RANKING_TEXT.both((texts) => texts.agreement.untold);
  if (opposite === 0) return RANKING_TEXT.both((texts) => texts.agreement.full);
  const degree = tau >= 0.8 ? "most" : tau >= 0.4 ? "part" : tau > -0.4 ? "hardly" : "opposite";
  return RANKING_TEXT.both(({ agreement: { degrees, pairs } }) => pairs(degrees[degree], same, opposite));
}
