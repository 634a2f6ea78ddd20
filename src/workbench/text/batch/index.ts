/** The words of a batch in the workbench. */
export { batchEn } from "./en";
export { batchZh } from "./zh";
export type { BatchRoomTexts } from "./zh";
