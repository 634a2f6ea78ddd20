import { parseArgs } from "node:util";
import type { Language } from "../../core";
import { isDate } from "../arguments";
import { callError } from "../callError";
import { usageIn, usageText } from "../text";

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

/** The usage text of `compile`. @param program the words that a user types to call it */
export function compileHelp(language: Language, program: string): string {
  const { head, options, exit } = usageIn(language).compile;
  return usageText(head(program), options, exit, 28);
}
