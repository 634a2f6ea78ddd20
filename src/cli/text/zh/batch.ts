/** How much changed since an earlier list. */
export interface ChangeCounts {
  readonly putRight: number;
  readonly stillOpen: number;
  /** Findings that were not there before. */
  readonly fresh: number;
  readonly added: number;
  readonly absent: number;
}

/** The report of a batch printed for a person. */
export const batch = {
  heading: (taken: number, files: number, entries: number): string =>
    `汇荐汇总  ${taken}/${files} 个文件，${entries} 个申报项`,
  nothingTaken: (files: number): string => `${files} 个文件里一份推荐汇总表也没有，没有汇总。`,
  files: "一、文件",

  duplicates: "二、重复和疑似重复",
  noDuplicates: "没有发现。",
  place: (file: string, row: number): string => `「${file}」第 ${row} 行`,
  /** Behind a sentence on duplicates: which of them an option kept. */
  settled: (kept: readonly string[]): string => `已按 --duplicates 只保留${kept.join("、")}。`,

  units: "三、各单位",
  unitColumns: ["单位", "申报项", "不符合", "需核实", "达到最少数", "情况"],
  yes: "是",
  no: "否",

  handedIn: "四、报送情况",
  allHandedIn: "应报单位都已报送。",
  unexpected: (name: string, file: string): string => `“${name}”（${file}）不在应报单位名单里，请核对名称。`,

  changes: "五、与上次相比",
  changeCounts: ({ putRight, stillOpen, fresh, added, absent }: ChangeCounts): string =>
    `改好 ${putRight} 处，还没改 ${stillOpen} 处，新出现 ${fresh} 处；新增申报项 ${added} 个，这次没有的 ${absent} 个。`,
  blank: "空",
  asked: "要求改的",
  notAsked: "没有要求改",
  absent: "这次没有",
  written: "已写出",

  attention: (errors: number, warnings: number): string =>
    `需要处理的问题：不符合 ${errors} 处，需核实 ${warnings} 处`,
  more: (count: number): string => `… 其余 ${count} 处见汇总表的标注或 --json。`,
};

/** What can be done about a file with an option of the command line. */
export const remedies = {
  roster: "如果是已命名工作室名单，请用 --roster 指定它来核对重复申报。",
  pack: (id: string): string => `要按本批的通知读的，请用 --pack ${id} 指定。`,
  sheet: "也可用 --sheet 指定工作表。",
  duplicates: "也可用 --duplicates first|last 只留先给或后给的一份。",
  previous: "要看改了什么，请用 --previous 指定它。",
};
