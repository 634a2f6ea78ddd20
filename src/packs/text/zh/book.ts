import type { ClauseEntry, OutcomeStatus, Severity } from "../../../core";

const severities: Readonly<Record<Severity, string>> = {
  error: "不符合（error）",
  warning: "需核实（warning）",
  info: "提示（info）",
};

const outcomes: Readonly<Record<OutcomeStatus, string>> = {
  met: "符合",
  notMet: "不符合",
  missing: "缺填",
  malformed: "无法识别",
  notApplicable: "不适用",
  needsJudgement: "需人工判断",
};

const became: Readonly<Record<ClauseEntry["became"], string>> = {
  rule: "规则",
  checklist: "清单项",
  fact: "事实",
  notAboutTheSheet: "与表无关",
};

/** The words of a pack's page in the rule book (Chinese). */
export const book = {
  severities,
  outcomes,
  became,
  colon: "：",
  comma: "、",
  semicolon: "；",
  item: "项目",
  content: "内容",
  clause: "条款",

  headings: {
    clauses: "条款去向",
    fields: "表格各栏",
    rules: "规则",
    checklist: "需要人工确认的清单",
    facts: "应知事实",
    criteria: "排序的默认依据",
  },

  /** The document and the pack as a whole. */
  about: {
    document: "文件",
    number: "文号",
    issuer: "发文单位",
    issued: "发文日期",
    notGiven: "原文没有",
    pack: "核对依据",
    deadline: "截止日",
    noDeadline: "由每年的通知规定，计算截止日为当日",
    eachYear: "（每年）",
    exception: (year: string, day: string): string => `，${year} 年为 ${day}`,
    form: "表样",
    official: (attachment: string): string => `文件所附（${attachment}）`,
    suggested: "文件没有规定，按条件设置",
  },

  clauses: {
    asks: "要求",
    became: "去向",
    refs: "规则、清单项、事实",
    remark: "说明",
  },

  fields: {
    header: "栏名",
    kind: "类型",
    unit: "单位",
    synonyms: "其他写法",
    vagueHeaders: "须询问的写法",
  },

  rule: {
    severity: "等级",
    judged: "对象",
    eachStudio: "每个工作室",
    sheet: "整张表",
    columns: "适用栏",
    everyColumn: "各栏",
    condition: "条件",
    message: "不符合时的提示",
    judgementMessage: "需人工判断时的提示",
    example: "实际提示举例",
  },

  cases: {
    name: "用例（均已执行）",
    given: "给定",
    outcome: "结果",
    judged: (field: string): string => `判断“${field}”`,
    blank: "（空）",
    furtherRows: (count: number): string => `另有 ${count} 行`,
    anotherRow: "另一行：",
    recommendingUnit: "推荐单位",
    preparedBy: "填报人",
    namedParts: "，",
    alreadyNamed: "已命名名单：",
    withoutColumns: "表中没有：",
    referenceDate: "计算截止日：",
    asItIs: "样例原样",
  },

  checklist: {
    none: "没有。",
    for: "对象",
    eachStudio: "每个工作室",
    submission: "整份报送",
    demand: "内容",
  },

  criteria: {
    proposal: "文件要求排序而没有规定算法；以下只是建议，用户可以改。",
    criterion: "依据",
    direction: "方向",
    more: "越多越好",
    less: "越少越好",
    weight: "权重",
    scores: "表中有下列评分栏的，可作为依据：",
  },
};

export type BookTexts = typeof book;
