import type { Language } from "../../core";
import { errors as en } from "./en/errors";
import { errors as zh } from "./zh/errors";
import type { HostTexts } from "./zh/errors";

/** What goes wrong between the product and a workbook, in a language. */
export const hostTexts = (language: Language): HostTexts => (language === "en" ? en : zh);
