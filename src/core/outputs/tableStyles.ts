import type { CellStyle } from "./types";

/** Font size, in points, of the tables that the product adds to a workbook. */
export const TABLE_SIZE = 10;

/** The header of such a table. */
export const TABLE_HEADER: CellStyle = {
  bold: true,
  size: TABLE_SIZE,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
  fill: "E8EEF4",
};
