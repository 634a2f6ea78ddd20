/** Why a list is not the final one, and what says so on its face (Chinese). */
export const draft = {
  /** Stands at the top of every page. */
  word: "草稿",
  reasons: {
    leftOut: (count: number): string => `另有 ${count} 个未列入`,
    /** `settled`: how many of them the list itself settles. */
    errors: (count: number, settled: number): string =>
      `表中还有 ${count} 处不符合项${settled > 0 ? `（其中 ${settled} 处名单已处理：序号重新编排，或已写明纳入理由）` : ""}`,
    noEntries: "没有一个工作室可以列入",
    doubtful: (count: number): string => `${count} 处数字存疑`,
    ties: (count: number): string => `${count} 组并列未决定先后`,
    notConfirmed: "顺序尚未确认",
    draftPack: "核对依据是从通知自动起草的，还没有人确认",
    noNotice: "没有对应的通知，只做了通用核对，通知里的条件都没有核对",
  },
  listed: (included: number, leftOut: number): string =>
    `名单含 ${included} 个${leftOut > 0 ? `，另有 ${leftOut} 个未列入` : ""}`,
  line: (parts: readonly string[]): string => `草稿：${parts.join("；")}`,
  differsFromSheet: "名单的先后与原表的序号不同，以本名单为准",
  face: (parts: readonly string[]): string => parts.join("；"),
};

/** The texts of drafts, as every language has them. */
export type DraftTexts = typeof draft;
