import { pairTexts } from "../../core";
import { report as en } from "./en/report";
import { report as zh } from "./zh/report";

/** The fixed words of the report printed for a person. */
export const TEXT = pairTexts(zh, en);
