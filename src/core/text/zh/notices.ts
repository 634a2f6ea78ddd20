/** By what a sheet was checked (Chinese). `named` is the notice that the sheet names, or null. */
export const notices = {
  form: (title: string): string => `表头与《${title}》的表样相符，按这份通知核对。`,
  otherYear: (title: string, year: string | null): string =>
    `表上写的是 ${year} 年，按《${title}》核对；请确认当年的通知要求是否相同，不同的请从当年的通知另做核对依据。`,
  otherNotice: (title: string, named: string | null): string =>
    `${named === null ? "这张表" : `表上写的是“${named}”`}，与选定的《${title}》不是同一家的通知；请确认没有选错。`,
  noNotice: (named: string | null): string =>
    `${named === null ? "" : `表上写的是“${named}”，`}手边没有对应的通知，只做了通用核对，通知里的条件都没有核对；请从通知的文字做一份核对依据（设置中“核对依据”，或命令行 huijian notice）再核对。`,
};

/** The texts about what was checked by, as every language has them. */
export type NoticesTexts = typeof notices;
