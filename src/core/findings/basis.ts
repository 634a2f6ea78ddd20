import type { Language } from "../language";

const GENERAL: Readonly<Record<Language, string>> = {
  "zh-CN": "通用核对（通知未写明）",
  en: "general check (not in the notice)",
};

/** What a rule rests on, in words: its clause, or that it is a general check, which no clause of the notice carries. */
export const basisText = (clause: string | null, language: Language): string => clause ?? GENERAL[language];
