import type { errors as zh } from "../zh/errors";

/** What goes wrong between the product and a workbook (English). */
export const errors: typeof zh = {
  messages: {
    cellBeingEdited:
      "A cell is being edited, so Excel accepts nothing else. Press Enter (or Esc) to finish editing, then try again.",
    protectedSheet:
      "The sheet or the workbook is protected and cannot be written to. Remove the protection on the Review tab (or ask whoever set the password), then try again; the findings remain in the pane.",
    filteredRange:
      "The table is filtered, and rows out of sight would not move. Clear the filter (Data tab), then try again.",
    mergedCells:
      "The rows to move contain merged cells, and moving them would scramble the contents. Unmerge and fill these rows, or build the ranked list as a new sheet instead.",
    coveredCell:
      "A merged cell covers this cell, so what is typed would not show. Type into the top-left cell of the merged area, or unmerge it first.",
    formulas:
      "The rows to move contain formulas, which would refer to other rows afterwards. Replace them by their values, or build the ranked list as a new sheet instead.",
    hiddenRows: "Some of the rows to move are hidden and would not move. Unhide them, then try again.",
    hiddenSheet: "This sheet is hidden, so its cells cannot be shown. Unhide the sheet, then try again.",
    payloadTooLarge:
      "More data than Excel passes at once. Delete what is not needed below and beside the table and try again, or open the file in the workbench.",
    timeout:
      "Excel did not answer in time. Wait until it is idle (not saving, calculating or showing a dialog) and try again; if that does not help, close the pane and open it again.",
    changedMeanwhile:
      "The sheet changed after the check (somebody may be editing it too), so nothing was done. Check again, then retry.",
    sheetNotFound:
      "The sheet is not there; it may have been renamed or deleted. Choose the sheet again at the top of the pane.",
    sheetNameTaken:
      "The workbook already has a sheet of this name that this tool did not make; it was not overwritten. Rename that sheet, then try again.",
    listChanged: "This sheet has been changed since it was made; it was not overwritten.",
    notSupported:
      "This version of Excel cannot do this. Update Excel, or open the file in the browser workbench to do it there.",
    accessDenied:
      "Excel refused: the file may be read-only or in Protected View, or a policy forbids it. Enable editing or save a copy, then try again.",
    chartSheet:
      "The sheet in front is a chart or macro sheet, which cannot be used for this. Go to an ordinary sheet, then try again.",
    otherWorkbook:
      "Several workbooks are open and Excel is at another one. Click into this workbook's window, then try again.",
    pivotTable:
      "These cells belong to a PivotTable, which Excel does not let anybody change. Work on an ordinary table, or build the ranked list as a new sheet instead.",
    inTable:
      "The rows to move belong to an Excel table, which the pane does not move. Use Convert to Range (Table Design) and try again, or build the ranked list as a new sheet instead.",
    unreadableFile:
      "The file cannot be read: it may be damaged, locked by a password, or not a spreadsheet. Open it in Excel or WPS, save it as .xlsx, and try again.",
    unknown:
      "The operation did not finish, for an unknown reason. Save the file, open the pane again and retry; if it happens again, give the log under About to whoever maintains the tool.",
  },
  during: {
    reading: {
      changedMeanwhile:
        "The sheet was changing while it was read (somebody may be editing it too). Wait a moment, then check again.",
      accessDenied:
        "Excel does not let this sheet be read: the file may be in Protected View, or a policy forbids it. Enable editing, then try again.",
    },
    flagging: {
      protectedSheet:
        "The sheet is protected and cannot be flagged. Remove the protection on the Review tab and try again, or choose As a sheet to list the findings on a sheet of their own.",
      changedMeanwhile:
        "The sheet changed after the check (somebody may be editing it too). Flags would land on the wrong rows, so none were placed. Check again.",
      payloadTooLarge:
        "There are more cells to flag than Excel takes at once, so none were flagged. All findings are listed in the pane.",
    },
    clearing: {
      changedMeanwhile:
        "Flags changed while they were being removed (somebody may be editing them too); some may be left. Clear them again.",
      sheetNotFound:
        "The sheet whose flags were to be removed is not there; it may have been renamed or deleted. Check again, then clear.",
    },
    typing: {
      changedMeanwhile:
        "The sheet changed while it was being filled in (somebody may be editing it too); not everything may have been written. Look at the sheet, then try again.",
    },
    moving: {
      changedMeanwhile:
        "The sheet changed after the check (somebody may be editing it too). The wrong rows would move, so none did. Check again, then retry.",
      payloadTooLarge:
        "There are more rows to move than Excel takes at once, so none moved. Build the ranked list as a new sheet instead.",
    },
    listing: {
      changedMeanwhile:
        "The workbook changed while the list was being made (somebody may be editing it too), so it was not made. Try again.",
      sheetNotFound:
        "The list's sheet went away while it was being written; somebody may have deleted or renamed it. Build it again.",
      payloadTooLarge:
        "The list is larger than Excel takes at once, so it was not made. Open the file in the browser workbench to build it.",
    },
    keeping: {
      changedMeanwhile:
        "The workbook changed while the order and ticks were being stored (somebody may be editing it too). They are stored again with your next change.",
      accessDenied: "The workbook is read-only or in Protected View. Enable editing or save a copy.",
    },
    showing: {
      changedMeanwhile: "The cell is not where it was; the sheet may have changed. Check again.",
      accessDenied:
        "Excel does not let this cell be selected: the sheet's protection may forbid it. Remove the protection, or look it up by its address.",
    },
  },
  withLeft: (why, left) =>
    `${why} A part was written and could not be taken back (${left}) Check the sheet; if need be, close it without saving and open it again.`,
};
