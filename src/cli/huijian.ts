import type { Language, Localised } from "../core";
import { languageOf } from "./arguments";
import { asCommand } from "./failures";

declare const PRODUCT_VERSION: string | undefined;

/** A subcommand: what it does, in one line, and where it begins. Its code is loaded when it is called. */
interface Command {
  readonly name: string;
  readonly does: Localised;
  /** Loads the command's `main`: its arguments and the words that a user types to call it; answers the exit status. */
  load(): Promise<{ main(argv: string[], program: string): Promise<number> }>;
}

const COMMANDS: readonly Command[] = [
  {
    name: "check",
    does: {
      "zh-CN": "校验推荐汇总表，打印结果，或另存标记副本、排序名单、公示稿",
      en: "checks summary sheets; prints a report, or writes a flagged copy, the ranked list, the publication copy",
    },
    load: () => import("./check"),
  },
  {
    name: "compile",
    does: {
      "zh-CN": "把许多文件的汇总表合成一份，列出重复、未报和改动",
      en: "joins the sheets of many files into one; lists duplicates, who is missing, what changed",
    },
    load: () => import("./compile"),
  },
  {
    name: "form",
    does: { "zh-CN": "生成带填写提示的空白表", en: "writes an empty official form with input hints" },
    load: () => import("./form"),
  },
  {
    name: "notice",
    does: {
      "zh-CN": "从通知的文字起草核对依据",
      en: "drafts a rule pack from the text of a notice",
    },
    load: () => import("./notice"),
  },
];

function helpText(language: Language): string {
  const chinese = language === "zh-CN";
  return [
    chinese ? "用法：huijian <命令> [选项]" : "Usage: huijian <command> [options]",
    "",
    ...COMMANDS.map(({ name, does }) => `  ${name.padEnd(10)}${does[language]}`),
    "",
    chinese
      ? "huijian <命令> --help 查看该命令的全部选项。"
      : "huijian <command> --help lists all its options.",
  ].join("\n");
}

/**
 * `huijian <command> …`: the command line of the installed package. Answers the command's exit status; 2 for a command
 * that does not exist, with one line on standard error.
 */
export async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  const language = languageOf(argv);
  const command = COMMANDS.find((each) => each.name === name);
  if (command) {
    return asCommand(language, async () => (await command.load()).main(rest, `huijian ${command.name}`));
  }
  if (name === "--version") {
    console.log(typeof PRODUCT_VERSION === "string" ? PRODUCT_VERSION : "0");
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name.startsWith("--lang")) {
    console.log(helpText(language));
    return 0;
  }
  const known = COMMANDS.map((each) => each.name).join(language === "en" ? ", " : "、");
  console.error(
    language === "en"
      ? `There is no command "${name}"; there are ${known}. See huijian --help.`
      : `没有命令「${name}」，可用的有 ${known}。用 huijian --help 查看用法。`,
  );
  return 2;
}
