export { NAMELESS_UNIT, NOT_CHECKED_OPTION, SEVERITY_MARK } from "./marks";
export { NOTICE_TEXT } from "./notice";
export { countsText, entriesText, inBrackets, listed, verifiedCount } from "./phrases";
export { TEXT } from "./report";
export { inBoth, textsIn } from "./texts";
export type { Say } from "./texts";
export { usageText } from "./usage";
export { writeReason } from "./writeReasons";
export type { Texts } from "./zh";
