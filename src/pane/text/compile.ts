import type { Language } from "../../core";
import { batchTexts } from "./batch";
import { compile as en } from "./en/compile";
import { compile as zh } from "./zh/compile";
import type { CompileTexts } from "./zh/compile";

/** The words of compiling in Excel, in a language, with those that every batch has. */
export function compileTexts(language: Language) {
  const batch = batchTexts(language);
  const words: CompileTexts = language === "en" ? en : zh;
  return { language, words, batch: { ...batch, remedies: words.remedies } };
}
