/** A pack's page in the rule book: for the files below docs/rules, and on view in the workbench. */
export { packBook } from "./packBook";
export type { BookBlock, BookPart } from "./packBook";
