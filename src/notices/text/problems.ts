import { pairTexts, textsOf } from "../../core";
import * as en from "./en/problems";
import * as zh from "./zh/problems";

/** Why no draft can be made of a text, a sentence each. */
export const PROBLEM_TEXT = pairTexts(zh.problems, en.problems);

/** What is said of a notice's file that could be read in part. */
export const READING_TEXT = textsOf(zh.reading, en.reading);
