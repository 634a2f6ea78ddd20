/** Studios that are put forward twice, and those that may be: within a sheet, across the files of a batch, on a roster. */
export { areFormsOfOneUnit, differByOneSlip, nameStem } from "./names";
export { nearGroups } from "./near";
export { nearBeyondSame } from "./told";
export { sameGroups } from "./same";
export { NearRoster } from "./roster";
export type { NearReason, StudioIdentity } from "./types";
