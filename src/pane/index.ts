/** The pane, for the pages that show it: the Excel task pane and the workbench. */
export { Pane } from "./Pane";
export { createPaneModel, todayOf } from "./model";
export type { PaneModel, PaneState } from "./model";
export type * from "./host";
export { Cancelled, WorkerError } from "../engine/rpc";
export { browserTheme } from "./host/browserTheme";
export { sessionChoices } from "./host/sessionChoices";
export { loadTexts, textsFor } from "./text";
export { CopyDetails, ViewBoundary, useLasting } from "./ui";
export { errorDetails } from "./model/errorDetails";
export { storedLanguage, storeLanguage } from "./model/preferences";
