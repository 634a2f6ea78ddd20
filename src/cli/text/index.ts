export { NOT_CHECKED_OPTION, SEVERITY_MARK } from "./marks";
export { NOTICE_TEXT } from "./notice";
export { countsText, entriesText, inBrackets, listed, verifiedCount } from "./phrases";
export { TEXT } from "./report";
export { usageIn, usageText } from "./usage";
export { writeReason } from "./writeReasons";
