import { pairTexts } from "../../core";
import { texts as en } from "./en";
import { texts as zh } from "./zh";

/** What is said of a notice's clauses: what they become, why that is not sure, how examples come out. */
export const NOTICE_TEXT = {
  kinds: pairTexts(zh.notice.kinds, en.notice.kinds),
  doubts: pairTexts(zh.notice.doubts, en.notice.doubts),
  outcomes: pairTexts(zh.notice.outcomes, en.notice.outcomes),
};
