import type { Language } from "../../core";
import { en } from "./en";
import { zh, type Texts } from "./zh";

export type { Texts } from "./zh";

/** The pane's words in a language. */
export const textsFor = (language: Language): Texts => (language === "en" ? en : zh);
