/** The words of the sheets beside a compiled list, and of the overview of a city (Chinese). */
export const compiled = {
  sheets: { sources: "来源", state: "汇总情况", overview: "总览", entries: "各单位" },
  outcomes: {
    taken: "已汇总",
    otherNotice: "另一份通知",
    notASummarySheet: "不是汇总表",
    unreadable: "不能读",
    copy: "内容重复",
    empty: "空的",
  },
  states: {
    missing: "未报送",
    errors: "有不符合",
    duplicates: "有重复待处理",
    toVerify: "需核实",
    clean: "没有发现问题",
  },
  duplicateKinds: {
    studio: "同一工作室",
    leader: "同一单位的同一负责人",
    phone: "同一电话",
    near: "疑似",
  },
  yes: "是",
  no: "否",
  unknown: "看不出",
  /** `named`: how many the notice names, as it says so. */
  totals: (taken: number, entries: number, open: number, named: string | number | null): string =>
    `共汇总 ${taken} 份表、${entries} 个申报项；重复和疑似重复 ${open} 处待处理。${named === null ? "" : `通知拟命名 ${named} 个。`}`,
  behind: (remark: string): string => remark,
  state: {
    title: "汇总情况",
    files: [
      "文件",
      "工作表",
      "单位",
      "结果",
      "申报项",
      "不符合",
      "需核实",
      "按时（表上日期）",
      "达到最少数",
      "说明和处理办法",
    ],
    dated: (inTime: string, date: string): string => `${inTime}（${date}）`,
    duplicates: "重复和疑似重复",
    duplicateColumns: ["类别", "处理", "在哪里"],
    settled: "已处理",
    open: "都保留，待处理",
    units: "报送情况",
    unitColumns: ["应报单位", "情况"],
  },
  overview: {
    title: (form: string): string => `${form}：总览`,
    /** Of a unit, up to its duplicates with others. */
    columns: ["单位", "情况", "申报项", "不符合", "需核实", "达到最少数", "已排序", "与其他单位重复"],
    files: "文件",
    total: "合计",
    byState: "按情况",
    stateColumns: ["情况", "单位数"],
    entriesTitle: "各单位申报项（按各自的次序）",
    unit: (unit: string, entries: number): string => `${unit}（${entries} 个）`,
    entryColumns: ["该单位次序", "哪个工作室", "属于", "带头人", "汇总表行"],
  },
  sources: {
    title: "每一行的来源",
    purpose:
      "本表由汇荐生成，只供核对，不随汇总表报送。汇总次序按文件先后和各文件自己的次序排列，不是推荐名次。",
    columns: ["汇总表行", "汇总次序", "哪个工作室", "来自文件", "来自工作表", "原行号", "原次序", "合并的格"],
    merged: (label: string, file: string, row: number): string => `${label}取自「${file}」第 ${row} 行`,
  },
};

export type CompiledTexts = typeof compiled;
