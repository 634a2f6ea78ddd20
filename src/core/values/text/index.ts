import { textsOf } from "../../language";
import { readings as en } from "./en";
import { readings as zh } from "./zh";

export type { ReadingTexts } from "./zh";

/** What was read from a cell, said to people. */
export const READING_TEXT = textsOf(zh, en);
