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
    elsewhere:
      "这份核对依据是随文件带来的，没有存在这台电脑的“通知架”上，所以没有说明页。要看说明，请先在“通知架”中导入它，再打开它的规则手册。",
    aboutTheSheet:
      "这是对表格本身的核对：表是不是完整，哪些列没有认出，哪些行（空行、提示行、分组行、隐藏行等）没有当作工作室来读。通知里没有这样的条款，每张表都这样核对。提示里写明了在哪里、为什么、怎么办；照着改好以后会自动重新核对，确实不必改的可以不理会。",
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
    elsewhere:
      "This rule pack came with the file and is not on this computer's shelf, so there is no page for it. To read about its rules, import it under Notices and open its rule book there.",
    aboutTheSheet:
      "This is about the sheet itself: whether it is whole, which columns were not recognised, and which rows (blank, hints, groups, hidden …) were not read as studios. No clause of the notice says so; every sheet is looked at in this way. The message says where, why and what to do; once that is done the sheet is checked again by itself, and what need not be changed may stay.",
    loading: "Reading …",
    failed: "The rule's page could not be read; open the page again and try once more.",
  },
} as const;

export const helpTextsFor = (language: Language): (typeof TEXTS)[Language] => TEXTS[language];
