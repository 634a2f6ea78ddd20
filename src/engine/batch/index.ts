/** A batch in its worker: the methods, and what they tell the page. The batch itself is loaded when asked for. */
export { batchMethods } from "./methods";
export { checkBatchFile } from "./checkBatchFile";
export type { BatchWorkerMethods } from "./methods";
export { storedBatch } from "./storedBatch";
export type * from "./views";
