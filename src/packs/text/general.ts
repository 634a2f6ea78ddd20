import { pairTexts } from "../../core";
import { general as en } from "./en/general";
import { general as zh } from "./zh/general";

/** What the general checks are called. */
export const GENERAL_TEXT = pairTexts(zh, en);
