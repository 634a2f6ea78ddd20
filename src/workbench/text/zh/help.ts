/** What the help says of itself (Chinese). */
export const help = {
  title: "帮助",
  back: "返回",
  search: "在帮助中查找",
  searchHint: "输入几个字，如“退回补正”“截止日”",
  contents: "目录",
  found: (count: number): string => (count === 0 ? "没有找到，换个说法试试。" : `${count} 节中有`),
  guide: "全部帮助",
  rule: "这一条要求什么、怎么办",
  elsewhere:
    "这份核对依据是随文件带来的，没有存在这台电脑的“通知架”上，所以没有说明页。要看说明，请先在“通知架”中导入它，再打开它的规则手册。",
  aboutTheSheet:
    "这是对表格本身的核对：表是不是完整，哪些列没有认出，哪些行（空行、提示行、分组行、隐藏行等）没有当作工作室来读。通知里没有这样的条款，每张表都这样核对。提示里写明了在哪里、为什么、怎么办；照着改好以后会自动重新核对，确实不必改的可以不理会。",
  loading: "正在读取…",
  failed: "没有读到规则说明，请重新打开页面再试。",
};

export type HelpTexts = typeof help;
