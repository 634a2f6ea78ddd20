/** The pane's model: state and actions without React. */
export { createPaneModel, todayOf } from "./model";
export type { PaneModel } from "./model";
export { findingPosition, groupFindings, onlyShown, openCount, orderedFindings } from "./findingList";
export type { FindingGroup, ListedFinding } from "./findingList";
export { confirmationOpen, isConfirmed } from "./rankingOptions";
export { checklistProgress, gatesOf, isLate, isReady, sentEntries, unexplained } from "./readiness";
export type { Gate } from "./readiness";
export { chosenOf, chosenPack, openClashes } from "./carried";
export type * from "./state";
