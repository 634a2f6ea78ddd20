export { BOOK_TEXT } from "./book";
export { CHECK_TEXT } from "./checks";
export { FILE_TEXT } from "./files";
export { GENERAL_TEXT } from "./general";
export { LEFTOVER_TEXT, type LeftoverTexts } from "./leftovers";
export { RULE_TEXT } from "./rules";
export { SHAPE_TEXT, type ShapeTexts } from "./shapes";
