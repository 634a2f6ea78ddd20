import type { Language } from "../../core";
import { batch as en } from "./en/batch";
import { batch as zh } from "./zh/batch";
import type { BatchTexts } from "./zh/batch";

/** The words of a batch of many files in a language. */
export const batchTexts = (language: Language): BatchTexts => (language === "en" ? en : zh);

export type { BatchTexts };
