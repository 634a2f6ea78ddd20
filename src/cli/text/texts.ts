import type { Language, Localised } from "../../core";
import { texts as en } from "./en";
import { texts as zh, type Texts } from "./zh";

/** What the command line says, in a language. */
export const textsIn = (language: Language): Texts => (language === "en" ? en : zh);

/** Chooses a text: `(texts) => texts.files.missing(file)`. The language is for values that are texts themselves. */
export type Say = (texts: Texts, language: Language) => string;

/** A text in both languages, for what is said where the language is not known yet. */
export const inBoth = (say: Say): Localised => ({ "zh-CN": say(zh, "zh-CN"), en: say(en, "en") });
