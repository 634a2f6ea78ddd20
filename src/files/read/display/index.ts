export { builtInFormat } from "./builtInFormats";
export { DisplayFormats } from "./displayFormats";
export { PLAIN_DISPLAY, showsDate } from "./plainDisplay";
export type { CellDisplay } from "./types";
