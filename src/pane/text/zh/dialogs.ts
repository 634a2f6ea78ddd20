/** Words of the questions that are asked before a list is made (Chinese). */
export const dialogs = {
  draft: {
    title: "现在生成的是草稿",
    differsTitle: "名单的先后与表中的序号不同",
    differs: "名单的先后与表中的序号不同，名单上会写明；在“排序”中可把顺序写回序号。",
    hint: "草稿会在文件名、每页页眉和表头标明“草稿”，并列出谁没有列入、为什么。",
    back: "先不生成",
    make: "仍然生成草稿",
    makeSo: "仍然生成",
  },
  replace: {
    title: "名单表有您的改动",
    changed: (names: string): string => `工作表“${names}”生成以后又改动过，重新生成会盖掉这些改动。`,
    hint: "保留时，原来那张改名为“…（已改动）”，由您自行处理；新名单另成一张。",
    keep: "保留改动，另外生成",
    replace: "盖掉改动",
    back: "先不生成",
  },
};

export type DialogTexts = typeof dialogs;
