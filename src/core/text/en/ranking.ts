import type { RankingTexts } from "../zh/ranking";

/** What is said of an order, of what it was made of, and of moving rows into it (English). */
export const ranking: RankingTexts = {
  problems: {
    noCriteria:
      "There is no criterion to rank by (the sheet lacks the columns, or all weights are 0), so all entries tie and stand in the order of the sheet; please choose criteria and weights.",
    unknownCriterion: (criterion) =>
      `The sheet has no column for the criterion “${criterion}”, so it was not used; add the column or choose another criterion.`,
    badWeight: (criterion) =>
      `The weight of “${criterion}” is not a number of 0 or more and counts as 0; please correct it.`,
    constantCriterion: (criterion) =>
      `All entries ranked are equal in “${criterion}”; it does not affect the order.`,
    lonelyFigure: (criterion, row, figure, next) =>
      `In “${criterion}” row ${row} has ${figure}, ten times the next (${next}) or more, so all others count as nearly equal there; check the figure, or let this criterion count by ranks or by logarithm.`,
    noLogarithm: (criterion) =>
      `“${criterion}” has negative figures, which have no logarithm; the range was used instead.`,
    noSheetOrder:
      "The sheet's 序号 is not 1 to the number of studios, each once, so it is no order; the proposal was used. Fill in 序号 first.",
    orderRowNotRanked: (row) =>
      `Row ${row} of the wanted order is not ranked (no entry there, or left out for errors or missing figures) and was passed over; please check the row number.`,
    unknownEntry: (studio) =>
      `An entry of the saved order (${studio}) is not on the sheet any more, perhaps deleted or renamed; please check the final order.`,
  },
  agreement: {
    untold: "The proposal tells no two entries apart, so it cannot be compared with the sheet's order.",
    full: "The sheet's order and the proposal agree.",
    degrees: {
      most: "agree for the most part",
      part: "agree in part",
      hardly: "hardly agree",
      opposite: "are mostly opposite",
    },
    pairs: (degree, same, opposite) =>
      `The sheet's order and the proposal ${degree}: of the pairs, ${same} stand the same way and ${opposite} the other way round.`,
  },
  concordance: {
    almostFull: "The judges agree almost entirely",
    strong: "The judges agree strongly",
    moderate: "The judges agree moderately",
    weak: "The judges agree weakly; discuss before you decide",
    hardly: "The judges hardly agree; the average alone should not decide",
  },
  moves: {
    merged: (place) => `${place} is merged; moving rows would break it.`,
    hidden: (row) => `Row ${row} is hidden.`,
    formula: (place, column) =>
      `${place} is a formula; after the move it would refer to other rows (column ${column}).`,
    format: (column) =>
      `Column ${column} has different number formats; figures would look different after the move.`,
  },
  places: (sheet, proposed, tied) =>
    `${sheet} on the sheet, ${proposed === null ? "no score" : `${proposed} proposed${tied ? " (tied)" : ""}`}`,
  perYear: (field) => `${field} per year`,
};
