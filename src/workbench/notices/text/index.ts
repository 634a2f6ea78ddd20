import type { Language } from "../../../core";
import { en } from "./en";
import type { NoticeTexts } from "./types";
import { zh } from "./zh";

export type { NoticeTexts } from "./types";

export const noticeTextsFor = (language: Language): NoticeTexts => (language === "en" ? en : zh);
