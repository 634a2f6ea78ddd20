import type { Language } from "../../core";
import { en } from "./en";
import type { WorkbenchTexts } from "./types";
import { zh } from "./zh";

/** The workbench's own words in a language. */
export const textsFor = (language: Language): WorkbenchTexts => (language === "en" ? en : zh);

export type { WorkbenchTexts };
