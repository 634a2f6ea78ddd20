/** A batch of many files compiled into one list: its document, and what every page that shows one shares. */
export { BatchDocument } from "./batchDocument";
export type { BatchJournal, RestoredBatch } from "./batchJournal";
export { progressOf } from "./batchDocumentState";
export type { BatchDocumentState, BatchFile, BatchStatus, ReadBy } from "./batchDocumentState";
export { inBlockOrder, keepAbsent, moveTo, settle, takeOverEntry, takeOverReturn } from "./decisions";
export { droppedFolders } from "./filePath";
export { DueField } from "./DueField";
export { ChooseFiles } from "./ChooseFiles";
export { DuplicatesPart } from "./DuplicatesPart";
export { LeaveOut } from "./LeaveOut";
export { CopyText, placeOf, useSome } from "./parts";
export type { BatchPartProps, WithBatchTexts } from "./parts";
export { shelfOffer } from "./shelfOffer";
export { Told } from "./Told";
export { UnitsPart } from "./UnitsPart";
