import type { ErrorTexts } from "../zh/errors";

/** Why a file could not be opened, and what to do (English). */
export const errors: ErrorTexts = {
  usual: {
    passwordProtected:
      "The file is protected by a password; open it in Excel, save a copy without password and try again",
    damaged:
      "The file is damaged or incomplete; open and repair it in Excel and save it as .xlsx, or ask for it again",
    tooLarge: "The file is too large; keep only the summary sheet, save it as a new .xlsx file and try again",
    notAWorkbook: "This is not a workbook; choose a file as .xlsx, .xlsm, .xls, .ods or .csv",
    unsupported:
      "This kind of workbook is not supported; save it as .xlsx in the program it was made with and try again",
    empty: "The file is empty; check that it is the right one, or ask for it again",
  },
  line: (particular, text) => `${particular}: ${text}`,
  kinds: {
    webArchive: "This is a single-file web page (.mht)",
    numbers: "This is an Apple Numbers spreadsheet",
    word: "This is a Word document",
    presentation: "This is a presentation",
    otherOpenDocument: "This is an OpenDocument of another kind",
    archive: "This is an archive; unpack it first",
    webPage: "This is a web page without a table",
    lockFile:
      "This is the lock file of an open workbook, not the workbook, whose name lacks the ~$ or .~ in front",
  },
  excess: {
    partBytes: (most) => `One part inflates past ${most}`,
    expansion: (most) => `One part inflates to more than ${most} times its compressed size`,
    readBytes: (most) => `Its sheets hold more than ${most} together`,
    sheets: (most) => `It has more than ${most} sheets`,
    cells: (most) => `It has more than ${most} cells with content`,
    rows: (most) => `It has more than ${most} rows with content`,
    places: (most) => `Its cells are spread over more than ${most} places`,
    columns: (most) => `It has more than ${most} columns`,
    repeatedCells: (most) => `It asks for more than ${most} cells made by repeating others`,
    merges: (most) => `It has more than ${most} merged areas`,
    mergedRows: (most) => `Its merged areas cover more than ${most} rows together`,
    cellCharacters: (most) => `A cell holds more than ${most} characters`,
    repeatedCharacters: (most) => `It asks for more than ${most} spaces made by repeating`,
    sharedStrings: (most) => `It has more than ${most} texts`,
    styles: (most) => `It has more than ${most} cell formats`,
  },
  inflates: (most, entries) => `It inflates past ${most} or ${entries} parts`,
  bytes: (size, most) => `The file has ${size}; the limit is ${most}`,
  spread: (sheet, rows, columns) =>
    `Sheet "${sheet}" reaches to row ${rows} and column ${columns}; delete what stands outside the table`,
  outOfTime: (seconds) => `Reading took more than ${seconds} seconds and was stopped`,
  outOfMemory: (megabytes) => `Reading took more than ${megabytes} MB of memory and was stopped`,
};
