import type { Language } from "../../core";
import { tools as en } from "./en/tools";
import { tools as zh } from "./zh/tools";
import type { ToolTexts } from "./zh/tools";

/** The words of what comes after the first check, in a language; they come with it. */
export const toolTexts = (language: Language): ToolTexts => (language === "en" ? en : zh);
