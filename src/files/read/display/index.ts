export { builtInFormat } from "./builtInFormats";
export { DisplayFormats, generalText, showsDate } from "./displayFormats";
