import type { DateSystem } from "../../../core";

/** Makes the texts that cells show. */
export interface CellDisplay {
  /**
   * The text of a value under a number format code.
   *
   * @param code as stored
   */
  text(value: string | number | boolean, code: string, dateSystem: DateSystem): string;
}
