import type { Language } from "../../core";

/** What the help says of itself. */
const TEXTS = {
  "zh-CN": {
    title: "帮助",
    back: "返回",
    search: "在帮助中查找",
    searchHint: "输入几个字，如“退回补正”“截止日”",
    contents: "目录",
    found: (count: number) => (count === 0 ? "没有找到，换个说法试试。" : `${count} 节中有`),
    guide: "全部帮助",
    rule: "这一条要求什么、怎么办",
    ruleUnknown: "这份核对依据是自己编写的，说明在“通知架”里打开它的规则手册查看。",
    loading: "正在读取…",
    failed: "没有读到规则说明，请重新打开页面再试。",
  },
  en: {
    title: "Help",
    back: "Back",
    search: "Search the help",
    searchHint: "A word or two, such as “send back” or “deadline”",
    contents: "Contents",
    found: (count: number) =>
      count === 0 ? "Nothing found; try other words." : `In ${count} ${count === 1 ? "section" : "sections"}`,
    guide: "All of the help",
    rule: "What this rule asks, and what to do",
    ruleUnknown: "This rule pack is your own; its rule book is under Notices.",
    loading: "Reading …",
    failed: "The rule's page could not be read; open the page again and try once more.",
  },
} as const;

export const helpTextsFor = (language: Language): (typeof TEXTS)[Language] => TEXTS[language];
