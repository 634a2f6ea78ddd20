/** The view of a batch of many files that are compiled into one list. */
export { BatchView } from "./BatchView";
