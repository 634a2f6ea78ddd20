/** Width of the row numbers and height of the column letters, in CSS pixels. */
export const ROW_HEADING_WIDTH = 44;
export const COLUMN_HEADING_HEIGHT = 22;
