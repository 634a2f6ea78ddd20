/** A batch of many files compiled into one list: its document and its view. */
export { BatchDocument, ChooseFiles, droppedFolders, shelfOffer } from "../../pane/batch";
export { BatchView } from "./BatchView";
