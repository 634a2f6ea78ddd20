/** What a drafted pack says of its clauses that is not in the notice (Chinese). */
export const drafted = {
  toBeNamed: (count: string): string => `拟命名 ${count} 个`,
  /** Why a clause that nobody decided on has become nothing. */
  undecided: "起草时没有采用，需要由人确认这一条对汇总表有没有要求",
  /** Of a clause that the notice does not have. */
  added: "自己添加的",
};
