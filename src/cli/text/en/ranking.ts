import type * as zh from "../zh/ranking";

/** What is wrong with the order that a call asks for, and what is said of it. Rows are 1-based sheet rows. */
export const ranking: typeof zh.ranking = {
  written: (option, part, example) => `"${part}" in ${option} is not written like ${example}.`,
  twice: (option, name) => `"${name}" appears twice in ${option}.`,
  weight: (part) =>
    `"${part}" in --weights is not field=weight, for example outcomeCount=0.5,patentCount=0.5.`,
  weightTwice: (field) => `Field ${field} appears twice in --weights.`,
  noWeight: "The weights in --weights must not all be 0.",
  orderRow: (part) =>
    `"${part}" in --order is not a sheet row; give sheet, proposed, or rows separated by commas, for example 7,5,6.`,
  orderRowTwice: "--order names a row twice.",
  combination: (given) =>
    `"${given}" in --combine is not name=column,column,… with :mean, :trimmed or :borda behind, for example jury=Q,R,S:trimmed.`,
  combinedTwice: (name) => `--combine "${name}" names a column twice.`,
  combinationTwice: "--combine gives two criteria one name.",
  rowReason: (option, given) => `"${given}" in ${option} is not row=reason, for example 8=papers checked.`,
  rowTwice: (option, row) => `Row ${row} appears twice in ${option}.`,

  noEntry: (option, row) => `There is no entry in row ${row} (${option}); check the row number.`,
  notUsed: (option, name, used) =>
    `"${name}" in ${option} is none of the criteria of this order (${used.join(", ")}); give it a weight with --weights to use it.`,
  notCombined: (name) =>
    `--combine "${name}" names a column that is no numeric column beside the form; give column letters (Q) or headers.`,
  notNumeric: (option, name, known) =>
    `"${name}" in ${option} is no numeric column of this sheet; known are ${known.join(", ")}, or give column letters.`,
  notRanked: (row) =>
    `Row ${row} in --order is not among the entries that can be ranked (no entry there, or it has errors; --include ranks it with a reason).`,
  noSheetOrder:
    "--order sheet: 序号 is not 1 to the number of studios, each once, so it is no order; fill it in, or give --order proposed or rows.",
  notOrdered: (rows) =>
    `--order does not name row ${rows.join(", ")}; they follow in the order they had. Please confirm that this is the order meant.`,
  notConfirmed: (reasons) =>
    `The notice for publicity can only be made once the order is confirmed: ${reasons.join("; ")}. Fill in 序号 or give --order (--order proposed takes the proposal over); verify or correct figures in doubt. No file was written.`,
};
