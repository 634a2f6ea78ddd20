/** Several files checked at once: the list of them, and the work behind it. */
export { FileBatch } from "./fileBatch";
export { shelfOffer } from "./shelfOffer";
export type { BatchFile, BatchState, BatchStatus } from "./fileBatch";
export { BatchView } from "./BatchView";
