/** An error for the user that has a code the page has words for. */
export class EngineError extends Error {
  constructor(
    readonly code:
      | "noReview"
      | "noSheet"
      | "unknownPack"
      | "noRoster"
      | "rosterNotCalculated"
      | "oldRosterFormat"
      | "tooManyForAcceptability"
      | "orderNotConfirmed",
    readonly details: unknown = null,
  ) {
    super(code);
    this.name = "EngineError";
  }
}
