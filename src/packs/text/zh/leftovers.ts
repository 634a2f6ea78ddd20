/** What a pack still holds of the one that it was copied from (Chinese). `source` is what that one is called. */
export const leftovers = {
  /** Names and numbers of the other notice that a text still says. */
  words: (words: readonly string[], source: string): string =>
    `还有“${words.join("”“")}”，是从“${source}”照抄来的；请改成本通知的内容，本通知没有的请删去。`,
  lists: { clauses: "条款", checklist: "清单项", facts: "事实" },
  /** @param list one of `lists` @param some the names of the first items, and whether there are more */
  copies: (list: string, count: number, source: string, some: readonly string[], more: boolean): string =>
    `${list}中有 ${count} 条与“${source}”逐字相同（${some.join("；")}${more ? "……" : ""}）；请对照本通知逐条核对条款号和内容，本通知没有的请删去。`,
  /** @param what one of the names below */
  same: (what: string, source: string): string =>
    `${what}与“${source}”相同；请改成本通知的，确实相同的可以保留。`,
  title: "表名",
  titleWord: (word: string): string => `表名用语“${word}”`,
  deadline: "截止日期",
};

export type LeftoverTexts = typeof leftovers;
