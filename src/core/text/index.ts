export type { Sentences, Wording } from "./wording";
export { CHINESE } from "./zh/wording";
export { ENGLISH } from "./en/wording";
export { MESSAGES } from "./messages";
export { FINDINGS_TEXT, NOT_CHECKED, SEVERITIES } from "./findings";
export { EXPLANATION_TEXT, METHODS, SCALES } from "./explanation";
export { compiledTexts } from "./compiled";
