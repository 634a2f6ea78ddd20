import { parseArgs } from "node:util";
import type { Language, Localised } from "../core";
import { callError, CallError } from "./callError";
import { rankingCall, type RankingCall } from "./rankingArguments";
import { textsIn, usageText } from "./text";

/** The ranking methods that `--method` takes (spec/report.md). */
const METHODS = ["weighted-sum", "topsis", "lexicographic"] as const;
export type MethodName = (typeof METHODS)[number];

/** One call of the command line, checked. */
export interface CheckCall extends RankingCall {
  readonly workbooks: readonly string[];
  readonly pack: string | null;
  readonly packFile: string | null;
  /** Folder of the user's own packs; null for the usual one. */
  readonly packs: string | null;
  readonly sheet: string | null;
  /** YYYY-MM-DD, or with a time of day YYYY-MM-DDTHH:mm. */
  readonly on: string | null;
  readonly roster: string | null;
  readonly json: boolean;
  readonly flagged: string | null;
  readonly unflag: string | null;
  readonly ranked: string | null;
  readonly publication: string | null;
  readonly method: MethodName;
  /** Figures of the ranked list are converted to the form's units. */
  readonly formUnits: boolean;
  readonly language: Language;
}

export type ParsedArguments =
  | { readonly kind: "call"; readonly call: CheckCall }
  | { readonly kind: "help"; readonly language: Language }
  | { readonly kind: "wrong"; readonly message: Localised; readonly language: Language };

const OPTIONS = {
  pack: { type: "string" },
  "pack-file": { type: "string" },
  packs: { type: "string" },
  sheet: { type: "string" },
  on: { type: "string" },
  roster: { type: "string" },
  json: { type: "boolean" },
  flagged: { type: "string" },
  unflag: { type: "string" },
  ranked: { type: "string" },
  publication: { type: "string" },
  weights: { type: "string" },
  method: { type: "string" },
  order: { type: "string" },
  direction: { type: "string", multiple: true },
  scale: { type: "string", multiple: true },
  combine: { type: "string", multiple: true },
  include: { type: "string", multiple: true },
  reason: { type: "string", multiple: true },
  units: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Days per month of a leap year; February is settled by `isDate`. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is an existing day, YYYY-MM-DD, optionally with THH:mm. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : (MONTH_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

function methodOf(text = "weighted-sum"): MethodName {
  const method = METHODS.find((name) => name === text);
  if (method) return method;
  throw callError((texts) => texts.refusals.method(METHODS, text));
}

/** Whether figures of the ranked list are converted to the form's units, which only the clerk decides. */
function formUnitsOf(text: string | undefined, ranked: string | undefined): boolean {
  if (text !== undefined && text !== "form" && text !== "sheet") {
    throw callError((texts) => texts.refusals.units(text));
  }
  if (text !== undefined && ranked === undefined) {
    throw callError((texts) => texts.refusals.unitsAlone);
  }
  return text === "form";
}

function parsed(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const text = (error as Error).message.split(/\.\s/)[0];
    throw callError((texts) => texts.refusals.unreadable(text), error);
  }
}

/** The language asked for, found before anything else so that errors are said in it too. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((part) => part === "--lang" || part.startsWith("--lang="));
  const value = at < 0 ? undefined : argv[at]?.includes("=") ? argv[at]?.slice(7) : argv[at + 1];
  return value === "en" ? "en" : "zh-CN";
}

/**
 * Reads the arguments of `check` (spec/report.md). Never throws; a wrong call says in one line, in both languages,
 * what is wrong and how it is written. `program` is what the user types to call it.
 */
export function parseArguments(argv: string[], program: string): ParsedArguments {
  const language = languageOf(argv);
  try {
    const { values, positionals } = parsed(argv);
    if (values.help) return { kind: "help", language };
    if (values.lang !== undefined && values.lang !== "zh-CN" && values.lang !== "en") {
      const { lang } = values;
      throw callError((texts) => texts.refusals.language(lang));
    }
    if (positionals.length === 0) {
      throw callError((texts) => texts.refusals.noWorkbook(program));
    }
    if (values.pack !== undefined && values["pack-file"] !== undefined) {
      throw callError((texts) => texts.refusals.packTwice);
    }
    const { on } = values;
    if (on !== undefined && !isDate(on)) throw callError((texts) => texts.refusals.date("--on", on));
    const outputs = (["flagged", "unflag", "ranked", "publication"] as const).filter(
      (name) => values[name] !== undefined,
    );
    if (outputs.length > 0 && positionals.length > 1) {
      throw callError((texts) => texts.refusals.oneWorkbook(`--${outputs[0]}`));
    }
    const call: CheckCall = {
      workbooks: positionals,
      pack: values.pack ?? null,
      packFile: values["pack-file"] ?? null,
      packs: values.packs ?? null,
      sheet: values.sheet ?? null,
      on: on ?? null,
      roster: values.roster ?? null,
      json: values.json ?? false,
      flagged: values.flagged ?? null,
      unflag: values.unflag ?? null,
      ranked: values.ranked ?? null,
      publication: values.publication ?? null,
      method: methodOf(values.method),
      formUnits: formUnitsOf(values.units, values.ranked),
      ...rankingCall(values),
      language,
    };
    return { kind: "call", call };
  } catch (error) {
    if (error instanceof CallError) return { kind: "wrong", message: error.text, language };
    throw error;
  }
}

/** The usage text. */
export function helpText(language: Language, packIds: readonly string[], program: string): string {
  const { head, options, exit } = textsIn(language).usage.check;
  return usageText(head(program), options(packIds, METHODS), exit, 32);
}
