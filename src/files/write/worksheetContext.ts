import type { StyleTable } from "./styleTable";

/** What a sheet needs from the package it is written into. */
export interface WorksheetContext {
  /** Namespace of SpreadsheetML in this package: transitional or strict. */
  readonly namespace: string;
  readonly styles: StyleTable;
  /** How text is stored: its cell type and the cell's content. */
  text(value: string): { readonly type: "s" | "inlineStr"; readonly content: string };
  /** True for the one sheet whose tab is selected. */
  readonly selected: boolean;
  /** Formula of a range that holds these values; for lists too long, or with commas, for a validation of their own. */
  listRange(values: readonly string[]): string;
}
