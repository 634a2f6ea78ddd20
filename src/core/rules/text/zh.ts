/** Two demands of rules, each with the rule's id and its words, that contradict each other (Chinese). */
export const conflicts = {
  /** What is demanded something of where that is no field. */
  entryCount: "数量",
  message: (what: string, one: readonly [string, string], other: readonly [string, string]): string =>
    `“${what}”的两项要求互相矛盾，没有哪个值能同时满足：${one[0]}（${one[1]}）与 ${other[0]}（${other[1]}）。`,
};
