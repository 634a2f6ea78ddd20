import { parseArgs } from "node:util";
import type { Language } from "../../core";
import { isDate } from "../arguments";
import { callError } from "../callError";
import { textsIn, usageText } from "../text";

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
    throw callError((texts) => texts.refusals.unreadable(text), error);
  }
}

const dateOption = (option: string, text: string | undefined): string | null => {
  if (text === undefined) return null;
  if (isDate(text)) return text;
  throw callError((texts) => texts.refusals.date(option, text));
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
    const { lang } = values;
    throw callError((texts) => texts.refusals.language(lang));
  }
  if (positionals.length === 0) {
    throw callError((texts) => texts.refusals.noFiles);
  }
  if (values.pack !== undefined && values["pack-file"] !== undefined) {
    throw callError((texts) => texts.refusals.packTwice);
  }
  const { duplicates } = values;
  if (duplicates !== undefined && duplicates !== "first" && duplicates !== "last") {
    throw callError((texts) => texts.refusals.duplicates(duplicates));
  }
  return {
    inputs: positionals,
    out: values.out ?? null,
    pack: values.pack ?? null,
    packFile: values["pack-file"] ?? null,
    packs: values.packs ?? null,
    on: dateOption("--on", values.on),
    sheet: values.sheet ?? null,
    expected: values.expected ?? null,
    roster: values.roster ?? null,
    previous: values.previous ?? null,
    notices: values.notices ?? null,
    overview: values.overview ?? null,
    duplicates: duplicates ?? null,
    due: dateOption("--due", values.due),
    contact: values.contact ?? "",
    json: values.json ?? false,
    language,
  };
}

/** The usage text of `compile`. @param program the words that a user types to call it */
export function compileHelp(language: Language, program: string): string {
  const { head, options, exit } = textsIn(language).usage.compile;
  return usageText(head(program), options, exit, 28);
}
