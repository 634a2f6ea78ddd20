import { batchTexts, plural } from "../../../pane/text";
import type { WorkbenchTexts } from "../types";
import { batch } from "./batch";

export const en: WorkbenchTexts = {
  language: "en",
  title: "Huijian workbench",
  otherLanguage: "中文",
  open: "Open file",
  openOne: "Open",
  openHint: "Choose a summary sheet: .xlsx, .xls, .et, .ods or .csv; several are checked one after the other",
  openSample: "Try it with a sample",
  samples: "Samples",
  notices: "Notices",
  drop: "Drop one summary sheet or several here, or press Open file",
  dropHere: "Let go to open",
  kinds: "Reads .xlsx, .xlsm, .xls, .et, .ods and .csv; files saved by WPS open as they are.",
  promise:
    "The file is worked on in this browser only. Nothing is uploaded, and the original is never changed. Works without a network.",
  steps: [
    "Open the sheet: everything that does not meet the notice is listed on the right",
    "Press a cell's address (H3) to go there, type what is right, and see it go from the list",
    "Look at the proposed order under Rank; change it with a reason where needed",
    "Tick the list under Send, then save the corrected sheet and the ranked list",
  ],
  undo: "Undo",
  redo: "Redo",
  save: "Save",
  saveCorrected: "Save the corrected workbook",
  saveCorrectedHint: "Only the cells you changed differ from the original",
  saveUnflagged: "Save without the marks",
  saveUnflaggedHint:
    "Colours, notes and the list of findings that this tool put into the file are taken out, corrections stay",
  flaggedNotice: "This file holds colours, notes and a list of findings that this tool put there before.",
  saveFlagged: "Save a flagged copy",
  saveFlaggedHint: "Findings coloured and noted in the cells, with a list of findings: to send back",
  saveRanked: "Make the ranked list",
  saveRankedHint: "In the form of the notice, in the present order",
  report: "Print the findings report",
  reportHint: "Shown in this page; print it or keep it as PDF",
  unsaved: "Unsaved changes",
  allSaved: "No unsaved changes",
  opening: "Opening …",
  saving: "Saving …",
  close: "Close",
  cancel: "Cancel",
  gridArea: "Sheet",
  fileArea: "File",
  sheetTabs: "Sheets",
  hiddenSheet: " (hidden)",
  turns: "Sheet or check",
  tableTab: "Sheet",
  checkTab: "Check and rank",
  cellBar: "Selected cell",
  nextFinding: "Next finding",
  showAll: "More",
  showAllHint: "Show the whole text",
  showLess: "Less",
  showLessHint: "Show the first lines only",
  removeRows: (first, end) => (first === end ? `Remove row ${first}` : `Remove rows ${first}–${end}`),
  removeRowsHint:
    "Removes the rows selected as a whole, with format and height; the rows below move up. Can be undone.",
  insertRows: "Insert rows",
  insertRowsHint:
    "Puts blank rows above or below those selected, in the format of the row above (right below the header, of the row below). Can be undone.",
  insertAbove: (row, count) => `Insert ${count} above row ${row}`,
  insertBelow: (row, count) => `Insert ${count} below row ${row}`,
  view: {
    group: "Size of the sheet",
    low: "Low rows",
    lowHint:
      "Shows only the first lines of each row, so that more rows are in view; the whole text is above the sheet when a cell is selected. In this view only: the file is not changed",
    smaller: "Smaller",
    larger: "Larger",
    reset: "Back to 100%",
    splitter: "Border between sheet and check",
    splitterHint: "Drag it, or use the left and right arrow keys; double-click to put it back",
  },
  judgedBy: (pack, date, roster) =>
    `${pack} · up to ${date}${roster === 0 ? "" : ` · ${plural(roster, "studio", "studios")} named already`}`,
  help: "Help",
  start: {
    title: "Start here",
    blank: "Blank forms",
    blankHint: "Download the blank sheet of a notice (.xlsx) to send to the units",
    tour: "Three steps",
    tourHint: "Opens a sample with faults and explains it; skip it at any time",
    help: "Read the help",
    helpHint: "The user guide, searchable, also without a network",
    sampleHint: "Samples after several notices, with and without faults; all names are made up",
  },
  tour: {
    label: (step, steps) => `Tour, step ${step} of ${steps}`,
    steps: [
      "Everything found is listed on the right: errors must be corrected, the rest looked into. A button such as “J3 ↗” goes to the cell; where the right value can be chosen, press its button.",
      "Typing in the sheet is correcting: each cell put right leaves the list. F8 goes to the next finding, Ctrl+Z undoes.",
      "Then press Save: only changed cells are written. From here you can also send findings back, make the ranked list and print the report.",
    ],
    skip: "Skip",
    back: "Back",
    next: "Next",
    done: "Begin",
  },
  batch: { ...batchTexts("en"), ...batch },
  keeping: {
    offer: (name, changes, at) =>
      `“${name}” has ${changes === 1 ? "one step" : `${changes} steps`} that were not saved (the last one ${at}).`,
    offerBatch: (first, files, steps, at) =>
      `A batch was not saved: ${files === 1 ? `“${first}”` : `${files} files (“${first}” and others)`}, ${steps === 0 ? `nothing settled yet (${at})` : `${steps === 1 ? "one step" : `${steps} steps`} (the last one ${at})`}.`,
    restore: "Restore",
    discard: "Delete them",
    restored: (name) =>
      `“${name}” is back with its unsaved changes; go on from here. The file itself is unchanged.`,
    missing: (names, more) =>
      `The batch is back, but ${names.length + more === 1 ? "one file" : `${names.length + more} files`} could no longer be read when it was kept (moved, deleted or not allowed): ${names.map((name) => `“${name}”`).join(", ")}${more > 0 ? " and others" : ""}. Drop ${names.length + more === 1 ? "it" : "them"} here again.`,
    gone: "These changes are no longer in this browser; nothing was restored.",
    keep: "Keep unsaved changes in this browser, in case of a power cut or a closed window",
    keepHint:
      "Only in this browser on this computer, a batch with all its files too, until they are saved or for 7 days. Turned off, everything is deleted at once and recent files are no longer listed. Turn it off on a shared computer.",
    recent: "Recent files",
    notKept:
      "The browser keeps no changes (a private window, or a setting of your organisation): save often, since a refresh or a power cut would lose them.",
    sameFile: (name) =>
      `“${name}” is open in another window too. Changes made there and here are not brought together: use one window and close the other.`,
    saveHere: "Save into the file",
    saveHereHint:
      "Writes into the file that was opened (Ctrl+S): the changed cells only, everything else stays",
    savedInPlace: (name) => `Saved into “${name}”.`,
    changedElsewhere: (name, copy) =>
      `Another program changed “${name}” after it was opened, so it was not overwritten. Your changes are in the downloads as “${copy}”.`,
  },
  replaceSave: "Save and open",
  replaceTitle: "There are unsaved changes",
  replaceText: "Opening another file loses the unsaved changes of this one.",
  replaceConfirm: "Open without saving",
  convertedNotice: (format, keepsLooks) =>
    `This is a ${format} file. Saving makes a new .xlsx with all cells (formulas as their results), ${keepsLooks ? "with fonts, fills, borders, widths and heights (without pictures and notes)" : "without fonts and borders"}; the original stays as it is.`,
  savedName: (what, base, ending) => `${base}-${what === "corrected" ? "corrected" : "flagged"}.${ending}`,
  saved: (name) => `Saved “${name}” to the browser's downloads.`,
  notOpened: (name, reason) => `“${name}” was not opened. ${reason}`,
  notChanged: (reason) => `Nothing was changed. ${reason}`,
  notSaved: (reason) => `Nothing was saved. ${reason}`,
  copied: "Copied.",
  notCopied: (reason) =>
    `Nothing was copied: the browser does not allow it, or it is too much. Try fewer rows. (${reason})`,
  tooManyCells: (most) => `Nothing was changed. At most ${most} cells are written at once; paste in parts.`,
  coveredCells: (cells, more) =>
    `What was pasted into ${cells.join(", ")}${more > 0 ? ` and ${plural(more, "other cell", "other cells")}` : ""} was not written, being inside merged cells; undo and paste elsewhere, or unmerge them in Excel or WPS first.`,
  formulasReplaced: (cells, more) =>
    `${cells.join(", ")}${more > 0 ? ` and ${plural(more, "other cell", "other cells")}` : ""} held formulas, which what was put in has replaced; undo if that was not meant.`,
  labelKept: (label) => `“${label}” was kept, with what you typed behind it.`,
  rowsRemoved: (first, end) =>
    `${first === end ? `Row ${first} was` : `Rows ${first}–${end} were`} removed as a whole; the rows below moved up.`,
  rowsInserted: (first, end, like) =>
    `${first === end ? `Blank row ${first} was` : `Blank rows ${first}–${end} were`} put in, in the format of the row ${like}.`,
  renumber: (count) => `Number the rows 1–${count}`,
  grid: {
    resizeColumn: "Drag to change the width, double-click to fit (in this view only)",
    resizeRow: "Drag to change the height, double-click to fit (in this view only)",
    formula: (text) =>
      `Formula${text === "=" ? "" : ` ${text}`} (shown is the result stored in the file; nothing is recalculated here)`,
    outdatedFormula: (text) =>
      `Formula${text === "=" ? "" : ` ${text}`}: cells that it is worked out from were changed, and its result is still the one before; save, open the file in Excel or WPS and save it there once`,
    replacesFormula: (text) =>
      `What you type replaces this cell's formula${text === "=" ? "" : ` ${text}`}; Undo brings the formula back.`,
    hiddenRow: (row) =>
      `Row ${row} is hidden in the file. It is shown here to be looked at and put right, and stays hidden in the file.`,
    hiddenColumn: (column) =>
      `Column ${column} is hidden in the file. It is shown here to be looked at and put right, and stays hidden in the file.`,
    covered: (cell, area) =>
      `${cell} lies inside the merged cells ${area} and cannot be filled in by itself. Unmerge ${area} in Excel or WPS, fill in ${cell}, save, and open the file again.`,
  },
  errors: {
    tooMuchMemory: () =>
      "The file is too large: reading it took more memory than the browser can spare. Delete sheets, rows and pictures that are not needed, save it as .xlsx and open it again.",
    noFile: () => "No file is open, or another one is being opened. Try again when it is open.",
    formulaCell: () =>
      "This cell is part of an array formula, or other formulas share its formula; it cannot be written over alone. Change it in Excel or WPS and open the file again.",
    tableHeader: () =>
      "This is the header of an Excel table and cannot be changed here; change it in Excel or WPS.",
    rowsFormulas: (where) =>
      `The formula of ${where} (or the name, or array formula) refers to these rows alone, and would be left with nothing. Change or clear it first, or do this in Excel or WPS and open the saved file.`,
    rowsHeld: (where) =>
      `“${where}” (a table's header, a pivot table) is tied to these rows and cannot follow. Insert or delete the rows in Excel or WPS and open the saved file.`,
  },
  fault: (detail) =>
    `The program failed: ${detail}. Open the file again; if that does not help, tell the people who look after the program this text.`,
  reportTexts: {
    title: "Findings report",
    print: "Print",
    back: "Back",
    file: "File",
    sheet: "Sheet",
    pack: "Rule pack",
    document: "Notice",
    referenceDate: "Reference date",
    unit: "Recommending unit",
    preparedBy: "Prepared by",
    summary: (entries, errors, warnings, infos) =>
      `${plural(entries, "studio", "studios")}; ${plural(errors, "error", "errors")}, ${warnings} to verify, ${plural(infos, "note", "notes")}.`,
    nothing: "Nothing was found.",
    row: (row) => `Row ${row}`,
    wholeSheet: "Whole sheet",
    severity: { error: "Error", warning: "To verify", info: "Note" },
    columns: ["Cell", "Severity", "What is wrong and what to do", "Clause"],
    preparing: (percent) => `Preparing the report: ${percent}%`,
    notChecked: "Not checked",
    made: (date) => `Made by Huijian on ${date}`,
  },
};
