/** What the workbench keeps in this browser: unsaved changes, recent files, and which window has which file. */
export { browserBatches } from "./batchDatabase";
export { BatchRecovery } from "./batches";
export { browserFiles } from "./database";
export type { KeptFile, KeptFiles } from "./database";
export type { Journal } from "./journal";
export { KEPT_FOR, Recovery } from "./recovery";
export type { Offer, Restored } from "./recovery";
export { RecentFiles } from "./recent";
export { SameFile } from "./sameFile";
