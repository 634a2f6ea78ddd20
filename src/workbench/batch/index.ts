/** A batch of many files compiled into one list: its document and its view. */
export { BatchDocument } from "./batchDocument";
export { shelfOffer } from "./shelfOffer";
export { BatchView } from "./BatchView";
export { ChooseFiles } from "./ChooseFiles";
export { droppedFolders } from "./filePath";
