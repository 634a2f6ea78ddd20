/** The text of a notice. What users read of drafting stands beside it, a file for each subject, by language in `zh` and `en`. */
export type * from "./types";
export { noticeFromBlocks, noticeFromText } from "./noticeText";
export { Passage, passageOf, segmentsOf, sentencesOf } from "./passage";
