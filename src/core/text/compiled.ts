import type { Language } from "../language";
import { compiled as en } from "./en/compiled";
import { compiled as zh } from "./zh/compiled";
import type { CompiledTexts } from "./zh/compiled";

/** The words of the sheets beside a compiled list, and of the overview of a city. */
export const compiledTexts = (language: Language): CompiledTexts => (language === "en" ? en : zh);
