/** What the payload of a cell means. */
export const CELL_BLANK = 0;
export const CELL_NUMBER = 1;
/** Index into the table of shared texts. */
export const CELL_SHARED = 2;
/** Index into the sheet's own texts. */
export const CELL_TEXT = 3;
/** 0 or 1. */
export const CELL_BOOLEAN = 4;
/** Index into the sheet's own texts: an error code. */
export const CELL_ERROR = 5;

/** The cells of a finished store, in arrays that can be handed to another thread. */
export interface CellData {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly length: number;
  readonly columns: Uint16Array;
  readonly payloads: Float64Array;
  readonly marks: Uint32Array;
  readonly starts: Int32Array;
}
