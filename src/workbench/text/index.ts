import type { Language } from "../../core";
import { en } from "./en";
import type { WorkbenchTexts } from "./types";
import { zh } from "./zh";

/** The workbench's own words in a language. */
export const textsFor = (language: Language): WorkbenchTexts => (language === "en" ? en : zh);

// What is loaded on demand comes with those who ask for it, not with the page.
export { helpTextsFor } from "./help";
export { noticeTextsFor } from "./notices";
export type { NoticeTexts } from "./noticeTypes";
export type { WorkbenchTexts };
