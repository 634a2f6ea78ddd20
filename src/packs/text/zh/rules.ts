/** Signs of the rule book as a clerk says them. */
const signs: readonly (readonly [sign: RegExp, words: string])[] = [
  [/≤ (?=计算截止日)/g, "不晚于"],
  [/≥ ?/g, "不少于 "],
  [/≤ ?/g, "不超过 "],
  [/> ?/g, "大于 "],
  [/< ?/g, "小于 "],
];

/** What a rule says that has no words of its own (Chinese). */
export const rules = {
  signs,
  count: "本表共 {count} 个工作室，要求{required}；请核对推荐数量，调整后再报送。",
  channel: "从推荐单位“{found}”看不出是否属于规定的推荐单位；请核实报送渠道。",
  /** @param demand what is asked of the column */
  column: (demand: string): string =>
    `“{field}”填的是“{found}”，要求${demand}；请核对，填错的改正，确实不符合的不能推荐。`,
};
