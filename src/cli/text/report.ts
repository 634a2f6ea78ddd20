import { pairTexts } from "../../core";
import { texts as en } from "./en";
import { texts as zh } from "./zh";

/** The fixed words of the report printed for a person. */
export const TEXT = pairTexts(zh.report, en.report);
