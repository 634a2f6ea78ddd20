/** What writes whole sheets and moves rows; a part of the page of its own, fetched when first needed. */
export { appendRows } from "./appendRows";
export { reorderRows } from "./reorder";
export { writeSheets } from "./writeSheets";
export { writeWhole } from "./wholeSheets";
