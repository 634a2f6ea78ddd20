export type * from "./types";
export { HONOUR_KINDS } from "./honourKinds";
export type { HonourKind } from "./honourKinds";
export { FIELD_KINDS } from "./fieldKinds";
export * from "./days";
export {
  comparableText,
  compact,
  displayTrim,
  foldWidth,
  personNameForm,
  studioNameForm,
  unitNameForm,
  withoutEnd,
} from "./normalise";
export { conversion, headerUnit, unitOf } from "./units";
export { datePartsOf, formatKind } from "./numberFormat";
export { parseChineseNumeral } from "./chineseNumerals";
export { whyNotHeld } from "./honourPhrase";
export { missingReasonOf, saysNone } from "./placeholders";
export { isCellPicture, readCell } from "./readCell";
export { shownOf } from "./readings";
export { readingText, shownDiffers } from "./readingText";
