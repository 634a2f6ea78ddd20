export { WorkbenchDocument } from "./workbenchDocument";
export type { DocumentNotice, DocumentState } from "./state";
export { FIRST_SAMPLE, SAMPLES, fetchSample, sampleOf } from "./samples";
