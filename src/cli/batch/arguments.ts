import { parseArgs } from "node:util";
import type { Language } from "../../core";
import { isDate } from "../arguments";
import { callError } from "../callError";

/** One call of `compile`, checked. */
export interface CompileCall {
  /** Files and folders, as given. */
  readonly inputs: readonly string[];
  readonly out: string | null;
  readonly pack: string | null;
  readonly packFile: string | null;
  /** The folder of the user's own packs; null for the usual one. */
  readonly packs: string | null;
  readonly on: string | null;
  readonly sheet: string | null;
  readonly expected: string | null;
  readonly roster: string | null;
  readonly previous: string | null;
  /** A folder. */
  readonly notices: string | null;
  readonly overview: string | null;
  readonly duplicates: "first" | "last" | null;
  /** Until when units are to answer, YYYY-MM-DD; null: the pack's deadline. */
  readonly due: string | null;
  readonly contact: string;
  readonly json: boolean;
  readonly language: Language;
}

const OPTIONS = {
  out: { type: "string" },
  pack: { type: "string" },
  "pack-file": { type: "string" },
  packs: { type: "string" },
  on: { type: "string" },
  sheet: { type: "string" },
  expected: { type: "string" },
  roster: { type: "string" },
  previous: { type: "string" },
  notices: { type: "string" },
  overview: { type: "string" },
  duplicates: { type: "string" },
  due: { type: "string" },
  contact: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function parsed(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const text = (error as Error).message.split(/\.\s/)[0];
    throw callError(`命令写法不对：${text}。用 --help 查看用法。`, `Wrong call: ${text}. See --help.`, error);
  }
}

const dateOption = (name: string, text: string | undefined): string | null => {
  if (text === undefined) return null;
  if (isDate(text)) return text;
  throw callError(
    `--${name} 的日期「${text}」不存在或写法不对，应为 2020-09-25 这样的日期。`,
    `--${name} "${text}" is not an existing date written like 2020-09-25.`,
  );
};

/**
 * Reads the arguments of `compile`; null asks for help.
 *
 * @throws CallError one line saying what is wrong and how it is written
 */
export function parseCompileArguments(argv: string[], language: Language): CompileCall | null {
  const { values, positionals } = parsed(argv);
  if (values.help) return null;
  if (values.lang !== undefined && values.lang !== "zh-CN" && values.lang !== "en") {
    throw callError(
      `--lang 只能是 zh-CN 或 en，不能是「${values.lang}」。`,
      `--lang is zh-CN or en, not "${values.lang}".`,
    );
  }
  if (positionals.length === 0) {
    throw callError(
      "没有指定文件或文件夹。用法：npm run -s compile -- 各县/ --out 汇总.xlsx（--help 查看全部选项）。",
      "No file or folder given. Usage: npm run -s compile -- counties/ --out summary.xlsx (--help lists all options).",
    );
  }
  if (values.pack !== undefined && values["pack-file"] !== undefined) {
    throw callError("--pack 与 --pack-file 只能用一个。", "Give --pack or --pack-file, not both.");
  }
  const { duplicates } = values;
  if (duplicates !== undefined && duplicates !== "first" && duplicates !== "last") {
    throw callError(
      `--duplicates 只能是 first（留先给的）或 last（留后给的），不能是「${duplicates}」。`,
      `--duplicates is first or last (of the files as given), not "${duplicates}".`,
    );
  }
  return {
    inputs: positionals,
    out: values.out ?? null,
    pack: values.pack ?? null,
    packFile: values["pack-file"] ?? null,
    packs: values.packs ?? null,
    on: dateOption("on", values.on),
    sheet: values.sheet ?? null,
    expected: values.expected ?? null,
    roster: values.roster ?? null,
    previous: values.previous ?? null,
    notices: values.notices ?? null,
    overview: values.overview ?? null,
    duplicates: duplicates ?? null,
    due: dateOption("due", values.due),
    contact: values.contact ?? "",
    json: values.json ?? false,
    language,
  };
}

const HELP: readonly (readonly [option: string, zh: string, en: string])[] = [
  [
    "--out <out.xlsx>",
    "汇总表：正式表样，另有“来源”“汇总情况”两张表，问题已标出",
    "the compiled list in the official form, with its sources, the state of the batch and findings marked",
  ],
  ["--pack <id>", "核对依据；不写则按多数文件的表头选", "rule pack; without it, the one of most files"],
  ["--pack-file <file>", "自己的核对依据（JSON 文件）", "a rule pack of your own (JSON)"],
  ["--packs <folder>", "放自己的核对依据的文件夹", "a folder of your own packs"],
  ["--on <YYYY-MM-DD>", "计算截止日；不写则用核对依据的", "reference date; without it, the pack's own"],
  [
    "--sheet <name>",
    "只汇总这个名称的工作表；不写则汇总每个对得上的可见工作表",
    "only sheets of this name; without it, every visible sheet in the form",
  ],
  [
    "--expected <units>",
    "应报单位名单（工作簿、CSV 或一行一个的文本）",
    "units expected to hand in (workbook, CSV, or one per line)",
  ],
  ["--roster <file>", "已命名工作室名单（工作簿或 CSV）", "studios already named (workbook or CSV)"],
  [
    "--previous <summary.xlsx>",
    "上一次的汇总表：列出改了什么",
    "an earlier compiled list: what changed since",
  ],
  [
    "--notices <folder>",
    "给每个单位的补正通知：文字、可打印的页、只有自己行的小表",
    "for each unit what to put right: a text, a page to print, a small workbook",
  ],
  ["--overview <out.xlsx>", "各单位总览", "an overview of all units"],
  [
    "--duplicates first|last",
    "同一工作室、同一负责人重复时留先给或后给的文件；不写则都留下并列出",
    "keep the first or the last of studios put forward twice; without it all are kept and listed",
  ],
  [
    "--due <YYYY-MM-DD>",
    "要求报回的日期；不写则用通知的截止日期",
    "until when units are to answer; without it, the notice's deadline",
  ],
  ["--contact <text>", "通知上的联系人和电话", "whom to ask, for the notices"],
  ["--json", "只在标准输出打印 JSON 报告", "print the JSON report on standard output and nothing else"],
  ["--lang zh-CN|en", "界面语言", "language"],
];

/** The usage text of `compile`. @param program the words that a user types to call it */
export function compileHelp(language: Language, program: string): string {
  const zh = language === "zh-CN";
  return [
    zh
      ? `用法：${program} <文件|文件夹> … --out 汇总.xlsx [选项]`
      : `Usage: ${program} <file|folder> … --out summary.xlsx [options]`,
    "",
    ...HELP.map(([option, chinese, english]) => `  ${option.padEnd(28)}${zh ? chinese : english}`),
    "",
    zh
      ? "退出状态：0 没有不符合项，也没有待处理的重复（--duplicates 处理掉的不算）；1 有；2 一份也汇总不了，或命令写错。"
      : "Exit status: 0 nothing of severity error and no duplicates left (those that --duplicates settled do not count); 1 some; 2 nothing could be compiled, or a wrong call.",
  ].join("\n");
}
