import type { Language } from "../../core";
import { textsIn } from "./texts";
import type { Counts } from "./zh/phrases";

/** A remark after a word. */
export const inBrackets = (text: string, language: Language): string =>
  textsIn(language).phrases.inBrackets(text);

/** Parts of one remark, one after another. */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.join(textsIn(language).phrases.comma);

export const entriesText = (count: number, language: Language): string =>
  textsIn(language).phrases.entries(count);

export const countsText = (counts: Counts, language: Language): string =>
  textsIn(language).phrases.counts(counts);

/** Said behind the counts where a person has looked into some of the warnings and found them true. */
export const verifiedCount = (count: number, language: Language): string =>
  textsIn(language).phrases.verified(count);
