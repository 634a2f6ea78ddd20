import type * as zh from "../zh/explanation";

/** What each method does, in one sentence with its source. */
export const methods: typeof zh.methods = {
  "weighted-sum":
    "Weighted sum: every criterion is scaled from the worst (0) to the best (1) of the entries ranked, multiplied by its weight and added up; the higher score comes first.",
  topsis:
    "TOPSIS (Hwang and Yoon 1981): closeness by the weighted distances to the best and the worst point, the higher first; a contribution is the criterion's share of closeness by its part of the squared distance from the worst point.",
  lexicographic:
    "Lexicographic: the most important criterion decides, the next one only among equals; the score is the share of the others that come behind, a contribution the share that this criterion put behind.",
};

/** The scales that are not the usual one, in a sentence. */
export const scales: typeof zh.scales = {
  rank: "By ranks, which no single figure can rule.",
  log: "By logarithm: differences count as ratios.",
};

/** The fixed words of the page that explains an order. */
export const explanation: typeof zh.explanation = {
  file: "Source file",
  orderFrom: "Where the order comes from",
  fromSheet: "The sheet's own 序号, the recommending unit's order; the proposal is for comparison.",
  fromProposal:
    "The proposal computed from the criteria below; the sheet has no order, or the unit took the proposal over.",
  fromHand: "The order that the recommending unit gave; reasons are under remarks.",
  agreement: "Against the proposal",
  differs:
    "This list's order differs from the sheet's 序号; write it back before sending, or say that this list holds.",
  draft: "Draft, not settled",
  stability: "Is the order stable",
  sheetRank: "On the sheet",
  tiedMark: " (tied)",
  better: " (better)",
  doubtful: " (in doubt)",
  compared:
    "Scores of two or three studios mean nothing; their figures stand side by side below, the recommending unit decides.",
  committee: "5. The judges' scores",
  leader: "Leader",
  meanScore: "Mean",
  trimmedScore: "Trimmed mean",
  bordaPoints: "Borda",
  spread: "Spread",
  withoutJudge: "Without this judge",
  wouldChange: "What would change",
  record: "7. Record of the decision",
  meeting: "Meeting",
  date: "Date",
  present: "Present",
  decision: "Decision",
  chair: "Chair (signature)",
  recorder: "Recorder (signature)",
  sheet: "Ranking notes",
  title: "How the order came about",
  purpose:
    "The document asks for an order and gives no formula. The proposed order below is computed from criteria and weights that can be changed, and is advice; the recommending unit decides the final order. This page is for the file and is not sent.",
  basis: "1. Basis",
  item: "Item",
  content: "Content",
  document: "Document",
  pack: "Rule pack and version",
  referenceDate: "Reference date",
  source: "Source sheet",
  method: "Method",
  asked: "Compared in this order",
  mean: "plain average",
  trimmedMean: "average without one highest and one lowest",
  borda:
    "Borda: from each judge a point for every studio ranked behind, half a point for an equal one, added up",
  normalisation: "Scale (normalisation)",
  minMax: "0 to 1 within the entries ranked",
  vector: "vector (each column divided by its Euclidean norm)",
  counts: "Numbers",
  criteria: "2. Criteria and weights",
  number: "No.",
  attention: "Note",
  criterion: "Criterion",
  weight: "Weight",
  direction: "Direction",
  max: "more is better",
  min: "less is better",
  lowest: "Lowest",
  highest: "Highest",
  note: "Note",
  constant: "All entries are equal here; it does not affect the order.",
  unused: "Weight 0, not used.",
  scores: "3. Scores and ranks",
  finalRank: "Final rank",
  proposedRank: "Proposed rank",
  row: "Sheet row",
  studio: "Studio",
  score: "Score",
  contribution: "contribution",
  nextBy: "Why before the next; remarks",
  first: "Share of random weights: first",
  same: "Share of random weights: this rank",
  sums: "Scores are out of 100; contributions add up to them. Equal scores tie, and the recommending unit decides.",
  figures: "4. Figures",
  leftOut: "6. Entries left out",
  reason: "Reason",
  none: "None.",
  noScore: "(none)",
};

/** What the page that explains an order says in sentences, and how they are put together. */
export const explanationSentences: typeof zh.explanationSentences = {
  pause: ", ",
  semicolon: "; ",
  nextSentence: ". ",
  stop: ".",
  space: " ",
  bracket: (text) => ` (${text})`,
  rowName: (row) => `row ${row}`,
  counts: (included, leftOut) => `${included} listed, ${leftOut === 0 ? "none" : leftOut} left out`,
  tau: (tau) => ` (Kendall's tau ${tau})`,
  madeOf: (headers, how) => `${headers.join(", ")} in one: ${how}.`,
  scaledBetween: (low, high) => `Scaled between ${low} and ${high}.`,
  threshold: (threshold) => `Differences below ${threshold} count as none.`,
  leftOut: {
    sampleRow: "The form's example row",
    errors: (count) => `${count} findings of severity error; correct them to have it ranked`,
    noFigure: (criteria) => `No figure for ${criteria}`,
  },
  decided: {
    sheetOrder: "Equal scores, by the order of the sheet; to be decided",
    noScore: "The next one lacks figures and has no score",
    manual: "Decided by the recommending unit",
    mainlyBy: (criterion) => `Mainly by ${criterion}`,
    swap: (by, criterion, from, to) =>
      `${by}; both are equal when ${criterion} weighs ${to} instead of ${from}`,
  },
  remarks: {
    tied: (rows, more) => `Same score as row ${rows.join(", ")}${more ? " and others" : ""}`,
    doubtful: (fields) => `${fields} in doubt, to be verified`,
    movedWithoutReason: "Moved by hand, no reason given",
    moved: (reason) => `Reason for the move: ${reason}`,
    included: (reason) => `Included in spite of errors or missing figures: ${reason}`,
    qualifier: (criterion) => `${criterion} is an estimate, taken at its figure`,
    years: (criterion) => `${criterion}: the date leaves the years open, the greater number counts`,
    fewerScores: (criterion) => `${criterion}: not every member gave a score`,
  },
  committee: {
    concordance: (judges, entries, meaning, w) =>
      `${judges} judges, ${entries} studios scored by all of them: ${meaning} (Kendall's W = ${w}; 0 is no agreement, 1 is full agreement).`,
    nothingChanges: "No place changes",
    changes: (names, first) => `${first ? "The first would change; " : ""}places that change: ${names}`,
  },
};
