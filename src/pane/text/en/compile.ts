import type { CompileTexts } from "../zh/compile";

/** What can be taken back where Excel keeps undo: marks that are put on the changed sheet are written after it. */
const UNDO =
  "Ctrl+Z in the sheet takes back the added rows and changed cells (marks, where they are on, are a step of their own).";
const NO_UNDO = "This Excel may not be able to undo it: check before you save.";

/** Rows in a sentence, from 1. */
const rowsOf = (first: number, last: number): string =>
  last > first ? `rows ${first}–${last}` : `row ${first}`;

/** The words of compiling in Excel (English). */
export const compile: CompileTexts = {
  title: (sheet) => `Compile into “${sheet}”`,
  hint: "Choose the sheets that were handed in (several at once; .xlsx, .xls, .et, .ods and .csv). How each was read is listed first; then they are added below this table. Files are read on this computer only and are not changed.",
  choose: "Choose files…",
  back: "Back to the check",
  ownName: "this table",
  reading: (done, files, name) => `Reading ${done + 1} of ${files}: ${name}`,
  done: (files, entries) => `${files} file${files === 1 ? "" : "s"}, ${entries} entries to add.`,
  files: "How each file was read",
  stopped: (files) =>
    `Reading was stopped before ${files} file${files === 1 ? "" : "s"}; what they hold will not be added. Go on reading first if it should be.`,
  without: (files) =>
    `${files} file${files === 1 ? " holds" : "s hold"} no table that could be read, so nothing of ${files === 1 ? "it" : "them"} will be added; see below why.`,
  noNotice:
    "This table has no notice (only the general checks are made), so it is not known which columns the answers belong in, and no file was read. Choose the notice it follows under Check, then choose the files again.",
  noNoticeNow:
    "This table has no notice now (only the general checks are made), so it is not known which columns the answers belong in, and nothing was added. Choose the notice it follows under Check first.",
  readAnew:
    "The table's notice, date, list of named studios or columns were changed: all files were read anew by them, and nothing was added yet. Look again.",
  withoutShelf: {
    unavailable:
      "This browser does not let the product read the shelf of notices (a private window, for example): files are read by the built-in rule packs and the one in this workbook only.",
    full: "The browser's room for the product is used up and the shelf of notices cannot be read: files are read by the built-in rule packs and the one in this workbook only.",
  },
  units: "Units expected: who is missing",
  unitsHint:
    "Paste the units expected to see who has not handed in, and to copy reminders. Only the files chosen now count: leave out units that were added before.",
  same: (entries) =>
    `${entries} of them are in the table already with the same answers and are not added again (see Duplicates below).`,
  duplicates: (open) => (open === 0 ? "Duplicates" : `Duplicates (${open} open)`),
  unsettled: (open) => `${open} duplicates are not settled: all of them will be added.`,
  where: (entries, row, last) =>
    `${entries} entries in ${rowsOf(row, last)}, looking like the entry above, numbered on; totals and signatures below move down.`,
  first: (entries, row, last) =>
    `${entries} entries in ${rowsOf(row, last)}, numbered from 1; signatures and instructions below move down.`,
  changes: (entries) => `${entries} entries of the table take answers from the files.`,
  nothing: "There is nothing to add.",
  withoutColumn: (label, entries) =>
    `The table has no column “${label}”: the answers of ${entries} entries have no place. Add the column first if you need it, then compile.`,
  staying: (rows) =>
    `You chose not to keep row${rows.length === 1 ? "" : "s"} ${rows.join(", ")}; rows of the table are not deleted. Delete ${rows.length === 1 ? "it" : "them"} yourself afterwards.`,
  totals: "The line of totals holds typed figures, which do not change by themselves. Check them afterwards.",
  source:
    "Where each row comes from (file, sheet, row) goes into a column of its own beside the table; it does not disturb the check and is in no list that is sent.",
  hide: "Hide that column for now",
  add: (entries) => `Add to the table (${entries})`,
  change: "Change the entries",
  added: (entries, row, column, undo) =>
    `${entries} entries added from row ${row} on, their sources in column ${column}. ${undo ? UNDO : NO_UNDO}`,
  changed: (entries, undo) => `${entries} entries changed. ${undo ? UNDO : NO_UNDO}`,
  meanwhile:
    "The sheet was changed meanwhile. It was compared anew and nothing was added yet. Look again, then add.",
  mergesUnknown:
    "This Excel does not tell which cells are merged; unmerge cells at the end of the table before you add to it.",
  refused: {
    filteredRange:
      "The table is filtered, so nothing was added: rows cannot be put in among hidden ones. Clear the filter (Data tab), then try again.",
    mergedCells:
      "A merged area reaches over the place, so nothing was added: it would be torn apart or hide what is written. Unmerge it and fill in its cells, then try again.",
    hiddenRows: "Rows at the end of the table are hidden, so nothing was added. Unhide them, then try again.",
    inTable:
      "The sheet uses an Excel table, so nothing was added. Choose Convert to Range on the Table Design tab, then try again.",
    pivotTable:
      "Rows put in would run into a PivotTable, so nothing was added. Move the PivotTable, then try again.",
    payloadTooLarge:
      "That is more than Excel takes at once, so nothing was added. Choose the files in several lots, or compile them in the browser workbench.",
    protectedSheet:
      "The sheet is protected, so nothing was added. Remove the protection on the Review tab, then try again.",
  },
  remedies: {
    roster: "If it is the list of studios already named, choose it under Settings.",
    pack: "To read it by this table's notice, change the rule pack under Check first.",
    sheet: "Open the file in Excel, unhide the sheet, then choose it again.",
    duplicates: "Settle each of them under Duplicates below.",
    previous: "",
  },
};
