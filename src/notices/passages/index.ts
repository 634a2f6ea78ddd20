/** The text of a notice as passages, sentences and segments, each with its place. */
export type * from "./types";
export { noticeFromBlocks, noticeFromText } from "./noticeText";
export { Passage, passageOf, segmentsOf, sentencesOf } from "./passage";
