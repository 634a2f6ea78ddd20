import { MAX_COLUMNS } from "../../../core";
import { isTrue } from "../../opc";
import type { XmlReader } from "../../xml";

/** The column elements of a sheet as they are met: which columns (0-based) are hidden. */
export class SheetColumns {
  readonly hidden = new Set<number>();
  private seen = 0;

  /** Takes the column element that the reader is at. */
  take(reader: XmlReader): void {
    const hidden = isTrue(reader.attribute("hidden")) || reader.attribute("width") === "0";
    // Ranges stand in order and do not overlap; what does is not gone over again.
    const first = Math.max(Number(reader.attribute("min") ?? 0), this.seen + 1);
    const last = Math.min(Number(reader.attribute("max") ?? 0), MAX_COLUMNS);
    for (let column = first; hidden && column <= last; column++) this.hidden.add(column - 1);
    if (last >= first) this.seen = last;
  }
}
