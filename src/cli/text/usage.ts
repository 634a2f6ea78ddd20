import type { Language } from "../../core";
import { usage as en } from "./en/usage";
import { usage as zh } from "./zh/usage";
import type { Usage } from "./zh/usage";

/** What the commands say of themselves, in a language. */
export const usageIn = (language: Language): Usage => (language === "en" ? en : zh);

/** A usage text: how the command is called, a line for each option, what it returns. */
export const usageText = (
  head: string,
  options: Readonly<Record<string, string>>,
  exit: string,
  width: number,
): string =>
  [
    head,
    "",
    ...Object.entries(options).map(([option, does]) => `  ${option.padEnd(width)}${does}`),
    "",
    exit,
  ].join("\n");
