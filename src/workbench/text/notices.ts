import type { Language } from "../../core";
import { notices as en } from "./en/notices";
import type { NoticeTexts } from "./noticeTypes";
import { notices as zh } from "./zh/notices";

/** The words of the shelf, the editor and the rule book page in a language; they come with them. */
export const noticeTextsFor = (language: Language): NoticeTexts => (language === "en" ? en : zh);
