import type { NoteTexts } from "../noteCodes";

const RESAVE = "open it in Excel or WPS, check it, save it as .xlsx and try again";

/** What is told of how a file was read; given a count, an address or a name, by the note (English). */
export const notes: NoteTexts = {
  decodedAs: () =>
    "The file does not name its text encoding; it was read as Chinese. If characters look wrong, save it as .xlsx in the program it was made with and open that.",
  undecodableCharacters: (count) =>
    `${count} places hold bytes that are no characters; they were read as �, and what stood there may be lost: ${RESAVE}.`,
  formulasWithoutValues: (count) =>
    `${count} formulas have no stored result and show as empty. Open and save the file in Excel or WPS, then try again.`,
  unreadableFormulas: (count) =>
    `${count} formulas are damaged; the results that the file holds were checked in their place. Open it in Excel or WPS, check it, save it and try again.`,
  fileNameDisagrees: () => "The file's ending does not fit its content; it was read by its content.",
  valueNotANumber: (count) => `${count} number cells hold something else; they were read as text.`,
  unevenQuotes: () => "Quotes do not pair up; some cells may be split wrongly. Please check.",
  duplicateRow: () =>
    `Two rows of the file have one number; where both fill a cell the later one was kept, so that content may be lost: ${RESAVE}.`,
  duplicateCell: (count) =>
    `${count} cells of the file occur twice; the later one was kept, so that content may be lost: ${RESAVE}.`,
  misplacedCell: (count) =>
    `${count} cells name another row than the one they stand in; they were read by their address and may be in the wrong row: ${RESAVE}.`,
  unknownContent: (count) =>
    `The sheet's data holds ${count} things that are no rows or cells; they were not read, and content may be lost: ${RESAVE}.`,
  illFormedText: (count) =>
    `${count} places hold ill-formed text; it was read as it stands, and characters may be wrong: ${RESAVE}.`,
  missingStyle: (count) =>
    `The formats of ${count} cells are not in the file; they were read without one, so that dates may show as numbers: ${RESAVE}.`,
  mergeOverValues: (count) =>
    `A merged area covers ${count} rows with content, which nobody sees and which was not checked: unmerge it and try again.`,
  overlappingMerges: (range) =>
    `The merged area ${range} overlaps another; where they overlap the area listed first was followed, and what was read may differ from what is seen: unmerge them and try again.`,
  misplacedSheet: () =>
    "The file names a wrong place for this sheet; it was read from where it stands. Check that it is complete.",
  unreadableSheet: () => "This sheet is damaged and was not read; the others were.",
  cutOff: () =>
    "The file ends inside its table; what followed may be lost. Compare it with the original, or ask for it again.",
  textOutsideCells: (count) =>
    `The table holds ${count} texts outside of any cell; they were not read, and content may be lost: ${RESAVE}.`,
  wrongChecksum: (part) =>
    `This part of the file (${part}) does not fit its checksum: it was probably damaged on the way or when it was saved. It was read as it stands; characters, figures or whole rows may be wrong or missing. Ask for the file again, or open it in Excel or WPS, check it and save it anew.`,
  damagedPart: (part) =>
    `This part of the file (${part}) is damaged. Checking does not need it; in a copy it is as damaged as here: open the file in Excel or WPS and check it.`,
  unlistedSheet: () =>
    "The file holds a worksheet that its list of sheets does not name; it was not read. Open it in Excel or WPS and check that no sheet is missing.",
  farCells: (count) =>
    `${count} cells stand far outside of the table and were not read; move them into it if they belong there.`,
  trailingBytes: (count) =>
    `${count} bytes at the end of the file do not belong to the workbook; they were not read.`,
};
