/** A batch of many files compiled into one list: its document and its view. */
export { BatchDocument, ChooseFiles, droppedFolders } from "../../pane/batch";
export { shelfOffer } from "./shelfOffer";
export { BatchView } from "./BatchView";
