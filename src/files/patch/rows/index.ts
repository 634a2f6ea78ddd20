export { patchRows } from "./patchRows";
export { patchSheets } from "./patchSheets";
