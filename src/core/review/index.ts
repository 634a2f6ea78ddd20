/** The one way through a sheet, and what it answers. */
export type * from "./types";
export { review } from "./review";
export { createReviewSession } from "./session";
export type { ReviewSession } from "./session";
export { runCase } from "./case";
export { renderForUnit, sendBackList, termsText, unitNaming } from "./sendBack";
export type { SendBack, SendBackTerms } from "./sendBack";
