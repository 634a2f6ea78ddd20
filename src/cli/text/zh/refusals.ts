/** What is wrong with a call, and how it is written. */
export const refusals = {
  /** @param said what Node says of it */
  unreadable: (said: string | undefined): string => `命令写法不对：${said}。用 --help 查看用法。`,
  unknownCommand: (name: string, known: readonly string[]): string =>
    `没有命令「${name}」，可用的有 ${known.join("、")}。用 huijian --help 查看用法。`,
  language: (given: string): string => `--lang 只能是 zh-CN 或 en，不能是「${given}」。`,
  date: (option: string, given: string): string =>
    `${option} 的日期「${given}」不存在或写法不对，应为 2020-09-25 这样的日期。`,
  packTwice: "--pack 与 --pack-file 只能用一个。",

  noWorkbook: (program: string): string =>
    `没有指定工作簿。用法：${program} 汇总表.xlsx（--help 查看全部选项）。`,
  oneWorkbook: (option: string): string => `${option} 一次只能处理一个工作簿。`,
  method: (known: readonly string[], given: string): string =>
    `--method 只能是 ${known.join("、")} 之一，不能是「${given}」。`,
  units: (given: string): string => `--units 只能是 sheet 或 form，不能是「${given}」。`,
  unitsAlone: "--units 要与 --ranked 一起用。",

  noFiles: "没有指定文件或文件夹。用法：npm run -s compile -- 各县/ --out 汇总.xlsx（--help 查看全部选项）。",
  duplicates: (given: string): string =>
    `--duplicates 只能是 first（留先给的）或 last（留后给的），不能是「${given}」。`,

  noNotice: "请指定一个通知文件（.docx 或 .txt）。用 --help 查看用法。",
  accept: (given: string): string => `--accept 只能是 sure，不能是「${given}」。`,
  id: (given: string): string =>
    `--id 只能用小写字母、数字和短横线，以字母开头，如 yunfan-2027，不能是「${given}」。`,
  noPackFile: "写出核对依据要用 --out 指定文件。",
};
