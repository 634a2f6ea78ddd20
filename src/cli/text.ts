import type { Language, Localised, Severity } from "../core";

/** The fixed words of the report printed for a person. */
export const TEXT = {
  heading: { "zh-CN": "汇荐校验", en: "Huijian check" },
  sheet: { "zh-CN": "工作表", en: "Sheet" },
  pack: { "zh-CN": "核对依据", en: "Rule pack" },
  notice: { "zh-CN": "依据说明", en: "Why this one" },
  referenceDate: { "zh-CN": "计算截止日", en: "Reference date" },
  recommendingUnit: { "zh-CN": "推荐单位", en: "Recommending unit" },
  preparedBy: { "zh-CN": "填报人", en: "Prepared by" },
  blank: { "zh-CN": "（空）", en: "(blank)" },
  notFound: { "zh-CN": "（表上没有这一栏）", en: "(no such place on the sheet)" },
  recognised: { "zh-CN": "一、读到的内容", en: "1. What was read" },
  findings: { "zh-CN": "二、需要处理的问题", en: "2. What needs attention" },
  order: { "zh-CN": "三、推荐顺序", en: "3. Order of recommendation" },
  sending: { "zh-CN": "四、报送前还差什么", en: "4. What still stands before sending" },
  column: { "zh-CN": "列", en: "Col" },
  header: { "zh-CN": "表头", en: "Header" },
  readAs: { "zh-CN": "读作", en: "Read as" },
  unread: { "zh-CN": "（未识别，保留不动）", en: "(not recognised, left alone)" },
  asked: { "zh-CN": "（拿不准，请确认是不是：", en: "(unsure, please say whether it is: " },
  askedEnd: { "zh-CN": "）", en: ")" },
  colon: { "zh-CN": "：", en: ": " },
  sheetLevel: { "zh-CN": "整张表", en: "The sheet" },
  noFindings: { "zh-CN": "没有发现问题。", en: "Nothing was found." },
  noFindingsInChecked: {
    "zh-CN": "核对过的内容没有发现问题；另有未能核对的项目，列在后面，不等于符合。",
    en: "Nothing was found in what was checked; what was not checked is listed below and is not thereby met.",
  },
  readDifferently: {
    "zh-CN": "下列单元格的读法与显示不同，请过目：",
    en: "These cells were read differently from what is shown:",
  },
  shown: { "zh-CN": "显示", en: "shown" },
  read: { "zh-CN": "读作", en: "read as" },
  rank: { "zh-CN": "名次", en: "Rank" },
  row: { "zh-CN": "行", en: "Row" },
  score: { "zh-CN": "得分", en: "Score" },
  studio: { "zh-CN": "工作室", en: "Studio" },
  tied: { "zh-CN": "并列", en: "tied" },
  leftOut: { "zh-CN": "未排入（先处理后再排）：", en: "Left out (settle first): " },
  noRanking: { "zh-CN": "没有可以排序的申报项。", en: "No entry can be ranked yet." },
  basisSheet: {
    "zh-CN": "顺序取自表中的序号，是推荐单位自己的决定；建议排序按下列指标算出，仅供对照。",
    en: "The order is the sheet's own 序号, the recommending unit's decision; the proposal is computed from the criteria below, for comparison.",
  },
  basisProposed: {
    "zh-CN": "通知没有规定计分办法，以下只是按所列指标提出的建议，次序由推荐单位决定。",
    en: "The notice gives no formula: this is only a proposal from the criteria listed; the recommending unit decides.",
  },
  basisManual: {
    "zh-CN": "顺序由推荐单位指定；建议排序按下列指标算出，仅供对照。",
    en: "The recommending unit gave this order; the proposal is computed from the criteria below, for comparison.",
  },
  compared: {
    "zh-CN": "只有两三个工作室，算分没有意义，下面逐项对照，先后由推荐单位决定：",
    en: "Scores of two or three studios mean nothing; here they are side by side, the recommending unit decides:",
  },
  better: { "zh-CN": "（较好）", en: "(better)" },
  criterion: { "zh-CN": "指标", en: "Criterion" },
  sheetRank: { "zh-CN": "表中", en: "Sheet" },
  proposedRank: { "zh-CN": "建议", en: "Proposed" },
  ifFiguresHold: {
    "zh-CN": "· 有数字存疑，下面的稳定性以数字属实为前提。",
    en: "· Some figures are in doubt; what follows on stability holds only if they are right.",
  },
  doubtful: { "zh-CN": "数字存疑", en: "figure in doubt" },
  criteria: { "zh-CN": "指标与权重：", en: "Criteria and weights: " },
  notChecked: { "zh-CN": "未能核对的项目：", en: "Not checked:" },
  systemErrors: {
    "zh-CN": "程序自身的故障（请反馈给开发者，本项不算通过）：",
    en: "Faults of the program itself (please report them; they do not count as passed):",
  },
  checklistSubmission: {
    "zh-CN": "表上看不出来、报送时要自己核对的：",
    en: "Not visible on the sheet, to be ticked for the submission:",
  },
  checklistStudio: {
    "zh-CN": "每个工作室要自己核对的：",
    en: "Not visible on the sheet, to be ticked for each studio:",
  },
  checklistAfter: {
    "zh-CN": "报送之后再核对、留作记录的：",
    en: "To be ticked after sending, for the record:",
  },
  ready: {
    "zh-CN": "表上已没有不符合项。核对上列事项后即可报送。",
    en: "Nothing on the sheet stands in the way. Tick the items above, then send.",
  },
  notReady: { "zh-CN": "还不能报送：", en: "Not ready to send: " },
  hiddenSheets: { "zh-CN": "隐藏的工作表没有读：", en: "Hidden sheets were not read: " },
  otherSheets: {
    "zh-CN": "其他也像汇总表的工作表没有核对（用 --sheet 指定）：",
    en: "Other sheets that look like a summary sheet were not checked (name one with --sheet): ",
  },
  written: { "zh-CN": "已写出", en: "Written:" },
} satisfies Record<string, Localised>;

/** A mark for each severity, so that it does not depend on colour. */
export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };

/** What to do about rules that were not checked for want of something the call could have given. */
export const NOT_CHECKED_OPTION: Readonly<Record<string, string>> = { noRoster: "--roster" };

/** A remark after a word. */
export const inBrackets = (text: string, language: Language): string =>
  language === "zh-CN" ? `（${text}）` : ` (${text})`;

/** Parts of one remark, one after another. */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.join(language === "zh-CN" ? "，" : ", ");

/** Chinese counts need no plural; English does. */
export function entriesText(count: number, language: Language): string {
  return language === "zh-CN" ? `${count} 个申报项` : `${count} ${count === 1 ? "entry" : "entries"}`;
}

export function countsText(
  summary: { errors: number; warnings: number; infos: number },
  language: Language,
): string {
  const { errors, warnings, infos } = summary;
  return language === "zh-CN"
    ? `不符合 ${errors} 处，需核实 ${warnings} 处，提示 ${infos} 条`
    : `${errors} error${errors === 1 ? "" : "s"}, ${warnings} to verify, ${infos} note${infos === 1 ? "" : "s"}`;
}

/** Said behind the counts where a person has looked into some of the warnings and found them true. */
export function verifiedCount(count: number, language: Language): string {
  return language === "zh-CN" ? `（其中已核实 ${count} 处）` : ` (${count} of them verified)`;
}
