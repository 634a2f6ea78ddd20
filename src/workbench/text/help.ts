import type { Language } from "../../core";
import { help as en } from "./en/help";
import { help as zh } from "./zh/help";
import type { HelpTexts } from "./zh/help";

/** What the help says of itself in a language; it comes with the help. */
export const helpTextsFor = (language: Language): HelpTexts => (language === "en" ? en : zh);
