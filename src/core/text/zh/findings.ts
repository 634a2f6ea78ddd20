/** What severities are called in sheets and notes. */
export const severities = {
  error: "不符合",
  warning: "需核实",
  info: "提示",
};

/** Why a rule was not checked. */
export const notChecked = {
  missing: "有关单元格没有填写，填写后才能核对",
  malformed: "有关单元格读不出来，改正后才能核对",
  missingColumn: "表上没有这一列",
  noRoster: "没有提供已命名工作室名单",
  systemError: "程序故障，本项不算通过",
};

/** The fixed words of the findings sheet. */
export const findings = {
  sheetName: "校验结果",
  title: "校验结果",
  severity: "级别",
  cell: "位置",
  hostUnit: "所属单位",
  studio: "创新工作室",
  field: "栏目",
  found: "填报内容",
  required: "要求",
  clause: "依据条款",
  place: "填在哪个文件",
  message: "问题",
  action: "怎么办",
  wholeSheet: "整张表",
  blank: "（空）",
  none: "没有发现问题。",
  noneOfChecked: "核对过的内容没有发现问题；另有未能核对的项目，列在后面，不等于符合。",
  ready: "表上已没有不符合项。",
  notReady: "还不能报送。",
  sendBack: "退回各单位补正（一格一条，可直接复制到消息里）",
  noUnit: "（未填所属单位）",
  noSendBack: "没有需要退回补正的单位。",
  notChecked: "未能核对的项目及原因",
  allChecked: "表上能核对的项目都已核对。",
  rule: "项目",
  reason: "原因",
  entries: "涉及",
  byHand: "表上看不出来、要由人核对的事项",
  perStudio: "每个工作室",
  perSubmission: "整批材料",
  systemError: "程序故障（请反馈给开发者）",
};

/** What the findings sheet and the notes of cells say in sentences. */
export const findingSentences = {
  /** `state`: whether the sheet is ready to be sent. */
  counts: (entries: number, errors: number, warnings: number, infos: number, state: string): string =>
    `共 ${entries} 个申报工作室：不符合 ${errors} 项，需核实 ${warnings} 项，提示 ${infos} 项。${state}`,
  /** What was checked, and by what; `draft` is what is to be known of a pack that is one. */
  checkedBy: (document: string, pack: string, draft: string | null, day: string, sheet: string): string =>
    `依据：${document}（核对依据 ${pack}${draft === null ? "" : `，${draft}`}）；计算截止日 ${day}；工作表“${sheet}”。`,
  /** In place of what to do, where a person found a warning true: who and when, and what they noted or "". */
  verified: (by: readonly string[], note: string): string =>
    `已核实，属实（${by.join("，")}）${note === "" ? "" : `：${note}`}`,
  studios: (count: number): string => `${count} 个工作室`,
  /** A finding in the note of its cell; `basis` is one of the two below, or "". */
  note: (severity: string, message: string, basis: string, action: string): string =>
    `【${severity}】${message}${basis}\n→ ${action}`,
  clause: (clause: string): string => `（依据：${clause}）`,
  noClause: (basis: string): string => `〔${basis}〕`,
};
