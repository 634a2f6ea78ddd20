import type { BatchPartProps } from "../../pane/batch";
import type { WorkbenchTexts } from "../text";

/** What the parts of the batch's own room are given: they have words that no other page needs. */
export interface RoomPartProps extends BatchPartProps {
  readonly texts: WorkbenchTexts;
}
