import { textsOf } from "../language";
import { duplicates as en } from "./en/duplicates";
import { duplicates as zh } from "./zh/duplicates";

/** What is said of entries of a batch that are put forward twice, or may be. */
export const DUPLICATES_TEXT = textsOf(zh, en);
