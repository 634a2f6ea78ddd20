import type { DuplicatesTexts } from "../zh/duplicates";

/** What is said of entries of a batch that are put forward twice, or may be (English). */
export const duplicates: DuplicatesTexts = {
  groups: {
    studio: (places) => `One studio is put forward more than once: ${places}. Please keep one.`,
    leader: (places) =>
      `One leader of one unit is put forward more than once: ${places}. Please see whether it is one studio.`,
    phone: (places) => `Two leaders have one phone number: ${places}. Please see whether one is mistaken.`,
    unitForms: (places) =>
      `One leader, the unit written in two ways; perhaps one studio: ${places}. Please check.`,
    twoUnits: (places) =>
      `A leader of this name stands at two units: ${places}. Please see whether it is one person and one studio.`,
    phoneUnit: (places) =>
      `One phone number, the unit written in two ways; perhaps one studio: ${places}. Please check.`,
    areaCode: (places) =>
      `The phone numbers differ in the area code only: ${places}. Please see whether one is mistaken.`,
    awardWords: (places) =>
      `The studios' names differ in the award's words only; perhaps one studio: ${places}. Please check.`,
    sameSound: (places) =>
      `Leaders of one unit have names that differ in one character of the same sound, perhaps a slip: ${places}. Please check.`,
    oneCharacter: (places) => `The names differ in one character, perhaps a slip: ${places}. Please check.`,
  },
  place: (file, sheet, row, name) => `"${file}" ${sheet} row ${row}${name === "" ? "" : ` (${name})`}`,
  places: (named, all) =>
    all > named.length ? `${named.join(", ")} and ${all - named.length} more` : named.join(", "),
};
