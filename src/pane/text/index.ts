import type { Language } from "../../core";
import { zh, type Texts } from "./zh";

// What is loaded on demand comes with those who ask for it, not with what is shown first.
export { batchTexts } from "./batch";
export type { BatchTexts } from "./batch";
export { compileTexts } from "./compile";
export { dialogTexts } from "./dialogs";
export { plural } from "./plural";
export { toolTexts } from "./tools";
export type { Texts } from "./zh";

/** The English words, once they have come: who reads Chinese never loads them. */
let english: Texts | null = null;

/**
 * Loads the pane's words in a language; to be awaited before that language is shown.
 *
 * @throws where their part of the program does not arrive
 */
export async function loadTexts(language: Language): Promise<void> {
  if (language === "en") english ??= (await import("./en")).en;
}

/** The pane's words in a language; Chinese ones as long as it is not loaded. */
export const textsFor = (language: Language): Texts => (language === "en" ? english : null) ?? zh;
