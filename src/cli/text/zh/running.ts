/** What is said while a command runs: how far it is, and why it could not finish. */
export const running = {
  doing: { checking: "正在校验", compiling: "正在读取" },
  noMemory: "内存不够，没有完成；请只保留汇总表所在的工作表，另存后再试。",
  /** @param quoted what the program itself says of it */
  failed: (quoted: string): string => `程序出错，没有完成（${quoted}）。请把这一行和所用的命令告诉维护者。`,
  outputFailed: (reason: string): string => `输出写不出去：${reason}。`,
};
