import { pairTexts } from "../../core";
import * as en from "./en/notice";
import * as zh from "./zh/notice";

/** What is said of a notice's clauses: what they become, why that is not sure, how examples come out. */
export const NOTICE_TEXT = {
  kinds: pairTexts(zh.kinds, en.kinds),
  doubts: pairTexts(zh.doubts, en.doubts),
  outcomes: pairTexts(zh.outcomes, en.outcomes),
};
