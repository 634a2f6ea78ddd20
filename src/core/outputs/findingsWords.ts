import type { Language, Localised } from "../language";
import type { Severity } from "../pack";
import type { NotChecked } from "../review";

const SEVERITY: Readonly<Record<Severity, Localised>> = {
  error: { "zh-CN": "不符合", en: "error" },
  warning: { "zh-CN": "需核实", en: "verify" },
  info: { "zh-CN": "提示", en: "note" },
};

/** What a severity is called in sheets and notes. */
export function severityLabel(severity: Severity, language: Language): string {
  return SEVERITY[severity][language];
}

const REASONS: Readonly<Record<NotChecked["reason"], Localised>> = {
  missing: { "zh-CN": "有关单元格没有填写，填写后才能核对", en: "the cells concerned are not filled" },
  malformed: { "zh-CN": "有关单元格读不出来，改正后才能核对", en: "the cells concerned cannot be read" },
  missingColumn: { "zh-CN": "表上没有这一列", en: "the sheet has no such column" },
  noRoster: { "zh-CN": "没有提供已命名工作室名单", en: "no roster of studios already named was given" },
  systemError: {
    "zh-CN": "程序故障，本项不算通过",
    en: "a fault of the program; this does not count as passed",
  },
};

/** Why a rule was not checked, as a sentence. */
export function reasonText(reason: NotChecked["reason"], language: Language): string {
  return REASONS[reason][language];
}

/** The fixed words of the findings sheet. */
export const FINDINGS_TEXT = {
  sheetName: { "zh-CN": "校验结果", en: "校验结果" },
  title: { "zh-CN": "校验结果", en: "Findings" },
  severity: { "zh-CN": "级别", en: "Severity" },
  cell: { "zh-CN": "位置", en: "Cell" },
  hostUnit: { "zh-CN": "所属单位", en: "Host unit" },
  studio: { "zh-CN": "创新工作室", en: "Studio" },
  field: { "zh-CN": "栏目", en: "Field" },
  found: { "zh-CN": "填报内容", en: "Found" },
  required: { "zh-CN": "要求", en: "Required" },
  clause: { "zh-CN": "依据条款", en: "Clause" },
  place: { "zh-CN": "填在哪个文件", en: "Typed in" },
  message: { "zh-CN": "问题", en: "What is wrong" },
  action: { "zh-CN": "怎么办", en: "What to do" },
  wholeSheet: { "zh-CN": "整张表", en: "the sheet" },
  blank: { "zh-CN": "（空）", en: "(blank)" },
  none: { "zh-CN": "没有发现问题。", en: "Nothing was found." },
  noneOfChecked: {
    "zh-CN": "核对过的内容没有发现问题；另有未能核对的项目，列在后面，不等于符合。",
    en: "Nothing was found in what was checked; what was not checked is listed below and is not thereby met.",
  },
  ready: { "zh-CN": "表上已没有不符合项。", en: "Nothing on the sheet stands in the way of sending." },
  notReady: { "zh-CN": "还不能报送。", en: "Not ready to send." },
  sendBack: {
    "zh-CN": "退回各单位补正（一格一条，可直接复制到消息里）",
    en: "To send back, one message per host unit, ready to paste",
  },
  noUnit: { "zh-CN": "（未填所属单位）", en: "(host unit not given)" },
  noSendBack: { "zh-CN": "没有需要退回补正的单位。", en: "Nothing needs to be sent back." },
  notChecked: { "zh-CN": "未能核对的项目及原因", en: "What was not checked, and why" },
  allChecked: { "zh-CN": "表上能核对的项目都已核对。", en: "Everything that a sheet can show was checked." },
  rule: { "zh-CN": "项目", en: "Rule" },
  reason: { "zh-CN": "原因", en: "Why" },
  entries: { "zh-CN": "涉及", en: "Concerns" },
  byHand: {
    "zh-CN": "表上看不出来、要由人核对的事项",
    en: "What a sheet cannot show and a person has to tick",
  },
  perStudio: { "zh-CN": "每个工作室", en: "each studio" },
  perSubmission: { "zh-CN": "整批材料", en: "the submission" },
  systemError: { "zh-CN": "程序故障（请反馈给开发者）", en: "Fault of the program (please report it)" },
} as const satisfies Record<string, Localised>;
