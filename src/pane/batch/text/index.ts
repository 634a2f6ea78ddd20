import type { Language } from "../../../core";
import { batchEn } from "./en";
import { batchZh } from "./zh";
import type { BatchTexts } from "./zh";

/** The words of a batch in a language. */
export const batchTexts = (language: Language): BatchTexts => (language === "en" ? batchEn : batchZh);

export type { BatchTexts };
