import type { Language } from "../../core";
import { phrases as en } from "./en/phrases";
import { phrases as zh } from "./zh/phrases";
import type { Counts, Phrases } from "./zh/phrases";

const phrasesIn = (language: Language): Phrases => (language === "en" ? en : zh);

/** A remark after a word. */
export const inBrackets = (text: string, language: Language): string => phrasesIn(language).inBrackets(text);

/** Parts of one remark, one after another. */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.join(phrasesIn(language).comma);

export const entriesText = (count: number, language: Language): string => phrasesIn(language).entries(count);

export const countsText = (counts: Counts, language: Language): string => phrasesIn(language).counts(counts);

/** Said behind the counts where a person has looked into some of the warnings and found them true. */
export const verifiedCount = (count: number, language: Language): string =>
  phrasesIn(language).verified(count);
