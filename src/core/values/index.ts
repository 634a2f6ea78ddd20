export type * from "./types";
export * from "./days";
export { compact, displayTrim, foldWidth, normaliseText, personNameForm, studioNameForm, unitNameForm } from "./normalise";
export { conversion, headerUnit, unitOf } from "./units";
export type { HeaderUnit } from "./units";
export { parseChineseNumeral } from "./chineseNumerals";
