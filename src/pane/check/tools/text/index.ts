import { usePart } from "../../../ui";
import { en } from "./en";
import { zh } from "./zh";
import type { ToolTexts } from "./zh";

/** The words of what comes after the first check, in the pane's language; they come with it. */
export const useToolTexts = (): ToolTexts => (usePart(({ language }) => language) === "en" ? en : zh);
