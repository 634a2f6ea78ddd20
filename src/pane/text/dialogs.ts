import type { Language } from "../../core";
import { dialogs as en } from "./en/dialogs";
import { dialogs as zh } from "./zh/dialogs";
import type { DialogTexts } from "./zh/dialogs";

/** Words of the questions that are asked before a list is made; they come with their dialogs. */
export const dialogTexts = (language: Language): DialogTexts => (language === "en" ? en : zh);
