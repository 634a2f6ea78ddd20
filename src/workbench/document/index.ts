export { WorkbenchDocument } from "./workbenchDocument";
export type { Keeping, Opened } from "./workbenchDocument";
export type { DocumentNotice, DocumentState, NoticeWay } from "./state";
export { download } from "./download";
export { messageOf } from "./messages";
export { FIRST_SAMPLE, SAMPLES, fetchSample, sampleOf } from "./samples";
export { inside, productFile } from "./productFile";
