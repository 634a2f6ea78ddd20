/** What a proposal makes of a clause. */
export const kinds = {
  rule: "规则",
  checklist: "清单",
  fact: "事实",
  notAboutTheSheet: "与表无关",
};

/** Why a proposal is not sure. */
export const doubts = {
  attachedStandard: "写在所附标准里，以通知正文为准",
  newColumn: "表上没有这一栏，要添加",
  senders: "看不准指哪些推荐单位",
  wording: "措辞看不出是不是要求",
  saidElsewhere: "别处说得更具体",
  alternative: "另有途径也可以，表中没有对应的栏",
  exception: "只对一部分单位，或允许例外",
  fromForm: "通知没有明写，由表样得出",
  remainder: "这一条其余的话",
};

/** What a rule says of an example. */
export const outcomes = {
  met: "符合",
  notMet: "不符合",
  missing: "缺填",
  malformed: "读不懂",
  notApplicable: "不适用",
  needsJudgement: "需核实",
};
