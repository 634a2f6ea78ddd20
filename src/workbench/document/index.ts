export { WorkbenchDocument } from "./workbenchDocument";
export type { Opened } from "./workbenchDocument";
export type { DocumentState, NoticeWay } from "./state";
export { download } from "./download";
export { messageOf } from "./messages";
export { BLANK_FORMS, FIRST_SAMPLE, SAMPLES, fetchSample, sampleOf } from "./samples";
export type { Sample } from "./samples";
export { inside } from "./productFile";
