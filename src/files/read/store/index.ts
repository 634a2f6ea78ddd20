export {
  CELL_BLANK,
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_SHARED,
  CELL_TEXT,
  type CellData,
} from "./cellData";
export { CellStore } from "./cellStore";
export { KeptTexts } from "./keptTexts";
export { GridBuilder } from "./gridBuilder";
export { StoredGrid, type TextTable } from "./storedGrid";
