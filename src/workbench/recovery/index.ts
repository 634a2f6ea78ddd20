/** What the workbench keeps in this browser: unsaved changes, recent files, and which window has which file. */
export { BatchRecovery, browserBatches } from "./batches";
export { browserFiles } from "./database";
export type { KeptFile, KeptFiles } from "./database";
export { Journal, KEPT_FOR, Recovery } from "./recovery";
export type { Offer, Restored } from "./recovery";
export { RecentFiles } from "./recent";
export { SameFile } from "./sameFile";
