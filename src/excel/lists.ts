/** What writes whole sheets and moves rows; a part of the page of its own, fetched when first needed. */
export { appendRows } from "./appendRows";
export { reorderRows } from "./reorder";
export { writeSheet } from "./writeSheet";
export { writeSheets } from "./writeSheets";
