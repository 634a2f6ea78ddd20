import type { CellRange } from "../grid";

/** Plain descriptions of sheets to write. Adapters turn them into a file or into an Excel sheet. */

export interface CellStyle {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Thin border on all four sides. */
  readonly border?: boolean;
  /** RRGGBB. */
  readonly fill?: string;
  /** RRGGBB. */
  readonly color?: string;
  readonly underline?: boolean;
  /** Unlocked on a protected sheet. */
  readonly unlocked?: boolean;
}

export interface CellDescription {
  /** Text is always written as text, whatever it starts with. */
  readonly value: string | number | boolean | null;
  readonly style?: CellStyle;
  /** Number format code; "@" for text. */
  readonly format?: string;
  /** A link to a cell of this workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

export interface RowDescription {
  /** Points; absent for automatic. */
  readonly height?: number;
  /** Cells from column A on; null for a cell that is not written. */
  readonly cells: readonly (CellDescription | null)[];
}

/** A check on what may be typed (blank form). */
export interface ValidationDescription {
  readonly range: CellRange;
  readonly rule:
    | { readonly type: "whole"; readonly min: number; readonly max?: number }
    | { readonly type: "decimal"; readonly min: number; readonly max?: number }
    | { readonly type: "list"; readonly values: readonly string[] }
    | { readonly type: "textLength"; readonly min: number; readonly max: number }
    /** A formula over the range's top-left cell, in A1 notation, English function names, without "=". */
    | { readonly type: "custom"; readonly formula: string }
    /** Only an input hint. */
    | { readonly type: "any" };
  readonly allowBlank: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
  /** "stop" refuses the input, "warning" asks. */
  readonly style?: "stop" | "warning" | "information";
}

export interface PrintDescription {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "A4";
  /** Fit to one page wide, as many pages high as needed. */
  readonly fitToWidth: boolean;
  /** 0-based rows repeated at the top of every page, inclusive. */
  readonly repeatRows?: readonly [number, number];
  readonly area?: CellRange;
  /** Page number in the footer. */
  readonly pageNumbers: boolean;
  /**
   * Where the workbook has other sheets that are not sent with this one: the page number stands without the number of
   * pages, which would count theirs, and numbering begins with 1.
   */
  readonly ownPages?: boolean;
  /** Words before the page number, to tell this sheet's pages from another's. */
  readonly pageLabel?: string;
  /** Text at the top of every page, e.g. 草稿. */
  readonly header?: string;
  /** 0-based rows that begin a new page. */
  readonly rowBreaks?: readonly number[];
}

export interface SheetDescription {
  readonly name: string;
  readonly rows: readonly RowDescription[];
  /** Column widths in characters, from column A on. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly CellRange[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly autoFilter?: CellRange;
  readonly print?: PrintDescription;
  readonly validations?: readonly ValidationDescription[];
  /** Tells of the batch that a workbook was compiled of: goes with it where the list alone is wanted. */
  readonly ofBatch?: boolean;
}

export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
}
