import type { Grid } from "../grid";
import type { Localised } from "../language";
import type { BatchState } from "./state";

/** A workbook of the batch, opened by whoever can read files. */
export interface BatchWorkbook {
  /** As its caller names it; two workbooks of one batch have two names. */
  readonly file: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; grid(): Grid }[];
  /** When it was last written, in minutes since any fixed day; null where that is not known. */
  readonly modified: number | null;
  /** Bigger where the format keeps more of what was typed: of equal files that one is taken. */
  readonly fidelity: number;
  /** What an earlier compilation stored in it; null for every other workbook. */
  readonly state?: BatchState | null;
  /** How the file was read otherwise than stored, by sheet; null where it is about the file. */
  readonly notes?: readonly { readonly sheet: string | null; readonly text: Localised }[];
}
