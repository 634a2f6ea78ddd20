import { createReviewSession, review, type CellRange, type Grid, type Review, type SheetDescription } from "../../src/core";
import type { CellFlag, SheetChange, WorkbookPort, WorkbookState } from "../../src/ports";

/** What a sheet shows of the product's doing, in words that every adapter can give. */
export interface SeenSheet {
  /** Flagged cells by severity, as addresses in reading order. */
  readonly flags: Readonly<Record<string, readonly string[]>>;
  /** Displayed values by row, empty cells as "". */
  readonly rows: readonly (readonly string[])[];
}

/** One workbook behind one adapter, and how to look at it from outside. */
export interface PortUnderTest {
  readonly port: WorkbookPort;
  readonly sheet: string;
  see(sheet: string): Promise<SeenSheet>;
  /** Everything the workbook holds, comparable. */
  everything(): Promise<unknown>;
  /** A person types. */
  type(sheet: string, address: string, value: string | number): Promise<void>;
}

export { createReviewSession, review };
export type { CellFlag, CellRange, Grid, Review, SheetChange, SheetDescription, WorkbookState };
