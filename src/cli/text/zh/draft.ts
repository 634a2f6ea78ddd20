/** The draft of a pack from a notice, printed for a person. Clauses are named by their numbers. */
export const draft = {
  mind: "注意",
  title: "标题",
  number: "文号",
  issuer: "发文单位",
  issued: "发文日期",
  deadline: "截止",
  eachYear: (monthDay: string): string => `每年 ${monthDay}`,
  inYear: (year: string, day: string): string => `（${year} 年为 ${day}）`,
  notGiven: "（没有写）",
  form: "表样",
  noForm: "通知没有附汇总表，栏目按条款的要求来定",
  columns: (count: number): string => `${count} 栏`,

  proposals: "一、各条款的提议（✓ 有把握，? 要看一看）",
  contradictions: "二、前后不一致，请定以哪一处为准",
  notUnderstood: "三、没有看懂的",
  nothing: "没有",

  comparedWithPack: (pack: string): string => `四、与核对依据 ${pack} 相比`,
  sameRules: (count: number): string => `相同的规则：${count} 条`,
  changedRule: (rule: string, before: string, after: string, clause: string): string =>
    `有变化：${rule}  ${before} → ${after}（${clause}）`,
  newRule: (demand: string, clause: string): string => `新增：${demand}（${clause}）`,
  goneRule: (rule: string, title: string): string => `通知里没有找到：${rule}  ${title}`,

  /** Rules and decisions taken over from last year's pack. */
  asLastYear: (count: number): string => `照去年处理：${count} 条`,
  toLookAt: (clauses: readonly string[]): string =>
    `要看一看的条款：${clauses.length === 0 ? "没有" : clauses.join("、")}`,
  notBorne: (title: string, clause: string): string =>
    `去年有、今年没有找到依据，没有采用：${title}（去年 ${clause}）`,

  comparedWithNotice: "四、与去年的通知相比",
  sameClauses: (count: number): string => `没有变的条款：${count} 条`,
  changed: "有变化",
  added: "新增",
  gone: "去掉",

  examples: "略低于、等于、略高于时：",
};
