import type { Localised } from "../language";
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
  if (tau === null)
    return {
      "zh-CN": "建议排序没有分出先后，无法与表中的序号比较。",
      en: "The proposal tells no two entries apart, so it cannot be compared with the sheet's order.",
    };
  if (opposite === 0)
    return {
      "zh-CN": "表中的序号与建议排序一致。",
      en: "The sheet's order and the proposal agree.",
    };
  const word: Localised =
    tau >= 0.8
      ? { "zh-CN": "大体一致", en: "agree for the most part" }
      : tau >= 0.4
        ? { "zh-CN": "部分一致", en: "agree in part" }
        : tau > -0.4
          ? { "zh-CN": "没有明显的一致", en: "hardly agree" }
          : { "zh-CN": "大体相反", en: "are mostly opposite" };
  return {
    "zh-CN": `表中的序号与建议排序${word["zh-CN"]}：两两相比，${same} 对先后相同，${opposite} 对先后相反。`,
    en: `The sheet's order and the proposal ${word.en}: of the pairs, ${same} stand the same way and ${opposite} the other way round.`,
  };
}
