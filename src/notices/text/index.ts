export type * from "./types";
export { noticeFromBlocks, noticeFromText } from "./noticeText";
export { Passage, passageOf, segmentsOf, sentencesOf } from "./passage";
