/** What is wrong with a condition of a pack, beside what its own predicate says (Chinese). */
export const faults = {
  unknownPredicate: (is: string, known: string): string => `没有“${is}”这种条件；可用的有：${known}。`,
  entryOnly: (is: string): string =>
    `“${is}”逐个判断工作室，而这条规则的 scope 是 "sheet"；请把 scope 改为 "entry"。`,
  noDeadline: "规则要看截止日，而 deadline 是 none；请写明截止日或删去这条规则。",
  unknownWord: (word: string, words: string): string => `没有“${word}”；应为：${words}。`,
  noFieldList: "只有写了 fields 的规则才能用 $field；请写字段 id。",
  unknownField: (name: string, known: string): string => `没有字段“${name}”；应为下列之一：${known}。`,
  otherKind: (is: string, kinds: readonly string[], id: string, kind: string): string =>
    `“${is}”需要类型为 ${kinds.join("、")} 的字段，而“${id}”是 ${kind}。`,
  otherUnit: (unit: string, id: string, own: string): string =>
    `单位“${unit}”与字段“${id}”的单位“${own}”不同。`,
};
