import type { Actions } from "./wording";

/** What to do where neither the pack's action nor its message says it, in English. */
const CHECK_FIGURE =
  "Please check {cell}: correct it if it is wrong; if it is right, the studio cannot be put forward, so return it to its unit.";
const CHECK_TEXT = "Please check {cell} and rewrite it as demanded.";
const CHECK_ROWS = "Please compare it with {others}; keep one row, and delete or correct the rest.";
const CHECK_LABEL = "Please check {cell}, and through which union the sheet is to go.";
const CHECK_COUNT = "Please check how many studios are put forward, and adjust the number before sending.";

export const ENGLISH_ACTIONS: Actions = {
  otherwise: CHECK_FIGURE,
  withinMedian: "Please check {cell} for a zero too many or another unit; if it is right, leave it.",
  wholeNumber: "Please check and write a whole number in {cell}.",
  oneOf: CHECK_TEXT,
  contains: CHECK_TEXT,
  startsWith: CHECK_TEXT,
  endsWith: CHECK_TEXT,
  matches: CHECK_TEXT,
  labelMatches: CHECK_LABEL,
  labelFilled: CHECK_LABEL,
  unique: CHECK_ROWS,
  notInRoster: "Please check the list of studios already named; if it is the same studio, delete the row.",
  inRoster: "Please check whether {cell} is written as on the list.",
  dateBetween: "Please check and correct the date in {cell}.",
  honoursInFull:
    "Please look at the certificate and give year and full title in {cell}, e.g. 2018年四川省劳动模范.",
  permutation: "Please rank again: “{field}” runs from 1 to {count}, each number once.",
  countBetween: CHECK_COUNT,
  onOrBefore:
    "Please ask the union in charge whether it still accepts the sheet; correct the reference date if it is wrong.",
};
