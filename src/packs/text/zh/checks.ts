/** What is wrong between the parts of a pack that each have the right shape (Chinese). */
export const checks = {
  repeated: (id: string): string => `“${id}”重复；每个只能出现一次。`,
  /** @param known the ids of all fields */
  unknownField: (name: string, known: string): string => `没有字段“${name}”；应为下列之一：${known}。`,
  noSuchDay: (text: string): string => `没有“${text}”这一天（或时刻）。`,

  fields: {
    noUnit: (kind: string): string => `类型为 ${kind} 的字段没有单位；请去掉 unit。`,
    unitInHeader: (unit: string): string => `栏名应以单位结尾，如“……（${unit}）”。`,
    fewChoices: "choice 字段至少要有两个可选值。",
    noChoices: "只有 choice 和 yesNo 字段有可选值。",
    otherChoice: (choice: string): string => `“${choice}”不在 choices 中。`,
  },

  rules: {
    anchorLabel: "anchorLabel 只用于 scope 为 sheet 的规则。",
    /** @param known all placeholders */
    placeholder: (name: string, known: string): string => `没有占位符 {${name}}；可用的有：${known}。`,
    noFieldInCheck:
      '规则写了 fields，但条件里没有用到 $field；请在条件中用 "$field" 代表各字段，或去掉 fields。',
    fewCases: (id: string, least: number): string => `规则“${id}”至少要有 ${least} 个用例。`,
    /** Of a case. @param fields the ids of the fields that its rule is over */
    caseNeedsField: (fields: string): string => `要写明判断哪个字段，应为下列之一：${fields}。`,
    caseHasField: "这条规则不是逐字段的；请去掉 field。",
  },

  clauses: {
    missing: (clause: string): string => `clauses 中没有条款“${clause}”；请补上。`,
    notListed: (clause: string, id: string): string => `clauses 中条款“${clause}”的 refs 没有列出“${id}”。`,
    unknownRef: (ref: string): string => `没有名为“${ref}”的规则、清单项或事实。`,
    refersToNothing: "与表无关的条款不能再引用规则等。",
    noReason: "请写明为什么与表无关。",
    noSuchRef: (became: string): string => `became 是 ${became}，refs 中至少要有一个${became}。`,
  },

  criteria: {
    noFigure: (name: string): string => `“${name}”不是数字字段，不能作为排序依据。`,
    weights: (sum: number): string => `各权重之和应为 1，现为 ${sum}。`,
    noDate: (name: string): string => `“${name}”不是本表的日期字段，不能用来计算整年数。`,
    noRange: "参照值的下限应小于上限。",
  },

  sampleLacks: (id: string): string => `样例缺少字段“${id}”。`,
};
