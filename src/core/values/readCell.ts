import type { CellValue } from "../grid";
import { readChoice, readPersonName, readText, readYesNo } from "./readAnswers";
import { readDate } from "./readDate";
import { readHonours } from "./readHonours";
import { readNumber } from "./readNumber";
import { readPhone } from "./readPhone";
import { readSequence } from "./readSequence";
import { missing, unreadable } from "./readings";
import type { ReadableField, ReadInput, Reading } from "./types";

/** An error value that became text on its way (CSV, values pasted from a broken sheet). */
const ERROR_CODE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*$/i;

/** The formula by which WPS puts a picture into a cell; other programs show its text or an error. */
const PICTURE = /^=?\s*(?:_xlfn\.)?(?:DISPIMG|IMAGE)\s*\(/i;

/** True for a cell that holds a picture (WPS: `=DISPIMG("ID_…",1)`): whatever it shows is no text of the clerk's. */
export function isCellPicture(value: CellValue, formula: string | null): boolean {
  return (
    (formula !== null && PICTURE.test(formula)) ||
    (typeof value === "string" && value.charCodeAt(0) === 0x3d && PICTURE.test(value))
  );
}

/**
 * Reads one cell as one field: the only way from a cell to a value. Never throws; what cannot be read says why
 * (`unreadable`), what is no answer says of which sort (`missing`), and what was read otherwise than it is shown
 * says how (`notes`, `qualifier`).
 */
export function readCell(input: ReadInput, field: ReadableField): Reading {
  const { value } = input;
  if (isCellPicture(value, input.formula)) return unreadable(input, "cellPicture");
  if (value === null && input.formula !== null) {
    return unreadable(input, input.text === "" ? "notCalculated" : "notRecalculated");
  }
  if (input.coveredBy !== undefined) return missing({ ...input, text: input.coveredBy }, "covered");
  if (value === null || value === "") return missing(input, "blank");
  if (typeof value === "object") return unreadable(input, "cellError");
  if (typeof value === "string" && value.charCodeAt(0) === 0x23 && ERROR_CODE.test(value)) {
    return unreadable(input, "cellError");
  }
  switch (field.kind) {
    case "integer":
    case "number":
      return readNumber(input, field);
    case "text":
      return readText(input, field);
    case "personName":
      return readPersonName(input);
    case "partialDate":
      return readDate(input);
    case "honours":
      return readHonours(input, field);
    case "phone":
      return readPhone(input);
    case "choice":
      return readChoice(input, field);
    case "yesNo":
      return readYesNo(input, field);
    case "sequence":
      return readSequence(input);
  }
}
