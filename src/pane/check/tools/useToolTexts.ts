import { toolTexts } from "../../text";
import { usePart } from "../../ui";

/** The words of what comes after the first check, in the pane's language. */
export const useToolTexts = () => toolTexts(usePart(({ language }) => language));
