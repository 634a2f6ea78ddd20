export {
  CELL_BLANK,
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_SHARED,
  CELL_TEXT,
  CellStore,
  type CellData,
} from "./cellStore";
export { KeptTexts } from "./keptTexts";
export { GridBuilder } from "./gridBuilder";
export { StoredGrid, type TextTable } from "./storedGrid";
