/** What may be told of how a file was read. */
export type FileNoteCode =
  | "decodedAs"
  | "undecodableCharacters"
  | "formulasWithoutValues"
  | "unreadableFormulas"
  | "fileNameDisagrees"
  | "valueNotANumber"
  | "unevenQuotes"
  | "duplicateRow"
  | "duplicateCell"
  | "misplacedCell"
  | "unknownContent"
  | "illFormedText"
  | "missingStyle"
  | "mergeOverValues"
  | "overlappingMerges"
  | "misplacedSheet"
  | "unreadableSheet"
  | "farCells"
  | "unlistedSheet"
  | "wrongChecksum"
  | "damagedPart"
  | "trailingBytes"
  | "cutOff"
  | "textOutsideCells";

/** Every note in words; `detail` is a number, an address or a name, by code. */
export type NoteTexts = Readonly<Record<FileNoteCode, (detail: string) => string>>;
