import { MAX_ROWS } from "../../../core";
import { WorkbookFileError } from "../../errors";
import { isTrue } from "../../opc";
import type { XmlReader } from "../../xml";

/** The row elements of a sheet as they are met: their numbers, which are hidden, and which came twice. */
export class SheetRows {
  readonly hidden = new Set<number>();
  /** The first row (0-based) that came twice; -1 where none did. */
  duplicate = -1;
  /** Row elements met so far. */
  count = 0;
  /** The number (0-based) that the last row element gave itself; -1 where it gave none. */
  own = -1;
  /** A bit for each row met. */
  private readonly met = new Uint8Array(MAX_ROWS >> 3);

  /**
   * Takes the row element that the reader is at; answers its number, 0-based.
   *
   * @param next its number where it gives none
   * @throws WorkbookFileError `damaged` for a number that no row can have
   */
  begin(reader: XmlReader, next: number): number {
    const attributes = reader.attributes();
    let row = next;
    let numbered = false;
    let hidden = false;
    for (const { name, value } of attributes) {
      if (name === "r") {
        row = Number(value) - 1;
        numbered = true;
      }
      if (name === "hidden") hidden ||= isTrue(value);
      else if (name === "ht") hidden ||= Number(value) === 0;
    }
    if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS)) {
      throw new WorkbookFileError("damaged", `row number at byte ${reader.start}`);
    }
    this.count++;
    this.own = numbered ? row : -1;
    const bit = 1 << (row & 7);
    if ((this.met[row >> 3]! & bit) !== 0 && this.duplicate < 0) this.duplicate = row;
    this.met[row >> 3]! |= bit;
    if (hidden) this.hidden.add(row);
    return row;
  }
}
