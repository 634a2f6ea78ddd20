import { pairTexts, textsOf } from "../language";
import * as en from "./en/explanation";
import * as zh from "./zh/explanation";

/** What each method does, in one sentence with its source. */
export const METHODS = pairTexts(zh.methods, en.methods);

/** The scales that are not the usual one, in a sentence. */
export const SCALES = pairTexts(zh.scales, en.scales);

/** The fixed words of the page that explains an order. */
export const EXPLANATION_TEXT = pairTexts(zh.explanation, en.explanation);

/** What the page that explains an order says in sentences. */
export const EXPLANATION_SENTENCES = textsOf(zh.explanationSentences, en.explanationSentences);
